#include "canvas/tools/drag_emotion.h"

#include <algorithm>
#include <cmath>

#include "throughline/journey/decimal.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

using drawing::Color;
using drawing::Ink;

namespace {

constexpr qreal kValueZ = 9;
constexpr double kStep = 0.05;
constexpr QSizeF kLabel(40, 18);

QRectF bandOf(const drawing::MapLayout& layout) {
  return layout.curves.empty() ? QRectF() : layout.curves.front().band;
}

}  // namespace

DragEmotion::DragEmotion(CanvasContext& context, const drawing::Element& point,
                         const Pointer& start)
    : m_context(context),
      m_emotion{point.target.id},
      m_target(point.target),
      m_band(bandOf(context.board.layout())),
      m_grab(start.map.y() - point.rect.center().y()),
      m_score(context.journey().get(m_emotion).score),
      m_value(context.board.scene().looks(), kValueZ) {
  context.board.scene().addItem(&m_value);
}

DragEmotion::~DragEmotion() {
  if (!m_finished) m_context.board.endPreview();
}

void DragEmotion::move(const Pointer& pointer) {
  if (m_band.height() <= 0) return;
  const double share = (pointer.map.y() - m_grab - m_band.top()) / m_band.height();
  const double step = std::round((1 - 2 * share) / kStep);
  const double score = std::clamp(journey::asMeant(step * kStep), -1.0, 1.0);
  if (score != m_score) {
    m_score = score;
    m_context.board.preview([this](journey::Edit& edit) { setScore(edit, m_emotion, m_score); },
                            false);
  }
  showValue();
}

void DragEmotion::showValue() {
  const drawing::Element* point = m_context.board.shown().find(m_target);
  if (!point) return;
  const QRectF box(QPointF(point->rect.right() + 6, point->rect.center().y() - kLabel.height() / 2),
                   kLabel);
  drawing::BoxMark ground{box};
  ground.radius = 4;
  ground.fill = Color{Ink::surface};
  ground.stroke = Color{Ink::strongLine};
  drawing::TextMark text;
  text.text = (m_score > 0 ? QStringLiteral("+") : QString()) +
              QString::number(m_score, 'f', 2).replace(u'-', QChar(0x2212));
  text.font = drawing::FontRole::smallStrong;
  text.baseline = {box.left() + 6, box.top() + 12.5};
  text.width = box.width();
  m_value.show({ground, text}, box);
}

bool DragEmotion::finish(const Pointer& pointer) {
  move(pointer);
  m_finished = true;
  if (m_score == m_context.journey().get(m_emotion).score) {
    m_context.board.endPreview();
    return true;
  }
  m_context.edit(
      journey::messages::moveRecords(journey::messages::records(journey::Kind::emotion, 1)),
      [this](journey::Edit& edit) { setScore(edit, m_emotion, m_score); });
  return true;
}

}  // namespace throughline::editor
