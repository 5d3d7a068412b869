#include <gtest/gtest.h>

#include <QImage>
#include <cstdlib>
#include <filesystem>

#include "layout_checks.h"
#include "support/every_field_map.h"
#include "support/files.h"
#include "support/ink.h"
#include "support/maps.h"
#include "support/random_numbers.h"
#include "throughline/drawing/png.h"
#include "throughline/journey/intents/placing.h"

// Maps as they were painted when somebody last looked at them, in tests/drawing/reference: a
// mark that goes, moves or changes its colour is seen whatever else is tested. After a change
// that is meant, THROUGHLINE_REPAINT=1 writes the pictures anew; look at them before they
// are committed.

namespace throughline::drawing {
namespace {

constexpr int kBlock = 8;
// Of 765, as a mean over a block: what another build of the fonts may shift, and no mark that is
// missing.
constexpr int kSlack = 4;

/// Blocks of pixels in which the two differ; the first one is named.
std::size_t differingBlocks(const QImage& one, const QImage& other, QPoint& first) {
  std::size_t blocks = 0;
  for (int top = 0; top < one.height(); top += kBlock) {
    for (int left = 0; left < one.width(); left += kBlock) {
      const int bottom = std::min(top + kBlock, one.height());
      const int right = std::min(left + kBlock, one.width());
      int sum = 0;
      for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
          sum += support::apart(one.pixelColor(x, y), other.pixelColor(x, y));
        }
      }
      if (sum <= kSlack * (bottom - top) * (right - left)) continue;
      if (blocks++ == 0) first = {left, top};
    }
  }
  return blocks;
}

void expectReference(const std::string& name, const QImage& image) {
  SCOPED_TRACE(name);
  const auto path = support::projectFile("tests/drawing/reference/" + name + ".png");
  if (std::getenv("THROUGHLINE_REPAINT")) {
    std::filesystem::create_directories(path.parent_path());
    ASSERT_TRUE(image.save(QString::fromStdString(path.string()), "PNG", 0));
  }
  const QImage reference(QString::fromStdString(path.string()));
  ASSERT_FALSE(reference.isNull()) << path;
  ASSERT_EQ(image.size(), reference.size());
  QPoint first;
  EXPECT_EQ(differingBlocks(image, reference, first), 0U)
      << "first at " << first.x() << ", " << first.y();
}

TEST(ReferencePictures, TheExampleLooksAsItDid) {
  const journey::Journey map = support::leahMap();
  expectReference("example", picture(layoutOf(map, {.title = true}), {.scale = 1}));
  expectReference("example_dark",
                  picture(layoutOf(map, {.invitations = true}), {.scale = 1, .dark = true}));
}

TEST(ReferencePictures, AMapWithEveryKindAndChoiceLooksAsItDid) {
  expectReference("every_field",
                  picture(layoutOf(support::EveryFieldMap().make(), {}), {.scale = 1}));
}

TEST(ReferencePictures, NumbersOfEveryStandingLookAsTheyDid) {
  expectReference(
      "numbers",
      picture(layoutOf(support::RandomNumbers(1).make(), {.invitations = true}), {.scale = 1}));
}

}  // namespace
}  // namespace throughline::drawing
