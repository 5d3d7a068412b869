#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/exchange/data_uri.h"
#include "throughline/journey/error.h"
#include "throughline/journey/journey.h"

// The JSON document of CONTRACT.md, there and back.

namespace throughline::exchange {

inline constexpr std::string_view kFormat = "throughline.journey";
/// The newest version of the document; every earlier one is read too. An export has
/// the lowest that an older reader reads rightly.
inline constexpr int kVersion = 2;

/// How many records a document may hold; besides what ParseLimits says.
inline constexpr std::size_t kMostRecords = 100'000;

struct JsonOptions {
  bool strict = false;  ///< refuse unknown fields instead of reporting them
  /// What becomes of a picture; none: it has to be as a map keeps it.
  TakeImage takeImage = {};
};

/// A map read from JSON, and what was left out of it, each with its path.
struct ImportedMap {
  journey::Journey journey;
  std::vector<journey::Error> notes;
};

/// Reads a document. Throws Error(input) whose place is the path of the fault
/// ("stages[3].volume.readings[0].value"); the map then is not made. Ids that
/// the document brings are kept, others are drawn.
[[nodiscard]] ImportedMap journeyFromJson(std::string_view text, const JsonOptions& options,
                                          journey::IdSource& ids);
/// The same of a file's text, which is let go as soon as it has been parsed.
[[nodiscard]] ImportedMap journeyFromJsonFile(std::string text, const JsonOptions& options,
                                              journey::IdSource& ids);

/// The whole map, two spaces a level, keys in the order of the contract, every
/// record with its id, ending in a newline. Throws Error where a picture cannot be read.
[[nodiscard]] std::string journeyToJson(const journey::Journey& journey);

/// The JSON Schema (2020-12) of the document, made from the field descriptions.
[[nodiscard]] std::string jsonSchema();

}  // namespace throughline::exchange
