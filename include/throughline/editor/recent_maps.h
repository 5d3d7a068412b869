#pragma once

#include <QDate>
#include <QDateTime>
#include <QSettings>
#include <QString>
#include <cstdint>
#include <vector>

namespace throughline::editor {

struct RecentMap {
  QString path;
  QString title;
  std::int64_t id = 0;  ///< the map's own; keys its picture
  QDateTime opened;
  QDate reviewDue = {};  ///< when its next review is; none: it was never reviewed
};

/// The maps opened last, newest first, kept in the settings.
class RecentMaps {
 public:
  /// `settings` must outlive it.
  explicit RecentMaps(QSettings& settings) : m_settings(settings) {}

  [[nodiscard]] std::vector<RecentMap> all() const;
  /// Puts it first; one of the same path is replaced.
  void add(const RecentMap& map);
  void remove(const QString& path);

 private:
  void store(const std::vector<RecentMap>& maps);

  QSettings& m_settings;
};

}  // namespace throughline::editor
