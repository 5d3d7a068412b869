#include "picture_builder.h"

#include <utility>

namespace throughline::drawing {

namespace {

void append(QString& texts, const QString& text) {
  if (!texts.isEmpty()) texts += u'\n';
  texts += text;
}

}  // namespace

PictureBuilder::Extent PictureBuilder::text(const QString& text, FontRole font, Color color,
                                            const Place& place) {
  TextBlock block = m_measure.wrap(text, font, place.width, place.mostLines);
  if (block.lines.empty()) return {};
  if (block.elided) append(m_fullText, text);
  const Extent extent{block.height, block.lines.back().width, block.lines.back().height,
                      block.rightToLeft};
  put(std::move(block), font, color, place);
  return extent;
}

PictureBuilder::Extent PictureBuilder::textEndingAt(const QString& text, FontRole font, Color color,
                                                    QPointF topRight, qreal width) {
  TextBlock block = m_measure.wrap(text, font, width, 1);
  if (block.lines.empty()) return {};
  if (block.elided) append(m_fullText, text);
  const Extent extent{block.height, block.width, block.height, block.rightToLeft};
  const QPointF topLeft(topRight.x() - block.width, topRight.y());
  const Place place{.topLeft = topLeft, .width = block.width};
  put(std::move(block), font, color, place);
  return extent;
}

void PictureBuilder::put(TextBlock&& block, FontRole font, const Color& color, const Place& place) {
  qreal y = place.topLeft.y();
  for (TextLine& line : block.lines) {
    const qreal free = place.width - line.width;
    const qreal indent = place.centered ? free / 2 : block.rightToLeft ? free : 0;
    m_marks.emplace_back(TextMark{{place.topLeft.x() + indent, y + line.baseline},
                                  std::move(line.text),
                                  font,
                                  color,
                                  line.width,
                                  block.rightToLeft});
    y += line.height;
  }
}

void PictureBuilder::add(Mark mark) { m_marks.push_back(std::move(mark)); }

Cell PictureBuilder::finish(QSizeF size) {
  auto picture = std::make_shared<Picture>();
  picture->size = size;
  picture->marks = std::move(m_marks);
  return {std::move(picture), std::move(m_fullText)};
}

Cell PictureBuilder::finishOn(Mark ground, QSizeF size) {
  m_marks.insert(m_marks.begin(), std::move(ground));
  return finish(size);
}

}  // namespace throughline::drawing
