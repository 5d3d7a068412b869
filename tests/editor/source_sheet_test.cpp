#include "places/experiments/experiments_page.h"
#include "sources_fixture.h"

// Where a source's page stands: in the panel, over the map of a narrow window, all over it.

namespace throughline::editor {
namespace {

class SourceSheet : public SourcesTest {
 protected:
  void openIn(QSize size) {
    openExample();
    window->resize(size);
    settle();
    make("Interview 12", "It came late.");
    const auto source = make("Interview 14", kNote);
    window->map().edit("Cover", nullptr, [&](journey::Edit& edit) {
      edit.change(source, [&](journey::Source& each) { each.stages = {onboarding()}; });
      addFinding(edit, {source, "She had asked before.", onboarding()}, journey::Feeling::low);
    });
    openPage("Interview 14");
  }
  [[nodiscard]] journey::Id<journey::Stage> onboarding() const {
    return named<journey::Stage>("Onboarding").id;
  }
  [[nodiscard]] QWidget& sheet() const {
    // The experiments have one of their own.
    const auto* others = window->findChild<ExperimentsPage*>();
    const auto all = window->findChildren<QWidget*>("sheet");
    return **std::ranges::find_if(all,
                                  [=](const auto* each) { return !others->isAncestorOf(each); });
  }
  [[nodiscard]] QWidget& page() const { return *window->findChild<QWidget*>("sourcePage"); }
  [[nodiscard]] QWidget& list() const { return *window->findChild<QWidget*>("sourceList"); }
  [[nodiscard]] static QRect onScreen(const QWidget& widget) {
    return {widget.mapToGlobal(QPoint()), widget.size()};
  }
  [[nodiscard]] bool isInPanel() const {
    return window->findChild<QWidget*>("sources")->isAncestorOf(&page()) && page().isVisible();
  }
  void key(Qt::Key key, Qt::KeyboardModifiers with = {}) {
    QTest::keyClick(QApplication::focusWidget(), key, with);
    settle();
  }
};

TEST_F(SourceSheet, AWideWindowHasThePageInItsPanel) {
  openIn({1600, 900});
  EXPECT_TRUE(isInPanel());
  EXPECT_FALSE(sheet().isVisible());
  EXPECT_TRUE(note().hasFocus());
  key(Qt::Key_Escape);
  EXPECT_TRUE(list().hasFocus());
}

TEST_F(SourceSheet, ANarrowOneLaysItOverTheMapBesideItsStage) {
  openIn({1280, 720});
  ASSERT_TRUE(sheet().isVisible());
  EXPECT_TRUE(sheet().isAncestorOf(&page()));
  EXPECT_EQ(sheet().width(), 520);
  EXPECT_TRUE(list().isVisible());
  EXPECT_TRUE(note().hasFocus());
  const drawing::Target card{journey::Kind::touchpoint,
                             named<journey::Touchpoint>("Set-up wizard").id.value};
  const QRect shown = canvas().viewportRect(card);
  const QRect port = onScreen(*canvas().viewport());
  EXPECT_GE(shown.left(), 0);
  EXPECT_LE(port.left() + shown.right(), onScreen(sheet()).left());
  key(Qt::Key_Escape);
  EXPECT_FALSE(sheet().isVisible());
  EXPECT_TRUE(list().hasFocus()) << "the keyboard goes back to where it was";
  EXPECT_TRUE(list().isVisible());
}

TEST_F(SourceSheet, TheLastStageStandsBesideItToo) {
  openIn({1280, 720});
  key(Qt::Key_Escape);
  window->map().edit("Cover", nullptr, [&](journey::Edit& edit) {
    edit.change(named<journey::Source>("Interview 12").id, [&](journey::Source& each) {
      each.stages = {named<journey::Stage>("Expansion").id};
    });
  });
  openPage("Interview 12");
  const drawing::Target card{journey::Kind::touchpoint,
                             named<journey::Touchpoint>("Extra seats offer").id.value};
  const int right = onScreen(*canvas().viewport()).left() + canvas().viewportRect(card).right();
  EXPECT_LE(right, onScreen(sheet()).left());
}

TEST_F(SourceSheet, TheKeyboardGoesBackToTheMapWhereItWasThere) {
  openIn({1280, 720});
  key(Qt::Key_Escape);
  canvas().setFocus();
  QWidget* before = QApplication::focusWidget();
  run("source.new");
  ASSERT_TRUE(sheet().isVisible());
  key(Qt::Key_Escape);
  key(Qt::Key_Escape);  // the title, then the page
  EXPECT_FALSE(sheet().isVisible());
  EXPECT_NE(QApplication::focusWidget(), nullptr);
  EXPECT_TRUE(before->isVisible());
}

TEST_F(SourceSheet, WhatIsClickedOnTheMapDoesNotCoverIt) {
  openIn({1280, 720});
  key(Qt::Key_Escape);
  select(named<journey::Finding>("She had asked before."));
  EXPECT_FALSE(sheet().isVisible());
}

TEST_F(SourceSheet, FindingsBelowTheNoteFoldToACount) {
  openIn({1280, 720});
  auto* marks = window->findChild<QWidget*>("markList");
  auto* unfold = window->findChild<QPushButton*>("unfoldTaken");
  EXPECT_FALSE(marks->isVisible());
  EXPECT_TRUE(unfold->isVisible());
  EXPECT_TRUE(unfold->text().contains("1 taken from it"));
  QTest::keyClick(unfold, Qt::Key_Space);
  EXPECT_TRUE(marks->isVisible());
  window->resize(1600, 900);
  settle();
  EXPECT_TRUE(isInPanel());
  EXPECT_TRUE(marks->isVisible());
  EXPECT_FALSE(unfold->isVisible());
}

TEST_F(SourceSheet, ItFollowsTheWindowsWidth) {
  openIn({1600, 900});
  note().setFocus();
  window->resize(1280, 720);
  settle();
  EXPECT_TRUE(sheet().isVisible());
  EXPECT_TRUE(note().hasFocus());
  window->resize(1600, 900);
  settle();
  EXPECT_FALSE(sheet().isVisible());
  EXPECT_TRUE(isInPanel());
  EXPECT_TRUE(note().hasFocus());
}

TEST_F(SourceSheet, F11GivesItTheWholeWindowAndEscTakesItBack) {
  openIn({1600, 900});
  const journey::Journey before = journey();
  key(Qt::Key_F11);
  ASSERT_TRUE(sheet().isVisible());
  EXPECT_EQ(onScreen(sheet()), onScreen(*window->centralWidget()));
  EXPECT_TRUE(note().hasFocus());
  for (int i = 0; i < 40; ++i) {
    key(Qt::Key_Tab);
    ASSERT_TRUE(sheet().isAncestorOf(QApplication::focusWidget()));
  }
  key(Qt::Key_F6);
  EXPECT_TRUE(sheet().isAncestorOf(QApplication::focusWidget()));
  note().setFocus();
  key(Qt::Key_Escape);
  EXPECT_FALSE(sheet().isVisible());
  EXPECT_TRUE(isInPanel());
  EXPECT_TRUE(note().hasFocus());
  key(Qt::Key_F11);
  EXPECT_TRUE(sheet().isVisible());
  key(Qt::Key_F11);
  EXPECT_TRUE(isInPanel());
  EXPECT_TRUE(journey() == before);
}

TEST_F(SourceSheet, InANarrowWindowEscGoesFromTheWholeWindowToTheSheet) {
  openIn({1280, 720});
  key(Qt::Key_F11);
  EXPECT_GT(sheet().width(), 1200);
  key(Qt::Key_Escape);
  ASSERT_TRUE(sheet().isVisible());
  EXPECT_EQ(sheet().width(), 520);
  EXPECT_TRUE(note().hasFocus());
  key(Qt::Key_Escape);
  EXPECT_FALSE(sheet().isVisible());
  EXPECT_TRUE(list().hasFocus());
}

TEST_F(SourceSheet, AnotherPlaceIsNotCovered) {
  openIn({1600, 900});
  key(Qt::Key_F11);
  run("place.table");
  EXPECT_FALSE(sheet().isVisible());
  run("place.map");
  EXPECT_FALSE(sheet().isVisible());
  run("view.sources");
  EXPECT_TRUE(isInPanel());
}

TEST_F(SourceSheet, WithoutAPageF11SaysWhatIsMissing) {
  openExample();
  canvas().setFocus();
  key(Qt::Key_F11);
  EXPECT_FALSE(sheet().isVisible());
  EXPECT_EQ(toast(), "Open a source first: Ctrl+F5 lists them.");
}

}  // namespace
}  // namespace throughline::editor
