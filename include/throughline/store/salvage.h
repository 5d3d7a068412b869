#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/journey/message.h"
#include "throughline/store/services.h"

// What can be read of a damaged map, or of one that another program left something in. The
// file itself is never written to.

namespace throughline::store {

/// Something that is in the file no longer, or not as it should be.
struct LeftOut {
  std::string kind;     ///< "touchpoint", …, or "history"
  std::int64_t id = 0;  ///< 0: it cannot be told any more
  std::string what;     ///< what the record is called, and after it the field; may be empty
  std::string stage;    ///< the name of the stage that it belonged to, where that is known
  journey::Message why;
  bool isField = false;  ///< the record is kept without this field
};

struct Salvage {
  struct Rows;  // of the history, for the new file

  journey::Journey journey;
  std::vector<LeftOut> leftOut;
  /// How many records and edits the file had by its own seal; nothing where that is lost.
  std::optional<std::size_t> recordsBefore;
  std::optional<std::size_t> editsBefore;
  std::size_t edits = 0;
  std::shared_ptr<const Rows> history;

  /// Records that are kept, also those without one of their fields.
  [[nodiscard]] std::size_t records() const { return journey.countAll(); }
};

/// Whether the file says of itself that it is a map, so that salvaging it is the way out where
/// it is refused. Reads its first bytes only.
[[nodiscard]] bool saysItIsAMap(const std::filesystem::path& path);

/// Reads the file record by record, past every damage. What lies beside it is taken into
/// account: a write-ahead log, a journal. Nothing is guessed: a field that cannot be read has
/// its default, and a record that cannot stand is left out; each is in the list. Throws Error:
/// the file cannot be read at all, or no record of a map is in it.
[[nodiscard]] Salvage salvageMap(const std::filesystem::path& path, const Services& services);

/// Makes a new map of it, with the readable history and one row more that holds the list.
/// Throws Error; nothing is ever replaced.
void writeSalvaged(const Salvage& salvage, const std::filesystem::path& target,
                   const Services& services);

/// The list in one line, as the history keeps it: "touchpoint Pricing page (Evaluation): why · …".
[[nodiscard]] std::string leftOutText(const Salvage& salvage);

}  // namespace throughline::store
