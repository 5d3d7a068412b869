#include "throughline/journey/intents/stages.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/passages.h"
#include "window_fixture.h"

namespace throughline::editor {

namespace {

using journey::Stage;

class CarryOfferTest : public WindowTest {
 protected:
  CarryOfferTest() { openExample(); }

  /// A stage between Evaluation and Purchase.
  void insertStage() {
    const auto before = named<Stage>("Purchase").id;
    window->map().edit("Insert", nullptr,
                       [&](journey::Edit& edit) { journey::addStage(edit, "Trial", before); });
    settle();
  }
  [[nodiscard]] std::size_t counting(const std::string& name) const {
    std::size_t found = 0;
    for (const auto& [id, period] : journey().all<journey::Period>()) {
      if (journey::countingReading(journey(), named<Stage>(name).id, id)) ++found;
    }
    return found;
  }
  [[nodiscard]] QString notice() const { return labelText("bannerText"); }
};

TEST_F(CarryOfferTest, AfterAStageWasInsertedTheReadingsOfThePassageAreOfferedToBeCarriedOver) {
  const std::size_t before = counting("Evaluation");
  ASSERT_GT(before, 0U);
  EXPECT_TRUE(notice().isEmpty());
  insertStage();
  EXPECT_EQ(counting("Evaluation"), 0U);
  EXPECT_TRUE(notice().contains(QString::number(before))) << notice().toStdString();
  press("bannerMore");
  EXPECT_EQ(counting("Evaluation"), before);
  EXPECT_TRUE(notice().isEmpty());
  run("edit.undo");
  EXPECT_EQ(counting("Evaluation"), 0U);
}

TEST_F(CarryOfferTest, TheNoticeGoesWhenTheOrderIsAsItWas) {
  insertStage();
  ASSERT_FALSE(notice().isEmpty());
  run("edit.undo");
  EXPECT_TRUE(notice().isEmpty()) << notice().toStdString();
}

TEST_F(CarryOfferTest, ClosedItIsNotAskedAgainUntilMoreReadingsStopCounting) {
  insertStage();
  press("bannerClose");
  EXPECT_TRUE(notice().isEmpty());
  select(named<Stage>("Trial"));
  run("edit.undo");
  run("edit.redo");
  EXPECT_FALSE(notice().isEmpty()) << "they stopped counting once more";
}

}  // namespace

}  // namespace throughline::editor
