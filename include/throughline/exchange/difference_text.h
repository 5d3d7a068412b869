#pragma once

#include <string>
#include <vector>

#include "throughline/journey/differences.h"

// Differences of two maps in English words, for the command line and for documents. The window
// has its own (editor/words.h), in its language.

namespace throughline::exchange {

/// What a record is called: by the field that names it, else by what it is about ("volume, Q3
/// 2026"; "interview"); a link by its two ends. Empty where nothing tells.
[[nodiscard]] std::string calledOn(const journey::Journey& map, journey::RecordRef record);

/// The value of a field as people read it: what it refers to by its name, nothing as "nobody" or
/// "–".
[[nodiscard]] std::string valueText(const journey::Journey& map, const journey::Field& field,
                                    const journey::Value& value);

struct FieldShift {
  const journey::Field* field = nullptr;
  std::string name;  ///< "Owner"
  std::string before;
  std::string after;
};
/// Of the fields that differ, in their order.
[[nodiscard]] std::vector<FieldShift> fieldShifts(const journey::Journey& before,
                                                  const journey::Journey& after,
                                                  const journey::Difference& difference);

/// Where what has moved came from: "from Purchase"; within its stage where it stands now:
/// "now before Proposal", "now last". Empty for what did not move.
[[nodiscard]] std::string moveText(const journey::Journey& before, const journey::Journey& after,
                                   const journey::Difference& difference);

}  // namespace throughline::exchange
