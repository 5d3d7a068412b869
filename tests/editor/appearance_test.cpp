#include "throughline/editor/appearance.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QTemporaryDir>

namespace throughline::editor {
namespace {

class AppearanceTest : public ::testing::Test {
 protected:
  // Whatever a test before it has left: the desktop's own.
  AppearanceTest() { QApplication::setPalette(QPalette()); }
  static bool isDark() {
    return QApplication::palette().color(QPalette::Window) ==
           drawing::Theme::darkTheme().of(drawing::Ink::surface);
  }
  QTemporaryDir folder;
  QSettings settings{folder.filePath("settings.ini"), QSettings::IniFormat};
};

TEST_F(AppearanceTest, ItFollowsTheDesktopUntilTheUserChooses) {
  Appearance appearance(settings);
  EXPECT_FALSE(isDark());
  appearance.setDesktopDark(true);
  EXPECT_TRUE(isDark());
  appearance.setChoice(Appearance::Choice::light);
  EXPECT_FALSE(isDark());
  appearance.setDesktopDark(false);
  appearance.setChoice(Appearance::Choice::dark);
  EXPECT_TRUE(isDark());
}

TEST_F(AppearanceTest, TheChoiceIsKept) {
  { Appearance(settings).setChoice(Appearance::Choice::dark); }
  const Appearance again(settings);
  EXPECT_EQ(again.choice(), Appearance::Choice::dark);
  EXPECT_TRUE(isDark());
}

TEST_F(AppearanceTest, TheDesktopsOwnPaletteIsReadWhenItChanges) {
  Appearance appearance(settings);
  appearance.setDesktopDark(true);
  ASSERT_TRUE(isDark());
  // The offscreen platform's palette is light; a change of theme is answered by it.
  QEvent change(QEvent::ThemeChange);
  QApplication::sendEvent(qApp, &change);
  EXPECT_FALSE(isDark());
}

}  // namespace
}  // namespace throughline::editor
