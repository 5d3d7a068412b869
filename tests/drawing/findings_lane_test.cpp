#include <gtest/gtest.h>

#include "layout_checks.h"
#include "picture_texts.h"
#include "situations.h"

// What a stage rests on, and what was heard there.

namespace throughline::drawing {
namespace {

using journey::EvidenceKind;
using journey::Feeling;

struct Heard {
  situations::MapMaker maker{"Heard"};
  journey::Id<journey::Persona> leah = maker.add(journey::Persona{.name = "Leah"});
  journey::Id<journey::Stage> stage = maker.stage("Purchase");

  journey::Id<journey::Finding> finding(const std::string& text, Feeling feeling) {
    return maker.add(journey::Finding{.stage = stage,
                                      .text = text,
                                      .persona = leah,
                                      .feeling = feeling,
                                      .source = "Interview 14"});
  }
  void interviews(std::int64_t count) {
    maker.add(journey::Evidence{.stage = stage, .count = count});
  }
  [[nodiscard]] QString evidence() const {
    return textsOf(layoutOf(maker.map()), ElementKind::evidence, stage);
  }
  [[nodiscard]] std::vector<const Element*> cards(const MapLayout& layout) const {
    std::vector<const Element*> cards;
    for (const Element& element : layout.elements) {
      if (element.kind == ElementKind::finding) cards.push_back(&element);
    }
    return cards;
  }
};

int dots(const MapLayout& layout, journey::Id<journey::Stage> stage, bool filled) {
  const Element* cell = elementOf(layout, ElementKind::evidence, stage);
  return static_cast<int>(std::ranges::count_if(cell->picture->marks, [filled](const Mark& mark) {
    if (filled) return std::holds_alternative<DotMark>(mark);
    const auto* path = std::get_if<PathMark>(&mark);
    return path && path->dash > 0;
  }));
}

TEST(EvidenceCell, SaysHowMuchAStageRestsOnInDotsAndWords) {
  Heard heard;
  EXPECT_EQ(heard.evidence(), "No interviews · hypothesis");
  heard.interviews(1);
  heard.maker.add(journey::Source{.title = "Interview 12", .stages = {heard.stage}});
  heard.maker.add(journey::Source{.title = "Interview 14", .stages = {heard.stage}});
  EXPECT_EQ(heard.evidence(), "3 of 5 interviews · hypothesis");
  const MapLayout layout = layoutOf(heard.maker.map());
  EXPECT_EQ(dots(layout, heard.stage, true), 3);
  EXPECT_EQ(dots(layout, heard.stage, false), 2);
  heard.interviews(2);
  EXPECT_EQ(heard.evidence(), "5 of 5 interviews");
  heard.interviews(3);
  heard.maker.add(
      journey::Evidence{.stage = heard.stage, .kind = EvidenceKind::survey, .count = 2});
  EXPECT_EQ(heard.evidence(), "+3 8 interviews 2 surveys");
}

TEST(EvidenceCell, AHypothesisOffersItsGuideInTheWindowAlone) {
  Heard heard;
  heard.interviews(4);
  const auto guides = [&](const ViewOptions& options) {
    const MapLayout layout = layoutOf(heard.maker.map(), options);
    return std::ranges::count_if(layout.elements, [](const Element& element) {
      return element.topic == InvitationTopic::guide;
    });
  };
  EXPECT_EQ(guides({.invitations = true}), 1);
  EXPECT_EQ(guides({}), 0);
  heard.interviews(1);
  EXPECT_EQ(guides({.invitations = true}), 0);
}

TEST(FindingsLane, ACardSaysWhatWasSaidByWhomAndWhere) {
  Heard heard;
  heard.finding("It came late.", Feeling::low);
  const MapLayout layout = layoutOf(heard.maker.map());
  const auto cards = heard.cards(layout);
  ASSERT_EQ(cards.size(), 1U);
  EXPECT_EQ(textsOf(*cards.front()), "It came late. Leah · Interview 14");
  EXPECT_EQ(cards.front()->lane, LaneId::findings);
  EXPECT_EQ(partOf(*cards.front()->picture, PartRole::label)->text, "Low");
}

TEST(FindingsLane, EachFeelingHasAShapeOfItsOwn) {
  Heard heard;
  std::vector<QPainterPath> shapes;
  for (const Feeling feeling : {Feeling::high, Feeling::low, Feeling::neutral}) {
    heard.finding(std::string(word(feeling)), feeling);
  }
  const MapLayout layout = layoutOf(heard.maker.map());
  for (const Element* card : heard.cards(layout)) {
    for (const Mark& mark : card->picture->marks) {
      if (const auto* path = std::get_if<PathMark>(&mark)) shapes.push_back(path->path);
    }
  }
  ASSERT_EQ(shapes.size(), 3U);
  EXPECT_NE(shapes[0], shapes[1]);
  EXPECT_NE(shapes[1], shapes[2]);
}

TEST(FindingsLane, WhatStandsOnTheCurveBearsAWaveAndSaysSo) {
  Heard heard;
  const auto finding = heard.finding("It came late.", Feeling::low);
  const auto says = [&] {
    const MapLayout layout = layoutOf(heard.maker.map());
    const auto& parts = heard.cards(layout).front()->picture->parts;
    return std::ranges::any_of(parts, [](const Part& part) { return part.text == "on the curve"; });
  };
  EXPECT_FALSE(says());
  heard.maker.add(journey::Emotion{
      .stage = heard.stage, .persona = heard.leah, .quote = "It came late.", .finding = finding});
  EXPECT_TRUE(says());
}

TEST(FindingsLane, MoreThanFourFoldAndUnfold) {
  Heard heard;
  for (int i = 0; i < 7; ++i) heard.finding("Finding " + std::to_string(i), Feeling::high);
  const MapLayout folded = layoutOf(heard.maker.map());
  checks::expectSound(folded);
  EXPECT_EQ(heard.cards(folded).size(), 4U);
  EXPECT_EQ(textsOf(folded, ElementKind::more, heard.stage), "3 more");
  const MapLayout all = layoutOf(heard.maker.map(), {.allFindings = {heard.stage}});
  checks::expectSound(all);
  EXPECT_EQ(heard.cards(all).size(), 7U);
  EXPECT_EQ(textsOf(all, ElementKind::more, heard.stage), "fewer");
}

TEST(FindingsLane, AnEmptyStageSaysWhatToDo) {
  Heard heard;
  const MapLayout layout = layoutOf(heard.maker.map(), {.invitations = true});
  const auto invited = std::ranges::find_if(layout.elements, [](const Element& element) {
    return element.lane == LaneId::findings && element.kind == ElementKind::invitation;
  });
  ASSERT_NE(invited, layout.elements.end());
  EXPECT_TRUE(textsOf(*invited).contains("mark a passage"));
  EXPECT_FALSE(layoutOf(heard.maker.map()).lane(LaneId::findings)) << "an export leaves it out";
}

}  // namespace
}  // namespace throughline::drawing
