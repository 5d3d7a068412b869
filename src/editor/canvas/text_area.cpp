#include "canvas/text_area.h"

#include <QStringList>
#include <algorithm>

#include "throughline/drawing/fonts.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::FontRole;
using drawing::TextMark;

namespace {

template <class Take>
void forEachText(const drawing::Picture& picture, FontRole role, Take take) {
  for (const drawing::Mark& mark : picture.marks) {
    const auto* text = std::get_if<TextMark>(&mark);
    // A stage's number stands in its name's font, in the stage's colour.
    const bool isNumber = text && text->color.ink == drawing::Ink::hueText;
    if (text && text->font == role && !isNumber) take(*text);
  }
}

}  // namespace

QString shownText(const drawing::Picture& picture, FontRole role) {
  QStringList lines;
  forEachText(picture, role, [&](const TextMark& text) { lines << text.text; });
  return lines.join(u' ');
}

QString shownText(const Element& element, FontRole role) {
  return element.picture ? shownText(*element.picture, role) : QString();
}

std::optional<FontRole> editedRole(ElementKind kind) {
  switch (kind) {
    case ElementKind::stageHeader:
      return FontRole::stageName;
    case ElementKind::touchpoint:
    case ElementKind::experiment:
    case ElementKind::campaign:
      return FontRole::cardTitle;
    case ElementKind::job:
    case ElementKind::question:
      return FontRole::body;
    case ElementKind::emotionPoint:
    case ElementKind::emotionQuote:
      return FontRole::smallItalic;
    default:
      return std::nullopt;
  }
}

QRectF textArea(const Element& element) {
  const QRectF inside =
      element.rect.adjusted(drawing::measure::kCardPaddingX, drawing::measure::kCardPaddingY,
                            -drawing::measure::kCardPaddingX, -drawing::measure::kCardPaddingY);
  const auto role = editedRole(element.kind);
  if (!role || !element.picture) return inside;
  std::optional<QRectF> area;
  qreal left = inside.right();
  forEachText(*element.picture, *role, [&](const TextMark& text) {
    const qreal top = text.baseline.y() - drawing::baselineIn(*role);
    const QRectF line(text.baseline.x(), top, text.width, drawing::lineHeight(*role));
    area = area ? area->united(line) : line;
    if (!text.rightToLeft) left = std::min(left, text.baseline.x() + element.rect.left());
  });
  if (!area) return inside;
  area->translate(element.rect.topLeft());
  // A right-to-left text keeps its left edge only where nothing else tells.
  if (left >= inside.right()) left = std::min(area->left(), inside.left() + 20);
  area->setLeft(left);
  area->setRight(std::max(inside.right(), area->right()));
  return *area;
}

}  // namespace throughline::editor
