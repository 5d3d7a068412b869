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

  /// Of a new feeling: where on whose curve it was to stand.
  struct Point {
    std::int64_t persona = 0;  ///< 0: the first one
    double score = 0;
    std::optional<double> within;  ///< none: where its turn among the others puts it
    bool aim = false;              ///< on the curve as it should be
    bool operator==(const Point&) const = default;
  };
  std::optional<Point> point = {};

  bool operator==(const Draft&) const = default;
};

/// The drafts of one map file: in the user's data folder beside the map's safety copies,
/// so that neither a crash nor a power cut costs what was typed. Never in the map. Each of
/// these writes one, since one text has the keyboard; those of programs that ended while
/// somebody typed lie beside it until they are dropped.
class Drafts {
 public:
  /// Without a folder nothing is kept. Texts of another `name` lie apart from those of this one.
  Drafts(const Services& services, std::int64_t mapId, std::filesystem::path map,
         std::string name = "draft");

  /// On the disk when it returns. False where there is no folder. Throws journey::Error
  /// where it cannot be written.
  bool keep(const Draft& draft) const;
  void drop() const noexcept { drop(m_own); }

  struct Left {
    std::filesystem::path file;
    Draft draft;
  };
  /// What other programs left of this map, or of one with its id that lay elsewhere and is
  /// gone from there. One that cannot be read is passed over.
  [[nodiscard]] std::vector<Left> left() const;
  static void drop(const std::filesystem::path& file) noexcept;

 private:
  std::string m_prefix;
  std::filesystem::path m_folder;
  std::filesystem::path m_map;
  std::filesystem::path m_own;
};

}  // namespace throughline::store
