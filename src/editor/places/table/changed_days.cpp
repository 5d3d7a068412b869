#include "changed_days.h"

#include <QDateTime>
#include <utility>

#include "frame/today.h"

namespace throughline::editor {

namespace {

/// In the user's own time.
std::optional<journey::Date> dayOf(const QDateTime& at) {
  if (!at.isValid()) return std::nullopt;
  const QDate day = at.toLocalTime().date();
  return journey::Date::of(day.year(), static_cast<unsigned>(day.month()),
                           static_cast<unsigned>(day.day()));
}

}  // namespace

ChangedDays::ChangedDays(OpenMap& map, const Services& services, QObject* parent)
    : QObject(parent), m_map(map), m_services(services) {
  connect(&map, &OpenMap::changed, this, &ChangedDays::take);
}

std::optional<journey::Date> ChangedDays::of(const journey::RecordKey& record) {
  if (!std::exchange(m_read, true)) read();
  const auto day = m_days.find(record);
  return day == m_days.end() ? std::nullopt : std::optional(day->second);
}

journey::Date ChangedDays::today() const { return editor::today(m_services); }

void ChangedDays::read() {
  try {
    for (const store::LastChange& change : m_map.document().lastChanges()) {
      const auto at = QDateTime::fromString(QString::fromStdString(change.at), Qt::ISODate);
      if (const auto day = dayOf(at)) m_days.insert_or_assign(change.record, *day);
    }
  } catch (const journey::Error&) {
    // What cannot be read now is not known; that editing has stopped is said elsewhere.
  }
}

void ChangedDays::take(const store::Notification& notification) {
  if (!m_read) return;
  for (const journey::Change& change : notification.changes) {
    m_days.insert_or_assign({change.kind, change.id}, today());
  }
}

}  // namespace throughline::editor
