#include "throughline/store/document.h"

#include <gtest/gtest.h>

#include <utility>

#include "support/map_services.h"
#include "support/temporary_folder.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/starter.h"

namespace throughline::store {
namespace {

using journey::Edit;
using journey::Journey;
using journey::Stage;

Journey startMap() {
  auto ids = journey::seededIds(7);
  return journey::sevenStages("Leah", ids);
}

class DocumentTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  std::filesystem::path path = folder / "leah.journey";
  std::unique_ptr<Document> document = Document::create(path, startMap(), support::fixedServices());

  Journey onDisk() const {
    return Document::open(path, support::fixedServices(), Purpose::read)->journey();
  }
  EditResult addStage(const std::string& name) {
    return document->edit("Add stage", nullptr, [&](Edit& edit) { journey::addStage(edit, name); });
  }
};

TEST_F(DocumentTest, AFreshFileHoldsTheMapItWasMadeFrom) {
  EXPECT_EQ(document->journey(), startMap());
  EXPECT_EQ(onDisk(), startMap());
  EXPECT_TRUE(verify(path).empty());
}

TEST_F(DocumentTest, AnEditThatIsDoneIsOnTheDisk) {
  const EditResult result = addStage("Renewal");
  ASSERT_TRUE(result) << result.error->what();
  EXPECT_EQ(result.seq, 1);
  EXPECT_EQ(onDisk(), document->journey());
  EXPECT_NE(onDisk(), startMap());
}

TEST_F(DocumentTest, UndoAndRedoGoThroughTheFile) {
  ASSERT_TRUE(addStage("Renewal"));
  const Journey after = document->journey();
  EXPECT_EQ(document->undoLabel(), "Add stage");
  ASSERT_TRUE(document->undo());
  EXPECT_EQ(onDisk(), startMap());
  EXPECT_EQ(document->redoLabel(), "Add stage");
  ASSERT_TRUE(document->redo());
  EXPECT_EQ(onDisk(), after);
  EXPECT_EQ(document->history(10).size(), 3U);
  EXPECT_TRUE(verify(path).empty());
}

TEST_F(DocumentTest, SeveralStepsAreOneEditOrNone) {
  std::vector<Journey> states{document->journey()};
  for (const char* name : {"One", "Two", "Three", "Four"}) {
    ASSERT_TRUE(addStage(name));
    states.push_back(document->journey());
  }
  std::size_t told = 0;
  const auto listening = document->subscribe([&](const Notification&) { ++told; });
  EXPECT_FALSE(document->undo(nullptr, 5));
  EXPECT_FALSE(document->undo(nullptr, 0));
  EXPECT_FALSE(document->redo(nullptr, 1));
  EXPECT_EQ(document->journey(), states[4]);
  EXPECT_EQ(told, 0U);
  EXPECT_EQ(document->undo(nullptr, 3).seq, 5);
  EXPECT_EQ(onDisk(), states[1]);
  EXPECT_EQ(told, 1U);
  EXPECT_EQ(document->history(1).front().label, "Undo: 3 edits");
  EXPECT_TRUE(document->redo());
  EXPECT_EQ(onDisk(), states[2]);
  EXPECT_TRUE(document->redo(nullptr, 2));
  EXPECT_EQ(onDisk(), states[4]);
  EXPECT_TRUE(document->undo(nullptr, 4));
  EXPECT_EQ(onDisk(), states[0]);
  EXPECT_TRUE(verify(path).empty());
}

TEST_F(DocumentTest, ListenersAreToldInTheirOrderUntilTheirHandleGoes) {
  std::string told;
  const auto first = document->subscribe([&](const Notification&) { told += 'a'; });
  auto second = document->subscribe([&](const Notification&) { told += 'b'; });
  ASSERT_TRUE(addStage("One"));
  EXPECT_EQ(told, "ab");
  second.reset();
  ASSERT_TRUE(document->undo());
  EXPECT_EQ(told, "aba");
}

TEST_F(DocumentTest, AListenerMayNotEditAndTheNextEditIsTaken) {
  std::optional<EditResult> inside;
  std::optional<EditResult> undone;
  bool asked = false;
  auto listening = document->subscribe([&](const Notification&) {
    if (std::exchange(asked, true)) return;
    inside = addStage("Inside");
    undone = document->undo();
  });
  ASSERT_TRUE(addStage("Outside"));
  ASSERT_TRUE(inside && undone);
  EXPECT_FALSE(*inside);
  EXPECT_FALSE(*undone);
  EXPECT_EQ(document->journey().count(journey::Kind::stage), 8U);
  listening.reset();
  EXPECT_TRUE(addStage("Later"));
}

}  // namespace
}  // namespace throughline::store
