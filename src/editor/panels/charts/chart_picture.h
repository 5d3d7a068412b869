#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>

#include "chart_content.h"
#include "throughline/drawing/theme.h"

// A chart as a picture with its title, for a slide.

namespace throughline::editor {

/// The chart in `size` logical pixels (higher where its rows need it), at `scale`.
[[nodiscard]] QImage chartImage(const ChartContent& content, const drawing::Theme& theme,
                                QSizeF size, qreal scale = 2);

/// PNG bytes; throws journey::Error where they could not be made.
[[nodiscard]] QByteArray chartPng(const ChartContent& content, const drawing::Theme& theme,
                                  QSizeF size);

/// A well-formed SVG whatever stands in the map: Qt's generator does not escape
/// its title and lets forbidden characters through, so these are taken out and the
/// result is read again. Throws journey::Error where it is not sound.
[[nodiscard]] QByteArray chartSvg(const ChartContent& content, const drawing::Theme& theme,
                                  QSizeF size);

}  // namespace throughline::editor
