#include "map_image.h"

#include "companions.h"
#include "faults.h"
#include "history_rows.h"
#include "image_rows.h"
#include "kept_map_rows.h"
#include "migration.h"
#include "name_room.h"
#include "record_index.h"
#include "record_rows.h"
#include "seal_row.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/messages/images.h"
#include "throughline/journey/rules.h"
#include "throughline/store/safe_file.h"
#include "waypoints.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;

namespace {

std::set<journey::MapHash> mapsOf(const journey::Journey& journey, const PastRows& past) {
  std::set<journey::MapHash> named = journey::namedMaps(journey);
  named.insert(past.maps.begin(), past.maps.end());
  return named;
}

/// Inserts the maps that reviews name; gives those that cannot be read.
std::set<journey::MapHash> insertKeptMaps(Connection& connection, const journey::Journey& journey,
                                          const PastRows& past) {
  std::set<journey::MapHash> missing;
  for (const journey::MapHash& hash : mapsOf(journey, past)) {
    if (const auto map = journey.keptMaps().find(hash)) {
      insertKeptMap(connection, *map);
    } else {
      missing.insert(hash);
    }
  }
  return missing;
}

/// Inserts the images that the map and its past name; gives those that cannot be read.
std::set<journey::ImageHash> insertImages(Connection& connection, const journey::Journey& journey,
                                          const PastRows& past) {
  std::set<journey::ImageHash> named = journey::namedImages(journey);
  named.insert(past.images.begin(), past.images.end());
  for (const journey::MapHash& hash : mapsOf(journey, past)) {
    if (const auto kept = journey.keptMaps().find(hash)) named.merge(namedImages(kept->map()));
  }
  std::set<journey::ImageHash> missing;
  for (const journey::ImageHash& hash : named) {
    if (const auto image = journey.images().find(hash)) {
      insertImage(connection, *image);
    } else {
      missing.insert(hash);
    }
  }
  return missing;
}

void refuseMissing(const std::set<journey::ImageHash>& images, journey::RecordRef record) {
  for (const auto& [field, hash] : journey::imagesIn(record)) {
    if (!images.contains(hash)) continue;
    throw Error(
        Blame::input,
        journey::Fault{record.kind(), journey::idOf(record), std::string(field->key), {}}.where(),
        journey::messages::pictureMissing());
  }
}

journey::Record without(const std::set<journey::ImageHash>& images, journey::Record record) {
  for (const auto& [field, hash] : journey::imagesIn(record)) {
    if (images.contains(hash)) field->set(record, {});
  }
  return record;
}

bool namesOneOf(const std::set<journey::MapHash>& maps, journey::RecordRef record) {
  if (record.kind() != journey::Kind::review) return false;
  const auto& map = record.as<journey::Review>().map;
  return map && maps.contains(*map);
}

void refuseMissing(const std::set<journey::MapHash>& maps, journey::RecordRef record) {
  if (!namesOneOf(maps, record)) return;
  throw Error(Blame::input, journey::Fault{record.kind(), journey::idOf(record), "map", {}}.where(),
              journey::messages::keptMapMissing());
}

journey::Record without(const std::set<journey::MapHash>& maps, journey::Record record) {
  if (namesOneOf(maps, record)) std::get<journey::Review>(record).map.reset();
  return record;
}

}  // namespace

std::vector<std::byte> mapImage(const journey::Journey& journey, const PastRows& past,
                                const Format& format, Unreadable images) {
  if (const auto fault = journey::checkAll(journey)) {
    throw Error(Blame::input, fault->where(), fault->message);
  }
  try {
    Connection connection;
    makeSchema(connection, format);
    SQLite::Transaction transaction(connection.database());
    Seal seal;
    const std::set<journey::ImageHash> missing = insertImages(connection, journey, past);
    const std::set<journey::MapHash> missingMaps = insertKeptMaps(connection, journey, past);
    for (const journey::Kind kind : journey::kAllKinds) {
      journey.each(kind, [&](journey::RecordRef each) {
        if (images == Unreadable::refused) refuseMissing(missing, each);
        if (images == Unreadable::refused) refuseMissing(missingMaps, each);
        const journey::Record record = without(missingMaps, without(missing, each.copy()));
        writeChange(connection, {kind, journey::idOf(record), std::nullopt, record});
        seal.add(record);
      });
    }
    for (const HistoryRow& row : past.history) {
      insertHistoryRow(connection, row);
      seal.edits = std::max(seal.edits, row.seq);
      seal.historySum += row.checkSum;
    }
    fillRecordIndex(connection);
    for (const WaypointRow& row : past.waypoints) insertWaypoint(connection, row);
    constexpr std::int64_t kCounterOfAnImage = 0;  // a database in memory does not count
    writeSeal(connection, seal, kCounterOfAnImage);
    transaction.commit();
    return connection.image();
  } catch (const SQLite::Exception& exception) {
    throw sqliteError({}, journey::messages::toPrepareMap(), exception);
  }
}

void writeNewMap(const std::filesystem::path& path, const std::vector<std::byte>& image) {
  checkNewName(path);
  for (const char* suffix : {"-journal", "-wal"}) {
    const std::filesystem::path companion = besides(path, suffix);
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(companion, error))) {
      throw inputError(path, journey::messages::companionInTheWay(companion.filename().string()));
    }
  }
  writeNewSafely(path, [&](const Sink& sink) { sink(image); });
}

}  // namespace throughline::store
