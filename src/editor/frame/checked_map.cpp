#include "frame/checked_map.h"

#include <QEvent>

#include "frame/today.h"

namespace throughline::editor {

CheckedMap::CheckedMap(OpenMap& map, const Services& services, QObject* parent)
    : QObject(parent), m_map(map), m_services(services), m_day(today(services)) {
  m_later.setSingleShot(true);
  m_later.setInterval(0);
  connect(&m_later, &QTimer::timeout, this, &CheckedMap::look);
  connect(&map, &OpenMap::changed, &m_later, qOverload<>(&QTimer::start));
  if (parent) parent->installEventFilter(this);
  look();
}

void CheckedMap::catchUp() {
  if (m_later.isActive()) look();
}

bool CheckedMap::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::WindowActivate && today(m_services) != m_day) m_later.start();
  return QObject::eventFilter(watched, event);
}

void CheckedMap::look() {
  m_later.stop();
  m_day = today(m_services);
  m_journey = m_map.journey();
  m_found = &m_check.take(m_journey, m_day);
  emit changed();
}

}  // namespace throughline::editor
