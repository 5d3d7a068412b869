#include "throughline/editor/recent_maps.h"

#include <algorithm>

namespace throughline::editor {

namespace {

constexpr std::size_t kMost = 12;
constexpr auto kArray = "recent";

}  // namespace

std::vector<RecentMap> RecentMaps::all() const {
  std::vector<RecentMap> maps;
  const int count = m_settings.beginReadArray(kArray);
  for (int i = 0; i < count; ++i) {
    m_settings.setArrayIndex(i);
    maps.push_back({m_settings.value("path").toString(), m_settings.value("title").toString(),
                    m_settings.value("id").toLongLong(), m_settings.value("opened").toDateTime(),
                    m_settings.value("reviewDue").toDate()});
  }
  m_settings.endArray();
  std::erase_if(maps, [](const RecentMap& map) { return map.path.isEmpty(); });
  return maps;
}

void RecentMaps::add(const RecentMap& map) {
  auto maps = all();
  std::erase_if(maps, [&](const RecentMap& each) { return each.path == map.path; });
  maps.insert(maps.begin(), map);
  if (maps.size() > kMost) maps.resize(kMost);
  store(maps);
}

void RecentMaps::remove(const QString& path) {
  auto maps = all();
  std::erase_if(maps, [&](const RecentMap& each) { return each.path == path; });
  store(maps);
}

void RecentMaps::store(const std::vector<RecentMap>& maps) {
  m_settings.remove(kArray);
  m_settings.beginWriteArray(kArray, static_cast<int>(maps.size()));
  for (std::size_t i = 0; i < maps.size(); ++i) {
    m_settings.setArrayIndex(static_cast<int>(i));
    m_settings.setValue("path", maps[i].path);
    m_settings.setValue("title", maps[i].title);
    m_settings.setValue("id", qlonglong{maps[i].id});
    m_settings.setValue("opened", maps[i].opened);
    m_settings.setValue("reviewDue", maps[i].reviewDue);
  }
  m_settings.endArray();
}

}  // namespace throughline::editor
