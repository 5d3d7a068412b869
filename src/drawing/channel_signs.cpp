#include "channel_signs.h"

#include <QTransform>
#include <array>
#include <sstream>
#include <string>

namespace throughline::drawing {

namespace {

// clang-format off
constexpr std::array kShapes{
    SignShape{"globe", "O 8 8 6 M 2 8 L 14 8 M 8 2 Q 3.4 8 8 14 M 8 2 Q 12.6 8 8 14", ""},
    SignShape{"mail", "R 2 3.5 12 9 M 2.4 4.4 L 8 9.2 L 13.6 4.4", ""},
    SignShape{"phone", "M 5.2 2.4 L 3 3.2 C 2.6 8.6 7.4 13.4 12.8 13 L 13.6 10.8 L 10.8 9.2 L 9.4 10.4 C 7.8 9.7 6.3 8.2 5.6 6.6 L 6.8 5.2 Z", ""},
    SignShape{"camera", "R 1.6 4.2 8.6 7.6 M 10.2 7.2 L 14.4 4.8 L 14.4 11.2 L 10.2 8.8", ""},
    SignShape{"screen", "R 2 2.8 12 8.4 M 5.4 13.6 L 10.6 13.6", "M 6.7 4.9 L 10.3 7 L 6.7 9.1 Z"},
    SignShape{"people", "O 5.6 5.4 2.2 M 1.8 13 C 1.8 8.6 9.4 8.6 9.4 13 M 10 3.4 C 12.8 3.4 12.8 7.4 10.2 7.4 M 11 9.4 C 13 9.6 14.2 10.8 14.2 13", ""},
    SignShape{"lens", "O 7 7 4.4 M 10.3 10.3 L 14 14", ""},
    SignShape{"nodes", "O 4 8 1.9 O 12 3.9 1.9 O 12 12.1 1.9 M 5.8 7.1 L 10.2 4.8 M 5.8 8.9 L 10.2 11.2", ""},
    SignShape{"megaphone", "M 2.4 6.4 L 2.4 9.6 L 5 9.6 L 11.4 13 L 11.4 3 L 5 6.4 Z M 13.8 6.6 L 13.8 9.4 M 5.2 9.8 L 6.2 13.4", ""},
    SignShape{"voices", "M 2 2.8 L 10 2.8 L 10 8 L 5.6 8 L 3.6 10 L 3.6 8 L 2 8 Z M 12 6 L 14 6 L 14 11.2 L 12.4 11.2 L 12.4 13.2 L 10.4 11.2 L 7 11.2", ""},
    SignShape{"window", "R 2 3 12 10 M 2 6 L 14 6", "O 4 4.5 0.6 O 6 4.5 0.6"},
    SignShape{"contacts", "R 2 3.4 12 9.2 M 3.8 10.6 C 3.8 8.2 7.6 8.2 7.6 10.6 M 9.6 6.6 L 12 6.6 M 9.6 9.2 L 12 9.2", "O 5.7 6.6 1.3"},
    SignShape{"calendar", "R 2.4 3.4 11.2 10 M 2.4 6.8 L 13.6 6.8 M 5.4 2 L 5.4 4.6 M 10.6 2 L 10.6 4.6", ""},
    SignShape{"bubble", "M 2 3 L 14 3 L 14 10.6 L 7.4 10.6 L 4.6 13.4 L 4.6 10.6 L 2 10.6 Z", "O 5.2 6.8 0.8 O 8 6.8 0.8 O 10.8 6.8 0.8"},
    SignShape{"page", "M 3.8 2 L 9.4 2 L 12.4 5 L 12.4 14 L 3.8 14 Z M 9.2 2 L 9.2 5.2 L 12.4 5.2 M 6 8.2 L 10.2 8.2 M 6 10.9 L 10.2 10.9", ""},
    SignShape{"shop", "M 2.4 6.6 L 3.6 3 L 12.4 3 L 13.6 6.6 Z M 3.4 6.6 L 3.4 13.4 L 12.6 13.4 L 12.6 6.6 M 6.4 13.4 L 6.4 9.6 L 9.6 9.6 L 9.6 13.4", ""},
    SignShape{"table", "R 2 3 12 10 M 2 6.4 L 14 6.4 M 2 9.7 L 14 9.7 M 6.4 3 L 6.4 13", ""},
    SignShape{"device", "R 4.4 1.8 7.2 12.4 M 7.2 11.8 L 8.8 11.8", ""},
    SignShape{"lifebelt", "O 8 8 6 O 8 8 2.6 M 3.8 3.8 L 6.2 6.2 M 12.2 3.8 L 9.8 6.2 M 3.8 12.2 L 6.2 9.8 M 12.2 12.2 L 9.8 9.8", ""},
    SignShape{"pen", "M 3 13 L 3.6 10.2 L 11 2.8 L 13.2 5 L 5.8 12.4 Z M 9.4 4.4 L 11.6 6.6", ""},
    SignShape{"card", "R 2 3.8 12 8.6 M 2 6.8 L 14 6.8 M 4.2 10 L 7 10", ""},
    SignShape{"star", "M 8 2 L 9.8 6 L 14.2 6.4 L 10.9 9.3 L 11.9 13.6 L 8 11.3 L 4.1 13.6 L 5.1 9.3 L 1.8 6.4 L 6.2 6 Z", ""},
    SignShape{"microphone", "M 6 4 C 6 1.4 10 1.4 10 4 L 10 8 C 10 10.6 6 10.6 6 8 Z M 3.8 8 C 3.8 13.4 12.2 13.4 12.2 8 M 8 12 L 8 14.2", ""},
    SignShape{"parcel", "R 2.4 4.6 11.2 8.8 M 2.4 7.4 L 13.6 7.4 M 8 4.6 L 8 7.4 M 2.4 4.6 L 4 2.6 L 12 2.6 L 13.6 4.6", ""},
};
// clang-format on

QPointF point(std::istringstream& in) {
  double x = 0;
  double y = 0;
  in >> x >> y;
  return {x, y};
}

void addShape(QPainterPath& path, char command, std::istringstream& in) {
  switch (command) {
    case 'M':
      path.moveTo(point(in));
      break;
    case 'L':
      path.lineTo(point(in));
      break;
    case 'Q': {
      const QPointF control = point(in);
      path.quadTo(control, point(in));
      break;
    }
    case 'C': {
      const QPointF first = point(in);
      const QPointF second = point(in);
      path.cubicTo(first, second, point(in));
      break;
    }
    case 'O': {
      const QPointF center = point(in);
      double radius = 0;
      in >> radius;
      path.addEllipse(center, radius, radius);
      break;
    }
    case 'R': {
      const QPointF corner = point(in);
      const QPointF size = point(in);
      path.addRoundedRect({corner, QSizeF(size.x(), size.y())}, 1.2, 1.2);
      break;
    }
    default:
      path.closeSubpath();
  }
}

}  // namespace

const SignShape* signNamed(std::string_view name) {
  for (const SignShape& shape : kShapes) {
    if (shape.name == name) return &shape;
  }
  return nullptr;
}

QPainterPath signPath(std::string_view shape, QPointF origin, qreal side) {
  QPainterPath path;
  std::istringstream in{std::string(shape)};
  for (char command = 0; in >> command;) addShape(path, command, in);
  return QTransform::fromTranslate(origin.x(), origin.y()).scale(side / 16, side / 16).map(path);
}

}  // namespace throughline::drawing
