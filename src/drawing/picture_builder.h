#pragma once

#include <memory>

#include "text_measure.h"
#include "throughline/drawing/marks.h"

namespace throughline::drawing {

/// A finished picture, and the whole text where not all of it could be shown.
struct Cell {
  std::shared_ptr<const Picture> picture;
  QString fullText;
};

/// Collects the marks of one picture.
class PictureBuilder {
 public:
  explicit PictureBuilder(TextMeasure& measure) : m_measure(measure) {}

  struct Place {
    QPointF topLeft{};
    qreal width = 0;
    int mostLines = 1;
    bool centered = false;
  };
  /// Where a text ended: its height, and its last line's end.
  struct Extent {
    qreal height = 0;
    qreal lastWidth = 0;
    qreal lastHeight = 0;
    bool rightToLeft = false;
  };
  Extent text(const QString& text, FontRole font, Color color, const Place& place);
  /// One line whose right end is given instead of its left.
  Extent textEndingAt(const QString& text, FontRole font, Color color, QPointF topRight,
                      qreal width);
  void add(Mark mark);

  [[nodiscard]] qreal width(const QString& text, FontRole font) {
    return m_measure.width(text, font);
  }
  [[nodiscard]] TextMeasure& measure() { return m_measure; }
  [[nodiscard]] Cell finish(QSizeF size);
  /// The same with what is known only at the end (a card's ground) under all others.
  [[nodiscard]] Cell finishOn(Mark ground, QSizeF size);

 private:
  void put(TextBlock&& block, FontRole font, const Color& color, const Place& place);

  TextMeasure& m_measure;
  std::vector<Mark> m_marks;
  QString m_fullText;
};

}  // namespace throughline::drawing
