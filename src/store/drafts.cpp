#include "throughline/store/drafts.h"

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

Draft draftFrom(const json& found) {
  Draft draft;
  draft.kind = journey::kindNamed(found.at("kind").get<std::string>()).value();
  found.at("ids").get_to(draft.ids);
  found.at("field").get_to(draft.field);
  found.at("stage").get_to(draft.stage);
  found.at("before").get_to(draft.before);
  found.at("period").get_to(draft.period);
  found.at("text").get_to(draft.text);
  return draft;
}

// Whether a draft of `map` is offered where the map lies at `here`.
bool isFor(const fs::path& map, const fs::path& here) {
  std::error_code error;
  return map == here || !fs::exists(map, error);
}

fs::path freeName(const fs::path& folder) {
  std::error_code error;
  for (int number = 1;; ++number) {
    fs::path path = folder / (std::string(kPrefix) + std::to_string(number) + std::string(kSuffix));
    if (!fs::exists(path, error)) return path;
  }
}

}  // namespace

Drafts::Drafts(const Services& services, std::int64_t mapId, fs::path map) : m_map(std::move(map)) {
  if (services.safetyFolder.empty()) return;
  m_folder = safetyFolderOf(services, mapId);
  m_own = freeName(m_folder);
}

bool Drafts::keep(const Draft& draft) const {
  if (m_folder.empty()) return false;
  makePrivateFolder(m_folder);
  // What cannot be written as UTF-8 was never typed.
  const std::string text = toJson(draft, m_map).dump(1, ' ', false, json::error_handler_t::replace);
  writeSafely(m_own, [&](const Sink& sink) { sink(std::as_bytes(std::span(text))); });
  return true;
}

void Drafts::drop(const fs::path& file) noexcept {
  std::error_code ignored;
  fs::remove(file, ignored);
}

std::vector<Drafts::Left> Drafts::left() const {
  std::vector<Left> all;
  std::error_code error;
  if (m_folder.empty() || !fs::is_directory(m_folder, error)) return all;
  for (const auto& entry : fs::directory_iterator(m_folder)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix) || entry.path() == m_own) continue;
    try {
      const json found = jsonIn(entry.path());
      if (isFor(found.at("map").get<std::string>(), m_map)) {
        all.push_back({entry.path(), draftFrom(found)});
      }
    } catch (const std::exception&) {
      // Half written by nobody of ours: there is nothing to offer.
    }
  }
  std::ranges::sort(all, {}, &Left::file);
  return all;
}

}  // namespace throughline::store
