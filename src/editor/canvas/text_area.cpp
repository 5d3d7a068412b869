#include "canvas/text_area.h"

#include <algorithm>
#include <optional>
#include <span>

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::FontRole;
using drawing::Part;
using drawing::PartRole;
using drawing::TextMark;

namespace {

std::span<const drawing::Mark> marksOf(const Element& element, const Part& part) {
  return std::span(element.picture->marks).subspan(part.firstMark, part.endMark - part.firstMark);
}

}  // namespace

const Part* typedPart(const Element& element) {
  if (!element.picture) return nullptr;
  for (const PartRole role : {PartRole::title, PartRole::statement, PartRole::quote}) {
    if (const Part* part = drawing::partOf(*element.picture, role)) return part;
  }
  return nullptr;
}

FontRole typedFont(const Element& element) {
  if (const Part* part = typedPart(element)) {
    for (const drawing::Mark& mark : marksOf(element, *part)) {
      if (const auto* text = std::get_if<TextMark>(&mark)) return text->font;
    }
  }
  return element.kind == ElementKind::emotionPoint ? FontRole::smallItalic : FontRole::body;
}

QRectF textArea(const Element& element) {
  const QRectF inside =
      element.rect.adjusted(drawing::measure::kCardPaddingX, drawing::measure::kCardPaddingY,
                            -drawing::measure::kCardPaddingX, -drawing::measure::kCardPaddingY);
  const Part* part = typedPart(element);
  if (!part) return inside;
  QRectF area = drawing::boundsOf(*element.picture, *part).translated(element.rect.topLeft());
  std::optional<qreal> left;
  for (const drawing::Mark& mark : marksOf(element, *part)) {
    const auto* text = std::get_if<TextMark>(&mark);
    if (!text || text->rightToLeft) continue;
    const qreal begin = text->baseline.x() + element.rect.left();
    left = std::min(left.value_or(inside.right()), begin);
  }
  // A right-to-left text keeps its left edge only where nothing else tells.
  area.setLeft(left.value_or(std::min(area.left(), inside.left() + 20)));
  area.setRight(std::max(inside.right(), area.right()));
  return area;
}

}  // namespace throughline::editor
