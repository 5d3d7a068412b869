#include "canvas/tools/score_label.h"

namespace throughline::editor {

using drawing::Color;
using drawing::Ink;

void showScore(PictureItem& item, double score, const QRectF& point) {
  constexpr QSizeF kLabel(40, 18);
  const QRectF box(QPointF(point.right() + 6, point.center().y() - kLabel.height() / 2), kLabel);
  drawing::BoxMark ground{box};
  ground.radius = 4;
  ground.fill = Color{Ink::surface};
  ground.stroke = Color{Ink::strongLine};
  drawing::TextMark text;
  text.text = (score > 0 ? QStringLiteral("+") : QString()) +
              QString::number(score, 'f', 2).replace(u'-', QChar(0x2212));
  text.font = drawing::FontRole::smallStrong;
  text.baseline = {box.left() + 6, box.top() + 12.5};
  text.width = box.width();
  item.show({ground, text}, box);
}

}  // namespace throughline::editor
