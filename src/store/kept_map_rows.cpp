#include "kept_map_rows.h"

#include "throughline/exchange/changes_json.h"
#include "throughline/journey/image.h"
#include "throughline/journey/journey.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/text.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;
using journey::KeptMap;
using journey::KeptMaps;
using journey::MapHash;
namespace messages = journey::messages;

namespace {

std::string placeOf(const MapHash& hash) { return "kept_map " + journey::quotable(hash.hex, 40); }

[[noreturn]] void refuseAltered(const MapHash& hash) {
  throw Error(Blame::input, placeOf(hash), messages::keptMapAltered());
}

}  // namespace

std::map<MapHash, int> readKeptMapInfos(Connection& connection) {
  std::map<MapHash, int> infos;
  Query rows(connection, "SELECT hash, version FROM main.kept_map");
  while (rows->executeStep()) {
    const MapHash hash{rows->getColumn(0).getString()};
    const int version = rows->getColumn(1).getInt();
    if (!journey::isImageHash(hash.hex) || version < 1) refuseAltered(hash);
    infos.emplace(hash, version);
  }
  return infos;
}

KeptMaps::Ptr keptMapFrom(int version, std::string text, const Format& format) {
  journey::Journey map;
  journey::applyChanges(map, version >= format.version ? exchange::changesFromJson(text)
                                                       : exchange::olderChangesFromJson(
                                                             text, format.changesSince(version)));
  if (map.count(journey::Kind::map) != 1) {
    throw Error(Blame::input, "", messages::keptMapAltered());
  }
  return std::make_shared<const KeptMap>(version, std::move(text),
                                         std::make_shared<const journey::Journey>(std::move(map)));
}

KeptMaps::Ptr readKeptMap(Connection& connection, const MapHash& hash, const Format& format) {
  Query row(connection, "SELECT version, map FROM main.kept_map WHERE hash = ?");
  row->bind(1, hash.hex);
  if (!row->executeStep()) return nullptr;
  try {
    auto map = keptMapFrom(row->getColumn(0).getInt(), row->getColumn(1).getString(), format);
    if (map->hash() == hash) return map;
  } catch (const Error& error) {
    throw error.in(placeOf(hash));
  }
  refuseAltered(hash);
}

void insertKeptMap(Connection& connection, const KeptMap& map) {
  Query query(connection,
              "INSERT INTO kept_map (hash, version, map) VALUES (?, ?, ?) "
              "ON CONFLICT (hash) DO NOTHING");
  query->bind(1, map.hash().hex);
  query->bind(2, map.version());
  query->bindNoCopy(3, map.bytes());
  query->exec();
}

std::vector<KeptMaps::Ptr> newKeptMaps(const journey::ChangeSet& changes, const KeptMaps& maps) {
  std::vector<KeptMaps::Ptr> held;
  for (const journey::Change& change : changes) {
    if (change.kind != journey::Kind::review || !change.after) continue;
    const auto& hash = std::get<journey::Review>(*change.after).map;
    if (!hash) continue;
    if (KeptMaps::Ptr map = maps.held(*hash)) held.push_back(std::move(map));
  }
  return held;
}

std::vector<Error> keptMapFaults(Connection& connection, const Format& format) {
  std::vector<MapHash> hashes;
  Query rows(connection, "SELECT hash FROM main.kept_map");
  while (rows->executeStep()) hashes.push_back({rows->getColumn(0).getString()});
  std::vector<Error> faults;
  for (const MapHash& hash : hashes) {
    try {
      (void)readKeptMap(connection, hash, format);
    } catch (const Error& error) {
      faults.push_back(error);
    }
  }
  return faults;
}

}  // namespace throughline::store
