#pragma once

#include <string>

#include "throughline/journey/merging.h"

namespace throughline::exchange {

/// The three maps that a merge was made of.
struct MergedMaps {
  const journey::Journey* base = nullptr;  ///< null: none is known
  const journey::Journey& mine;
  const journey::Journey& theirs;
};

/// What a record of one of them is called: by the field that names it, else by what it is about
/// ("volume, Q3 2026"); a link by its two ends.
[[nodiscard]] std::string calledInMerge(const MergedMaps& maps, const journey::Merge& merge,
                                        journey::RecordRef record);
/// The value of a field as people read it, with what it refers to by its name.
[[nodiscard]] std::string valueInMerge(const MergedMaps& maps, const journey::Merge& merge,
                                       const journey::Field& field, const journey::Value& value);

/// The answer of `throughline merge --json`, word for word as CONTRACT.md has it. Values stand as
/// in the document: what a record names by its name where that is unique. Of a whole record each
/// field that is set is told.
[[nodiscard]] std::string mergeToJson(const MergedMaps& maps, const journey::Merge& merge);

}  // namespace throughline::exchange
