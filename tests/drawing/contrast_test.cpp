#include "contrast.h"

#include <gtest/gtest.h>

#include "throughline/drawing/theme.h"

namespace throughline::drawing {
namespace {

TEST(Contrast, IsThatOfTheGuidelinesWhicheverComesFirst) {
  EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-9);
  EXPECT_NEAR(contrast(Qt::white, Qt::white), 1, 1e-9);
  // As published calculators give them.
  EXPECT_NEAR(contrast(QColor("#777777"), Qt::white), 4.48, 0.005);
  EXPECT_NEAR(contrast(Qt::white, QColor("#FF0000")), 4.00, 0.005);
  EXPECT_NEAR(contrast(QColor("#00FF00"), Qt::white), 1.37, 0.005);
  EXPECT_NEAR(contrast(QColor("#0000FF"), Qt::white), 8.59, 0.005);
  EXPECT_NEAR(contrast(QColor("#050505"), Qt::black), 1.03, 0.005) << "where it is linear";
  EXPECT_NEAR(contrast(QColor("#101010"), Qt::black), 1.104, 0.002) << "where it no longer is";
}

TEST(Contrast, AMixHasItsShareOfEachChannel) {
  EXPECT_EQ(mixed(QColor(200, 100, 0), QColor(0, 50, 100), 0.25), QColor(50, 63, 75));
  EXPECT_EQ(mixed(Qt::red, Qt::blue, 0), QColor(Qt::blue));
  EXPECT_EQ(mixed(Qt::red, Qt::blue, 1), QColor(Qt::red));
}

TEST(Contrast, AColourMovesNoFartherThanItMust) {
  const QColor gray("#808080");
  EXPECT_EQ(legible(gray, Qt::white, Qt::black, 3), gray) << "it stands out already";
  const QColor darker = legible(gray, Qt::white, Qt::black, 4.5);
  EXPECT_GE(contrast(darker, Qt::white), 4.5);
  EXPECT_LT(contrast(mixed(gray, darker, 0.06), Qt::white), 4.5) << "a step less is too little";
  EXPECT_EQ(legible(Qt::yellow, Qt::black, Qt::white, 30), QColor(Qt::white)) << "none does";
}

TEST(Contrast, StagesBeyondTheLastHueBeginAgain) {
  for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
    for (std::size_t stage = 0; stage < 7; ++stage) {
      EXPECT_EQ(theme->hue(stage + 7), theme->hue(stage));
      EXPECT_EQ(theme->hueTint(stage + 7), theme->hueTint(stage));
      EXPECT_EQ(theme->hueText(stage + 7), theme->hueText(stage));
      EXPECT_NE(theme->hue(stage + 1), theme->hue(stage));
    }
  }
}

}  // namespace
}  // namespace throughline::drawing
