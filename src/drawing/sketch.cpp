#include "sketch.h"

#include <utility>

namespace throughline::drawing {

namespace {

void append(QString& texts, const QString& text) {
  if (!texts.isEmpty()) texts += u'\n';
  texts += text;
}

}  // namespace

Sketch::Extent Sketch::text(const QString& text, FontRole font, Color color, const Place& place) {
  TextBlock block = m_measure.wrap(text, font, place.width, place.mostLines);
  if (block.lines.empty()) return {};
  if (block.elided) append(m_fullText, text);
  const Extent extent{block.height, block.lines.back().width, block.lines.back().height,
                      block.rightToLeft};
  put(std::move(block), font, color, place.topLeft, place.width);
  return extent;
}

Sketch::Extent Sketch::textEndingAt(const QString& text, FontRole font, Color color,
                                    QPointF topRight, qreal width) {
  TextBlock block = m_measure.wrap(text, font, width, 1);
  if (block.lines.empty()) return {};
  if (block.elided) append(m_fullText, text);
  const Extent extent{block.height, block.width, block.height, block.rightToLeft};
  const QPointF topLeft(topRight.x() - block.width, topRight.y());
  const qreal own = block.width;
  put(std::move(block), font, color, topLeft, own);
  return extent;
}

void Sketch::put(TextBlock&& block, FontRole font, const Color& color, QPointF topLeft,
                 qreal width) {
  qreal y = topLeft.y();
  for (TextLine& line : block.lines) {
    const qreal x = block.rightToLeft ? topLeft.x() + width - line.width : topLeft.x();
    m_marks.emplace_back(TextMark{QPointF(x, y + line.baseline), std::move(line.text), font, color,
                                  line.width, block.rightToLeft});
    y += line.height;
  }
}

Cell Sketch::finish(QSizeF size, std::optional<Mark> ground) {
  auto picture = std::make_shared<Picture>();
  picture->size = size;
  if (ground) {
    picture->marks.reserve(m_marks.size() + 1);
    picture->marks.push_back(std::move(*ground));
    for (Mark& mark : m_marks) picture->marks.push_back(std::move(mark));
  } else {
    picture->marks = std::move(m_marks);
  }
  return {std::move(picture), std::move(m_fullText)};
}

}  // namespace throughline::drawing
