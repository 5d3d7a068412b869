#include <QComboBox>

#include "panels/numbers/since_then_note.h"
#include "support/raw_database.h"
#include "widgets/sentence_list.h"
#include "window_fixture.h"

// What the inspector says of a campaign: its surveys, what they lifted, what came since.

namespace throughline::editor {
namespace {

using journey::Campaign;
using journey::Survey;

class CampaignNotesTest : public WindowTest {
 protected:
  void openCampaign() {
    openExample();
    select(named<Campaign>("Autumn churn series"));
  }
  [[nodiscard]] QLineEdit* cell(const char* name) const {
    return inspector().findChild<QLineEdit*>(name);
  }
  void enter(const char* name, const QString& text) {
    cell(name)->setFocus();
    type(cell(name), text);
    QTest::keyClick(cell(name), Qt::Key_Return);
    settle();
  }
  [[nodiscard]] QString lift() const {
    return inspector().findChild<SentenceList*>("brandLift")->text();
  }
  [[nodiscard]] QString sinceThen() const {
    return inspector().findChild<SinceThenNote*>()->findChild<SentenceList*>()->text();
  }
  [[nodiscard]] QString refusal() const {
    auto* label = inspector().findChild<QLabel*>("surveyRefusal");
    return label->isHidden() ? QString() : label->text();
  }
};

TEST_F(CampaignNotesTest, ASurveyIsTypedCellByCellAndSaysWhatItLifted) {
  openCampaign();
  EXPECT_EQ(lift(), "");
  enter("after-exposed-asked", "200");
  enter("after-exposed-positive", "90");
  enter("after-control-asked", "200");
  enter("after-control-positive", "40");
  EXPECT_EQ(journey().count(journey::Kind::survey), 2U);
  EXPECT_TRUE(lift().contains("Better: 25 points more (between 16 and 34)."))
      << lift().toStdString();
  auto* metric = inspector().findChild<QComboBox*>("surveyMetric");
  metric->setCurrentIndex(2);
  EXPECT_EQ(cell("after-exposed-asked")->text(), "");
  metric->setCurrentIndex(0);
  EXPECT_EQ(cell("after-exposed-asked")->text(), "200");
}

TEST_F(CampaignNotesTest, ACellIsOneStepToUndoAndEmptyItGoes) {
  openCampaign();
  enter("before-exposed-asked", "50");
  enter("before-exposed-positive", "10");
  window->map().undo();
  settle();
  EXPECT_EQ(cell("before-exposed-positive")->text(), "0");
  enter("before-exposed-asked", "");
  EXPECT_EQ(journey().count(journey::Kind::survey), 0U);
}

TEST_F(CampaignNotesTest, MoreThanWereAskedCannotHaveSaidYes) {
  openCampaign();
  enter("after-exposed-positive", "5");
  EXPECT_EQ(refusal(), "Type how many were asked first.");
  QTest::keyClick(cell("after-exposed-positive"), Qt::Key_Escape);
  enter("after-exposed-asked", "20");
  EXPECT_EQ(refusal(), "");
  enter("after-exposed-positive", "21");
  EXPECT_EQ(refusal(), "More said yes than were asked: 21 of 20.");
  enter("after-exposed-positive", "many");
  EXPECT_EQ(refusal(), "Type how many: a whole number, or nothing.");
  EXPECT_EQ(journey().all<Survey>().begin()->second.positive, 0);
}

TEST_F(CampaignNotesTest, TheWheelScrollsAndChoosesNoOtherMetric) {
  openCampaign();
  auto* metric = inspector().findChild<QComboBox*>("surveyMetric");
  const QPointF at = metric->rect().center();
  QWheelEvent wheel(at, metric->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(metric, &wheel);
  EXPECT_EQ(metric->currentIndex(), 0);
}

TEST_F(CampaignNotesTest, EscLeavesNoTrace) {
  openCampaign();
  const journey::Journey before = journey();
  cell("after-exposed-asked")->setFocus();
  QTest::keyClicks(cell("after-exposed-asked"), "99");
  QTest::keyClick(cell("after-exposed-asked"), Qt::Key_Escape);
  settle();
  EXPECT_TRUE(journey() == before);
  EXPECT_EQ(cell("after-exposed-asked")->text(), "");
}

TEST_F(CampaignNotesTest, WhatIsTypedIsKeptWhenSomethingElseIsSelected) {
  openCampaign();
  cell("after-exposed-asked")->setFocus();
  QTest::keyClicks(cell("after-exposed-asked"), "99");
  window->view().clearSelection();
  settle();
  EXPECT_EQ(journey().count(journey::Kind::survey), 1U);
}

TEST_F(CampaignNotesTest, SayWhatIsMissingAndWhatCameSince) {
  openCampaign();
  EXPECT_TRUE(sinceThen().contains("once a period begins")) << sinceThen().toStdString();
  window->map().edit("Test", nullptr, [&](journey::Edit& edit) {
    edit.change(named<Campaign>("Autumn churn series").id, [](Campaign& campaign) {
      campaign.start = journey::Date::of(2026, 7, 1);
      campaign.cost = 12'000;
    });
    edit.change(journey().settings().id, [](journey::MapSettings& settings) {
      settings.valuePerCustomer = 9000;
      settings.currency = "EUR";
    });
  });
  settle();
  EXPECT_TRUE(sinceThen().startsWith("Since then")) << sinceThen().toStdString();
  EXPECT_TRUE(sinceThen().contains("9,000 each")) << sinceThen().toStdString();
  EXPECT_TRUE(sinceThen().contains("Q3 2026")) << sinceThen().toStdString();
}

TEST_F(CampaignNotesTest, WhoMayOnlyReadTypesNothing) {
  openCampaign();
  EXPECT_FALSE(cell("after-exposed-asked")->isReadOnly());
  close();
  support::withRawSql(file("map.journey").toStdString(),
                      "PRAGMA user_version = 99; CREATE TABLE later (id INTEGER PRIMARY KEY)");
  reopen();
  select(named<Campaign>("Autumn churn series"));
  EXPECT_TRUE(cell("after-exposed-asked")->isReadOnly());
  EXPECT_FALSE(cell("after-exposed-asked")->accessibleName().isEmpty());
}

TEST_F(CampaignNotesTest, TheMapListsBriefsAndStagesThatHaveNothingOfEachOther) {
  openExample();
  window->view().clearSelection();
  settle();
  auto* briefs = inspector().findChild<QWidget*>("briefNotes");
  ASSERT_TRUE(briefs && briefs->isVisibleTo(&inspector()));
  const auto rows = briefs->findChildren<QPushButton*>();
  ASSERT_FALSE(rows.isEmpty());
  QTest::mouseClick(rows.last(), Qt::LeftButton);
  settle();
  ASSERT_EQ(window->view().selection().size(), 1U);
  EXPECT_EQ(window->view().selection().begin()->kind, journey::Kind::stage);
}

TEST_F(CampaignNotesTest, TheMapsFormTakesWhatACustomerIsWorth) {
  openExample();
  window->view().clearSelection();
  settle();
  auto* worth = control<QLineEdit>("value_per_customer");
  ASSERT_TRUE(worth);
  worth->setFocus();
  type(worth, "9000");
  QTest::keyClick(worth, Qt::Key_Return);
  settle();
  EXPECT_EQ(journey().settings().valuePerCustomer, 9000);
  EXPECT_TRUE(control<QLineEdit>("currency"));
}

}  // namespace
}  // namespace throughline::editor
