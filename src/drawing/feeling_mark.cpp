#include "feeling_mark.h"

namespace throughline::drawing {

QPainterPath feelingPath(journey::Feeling feeling, QPointF topLeft) {
  const auto at = [topLeft](qreal x, qreal y) { return topLeft + QPointF(x, y) * kFeelingSide; };
  QPainterPath path;
  switch (feeling) {
    case journey::Feeling::high:
      path.moveTo(at(0, 0.95));
      path.lineTo(at(0.5, 0.05));
      path.lineTo(at(1, 0.95));
      break;
    case journey::Feeling::low:
      path.moveTo(at(0, 0.05));
      path.lineTo(at(1, 0.05));
      path.lineTo(at(0.5, 0.95));
      break;
    case journey::Feeling::neutral:
      path.moveTo(at(0.5, 0));
      path.lineTo(at(1, 0.5));
      path.lineTo(at(0.5, 1));
      path.lineTo(at(0, 0.5));
      break;
  }
  path.closeSubpath();
  return path;
}

Ink feelingInk(journey::Feeling feeling) {
  switch (feeling) {
    case journey::Feeling::high:
      return Ink::good;
    case journey::Feeling::low:
      return Ink::text;
    case journey::Feeling::neutral:
      break;
  }
  return Ink::secondText;
}

QPainterPath curveSign(QPointF topLeft) {
  const qreal middle = topLeft.y() + kFeelingSide / 2;
  QPainterPath path;
  path.moveTo(topLeft.x(), middle);
  path.cubicTo({topLeft.x() + kFeelingSide / 3, middle - kFeelingSide},
               {topLeft.x() + kFeelingSide * 2 / 3, middle + kFeelingSide},
               {topLeft.x() + kFeelingSide, middle});
  return path;
}

}  // namespace throughline::drawing
