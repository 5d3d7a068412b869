#include "throughline/store/drafts.h"

#include <xxhash.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>
#include <utility>

#include "safety_folder.h"
#include "throughline/store/safe_file.h"

namespace throughline::store {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::string_view kPrefix = "draft-";
constexpr std::string_view kSuffix = ".json";

json toJson(const Draft& draft, const fs::path& map) {
  return {{"map", map.string()},    {"kind", journey::kindName(draft.kind)},
          {"ids", draft.ids},       {"field", draft.field},
          {"stage", draft.stage},   {"before", draft.before},
          {"period", draft.period}, {"text", draft.text}};
}

json jsonIn(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return json::parse(std::istreambuf_iterator<char>(file), {}, nullptr, false);
}

std::optional<Draft> draftFrom(const json& found) try {
  const auto kind = journey::kindNamed(found.at("kind").get<std::string>());
  if (!kind) return std::nullopt;
  Draft draft;
  draft.kind = *kind;
  found.at("ids").get_to(draft.ids);
  found.at("field").get_to(draft.field);
  found.at("stage").get_to(draft.stage);
  found.at("before").get_to(draft.before);
  found.at("period").get_to(draft.period);
  found.at("text").get_to(draft.text);
  return draft;
} catch (const json::exception&) {
  return std::nullopt;
}

}  // namespace

Drafts::Drafts(const Services& services, std::int64_t mapId, fs::path map)
    : m_folder(services.safetyFolder.empty() ? fs::path() : safetyFolderOf(services, mapId)),
      m_map(std::move(map)) {}

// By the map's path, so that two copies of one map do not share a draft.
fs::path Drafts::own() const {
  const std::string path = m_map.string();
  return m_folder / (std::string(kPrefix) + std::to_string(XXH3_64bits(path.data(), path.size())) +
                     std::string(kSuffix));
}

fs::path Drafts::found() const {
  std::error_code error;
  if (fs::exists(own(), error)) return own();
  for (const auto& entry : fs::directory_iterator(m_folder, error)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix)) continue;
    const json draft = jsonIn(entry.path());
    const auto map = draft.is_object() ? draft.find("map") : draft.end();
    if (map != draft.end() && map->is_string() && !fs::exists(map->get<std::string>(), error)) {
      return entry.path();
    }
  }
  return {};
}

bool Drafts::keep(const Draft& draft) const {
  if (m_folder.empty()) return false;
  makePrivateFolder(m_folder);
  // What cannot be written as UTF-8 was never typed.
  const std::string text = toJson(draft, m_map).dump(1, ' ', false, json::error_handler_t::replace);
  writeSafely(own(), [&](const Sink& sink) { sink(std::as_bytes(std::span(text))); });
  return true;
}

void Drafts::drop() const noexcept try {
  if (m_folder.empty()) return;
  if (const fs::path path = found(); !path.empty()) fs::remove(path);
} catch (const std::exception&) {
  // It is offered once more; nothing is lost by that.
}

std::optional<Draft> Drafts::kept() const {
  if (m_folder.empty()) return std::nullopt;
  const fs::path path = found();
  return path.empty() ? std::nullopt : draftFrom(jsonIn(path));
}

}  // namespace throughline::store
