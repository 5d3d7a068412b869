#include "throughline/editor/weakest_link_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

#include "numbers_fixture.h"
#include "panels/weakest_link/outcome_table.h"
#include "panels/weakest_link/verdict_words.h"
#include "panels/weakest_link/what_if_box.h"
#include "panels/weakest_link/what_if_row.h"

namespace throughline::editor {
namespace {

class WeakestLinkPanelTest : public NumbersFixture {
 protected:
  void openPanel(const journey::Journey& journey) {
    open(journey);
    panel = std::make_unique<WeakestLinkPanel>(*map, *view, *shown);
    show(*panel, {300, 760});
    QTRY_VERIFY_WITH_TIMEOUT(text("verdictSureness") != "…", 20000);
  }
  [[nodiscard]] QString text(const char* name) const {
    return panel->findChild<QLabel*>(name)->text();
  }
  [[nodiscard]] WhatIfRow& row(std::size_t place) const { return *panel->whatIf().rows()[place]; }
  [[nodiscard]] QComboBox* rule() const { return panel->findChild<QComboBox*>(); }
  void TearDown() override { panel.reset(); }

  std::unique_ptr<WeakestLinkPanel> panel;
};

TEST_F(WeakestLinkPanelTest, TheExampleSaysWhyAndHowSure) {
  openPanel(support::leahMap());
  EXPECT_EQ(text("verdictHeading"), "⚑ Evaluation is the weakest link");
  EXPECT_EQ(text("verdictReason"),
            "24 % move on; the target is 40 %. Meeting it would lift customer flow by 68 %, more "
            "than any other single fix.");
  EXPECT_EQ(text("verdictSureness"),
            "Sure, on 202 demos booked. Named in over 99.9 % of the draws.");
}

TEST_F(WeakestLinkPanelTest, RunnerUpLowestConversionAndLongestDelayStandBesideIt) {
  open(support::leahMap());
  const auto facts = sideFacts(journey(), shown->numbers(), NumberText({}));
  ASSERT_EQ(facts.size(), 3U);
  EXPECT_EQ(facts[0].text, "Runner-up: Research");
  EXPECT_EQ(facts[0].figure, "+17 % flow");
  EXPECT_EQ(facts[1].text, "Lowest conversion: Evaluation");
  EXPECT_EQ(facts[1].figure, "24 %");
  EXPECT_EQ(facts[2].text, "Longest delay: Evaluation");
  EXPECT_EQ(facts[2].figure, "34 days");
}

TEST_F(WeakestLinkPanelTest, AStalledPassageIsSaidWithItsTwoReasons) {
  openPanel(support::leahMap());
  setVolume(stageAt(4), 0);
  QCoreApplication::processEvents();
  EXPECT_EQ(text("verdictReason"),
            "Nobody moved on, or a reading is missing; the target is 40 %. Until somebody does, no "
            "customer comes through.");
  EXPECT_EQ(row(3).findChildren<QLabel*>()[1]->text(),
            "stalled: nobody moved on, or a reading is missing");
}

TEST_F(WeakestLinkPanelTest, AConversionAboveOneIsDoubtfulWhereverItIsShown) {
  openPanel(support::leahMap());
  for (std::size_t i = 0; i < 7; ++i) setVolume(stageAt(i), 100.0 * static_cast<double>(i + 1));
  QCoreApplication::processEvents();
  EXPECT_EQ(text("verdictHeading"), "⚑ Evaluation is the weakest link") << "by its days";
  EXPECT_EQ(text("verdictDoubt"),
            "More moved on than came: people enter here from elsewhere, or a reading is wrong.");
  EXPECT_EQ(sideFacts(journey(), shown->numbers(), NumberText({}))[0].figure, "117 %, doubtful");
  EXPECT_EQ(row(3).findChildren<QLabel*>()[1]->text(), "doubtful: more moved on than came");
}

TEST_F(WeakestLinkPanelTest, AFactLeadsToItsStage) {
  openPanel(support::leahMap());
  for (auto* button : panel->findChildren<QPushButton*>()) {
    if (button->accessibleName().startsWith("Runner-up")) QTest::mouseClick(button, Qt::LeftButton);
  }
  EXPECT_EQ(view->current(), (drawing::Target{journey::Kind::stage, stageAt(1).value}));
}

TEST_F(WeakestLinkPanelTest, ConfidenceIsNeverStaleWhileItIsBeingWorkedOut) {
  open(support::leahMap());
  EXPECT_FALSE(shown->confidence().has_value())
      << "all passages are to be drawn: not in this frame";
  EXPECT_EQ(verdictOf(journey(), shown->numbers(), {}, NumberText({})).sureness, "…");
  bool ready = false;
  QObject::connect(shown.get(), &ShownNumbers::confidenceReady, [&] { ready = true; });
  QTRY_VERIFY_WITH_TIMEOUT(ready, 20000);
  const auto known = *shown->confidence();
  setVolume(stageAt(4), 60);
  ASSERT_TRUE(shown->confidence().has_value()) << "one volume is drawn in the frame";
  EXPECT_NE(*shown->confidence(), known);
  EXPECT_EQ(*shown->confidence(), metrics::confidence(shown->numbers()));
}

TEST_F(WeakestLinkPanelTest, TheRuleIsAnEditThatCanBeUndone) {
  openPanel(support::leahMap());
  rule()->setFocus();
  QTest::keyClick(rule(), Qt::Key_Down);
  QTest::keyClick(rule(), Qt::Key_Down);
  EXPECT_EQ(journey().settings().rule, journey::Rule::delay);
  QCoreApplication::processEvents();
  EXPECT_EQ(text("verdictReason"), "Moving on takes 34 days, the longest delay of the map.");
  map->undo();
  map->undo();
  QCoreApplication::processEvents();
  EXPECT_EQ(journey().settings().rule, journey::Rule::flow);
  EXPECT_EQ(rule()->currentIndex(), 0);
}

TEST_F(WeakestLinkPanelTest, WhatIfShowsBeforeAndAfterAndLeavesTheMapAlone) {
  openPanel(support::leahMap());
  const journey::Journey before = journey();
  EXPECT_EQ(panel->outcome().before(0), "35");
  EXPECT_EQ(panel->outcome().before(1), "304 d");
  row(3).conversion()->spin()->setValue(40);
  EXPECT_EQ(panel->outcome().after(0), "59");  // 35 * 0.40 / (48/202)
  EXPECT_EQ(text("outcomeNext"), "Then the weakest link is Evaluation, by its days.");
  row(3).days()->spin()->setValue(21);
  EXPECT_EQ(text("outcomeNext"), "Then the weakest link is Research, by its conversion.");
  EXPECT_EQ(panel->outcome().after(1), "291 d");
  EXPECT_EQ(panel->outcome().before(0), "35");
  for (auto* button : panel->findChildren<QPushButton*>()) {
    if (button->text() == "Reset") QTest::mouseClick(button, Qt::LeftButton);
  }
  EXPECT_EQ(panel->outcome().after(0), "35");
  EXPECT_TRUE(panel->whatIf().assumptions().empty());
  EXPECT_TRUE(journey() == before);
  EXPECT_FALSE(map->document().undoLabel().has_value());
}

TEST_F(WeakestLinkPanelTest, SlidersWorkFromTheKeyboardAndAgreeWithTheirSpinBox) {
  openPanel(support::leahMap());
  QSlider* slider = row(0).conversion()->slider();
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_Right);
  EXPECT_DOUBLE_EQ(row(0).conversion()->spin()->value(), 41);
  QTest::keyClick(slider, Qt::Key_PageUp);
  EXPECT_DOUBLE_EQ(row(0).conversion()->spin()->value(), 46);
  EXPECT_DOUBLE_EQ(*row(0).assumption().conversion, 0.46);
}

TEST_F(WeakestLinkPanelTest, WhatIsSetStaysWhileTheNumbersBeneathChange) {
  openPanel(support::leahMap());
  row(3).conversion()->spin()->setValue(40);
  setVolume(stageAt(6), 70);
  QCoreApplication::processEvents();
  EXPECT_DOUBLE_EQ(*row(3).assumption().conversion, 0.4);
  EXPECT_EQ(panel->outcome().before(0), "70");
  EXPECT_EQ(panel->outcome().after(0), "118");
}

TEST_F(WeakestLinkPanelTest, AnEmptyMapSaysWhatToDo) {
  journey::IdSource ids = journey::seededIds(2);
  openPanel(journey::sevenStages("Empty", ids));
  EXPECT_EQ(text("verdictHeading"), "No readings yet");
  EXPECT_FALSE(panel->outcome().isVisible());
}

TEST_F(WeakestLinkPanelTest, NamesThatLookLikeHtmlAreText) {
  journey::Journey hostile = support::leahMap();
  journey::Stage stage = *hostile.list<journey::Stage>()[3];
  stage.name = "<img src='/etc/passwd'>";
  hostile.put(stage);
  openPanel(hostile);
  EXPECT_EQ(text("verdictHeading"), "⚑ <img src='/etc/passwd'> is the weakest link");
  for (const auto* label : panel->findChildren<QLabel*>()) {
    EXPECT_EQ(label->textFormat(), Qt::PlainText);
  }
}

}  // namespace
}  // namespace throughline::editor
