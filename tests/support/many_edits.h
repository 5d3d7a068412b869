#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>

#include "support/map_services.h"
#include "support/maps.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/store/document.h"

// Maps with a long history, as years of work make it, and what of their file is what.

namespace throughline::support {

/// What people do all day: mostly renaming and typing in notes, now and then a move, a new
/// card, one that goes. Every note becomes some thousand characters long.
class DailyEdits {
 public:
  explicit DailyEdits(unsigned seed) : m_random(seed) {}

  void operator()(journey::Edit& edit) {
    const auto ids = edit.journey().ids(journey::Kind::touchpoint);
    const journey::Id<journey::Touchpoint> id{ids[m_random() % ids.size()]};
    switch (m_random() % 10) {
      case 0:
        return putBefore(edit, copyOf(edit, id));
      case 1:
        return ids.size() > 100 ? removeRecord(edit, journey::Kind::touchpoint, id.value) : void();
      case 2:
        return moveBefore(edit, journey::Kind::touchpoint, id.value, siblingOf(edit, id));
      case 3:
      case 4:
      case 5:
      case 6:
        return edit.change(id, [&](auto& touchpoint) { write(touchpoint.note); });
      default:
        return edit.change(id, [&](auto& touchpoint) {
          touchpoint.title = "Read the case study " + std::to_string(m_random() % 100'000);
        });
    }
  }

 private:
  [[nodiscard]] journey::Record copyOf(journey::Edit& edit,
                                       journey::Id<journey::Touchpoint> id) const {
    journey::Touchpoint copy = edit.get(id);
    copy.id = {};
    return copy;
  }
  [[nodiscard]] std::int64_t siblingOf(journey::Edit& edit, journey::Id<journey::Touchpoint> id) {
    const auto ids = edit.journey().idsIn(journey::Kind::touchpoint, edit.get(id).stage.value);
    return ids[m_random() % ids.size()];
  }
  void write(std::string& note) {
    constexpr std::size_t kLong = 4'000;
    const std::size_t at = note.empty() ? 0 : m_random() % note.size();
    if (note.size() > kLong) note.erase(at, 200);
    note.insert(std::min(at, note.size()), "They ask three colleagues first. ");
  }

  std::mt19937 m_random;
};

/// A map of so many touchpoints after so many edits.
inline void makeEditedMap(const std::filesystem::path& path, int touchpoints, int edits) {
  const auto document =
      store::Document::create(path, gridMap(10, touchpoints / 10), fixedServices(3));
  DailyEdits daily(4);
  std::int64_t made = 0;
  while (made < edits) {
    const auto result = document->edit(
        journey::messages::changeRecord(journey::messages::records(journey::Kind::touchpoint, 1)),
        nullptr, [&](journey::Edit& edit) { daily(edit); });
    if (!result) throw std::runtime_error(result.error->what());
    made = result.seq;
  }
}

struct FileSizes {
  std::int64_t file = 0;
  std::int64_t records = 0;  ///< the file without history, less an empty one
  std::int64_t texts = 0;    ///< of all changes
  std::int64_t waypoints = 0;
  [[nodiscard]] double share() const {
    return static_cast<double>(file) / static_cast<double>(records + texts);
  }
};

[[nodiscard]] inline FileSizes sizesOf(const std::filesystem::path& path) {
  FileSizes sizes;
  sizes.file = static_cast<std::int64_t>(std::filesystem::file_size(path));
  const std::filesystem::path bare = path.string() + "-bare";
  {
    const auto document = store::Document::open(path, fixedServices(), store::Purpose::read);
    document->saveCopy(bare, false);
    sizes.records = static_cast<std::int64_t>(std::filesystem::file_size(bare));
    std::filesystem::remove(bare);
    journey::Journey empty;
    empty.put(document->journey().settings());
    (void)store::Document::create(bare, empty, fixedServices());
    sizes.records -= static_cast<std::int64_t>(std::filesystem::file_size(bare));
    std::filesystem::remove(bare);
  }
  SQLite::Database file(path.string());
  const auto sum = [&](const char* sql) { return file.execAndGet(sql).getInt64(); };
  sizes.texts = sum("SELECT sum(length(CAST(changes AS BLOB))) FROM history");
  sizes.waypoints = sum("SELECT ifnull(sum(length(CAST(map AS BLOB))), 0) FROM waypoint");
  return sizes;
}

}  // namespace throughline::support
