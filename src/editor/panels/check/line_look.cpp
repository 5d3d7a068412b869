#include "line_look.h"

#include <QPainter>

namespace throughline::editor {

namespace {

constexpr int kMarkSide = 16;
constexpr int kRingSide = 22;

void paintRing(QPainter& painter, const check::StepState& state, const drawing::Theme& theme) {
  using drawing::Ink;
  constexpr qreal kRadius = 8;
  constexpr qreal kThick = 2.6;
  constexpr int kWhole = 360 * 16;  // a sixteenth of a degree each, as Qt counts
  const QRectF circle(-kRadius, -kRadius, 2 * kRadius, 2 * kRadius);
  painter.setBrush(Qt::NoBrush);
  if (state.isDone() && !state.waits) {
    painter.setPen(QPen(theme.of(Ink::good), kThick, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawEllipse(circle);
    painter.drawPolyline(QPolygonF({{-3.4, 0.2}, {-1, 2.7}, {3.6, -2.6}}));
    return;
  }
  painter.setPen(QPen(theme.of(state.waits ? Ink::line : Ink::strongLine), kThick));
  painter.drawEllipse(circle);
  if (state.of <= 0 || state.done <= 0 || state.waits) return;
  painter.setPen(QPen(theme.of(Ink::secondText), kThick, Qt::SolidLine, Qt::FlatCap));
  painter.drawArc(circle, kWhole / 4,
                  -static_cast<int>(static_cast<qreal>(kWhole) * static_cast<qreal>(state.done) /
                                    static_cast<qreal>(state.of)));
}

}  // namespace

MarkSign::MarkSign(const LineLook& look, QWidget* parent) : QWidget(parent), m_look(look) {
  setFixedSize(kMarkSide, kMarkSide);
}

void MarkSign::setMark(CheckMark mark) {
  m_mark = mark;
  update();
}

void MarkSign::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  const qreal inset = (kMarkSide - kCheckMarkSide) / 2;
  paintCheckMark(painter, QRectF(inset, inset, kCheckMarkSide, kCheckMarkSide), m_mark,
                 *m_look.theme);
}

RingSign::RingSign(const LineLook& look, QWidget* parent) : QWidget(parent), m_look(look) {
  setFixedSize(kRingSide, kRingSide);
}

void RingSign::setState(const check::StepState& state) {
  m_state = state;
  update();
}

void RingSign::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(QRectF(rect()).center());
  paintRing(painter, m_state, *m_look.theme);
}

}  // namespace throughline::editor
