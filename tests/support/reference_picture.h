#pragma once

#include <gtest/gtest.h>

#include <QImage>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "support/files.h"
#include "support/ink.h"

// Pictures as they were painted when somebody last looked at them: a mark that goes, moves or
// changes its colour is seen whatever else is tested. After a change that is meant,
// THROUGHLINE_REPAINT=1 writes the pictures anew; look at them before they are committed.

namespace throughline::support {

/// Blocks of pixels in which the two differ; the first one is named.
[[nodiscard]] inline std::size_t differingBlocks(const QImage& one, const QImage& other,
                                                 QPoint& first) {
  constexpr int kBlock = 8;
  // Of 765, as a mean over a block: what another build of the fonts may shift, and no mark that
  // is missing.
  constexpr int kSlack = 4;
  std::size_t blocks = 0;
  for (int top = 0; top < one.height(); top += kBlock) {
    for (int left = 0; left < one.width(); left += kBlock) {
      const int bottom = std::min(top + kBlock, one.height());
      const int right = std::min(left + kBlock, one.width());
      int sum = 0;
      for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
          if (one.pixel(x, y) == other.pixel(x, y)) continue;
          sum += apart(one.pixelColor(x, y), other.pixelColor(x, y));
        }
      }
      if (sum <= kSlack * (bottom - top) * (right - left)) continue;
      if (blocks++ == 0) first = {left, top};
    }
  }
  return blocks;
}

/// Whether the references are to be written anew.
[[nodiscard]] inline bool isRepainting() { return std::getenv("THROUGHLINE_REPAINT") != nullptr; }

/// Holds the image against the picture of that name in `folder` of the sources. Where they
/// differ, and THROUGHLINE_PICTURES names a folder, the image is written there to be looked at.
inline void expectReference(const std::string& folder, const std::string& name,
                            const QImage& image) {
  SCOPED_TRACE(name);
  const auto path = projectFile(folder + "/" + name + ".png");
  if (isRepainting()) {
    std::filesystem::create_directories(path.parent_path());
    // Many have so few colours that a table of them loses none and takes less room.
    const QImage small = image.convertToFormat(QImage::Format_Indexed8, Qt::ThresholdDither);
    const bool isSame = small.convertToFormat(image.format()) == image;
    ASSERT_TRUE((isSame ? small : image).save(QString::fromStdString(path.string()), "PNG", 0));
  }
  const QImage reference(QString::fromStdString(path.string()));
  ASSERT_FALSE(reference.isNull()) << path;
  ASSERT_EQ(image.size(), reference.size());
  QPoint first;
  const std::size_t differing = differingBlocks(image, reference, first);
  EXPECT_EQ(differing, 0U) << "first at " << first.x() << ", " << first.y();
  const char* pictures = std::getenv("THROUGHLINE_PICTURES");
  if (differing > 0 && pictures) image.save(QString("%1/%2.png").arg(pictures, name.c_str()));
}

}  // namespace throughline::support
