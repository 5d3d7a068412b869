#include "throughline/journey/intents/findings.h"

#include <gtest/gtest.h>

#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/likely_place.h"
#include "throughline/journey/rules.h"

namespace throughline::journey {
namespace {

class FindingsTest : public ::testing::Test {
 protected:
  FindingsTest() {
    edit.add(MapSettings{.title = "Map"});
    evaluation = addStage(edit, "Evaluation", {});
    purchase = addStage(edit, "Purchase", {});
    ines = addPersona(edit, "Ines");
    pricing = {addNamed(edit, Kind::touchpoint, evaluation, "Pricing page").id};
    form = {addNamed(edit, Kind::touchpoint, purchase, "Security questionnaire").id};
    source = addSource(edit, "Interview 14", "It came late.\nWe waited.");
    edit.change(source, [&](Source& each) { each.persona = ines; });
  }
  [[nodiscard]] Excerpt excerpt(const std::string& words) const {
    return {source, words, purchase, form};
  }

  Journey map;
  IdSource ids = seededIds(3);
  Edit edit{map, ids};
  Id<Stage> evaluation;
  Id<Stage> purchase;
  Id<Persona> ines;
  Id<Touchpoint> pricing;
  Id<Touchpoint> form;
  Id<Source> source;
};

TEST_F(FindingsTest, MarkedWordsBecomeAFindingThatKnowsWhereItWasHeard) {
  const Finding finding = map.get(addFinding(edit, excerpt(" It came late.\r\n"), Feeling::low));
  EXPECT_EQ(finding.text, "It came late.");
  EXPECT_EQ(finding.excerpt, finding.text);
  EXPECT_EQ(finding.source, "Interview 14");
  EXPECT_EQ(finding.persona, ines);
  EXPECT_EQ(finding.touchpoint, form);
  EXPECT_EQ(finding.stage, purchase);
  EXPECT_EQ(finding.feeling, Feeling::low);
}

TEST_F(FindingsTest, AQuestionKeepsTheSameAndIsPlain) {
  const Question question = map.get(addQuestion(edit, excerpt("When does it come?")));
  EXPECT_EQ(question.text, "When does it come?");
  EXPECT_EQ(question.source, "Interview 14");
  EXPECT_EQ(question.persona, ines);
  EXPECT_EQ(question.kind, QuestionKind::question);
}

TEST_F(FindingsTest, ATitleThatIsTakenIsCountedOn) {
  EXPECT_EQ(map.get(addSource(edit, "interview 14", "")).title, "interview 14 (2)");
  EXPECT_EQ(map.get(addSource(edit, "Interview\n14", "")).title, "Interview 14 (3)");
}

TEST_F(FindingsTest, ASourceTakesOneOffTheCountAndNoMore) {
  putBefore(edit, Evidence{.id = {90}, .stage = purchase, .count = 2});
  EXPECT_TRUE(takeOffCount(edit, purchase, EvidenceKind::interview));
  EXPECT_EQ(map.get(Id<Evidence>{90}).count, 1);
  EXPECT_TRUE(takeOffCount(edit, purchase, EvidenceKind::interview));
  EXPECT_EQ(map.find(Id<Evidence>{90}), nullptr);
  EXPECT_FALSE(takeOffCount(edit, purchase, EvidenceKind::interview));
  EXPECT_FALSE(takeOffCount(edit, evaluation, EvidenceKind::survey));
}

TEST_F(FindingsTest, OnTheCurveAFindingIsAPointOfWhoSaidIt) {
  const auto leah = addPersona(edit, "Leah");
  const auto finding = addFinding(edit, excerpt("It came late."), Feeling::low);
  const Emotion point = map.get(putOnCurve(edit, finding, leah, {purchase, -0.4}));
  EXPECT_EQ(point.persona, ines);
  EXPECT_EQ(point.score, -0.4);
  EXPECT_EQ(point.quote, "It came late.");
  EXPECT_EQ(point.finding, finding);
  EXPECT_EQ(point.source, "Interview 14");
}

TEST_F(FindingsTest, OverAPointTheQuoteIsReplacedAndTheScoreStays) {
  const auto point = addEmotion(edit, purchase, ines, 0.3, "Fine");
  const auto finding = addFinding(edit, excerpt("It came late."), Feeling::low);
  EXPECT_EQ(putOnCurve(edit, finding, {}, {purchase, -1, point}), point);
  EXPECT_EQ(map.get(point).quote, "It came late.");
  EXPECT_EQ(map.get(point).score, 0.3);
  EXPECT_EQ(map.count(Kind::emotion), 1U);
}

TEST_F(FindingsTest, OntoQuestionsAndCards) {
  const auto finding = addFinding(edit, excerpt("It came late."), Feeling::low);
  const Question question = map.get(askFinding(edit, finding, evaluation));
  EXPECT_EQ(question.text, "It came late.");
  EXPECT_EQ(question.stage, evaluation);
  EXPECT_EQ(question.source, "Interview 14");
  EXPECT_FALSE(question.touchpoint);
  linkFinding(edit, finding, pricing);
  EXPECT_EQ(map.get(finding).touchpoint, pricing);
  EXPECT_EQ(map.get(finding).stage, evaluation);
}

TEST_F(FindingsTest, WhatWasHeardOfAStageCoversIt) {
  EXPECT_TRUE(map.get(source).stages.empty());
  addFinding(edit, excerpt("It came late."), Feeling::low);
  addQuestion(edit, excerpt("We waited."));
  EXPECT_EQ(map.get(source).stages, std::vector{purchase});
}

TEST_F(FindingsTest, TheMarkOfAQuoteThatBeganBeforeIsLeftOut) {
  const auto text = [&](const std::string& words) {
    return map.get(addFinding(edit, excerpt(words), Feeling::low)).text;
  };
  EXPECT_EQ(text("nearly left.\""), "nearly left.");
  EXPECT_EQ(text("“We nearly left."), "We nearly left.");
  EXPECT_EQ(text("He said “no” twice."), "He said “no” twice.");
  EXPECT_EQ(text("a 15\" screen"), "a 15\" screen");
  const Finding finding = map.get(addFinding(edit, excerpt("left.”"), Feeling::low));
  EXPECT_EQ(finding.excerpt, "left.”") << "as it stands in the note";
}

TEST_F(FindingsTest, AFindingFollowsTheNewTitleOfItsSource) {
  const auto finding = addFinding(edit, excerpt("It came late."), Feeling::low);
  setField(edit, Kind::source, source.value, "title", std::string("Interview with Ines"));
  EXPECT_EQ(map.get(finding).source, "Interview with Ines");
}

TEST_F(FindingsTest, AFindingIsSaidByThePersonOfItsSource) {
  edit.change(source, [](Source& each) { each.persona.reset(); });
  const auto early = addFinding(edit, excerpt("It came late."), Feeling::low);
  const auto asked = addQuestion(edit, excerpt("Why only now?"));
  const auto others = addFinding(edit, excerpt("Marcus said so."), Feeling::low);
  const auto marcus = addPersona(edit, "Marcus");
  setField(edit, Kind::finding, others.value, "persona", marcus.value);
  ASSERT_FALSE(map.get(early).persona);
  setField(edit, Kind::source, source.value, "persona", ines.value);
  EXPECT_EQ(map.get(early).persona, ines);
  EXPECT_EQ(map.get(asked).persona, ines);
  EXPECT_EQ(map.get(others).persona, marcus) << "it names somebody else";
  setField(edit, Kind::source, source.value, "persona", marcus.value);
  EXPECT_EQ(map.get(early).persona, marcus);
  setField(edit, Kind::source, source.value, "persona", Value());
  EXPECT_EQ(map.get(early).persona, marcus) << "nobody new to name";
}

TEST_F(FindingsTest, WordsThatAreOnTheMapSayWhereATextBelongs) {
  EXPECT_EQ(likelyPlace(map, "The questionnaires came in the last week."),
            (LikelyPlace{purchase, form}));
  EXPECT_EQ(likelyPlace(map, "they never say what pricing is"), (LikelyPlace{evaluation, pricing}));
  EXPECT_EQ(likelyPlace(map, "During the EVALUATION we were alone"),
            (LikelyPlace{evaluation, std::nullopt}));
  EXPECT_FALSE(likelyPlace(map, "I want one sheet a quarter"));
  EXPECT_FALSE(likelyPlace(map, ""));
}

TEST_F(FindingsTest, AWordOfOneStageSaysMoreThanOneOfMany) {
  for (const Id<Stage> stage : {evaluation, purchase}) {
    addNamed(edit, Kind::touchpoint, stage, "Customer call");
  }
  EXPECT_EQ(likelyPlace(map, "A customer asked for the questionnaire")->stage, purchase);
}

}  // namespace
}  // namespace throughline::journey
