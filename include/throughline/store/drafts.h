#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/kind.h"
#include "throughline/store/services.h"

namespace throughline::store {

/// A text that is being typed and is no edit yet, and what it is typed into.
struct Draft {
  journey::Kind kind = journey::Kind::map;
  std::vector<std::int64_t> ids;  ///< the records; none: one that the text is to make
  std::string field;              ///< its key; of a reading its measure ("volume")
  std::int64_t stage = 0;         ///< of a new record, and of a reading
  std::int64_t before = 0;        ///< a new record comes before this one; 0: at the end
  std::int64_t period = 0;        ///< of a reading
  std::string text;

  bool operator==(const Draft&) const = default;
};

/// Where the draft of one map file lies: in the user's data folder beside the map's
/// safety copies, so that neither a crash nor a power cut costs what was typed. Never in
/// the map. There is one at a time, since one text has the keyboard.
class Drafts {
 public:
  /// Without a folder nothing is kept.
  Drafts(const Services& services, std::int64_t mapId, std::filesystem::path map);

  /// On the disk when it returns. False where there is no folder. Throws journey::Error
  /// where it cannot be written.
  bool keep(const Draft& draft) const;
  void drop() const noexcept;
  /// The one of the map, or of one with its id that lay elsewhere and is gone from there.
  /// One that cannot be read is none.
  [[nodiscard]] std::optional<Draft> kept() const;

 private:
  [[nodiscard]] std::filesystem::path own() const;
  [[nodiscard]] std::filesystem::path found() const;

  std::filesystem::path m_folder;
  std::filesystem::path m_map;
};

}  // namespace throughline::store
