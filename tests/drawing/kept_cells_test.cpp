#include <gtest/gtest.h>

#include "layout_checks.h"
#include "support/maps.h"
#include "support/random_edits.h"
#include "support/random_journey.h"

namespace throughline::drawing {
namespace {

using journey::Journey;

void editAtRandom(Journey& map, support::RandomEdits& edits, journey::IdSource& ids) {
  journey::Edit edit(map, ids);
  try {
    edits(edit);
  } catch (const journey::Error&) {
    edit.rollBack();
  }
}

/// What a window might show next of the map.
ViewOptions someOptions(const Journey& map, int step) {
  ViewOptions options;
  options.invitations = step % 4 != 0;
  options.title = step % 5 == 0;
  const auto stages = map.list<journey::Stage>();
  const auto personas = map.list<journey::Persona>();
  if (step % 7 == 0 && !stages.empty()) options.onlyStage = stages.back()->id;
  if (step % 3 == 0 && !personas.empty()) options.personas = {personas.back()->id};
  if (step % 11 == 0) options.hiddenLanes = {LaneId::flow, LaneId::emotion};
  if (step % 13 == 0 && map.count(journey::Kind::touchpoint) > 0) {
    options.onlyTouchpoints = {map.all<journey::Touchpoint>().begin()->first};
  }
  return options;
}

TEST(KeptCells, OverRandomEditsGiveMarkForMarkWhatAFreshEngineGives) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    Journey map = support::randomJourney(seed);
    journey::IdSource ids = journey::seededIds(seed);
    support::RandomEdits edits(seed);
    edits.keepBelow(300);
    LayoutEngine engine;
    for (int step = 1; step <= 40; ++step) {
      SCOPED_TRACE("seed " + std::to_string(seed) + ", step " + std::to_string(step));
      editAtRandom(map, edits, ids);
      const ViewOptions options = someOptions(map, step);
      checks::expectSameMarks(engine.layout(map, options), layoutOf(map, options));
      if (HasFailure()) return;
    }
  }
}

TEST(KeptCells, OfAMapAndACopyThatIsTriedOnAreNotMixedUp) {
  const Journey map = support::leahMap();
  Journey copy = map;
  auto card = map.all<journey::Touchpoint>().begin()->second;
  card.title = "Tried";
  copy.put(card);
  LayoutEngine engine;
  const ViewOptions options{.invitations = true};
  for (int i = 0; i < 2; ++i) {
    checks::expectSameMarks(engine.layout(map, options), layoutOf(map, options));
    checks::expectSameMarks(engine.layout(copy, options), layoutOf(copy, options));
  }
}

/// How many cells are filled after the edit.
template <class Change>
std::size_t filledAfter(Change change) {
  Journey map = support::leahMap();
  LayoutEngine engine;
  const ViewOptions options{.invitations = true};
  (void)engine.layout(map, options);
  change(map);
  (void)engine.layout(map, options);
  return engine.filledCells();
}

TEST(KeptCells, OnlyCellsWhoseInputsHaveChangedAreFilledAgain) {
  EXPECT_EQ(filledAfter([](Journey&) {}), 0U);
  EXPECT_EQ(filledAfter([](Journey& map) {
              auto card = map.all<journey::Touchpoint>().begin()->second;
              card.title += "!";
              map.put(card);
            }),
            1U);
  EXPECT_EQ(filledAfter([](Journey& map) {
              auto stage = *map.list<journey::Stage>()[1];
              stage.job.statement = "Know what it costs";
              map.put(stage);
            }),
            1U);
  EXPECT_EQ(filledAfter([](Journey& map) {
              auto card = *map.in<journey::Touchpoint>(map.list<journey::Stage>()[0]->id).front();
              card.stage = map.list<journey::Stage>()[3]->id;
              map.put(card);
            }),
            2U);
}

TEST(KeptCells, ADepartmentIsAnInputOfTheLanesThatShowOwners) {
  const std::size_t stages = support::leahMap().list<journey::Stage>().size();
  EXPECT_EQ(filledAfter([](Journey& map) {
              auto department = *map.list<journey::Department>().front();
              department.color = "#123456";
              map.put(department);
            }),
            2 * stages);
}

TEST(KeptCells, AreOfOneNotationAndOneArrangement) {
  const Journey map = support::leahMap();
  LayoutEngine engine;
  for (const ViewOptions& options :
       {ViewOptions{}, ViewOptions{.notation = {",", "."}}, ViewOptions{},
        ViewOptions{.arrangement = {.columnWidth = 300}},
        ViewOptions{.arrangement = {.columnWidth = 300, .brief = true}}, ViewOptions{}}) {
    checks::expectSameMarks(engine.layout(map, options), layoutOf(map, options));
  }
}

TEST(KeptCells, WhatIsMovedToAnotherStageKeepsItsPicture) {
  Journey map = support::leahMap();
  LayoutEngine engine;
  const auto pictureOf = [&](journey::Kind kind, std::int64_t id) {
    const MapLayout layout = engine.layout(map, {});
    return layout.find({kind, id})->picture;
  };
  const auto expectKept = [&](auto record) {
    SCOPED_TRACE(static_cast<int>(record.kKind));
    const SharedPicture before = pictureOf(record.kKind, record.id.value);
    const auto stages = map.list<journey::Stage>();
    record.stage = record.stage == stages[0]->id ? stages[1]->id : stages[0]->id;
    map.put(record);
    EXPECT_EQ(pictureOf(record.kKind, record.id.value), before);
  };
  expectKept(map.all<journey::Touchpoint>().begin()->second);
  expectKept(map.all<journey::Question>().begin()->second);
  expectKept(map.all<journey::Experiment>().begin()->second);
  // One that has dates says whose stage it is.
  journey::Campaign undated = map.all<journey::Campaign>().begin()->second;
  undated.start = undated.end = std::nullopt;
  map.put(undated);
  expectKept(undated);
}

}  // namespace
}  // namespace throughline::drawing
