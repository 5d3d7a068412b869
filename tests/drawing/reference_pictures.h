#pragma once

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <string>
#include <vector>

#include "support/reference_picture.h"

namespace throughline::drawing {

using support::differingBlocks;
using support::isRepainting;

inline void expectReference(const std::string& name, const QImage& image) {
  support::expectReference("tests/drawing/reference", name, image);
}

/// One image with all of them side by side, so that a reference shows what belongs together.
[[nodiscard]] inline QImage sideBySide(const std::vector<QImage>& images) {
  QSize size(0, 0);
  for (const QImage& image : images) {
    size = {size.width() + image.width(), std::max(size.height(), image.height())};
  }
  QImage all(size, QImage::Format_RGB32);
  all.fill(Qt::white);
  QPainter painter(&all);
  int x = 0;
  for (const QImage& image : images) {
    painter.drawImage(x, 0, image);
    x += image.width();
  }
  return all;
}

}  // namespace throughline::drawing
