#pragma once

#include <QObject>
#include <optional>
#include <unordered_map>

#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/journey/things/thing_filter.h"

namespace throughline::editor {

/// The day on which each record last changed. The file is asked once, when somebody first
/// wants to know; from then on each edit says it.
class ChangedDays : public QObject {
  Q_OBJECT

 public:
  /// Both must outlive it.
  ChangedDays(OpenMap& map, const Services& services, QObject* parent);

  [[nodiscard]] std::optional<journey::Date> of(const journey::RecordKey& record);
  [[nodiscard]] journey::Date today() const;

 private:
  void read();
  void take(const store::Notification& notification);

  struct Hash {
    std::size_t operator()(const journey::RecordKey& key) const noexcept {
      return std::hash<std::int64_t>{}(key.id) * 31 + static_cast<std::size_t>(key.kind);
    }
  };
  OpenMap& m_map;
  const Services& m_services;
  std::unordered_map<journey::RecordKey, journey::Date, Hash> m_days;
  bool m_read = false;
};

}  // namespace throughline::editor
