#include <QComboBox>
#include <QDialog>
#include <QRadioButton>
#include <QScrollArea>
#include <QTabWidget>

#include "panels/weakest_link/what_if_box.h"
#include "readings_fixture.h"
#include "tab_walk.h"
#include "throughline/editor/charts_panel.h"
#include "throughline/editor/start_page.h"
#include "throughline/editor/weakest_link_panel.h"
#include "window_fixture.h"

// Every dialog and panel is walked by Tab: each control is reached once, in reading
// order; Esc leaves, Enter does the default.

namespace throughline::editor {
namespace {

using journey::Kind;

class TabOrder : public WindowTest {
 protected:
  /// The dialog walked from where it opens; round it goes, so the last leads to the first.
  static void walk(QWidget* dialog) {
    ASSERT_TRUE(dialog && dialog->isVisible());
    dialog->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    settle();
    ASSERT_TRUE(QApplication::focusWidget()) << "nothing has the keyboard";
    expectWalkedInReadingOrder(dialog, tabWalk(dialog));
  }
  /// The panel walked from its first control until Tab leaves it.
  static void walkPanel(QWidget* panel) {
    ASSERT_TRUE(panel && panel->isVisible());
    settle();
    const auto controls = controlsIn(panel);
    ASSERT_FALSE(controls.empty());
    // The first by reading, from which Tab has to reach all others.
    QWidget* first = *std::ranges::min_element(controls, {}, [&](const QWidget* each) {
      const QPoint corner = each->mapTo(panel->window(), QPoint());
      const int line = corner.y() + std::min(each->height(), 40) / 2;  // a row of several heights
      return std::pair(line / 16, corner.x());
    });
    first->setFocus(Qt::TabFocusReason);
    expectWalkedInReadingOrder(panel, tabWalk(panel));
  }
  static void expectEscLeaves(QWidget* dialog) {
    QPointer<QWidget> open(dialog);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    settle();
    EXPECT_TRUE(!open || !open->isVisible());
  }
};

TEST_F(TabOrder, OfThePictureDialog) {
  openExample();
  selectTouchpoint("Pricing page");
  run("export.picture");
  auto* dialog = window->findChild<QDialog*>("exportDialog");
  walk(dialog);
  expectEscLeaves(dialog);
}

TEST_F(TabOrder, OfTheShortcutSheet) {
  openExample();
  run("help.shortcuts");
  auto* dialog = window->findChild<QDialog*>("shortcutSheet");
  walk(dialog);
  expectEscLeaves(dialog);
}

TEST_F(TabOrder, OfTheFilterPopup) {
  openExample();
  run("filter.open");
  QWidget* popup = QApplication::activePopupWidget();
  ASSERT_TRUE(popup);
  expectWalkedInReadingOrder(popup, tabWalk(popup));
  expectEscLeaves(popup);
}

TEST_F(TabOrder, OfTheInspectorForEveryKind) {
  openExample();
  window->resize(1440, 3000);
  for (const Kind kind : {Kind::map, Kind::persona, Kind::department, Kind::stage, Kind::touchpoint,
                          Kind::question, Kind::emotion, Kind::evidence, Kind::finding,
                          Kind::experiment, Kind::campaign, Kind::link}) {
    SCOPED_TRACE(std::string(kindName(kind)));
    if (kind == Kind::map) {
      window->view().clearSelection();
    } else {
      window->view().selectOnly({kind, journey().ids(kind).front()});
    }
    settle();
    walkPanel(&inspector());
  }
}

TEST_F(TabOrder, OfTheSidePanels) {
  openExample();
  window->resize(1440, 2000);
  run("view.weakestLink");
  auto* weakest = window->findChild<WeakestLinkPanel*>();
  // Its table of outcomes comes with the numbers.
  ASSERT_TRUE(QTest::qWaitFor([&] { return !weakest->whatIf().rows().empty(); }, 20000));
  walkPanel(weakest);
}

TEST_F(TabOrder, OfTheBarAboveAndTheLineBelow) {
  openExample();
  walkPanel(window->findChild<QWidget*>("topBar"));
  walkPanel(window->findChild<QWidget*>("statusLine"));
}

TEST_F(TabOrder, OfTheHistory) {
  openExample();
  window->map().edit("Rename", nullptr, [&](journey::Edit& edit) {
    edit.change(named<journey::Touchpoint>("Proposal").id,
                [](journey::Touchpoint& each) { each.title = "Offer"; });
  });
  auto* history = window->findChild<QWidget*>("history");
  window->findChild<QTabWidget*>("sidePanel")->setCurrentWidget(history);
  walkPanel(history);
}

TEST_F(TabOrder, OfTheStartPage) {
  openExample();  // so that a recent map stands on it
  close();
  workspace->showStart();
  settle();
  QPointer<StartPage> page;
  for (QWidget* each : QApplication::topLevelWidgets()) {
    auto* found = qobject_cast<StartPage*>(each);
    if (found && found->isVisible()) page = found;
  }
  ASSERT_TRUE(page);
  walk(page);
  delete page;
}

TEST_F(TabOrder, OfTheCharts) {
  openExample();
  window->resize(1440, 1400);
  run("view.charts");
  walkPanel(window->findChild<ChartsPanel*>());
}

class ReadingsTabOrder : public ReadingsTest {
 protected:
  QDialog* opened(const char* action, const char* name) {
    actions->refresh();
    actions->action(action)->trigger();
    settle();
    QDialog* found = dialog(name);
    EXPECT_TRUE(found && found->isVisible()) << name;
    found->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(found));
    return found;
  }
};

TEST_F(ReadingsTabOrder, OfMetricsAndTargetsFromEachOfItsParts) {
  for (const Measure measure : {Measure::volume, Measure::health, Measure::moved}) {
    go(cell("Evaluation", measure));
    QDialog* form = opened("readings.metrics", "stageNumbers");
    expectWalkedInReadingOrder(form, tabWalk(form));
    EXPECT_EQ(controlsIn(form).size(), 13U);
    key(Qt::Key_Escape);
    EXPECT_EQ(dialog("stageNumbers"), nullptr);
  }
}

TEST_F(ReadingsTabOrder, WhatIsTypedAfterTabGoesIntoTheNextField) {
  go(cell("Evaluation", Measure::volume));
  opened("readings.metrics", "stageNumbers");
  const auto nameBefore = journey().get(named<journey::Stage>("Evaluation")).volume.name;
  key(Qt::Key_Tab);
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "volume.unit");
  for (int i = 0; i < 6; ++i) key(Qt::Key_Tab);
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "health.target");
  key(Qt::Key_A, Qt::ControlModifier);
  type("7");
  key(Qt::Key_Return);  // Enter saves
  EXPECT_EQ(dialog("stageNumbers"), nullptr);
  EXPECT_EQ(journey().get(named<journey::Stage>("Evaluation")).health.target, 7);
  EXPECT_EQ(journey().get(named<journey::Stage>("Evaluation")).volume.name, nameBefore);
}

TEST_F(ReadingsTabOrder, OfAPeriod) {
  go(cell("Evaluation", Measure::volume));
  QDialog* form = opened("period.edit", "periodDialog");
  expectWalkedInReadingOrder(form, tabWalk(form));
  key(Qt::Key_Escape);
  EXPECT_EQ(dialog("periodDialog"), nullptr);

  form = opened("period.edit", "periodDialog");
  form->findChild<QLineEdit*>("periodName")->setText("Summer");
  key(Qt::Key_Return);
  EXPECT_EQ(dialog("periodDialog"), nullptr);
  EXPECT_TRUE(std::ranges::any_of(journey().all<journey::Period>(),
                                  [](const auto& each) { return each.second.name == "Summer"; }));
}

TEST_F(ReadingsTabOrder, OfWhatIsToBePasted) {
  go(cell("Trigger", Measure::volume, "Q2 2026"));
  pasteText("1.234\t4.321");
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview && preview->isVisible());
  preview->activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(preview));
  expectWalkedInReadingOrder(preview, tabWalk(preview));
  key(Qt::Key_Escape);
  EXPECT_EQ(dialog("takePreview"), nullptr);
}

}  // namespace
}  // namespace throughline::editor
