#include <QMenu>
#include <QMenuBar>
#include <QTranslator>

#include "throughline/editor/actions.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

/// A language in which the same word of another context is another word.
class ByContext : public QTranslator {
 public:
  ByContext() { QCoreApplication::installTranslator(this); }
  ~ByContext() override { QCoreApplication::removeTranslator(this); }
  ByContext(const ByContext&) = delete;
  ByContext& operator=(const ByContext&) = delete;

  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char* context, const char* source, const char*,
                                  int) const override {
    return QString("%1: %2").arg(context, source);
  }
};

class MenusTest : public WindowTest {
 protected:
  [[nodiscard]] QList<QMenu*> menus() const {
    QList<QMenu*> all;
    for (const QAction* action : window->menuBar()->actions()) all << action->menu();
    return all;
  }
  /// With the menus in them.
  [[nodiscard]] QList<QMenu*> allMenus() const {
    QList<QMenu*> all = menus();
    for (qsizetype i = 0; i < all.size(); ++i) {
      for (const QAction* action : all[i]->actions()) {
        if (action->menu()) all << action->menu();
      }
    }
    return all;
  }

  /// The ids of the actions in the menu and the menus in it.
  [[nodiscard]] QStringList idsIn(const QMenu& menu) const {
    QStringList ids;
    for (const QAction* action : menu.actions()) {
      if (action->menu()) {
        ids << idsIn(*action->menu());
        continue;
      }
      for (const ActionSpec& spec : window->actions().specs()) {
        if (window->actions().action(spec.id) == action) ids << spec.id;
      }
    }
    return ids;
  }
  [[nodiscard]] std::vector<QStringList> allIds() const {
    std::vector<QStringList> all;
    for (const QMenu* menu : menus()) all.push_back(idsIn(*menu));
    return all;
  }
};

TEST_F(MenusTest, EachFitsIntoOneColumnOf720Lines) {
  openExample();
  EXPECT_GT(allMenus().size(), menus().size());
  for (QMenu* menu : allMenus()) {
    emit menu->aboutToShow();
    menu->ensurePolished();
    int height = 0;
    for (QAction* action : menu->actions()) {
      const QRect place = menu->actionGeometry(action);
      height = std::max(height, place.bottom());
      EXPECT_EQ(place.left(), menu->actionGeometry(menu->actions().front()).left())
          << menu->title().toStdString();
    }
    EXPECT_LT(height, 660) << menu->title().toStdString();
  }
}

TEST_F(MenusTest, NoTwoActionsAreWaitingForTheSameKeyInOnePlace) {
  openExample();
  const auto& specs = window->actions().specs();
  for (std::size_t i = 0; i < specs.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      const auto& one = specs[i];
      const auto& other = specs[k];
      // Where one of them works in the whole window, Qt takes neither for certain.
      if (one.keysIn && other.keysIn && one.keysIn != other.keysIn) continue;
      for (const QKeySequence& key : one.keys) {
        EXPECT_FALSE(other.keys.contains(key))
            << one.id.toStdString() << " and " << other.id.toStdString() << ": "
            << key.toString().toStdString();
      }
    }
  }
}

TEST_F(MenusTest, HoldTheSameInEveryLanguage) {
  openExample();
  const auto expected = allIds();
  ASSERT_EQ(expected.size(), 6U);
  const ByContext translation;
  open(support::leahMap(), "other.journey");
  EXPECT_EQ(allIds(), expected);
}

TEST_F(MenusTest, ArrowsWalkFromMenuToMenuWhateverTheyDoOnTheMap) {
  openExample();
  QMenuBar* bar = window->menuBar();
  QTest::keyClick(window, Qt::Key_F, Qt::AltModifier);
  ASSERT_EQ(bar->activeAction(), bar->actions().at(0));
  for (const int place : {1, 2, 1}) {
    QWidget* open = QApplication::activePopupWidget();
    ASSERT_NE(open, nullptr);
    const bool onwards = bar->actions().indexOf(bar->activeAction()) < place;
    // As from a keyboard, which asks for shortcuts first.
    QTest::keyClick(open->windowHandle(), onwards ? Qt::Key_Right : Qt::Key_Left);
    EXPECT_EQ(bar->activeAction(), bar->actions().at(place));
  }
  QTest::keyClick(QApplication::activePopupWidget()->windowHandle(), Qt::Key_Escape);
}

TEST_F(MenusTest, F10OpensTheFirstAndAltAlonePutsTheKeyboardIntoTheBar) {
  openExample();
  canvas().setFocus();
  QMenuBar* bar = window->menuBar();
  QTest::keyClick(window->windowHandle(), Qt::Key_F10);
  ASSERT_EQ(bar->activeAction(), bar->actions().at(0));
  auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
  ASSERT_NE(menu, nullptr);
  EXPECT_EQ(menu->activeAction(), menu->actions().front());
  QTest::keyClick(menu->windowHandle(), Qt::Key_Right);
  EXPECT_EQ(bar->activeAction(), bar->actions().at(1));
  QTest::keyClick(QApplication::activePopupWidget()->windowHandle(), Qt::Key_Escape);
  while (QWidget* open = QApplication::activePopupWidget()) open->close();
  canvas().setFocus();
  // As a keyboard sends it: the key that goes down counts among those that are held.
  QTest::keyPress(window->windowHandle(), Qt::Key_Alt, Qt::AltModifier);
  QTest::keyRelease(window->windowHandle(), Qt::Key_Alt);
  EXPECT_EQ(QApplication::focusWidget(), bar);
  QTest::keyClick(window->windowHandle(), Qt::Key_Escape);
  EXPECT_NE(QApplication::focusWidget(), bar);
}

}  // namespace
}  // namespace throughline::editor
