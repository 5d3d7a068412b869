#include "throughline/drawing/curve_look.h"

#include <array>

#include "emotions/mark_shape.h"

namespace throughline::drawing {

namespace {

constexpr std::array kLineStyles{LineStyle::solid, LineStyle::dashed, LineStyle::dotted,
                                 LineStyle::dashDotted};
constexpr std::array kMarkShapes{CurveMark::round, CurveMark::square, CurveMark::diamond,
                                 CurveMark::triangle};
// Places among the stage hues; the first curve is in the colour of text.
constexpr std::array<std::size_t, 6> kCurveHues{4, 2, 1, 5, 0, 3};

constexpr qreal kKeyMark = 4.5;

}  // namespace

CurveLook fullLook(std::size_t place) {
  CurveLook look;
  if (place > 0) {
    look.color = {.ink = Ink::hueText, .stage = kCurveHues[(place - 1) % kCurveHues.size()]};
  }
  look.line = kLineStyles[place % kFullCurves];
  look.mark = kMarkShapes[place % kFullCurves];
  return look;
}

CurveLook curveLook(std::size_t place) {
  CurveLook look = fullLook(place);
  if (place < kFullCurves) return look;
  look.line = LineStyle::solid;
  look.bare = true;
  return look;
}

CurveLook aimLook(CurveLook look) {
  look.line = LineStyle::dotted;
  return look;
}

SharedPicture curveKey(const CurveLook& look) {
  auto picture = std::make_shared<Picture>();
  picture->size = kKeySize;
  const QPointF middle(kKeySize.width() / 2, kKeySize.height() / 2);
  QPainterPath line({1, middle.y()});
  line.lineTo(kKeySize.width() - 1, middle.y());
  picture->marks.emplace_back(PathMark{.path = line,
                                       .fill = {},
                                       .stroke = look.color,
                                       .strokeWidth = look.bare ? 1.0 : 1.6,
                                       .style = look.line});
  if (!look.bare) {
    picture->marks.emplace_back(PathMark{.path = markShape(look.mark, middle, kKeyMark),
                                         .fill = {Ink::surface},
                                         .stroke = look.color,
                                         .strokeWidth = 1.4});
  }
  return picture;
}

}  // namespace throughline::drawing
