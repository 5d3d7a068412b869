#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QString>

// The words on charts: plain text, painted, elided where it does not fit.

namespace throughline::editor {

inline constexpr qreal kFlagWidth = 13;

[[nodiscard]] qreal textWidth(const QString& text, const QFont& font);

/// Writes one line into the rectangle and gives the width it took.
qreal drawText(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text,
               const QFont& font, const QColor& color);

/// The flag of the weakest link, kFlagWidth wide, its left edge at `at`, centred on it in height.
void drawFlag(QPainter& painter, QPointF at, const QColor& color);

}  // namespace throughline::editor
