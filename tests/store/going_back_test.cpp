#include "throughline/journey/intents/going_back.h"

#include <gtest/gtest.h>

#include "support/map_services.h"
#include "support/random_edits.h"
#include "support/random_journey.h"
#include "support/temporary_folder.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

// Going back to any of 1,000 points shows exactly the map of that time, checked against
// copies taken then; and it is an edit of its own, which can be undone.
TEST(GoingBackInAFile, AnyOfAThousandPointsIsTheMapOfThatTime) {
  const support::TemporaryFolder folder;
  const auto document =
      Document::create(folder / "map.journey", support::randomJourney(8), support::fixedServices());
  std::vector<journey::Journey> states{document->journey()};
  support::RandomEdits anything(8);
  anything.keepBelow(50);
  for (int turn = 0; states.size() <= 1'000; ++turn) {
    // Among them steps back, some of which are taken forth again.
    const bool goesBack = turn % 9 == 5 || turn % 9 == 6;
    const auto result =
        goesBack ? document->undo()
        : turn % 9 == 7
            ? document->redo()
            : document->edit("Edit", nullptr, [&](journey::Edit& edit) { anything(edit); });
    if (result && static_cast<std::size_t>(result.seq) == states.size()) {
      states.push_back(document->journey());
    }
  }
  const journey::Journey now = document->journey();
  journey::Journey tried = now;
  journey::IdSource ids = journey::seededIds(9);
  for (std::size_t seq = 0; seq < states.size(); ++seq) {
    const journey::Journey then = document->mapAt(static_cast<std::int64_t>(seq));
    ASSERT_EQ(then, states[seq]) << "edit " << seq;
    journey::Edit edit(tried, ids);
    goBackTo(edit, then);
    ASSERT_EQ(tried, states[seq]) << "edit " << seq;
    edit.rollBack();
  }
  for (std::size_t seq = 0; seq < states.size(); seq += 100) {
    const auto then = document->mapAt(static_cast<std::int64_t>(seq));
    const auto went = document->edit(journey::messages::goBack("5 October", 12), nullptr,
                                     [&](journey::Edit& edit) { goBackTo(edit, then); });
    ASSERT_TRUE(went) << went.error->what();
    EXPECT_EQ(document->journey(), states[seq]);
    if (states[seq] == now) continue;
    EXPECT_EQ(document->history(1).front().label,
              "Go back to the map of 5 October, undoing 12 edits");
    ASSERT_TRUE(document->undo());
    EXPECT_EQ(document->journey(), now);
  }
  EXPECT_TRUE(verify(folder / "map.journey").empty());
}

}  // namespace
}  // namespace throughline::store
