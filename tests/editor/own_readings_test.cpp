#include <QComboBox>

#include "throughline/journey/intents/placing.h"
#include "window_fixture.h"

// Readings of a touchpoint's own, on the inspector.

namespace throughline::editor {
namespace {

class OwnReadingsTest : public WindowTest {
 protected:
  void SetUp() override {
    openExample();
    selectTouchpoint("Pricing page");
  }
  [[nodiscard]] QWidget* list() const { return inspector().findChild<QWidget*>("readings"); }
  [[nodiscard]] std::vector<const journey::TouchpointReading*> readings() const {
    return journey().in<journey::TouchpointReading>(named<journey::Touchpoint>("Pricing page").id);
  }
  void add(const std::string& metric, const std::string& period, double value) {
    const auto card = named<journey::Touchpoint>("Pricing page").id;
    const auto when = named<journey::Period>(period).id;
    window->map().edit("Add", nullptr, [&](journey::Edit& edit) {
      journey::TouchpointReading reading{{}, card, {}, metric, when, value};
      reading.id.value = edit.freshId(journey::Kind::touchpoint_reading);
      putBefore(edit, reading);
    });
    settle();
  }
  [[nodiscard]] QWidget* dialog() const {
    auto* found = window->findChild<QWidget*>("newReading");
    return found && found->isVisible() ? found : nullptr;
  }
  /// Types into the dialog and presses Enter.
  void answer(const QString& metric, const QString& value) {
    ASSERT_TRUE(dialog());
    type(dialog()->findChild<QComboBox*>("newMetric")->lineEdit(), metric);
    type(dialog()->findChild<QLineEdit*>("newValue"), value);
    QTest::keyClick(dialog()->findChild<QLineEdit*>("newValue"), Qt::Key_Return);
    settle();
  }
  /// "Bounce rate, Q3 2026: 42 %"
  [[nodiscard]] QStringList rows() const {
    QStringList all;
    for (auto* row : list()->findChildren<QAbstractButton*>("show")) {
      if (row->isVisibleTo(list())) all << row->accessibleName();
    }
    return all;
  }
};

TEST_F(OwnReadingsTest, AreAddedTypedUndoneAndRemoved) {
  const journey::Journey before = journey();
  QTest::mouseClick(list()->findChild<QPushButton*>("add"), Qt::LeftButton);
  settle();
  EXPECT_TRUE(readings().empty()) << "not before its figure is known";
  answer("Bounce rate", "42");
  ASSERT_EQ(readings().size(), 1U);
  EXPECT_EQ(readings()[0]->metric, "bounce_rate") << "the catalogue knows it";
  EXPECT_EQ(readings()[0]->value, 42);
  while (window->map().document().undoLabel()) window->map().undo();
  EXPECT_TRUE(journey() == before);
}

TEST_F(OwnReadingsTest, AnyOtherMetricIsKeptAsItWasTyped) {
  QTest::mouseClick(list()->findChild<QPushButton*>("add"), Qt::LeftButton);
  settle();
  answer("Rage clicks", "7");
  ASSERT_EQ(readings().size(), 1U);
  EXPECT_EQ(readings()[0]->metric, "Rage clicks");
}

TEST_F(OwnReadingsTest, WhatIsNoNumberIsRefusedAtItsPlaceAndEscLeavesNoTrace) {
  const journey::Journey before = journey();
  QTest::mouseClick(list()->findChild<QPushButton*>("add"), Qt::LeftButton);
  settle();
  answer("Bounce rate", "many");
  ASSERT_TRUE(dialog()) << "it stays open";
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "newValue");
  answer("", "42");
  ASSERT_TRUE(dialog());
  QTest::keyClick(dialog(), Qt::Key_Escape);
  settle();
  EXPECT_FALSE(dialog());
  EXPECT_TRUE(journey() == before);
}

TEST_F(OwnReadingsTest, TellWhatHasChangedSinceThePeriodBefore) {
  add("bounce_rate", "Q2 2026", 45);
  add("pageviews", "Q3 2026", 4200);
  add("bounce_rate", "Q3 2026", 42);
  selectTouchpoint("Pricing page");
  const QString all = rows().join('\n');
  EXPECT_TRUE(all.contains("Bounce rate, Q3 2026")) << all.toStdString();
  EXPECT_TRUE(all.contains("42 %, ▼ 3 since Q2 2026")) << all.toStdString();
  EXPECT_TRUE(all.contains("45 %")) << all.toStdString();
  EXPECT_LT(all.indexOf("Q3 2026"), all.indexOf("Q2 2026")) << "the newest first";
}

}  // namespace
}  // namespace throughline::editor
