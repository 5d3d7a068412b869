#include <QStringList>
#include <algorithm>

#include "throughline/drawing/fonts.h"
#include "throughline/drawing/marks.h"

namespace throughline::drawing {

namespace {

QRectF covered(const TextMark& mark) {
  const QPointF topLeft(mark.baseline.x(), mark.baseline.y() - baselineIn(mark.font));
  return {topLeft, QSizeF(mark.width, lineHeight(mark.font))};
}
QRectF covered(const BoxMark& mark) { return mark.rect; }
QRectF covered(const PathMark& mark) {
  const qreal half = mark.stroke.ink == Ink::none ? 0 : mark.strokeWidth / 2;
  return mark.path.boundingRect().adjusted(-half, -half, half, half);
}
QRectF covered(const ImageMark& mark) { return mark.rect; }
QRectF covered(const DotMark& mark) {
  const QPointF corner(mark.radius, mark.radius);
  return {mark.center - corner, mark.center + corner};
}

}  // namespace

QRectF boundsOf(const Mark& mark) {
  return std::visit([](const auto& any) { return covered(any); }, mark);
}

const Part* partOf(const Picture& picture, PartRole role) {
  const auto found = std::ranges::find(picture.parts, role, &Part::role);
  return found == picture.parts.end() ? nullptr : &*found;
}

QRectF boundsOf(const Picture& picture, const Part& part) {
  QRectF bounds;
  for (std::size_t i = part.firstMark; i < part.endMark; ++i) bounds |= boundsOf(picture.marks[i]);
  return bounds;
}

QString titleOf(const Picture& picture) {
  const Part* title = partOf(picture, PartRole::title);
  return title ? title->text : QString();
}

QString hiddenText(const Picture& picture) {
  QStringList lines;
  for (const Part& part : picture.parts) {
    const bool isShown = part.firstMark < part.endMark && !part.isCut;
    if (!isShown && !part.text.isEmpty()) lines << part.text;
  }
  return lines.join(u'\n');
}

}  // namespace throughline::drawing
