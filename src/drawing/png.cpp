#include "throughline/drawing/png.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "png_encoder.h"
#include "throughline/drawing/number_words.h"
#include "throughline/drawing/paint.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/pictures.h"

namespace throughline::drawing {

namespace {

using journey::Blame;
using journey::Error;
namespace messages = journey::messages;

constexpr int kLargestImage = 32'767;  // QPainter's raster engine ends there
constexpr int kHighest = 1'048'576;
constexpr double kMostPixels = 1.0 * kLargestImage * kLargestImage;  // about 14 seconds
constexpr int kBandHeight = 512;
constexpr qreal kMarginShare = 0.02;  // around a map that is fitted in

/// Where the map comes to lie in the picture.
struct Placement {
  QSize size;
  qreal scale = 1;
  QPointF offset;
};

/// The largest scale at which the length takes no more than an image's side.
journey::Message scaleThatFits(qreal length) {
  return numberWords(std::floor(kLargestImage / length * 100) / 100);
}

qreal roundedDown(qreal scale) { return std::floor(scale * 100) / 100; }

/// The largest scale, in hundredths, at which a map of this size is written. The last
/// pixel of a side may be a part of one.
qreal writableScale(QSizeF map) {
  const qreal ofArea = std::sqrt(kMostPixels / (map.width() * map.height()));
  qreal scale =
      roundedDown(std::min({kLargestImage / map.width(), kHighest / map.height(), ofArea}));
  const auto pixels = [&] {
    return std::ceil(map.width() * scale) * std::ceil(map.height() * scale);
  };
  while (scale > 0 && pixels() > kMostPixels) scale = roundedDown(scale - 0.005);
  return scale;
}

double sideOf(qreal length, qreal scale) { return std::max(1.0, std::ceil(length * scale)); }

Placement placementOf(const MapLayout& layout, const PictureOptions& options) {
  if (!options.fitInto) {
    const double width = sideOf(layout.size.width(), options.scale);
    const double height = sideOf(layout.size.height(), options.scale);
    if (!(options.scale > 0) || std::max(width, height) > std::numeric_limits<int>::max()) {
      throw Error(Blame::input, "picture",
                  messages::pictureBeyondInt(numberWords(writableScale(layout.size))));
    }
    return {{static_cast<int>(width), static_cast<int>(height)}, options.scale, {}};
  }
  const QSizeF frame(options.fitInto->expandedTo({1, 1}));
  const qreal margin = std::min(frame.width(), frame.height()) * kMarginShare;
  const qreal scale = std::min((frame.width() - 2 * margin) / layout.size.width(),
                               (frame.height() - 2 * margin) / layout.size.height());
  const QSizeF map = layout.size * scale;
  return {options.fitInto->expandedTo({1, 1}),
          scale,
          {(frame.width() - map.width()) / 2, (frame.height() - map.height()) / 2}};
}

/// Rows `top` and following of the picture, as many as the image has.
void paintRows(QImage& image, int top, const MapLayout& layout, const PictureOptions& options,
               const Placement& placement) {
  const Theme& theme = options.dark ? Theme::darkTheme() : Theme::light();
  image.fill(options.transparent ? QColor(Qt::transparent) : theme.of(Ink::paper));
  QPainter painter(&image);
  painter.translate(placement.offset - QPointF(0, top));
  painter.scale(placement.scale, placement.scale);
  const QRectF rows(0, top, image.width(), image.height());
  const QRectF part((rows.topLeft() - placement.offset) / placement.scale,
                    rows.size() / placement.scale);
  paintMap(painter, layout, theme, part & QRectF({}, layout.size), options.transparent);
}

QImage::Format formatOf(const PictureOptions& options) {
  return options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
}

}  // namespace

QSize pictureSize(const MapLayout& layout, const PictureOptions& options) {
  return placementOf(layout, options).size;
}

qreal pictureScale(const MapLayout& layout, const PictureOptions& options) {
  return placementOf(layout, options).scale;
}

QImage picture(const MapLayout& layout, const PictureOptions& options) {
  const Placement placement = placementOf(layout, options);
  QImage image;
  if (std::max(placement.size.width(), placement.size.height()) <= kLargestImage) {
    image = QImage(placement.size, formatOf(options));
  }
  if (image.isNull()) {
    throw Error(Blame::input, "picture",
                messages::pictureTooLarge(
                    placement.size.width(), placement.size.height(),
                    scaleThatFits(std::max(layout.size.width(), layout.size.height()))));
  }
  paintRows(image, 0, layout, options, placement);
  return image;
}

void checkWritable(const MapLayout& layout, const PictureOptions& options) {
  const QSize size = placementOf(layout, options).size;
  const auto fits = numberWords(writableScale(layout.size));
  const auto refuse = [](const journey::Message& message) {
    throw Error(Blame::input, "picture", message);
  };
  if (size.width() > kLargestImage) refuse(messages::pictureTooWide(size.width(), fits));
  if (size.height() > kHighest) refuse(messages::pictureTooHigh(size.height(), fits));
  if (1.0 * size.width() * size.height() > kMostPixels) {
    refuse(messages::pictureTooLargeInAll(size.width(), size.height(), fits));
  }
}

void writePng(const MapLayout& layout, const PictureOptions& options,
              const std::function<void(std::span<const std::byte>)>& sink) {
  checkWritable(layout, options);
  const Placement placement = placementOf(layout, options);
  PngEncoder encoder(placement.size, options.transparent, sink);
  const int height = placement.size.height();
  QImage band(placement.size.width(), std::min(kBandHeight, height), formatOf(options));
  if (band.isNull()) throw Error(Blame::system, "picture", messages::pictureWithoutMemory());
  for (int top = 0; top < height; top += band.height()) {
    paintRows(band, top, layout, options, placement);
    encoder.write(band, std::min(band.height(), height - top));
  }
  encoder.finish();
}

}  // namespace throughline::drawing
