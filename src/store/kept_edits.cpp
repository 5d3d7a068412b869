#include "throughline/store/kept_edits.h"

#include <algorithm>
#include <utility>

#include "format.h"
#include "kept_map_rows.h"
#include "label_json.h"
#include "left_files.h"
#include "safety_folder.h"
#include "throughline/exchange/base64.h"
#include "throughline/exchange/changes_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/rules.h"

namespace throughline::store {

namespace fs = std::filesystem;
using journey::Change;
using nlohmann::json;

namespace {

constexpr std::string_view kKeptPrefix = "edit-";

FailedEdit failedEditFrom(const json& found, const Format& format) {
  FailedEdit edit;
  edit.label =
      messageFrom(found.at("code").get<std::string>(), found.at("arguments").get<std::string>());
  if (edit.label.empty()) edit.label = found.at("label").get<std::string>();
  for (const json& bytes : found.value("images", json::array())) {
    const auto image = exchange::fromBase64(bytes.get_ref<const std::string&>());
    edit.images.push_back(std::make_shared<const journey::Image>(image.value()));
  }
  for (const json& map : found.value("maps", json::array())) {
    edit.maps.push_back(
        keptMapFrom(map.at("version").get<int>(), map.at("map").get<std::string>(), format));
  }
  const auto changes = found.at("changes").get<std::string>();
  const int version = found.at("version").get<int>();
  edit.changes = version >= format.version
                     ? exchange::changesFromJson(changes)
                     : exchange::olderChangesFromJson(changes, format.changesSince(version));
  return edit;
}

}  // namespace

KeptEdits::KeptEdits(const Services& services, std::int64_t mapId, fs::path map)
    : m_map(std::move(map)), m_format(services.format ? services.format : currentFormat()) {
  if (services.safetyFolder.empty()) return;
  m_folder = safetyFolderOf(services, mapId);
  m_own = freeNameIn(m_folder, kKeptPrefix);
}

bool KeptEdits::keep(const FailedEdit& edit) const {
  if (m_folder.empty()) return false;
  json images = json::array();
  for (const auto& image : edit.images) images.push_back(exchange::toBase64(image->bytes()));
  json maps = json::array();
  for (const auto& map : edit.maps) {
    maps.push_back({{"version", map->version()}, {"map", map->bytes()}});
  }
  writeLeftFile(m_own, {{"map", m_map.string()},
                        {"label", english(edit.label)},
                        {"code", codeOf(edit.label)},
                        {"arguments", argumentsToJson(edit.label)},
                        {"version", m_format->version},
                        {"changes", exchange::changesToJson(edit.changes)},
                        {"images", std::move(images)},
                        {"maps", std::move(maps)}});
  return true;
}

void KeptEdits::drop(const fs::path& file) noexcept {
  std::error_code ignored;
  if (!file.empty()) fs::remove(file, ignored);
}

std::vector<KeptEdits::Left> KeptEdits::left() const {
  std::vector<Left> all;
  eachLeftFile(m_folder, kKeptPrefix, m_map, m_own, [&](const fs::path& file, const json& found) {
    all.push_back({file, failedEditFrom(found, *m_format)});
  });
  return all;
}

bool isMade(const journey::Journey& journey, const journey::ChangeSet& changes) {
  return std::ranges::all_of(changes, [&](const Change& change) {
    return journey.find(change.kind, change.id) == change.after;
  });
}

void makeAgain(journey::Edit& edit, const FailedEdit& kept) {
  const journey::ChangeSet& changes = kept.changes;
  for (const Change& change : changes) {
    if (edit.journey().find(change.kind, change.id) == change.before) continue;
    throw journey::Error(journey::Blame::input,
                         journey::Fault{change.kind, change.id, {}, {}}.where(),
                         journey::messages::keptEditDiffers());
  }
  for (const auto& image : kept.images) edit.journey().images().add(*image);
  for (const auto& map : kept.maps) edit.journey().keptMaps().hold(map);
  for (const Change& change : changes) {
    if (change.after) {
      edit.put(*change.after);
    } else {
      edit.erase(change.kind, change.id);
    }
  }
}

}  // namespace throughline::store
