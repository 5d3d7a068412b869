#include "throughline/store/drafts.h"

#include <utility>

#include "left_files.h"
#include "safety_folder.h"

namespace throughline::store {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

json toJson(const Draft& draft, const fs::path& map) {
  json kept{{"map", map.string()},    {"kind", journey::kindName(draft.kind)},
            {"ids", draft.ids},       {"field", draft.field},
            {"stage", draft.stage},   {"before", draft.before},
            {"period", draft.period}, {"text", draft.text}};
  if (const auto& point = draft.point) {
    kept["point"] = {{"persona", point->persona}, {"score", point->score}, {"aim", point->aim}};
    if (point->within) kept["point"]["within"] = *point->within;
  }
  return kept;
}

Draft::Point pointFrom(const json& found) {
  Draft::Point point;
  found.at("persona").get_to(point.persona);
  found.at("score").get_to(point.score);
  found.at("aim").get_to(point.aim);
  if (const auto within = found.find("within"); within != found.end()) {
    point.within = within->get<double>();
  }
  return point;
}

Draft draftFrom(const json& found) {
  Draft draft;
  draft.kind = journey::kindNamed(found.at("kind").get<std::string>()).value();
  found.at("ids").get_to(draft.ids);
  found.at("field").get_to(draft.field);
  found.at("stage").get_to(draft.stage);
  found.at("before").get_to(draft.before);
  found.at("period").get_to(draft.period);
  found.at("text").get_to(draft.text);
  // Drafts of earlier programs have none.
  if (const auto point = found.find("point"); point != found.end()) draft.point = pointFrom(*point);
  return draft;
}

}  // namespace

Drafts::Drafts(const Services& services, std::int64_t mapId, fs::path map, std::string name)
    : m_prefix(std::move(name) + "-"), m_map(std::move(map)) {
  if (services.safetyFolder.empty()) return;
  m_folder = safetyFolderOf(services, mapId);
  m_own = freeNameIn(m_folder, m_prefix);
}

bool Drafts::keep(const Draft& draft) const {
  if (m_folder.empty()) return false;
  writeLeftFile(m_own, toJson(draft, m_map));
  return true;
}

void Drafts::drop(const fs::path& file) noexcept {
  std::error_code ignored;
  fs::remove(file, ignored);
}

std::vector<Drafts::Left> Drafts::left() const {
  std::vector<Left> all;
  eachLeftFile(m_folder, m_prefix, m_map, m_own, [&](const fs::path& file, const json& found) {
    all.push_back({file, draftFrom(found)});
  });
  return all;
}

}  // namespace throughline::store
