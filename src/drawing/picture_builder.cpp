#include "picture_builder.h"

#include <utility>

namespace throughline::drawing {

PictureBuilder::Whole::Whole(PictureBuilder& builder, Meaning meaning, const QString& text)
    : m_builder(builder) {
  m_builder.begin(meaning, text);
  m_builder.m_isOpen = true;
}

PictureBuilder::Whole::~Whole() {
  m_builder.m_isOpen = false;
  m_builder.end();
}

void PictureBuilder::begin(Meaning meaning, const QString& text) {
  if (m_isOpen) return;
  m_parts.push_back({.role = meaning.role,
                     .record = m_record,
                     .field = meaning.field,
                     .text = text,
                     .firstMark = m_marks.size()});
}

void PictureBuilder::end() {
  if (!m_isOpen) m_parts.back().endMark = m_marks.size();
}

PictureBuilder::Extent PictureBuilder::text(Meaning meaning, const QString& text, FontRole font,
                                            Color color, const Place& place) {
  TextBlock block = m_type.measure.wrap(text, font, place.width, place.mostLines);
  return put(meaning, text, std::move(block), {font, color, place});
}

PictureBuilder::Extent PictureBuilder::textEndingAt(Meaning meaning, const QString& text,
                                                    FontRole font, Color color, QPointF topRight,
                                                    qreal width) {
  TextBlock block = m_type.measure.wrap(text, font, width, 1);
  const Place place{.topLeft = {topRight.x() - block.width, topRight.y()}, .width = block.width};
  return put(meaning, text, std::move(block), {font, color, place});
}

PictureBuilder::Extent PictureBuilder::put(Meaning meaning, const QString& text, TextBlock&& block,
                                           const Setting& setting) {
  if (block.lines.empty()) return {};
  begin(meaning, text);
  if (block.elided) m_parts.back().isCut = true;
  const Extent extent{block.height, block.lines.back().width, block.lines.back().height,
                      block.rightToLeft};
  const Place& place = setting.place;
  qreal y = place.topLeft.y();
  for (TextLine& line : block.lines) {
    const qreal free = place.width - line.width;
    const qreal indent = place.centered ? free / 2 : block.rightToLeft ? free : 0;
    m_marks.emplace_back(TextMark{{place.topLeft.x() + indent, y + line.baseline},
                                  std::move(line.text),
                                  setting.font,
                                  setting.color,
                                  line.width,
                                  block.rightToLeft,
                                  place.struck});
    y += line.height;
  }
  end();
  return extent;
}

void PictureBuilder::add(Mark mark) { m_marks.push_back(std::move(mark)); }

void PictureBuilder::tell(const QString& text) {
  if (text.isEmpty()) return;
  begin({PartRole::detail}, text);
  end();
}

SharedPicture PictureBuilder::finish(QSizeF size) {
  auto picture = std::make_shared<Picture>();
  picture->size = size;
  picture->marks = std::move(m_marks);
  picture->parts = std::move(m_parts);
  return picture;
}

SharedPicture PictureBuilder::finishOn(Mark ground, QSizeF size) {
  m_marks.insert(m_marks.begin(), std::move(ground));
  for (Part& part : m_parts) {
    ++part.firstMark;
    ++part.endMark;
  }
  return finish(size);
}

}  // namespace throughline::drawing
