#include "throughline/journey/description.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace throughline::journey {
namespace {

/// The form in one line: "title, channel | volume: volume.name", a part begins behind a bar.
std::string formOf(Kind kind) {
  std::string form;
  for (const Field* field : formFields(kind)) {
    if (!field->section.empty()) form += " | " + std::string(field->section) + ":";
    if (!form.empty()) form += ' ';
    form += field->key;
  }
  return form;
}

/// "touchpoint.url" for each field that has the mark.
std::set<std::string> marked(bool Field::*mark) {
  std::set<std::string> fields;
  for (const Kind kind : kAllKinds) {
    for (const Field& field : describe(kind).fields) {
      if (field.*mark) fields.insert(std::string(kindName(kind)) + "." + std::string(field.key));
    }
  }
  return fields;
}

using Marked = std::set<std::string>;

TEST(Forms, ShowWhatBelongsTogetherBelowOneHeading) {
  EXPECT_EQ(formOf(Kind::stage),
            "name summary | job: job.statement job.situation job.motivation job.outcome"
            " job.functional job.emotional job.social"
            " | volume: volume.name volume.unit volume.target volume.better"
            " | health: health.name health.unit health.target health.better"
            " | passage: passage.target_conversion passage.target_days passage.fixed_term");
  EXPECT_EQ(formOf(Kind::touchpoint), "title channel owner job side status note url picture");
  EXPECT_EQ(formOf(Kind::emotion), "score name mood state quote persona source touchpoint");
  EXPECT_EQ(
      formOf(Kind::experiment),
      "title kind status metric change because hypothesis impact ease"
      " | dates: start end decide_on before after cost"
      " | numbers: baseline smallest_effect significance power despite_traffic a.n a.converted"
      " b.n b.converted | outcome: decision learning");
  EXPECT_EQ(formOf(Kind::campaign), "name owner status goal start end brief cost before after");
  EXPECT_EQ(formOf(Kind::link), "kind share count note") << "its ends are chosen on the map";
}

TEST(Marks, SayWhatTheMapCanBeFilteredBy) {
  EXPECT_EQ(marked(&Field::filtered),
            (Marked{"touchpoint.channel", "touchpoint.owner", "touchpoint.status"}));
}

TEST(Marks, SayWhatFindLooksInto) {
  EXPECT_EQ(marked(&Field::searched),
            (Marked{"map.title",          "persona.name",        "persona.role",
                    "department.name",    "department.lead",     "stage.name",
                    "stage.summary",      "stage.job.statement", "touchpoint.title",
                    "touchpoint.channel", "touchpoint.owner",    "touchpoint.job",
                    "touchpoint.note",    "question.text",       "emotion.quote",
                    "finding.text",       "experiment.title",    "experiment.hypothesis",
                    "campaign.name",      "campaign.owner",      "link.note",
                    "source.title",       "source.note",         "emotion.name",
                    "emotion.mood",       "lane.name",           "cell.title",
                    "cell.text",          "experiment.change",   "experiment.because",
                    "campaign.goal"}));
}

TEST(Marks, SayWhatOpensMonthsAndColours) {
  EXPECT_EQ(marked(&Field::address), (Marked{"touchpoint.url", "campaign.brief"}));
  EXPECT_EQ(marked(&Field::month), (Marked{"map.fiscal_year_start"}));
  EXPECT_EQ(marked(&Field::color), (Marked{"department.color"}));
}

TEST(Marks, SayWhichNamesStandOnce) {
  EXPECT_EQ(marked(&Field::unique), (Marked{"persona.name", "department.name", "period.name",
                                            "stage.name", "source.title", "lane.name"}));
}

TEST(Ranks, OfEveryKindHaveTheSameRoom) {
  for (const Kind kind : kAllKinds) {
    const Field* rank = describe(kind).find("rank");
    ASSERT_EQ(rank == nullptr, kind == Kind::map) << kindName(kind);
    if (!rank) continue;
    EXPECT_FALSE(check(*rank, std::string(1'000, 'V'))) << kindName(kind);
    EXPECT_TRUE(check(*rank, std::string(1'001, 'V'))) << kindName(kind);
  }
}

TEST(Abilities, AreThoseOfCardsForWhatStandsInAStage) {
  const std::set<Kind> likeCards{Kind::touchpoint, Kind::question,   Kind::emotion,  Kind::evidence,
                                 Kind::finding,    Kind::experiment, Kind::campaign, Kind::cell};
  const std::set<Kind> removed{Kind::link,     Kind::source,  Kind::lane,
                               Kind::decision, Kind::comment, Kind::answer};
  const std::set<Kind> copied{Kind::persona, Kind::source, Kind::lane};
  for (const Kind kind : kAllKinds) {
    const Abilities& can = describe(kind).can;
    const bool likeCard = likeCards.contains(kind);
    EXPECT_EQ(can.move, likeCard) << kindName(kind);
    EXPECT_EQ(can.copy, likeCard || copied.contains(kind)) << kindName(kind);
    EXPECT_EQ(can.remove, likeCard || removed.contains(kind)) << kindName(kind);
    EXPECT_EQ(can.asOne, kind == Kind::evidence) << kindName(kind);
  }
}

TEST(Labels, AreTheNameTheTitleOrTheText) {
  EXPECT_EQ(labelOf(Stage{.name = "Trial"}), "Trial");
  EXPECT_EQ(labelOf(Touchpoint{.title = "Call"}), "Call");
  EXPECT_EQ(labelOf(Question{.text = "Why?"}), "Why?");
  EXPECT_EQ(labelOf(Review{.note = "as planned"}), "") << "a review has none";
}

}  // namespace
}  // namespace throughline::journey
