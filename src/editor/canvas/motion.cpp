#include "canvas/motion.h"

#include <QGraphicsItem>

namespace throughline::editor {

namespace {
constexpr int kMilliseconds = 120;
}

Motion::Motion(QObject* parent) : QObject(parent) {
  m_clock.setDuration(kMilliseconds);
  m_clock.setStartValue(0.0);
  m_clock.setEndValue(1.0);
  m_clock.setEasingCurve(QEasingCurve::OutCubic);
  connect(&m_clock, &QVariantAnimation::valueChanged, this,
          [this](const QVariant& part) { advance(part.toReal()); });
  connect(&m_clock, &QVariantAnimation::finished, this, &Motion::finish);
}

void Motion::move(QGraphicsItem* item, QPointF to) { m_ways[item] = {item->pos(), to}; }

void Motion::start() {
  m_clock.stop();
  if (m_ways.empty()) return;
  for (auto& [item, way] : m_ways) way.from = item->pos();
  m_clock.start();
}

void Motion::finish() {
  m_clock.stop();
  for (const auto& [item, way] : m_ways) item->setPos(way.to);
  m_ways.clear();
}

void Motion::advance(qreal part) {
  for (const auto& [item, way] : m_ways) item->setPos(way.from + (way.to - way.from) * part);
}

}  // namespace throughline::editor
