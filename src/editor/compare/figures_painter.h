#pragma once

#include <QFont>
#include <QPainter>

#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// Paints the parts of a table of figures. Without a painter it only measures, so that a widget
/// learns its height from the very code that paints it.
class FiguresPainter {
 public:
  static constexpr int kRow = 22;
  static constexpr int kHeading = 26;

  FiguresPainter(QPainter* painter, const QFont& font, const drawing::Theme& theme);

  struct Look {
    drawing::Ink ink = drawing::Ink::text;
    bool strong = false;
    Qt::AlignmentFlag align = Qt::AlignLeft;
    bool small = false;
  };
  /// In one line, elided where it is too long.
  void text(const QRect& rect, const QString& text, const Look& look);
  /// In as many lines as it takes; gives where they end.
  [[nodiscard]] int wrapped(QPoint at, int width, const QString& text, const Look& look);
  [[nodiscard]] int widthOf(const QString& text, bool strong = false) const;
  void rule(int x, int y, int width);
  void heading(const QRect& rect, const QString& title, const QString& beside);
  /// "4,000 → 4,200", the second one strong, ending at the right.
  void pair(const QRect& rect, const QString& before, const QString& after, const QString& unit);
  void box(const QRect& rect, drawing::Ink edge, drawing::Ink ground);

  [[nodiscard]] const drawing::Theme& theme() const { return m_theme; }
  /// Null where it only measures.
  [[nodiscard]] QPainter* painter() const { return m_painter; }

 private:
  QPainter* m_painter;
  QFont m_font;
  QFont m_small;
  const drawing::Theme& m_theme;
};

}  // namespace throughline::editor
