#pragma once

#include <QImage>
#include <QSize>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>

#include "throughline/drawing/layout.h"

namespace throughline::drawing {

struct PictureOptions {
  qreal scale = 2;               ///< pixels per map unit, where fitInto is not given
  std::optional<QSize> fitInto;  ///< exactly this many pixels, the map fitted and centred in it
  bool transparent = false;
  bool dark = false;
};

/// The size in pixels that the options give.
[[nodiscard]] QSize pictureSize(const MapLayout& layout, const PictureOptions& options);
/// The pixels per map unit that they give.
[[nodiscard]] qreal pictureScale(const MapLayout& layout, const PictureOptions& options);

/// The picture in memory, for the clipboard and thumbnails. Throws journey::Error
/// where it would be larger than 32,767 pixels a side.
[[nodiscard]] QImage picture(const MapLayout& layout, const PictureOptions& options);

/// Throws journey::Error, which names the largest scale that fits, where writePng would.
void checkWritable(const MapLayout& layout, const PictureOptions& options);

/// PNG, encoded band by band, so that a high map needs little memory. Throws
/// journey::Error where the picture is wider than 32,767 pixels, higher than 1,048,576,
/// or has more pixels than 32,767 by 32,767: more takes minutes, and no viewer shows it.
void writePng(const MapLayout& layout, const PictureOptions& options,
              const std::function<void(std::span<const std::byte>)>& sink);

}  // namespace throughline::drawing
