#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "edit/request.h"
#include "throughline/exchange/names.h"
#include "throughline/journey/journey.h"

// Who holds what: how `in` is understood, and what a "reading" is.

namespace throughline::commands {

/// Where a new or a moved record goes.
struct Place {
  journey::Kind kind = journey::Kind::map;  ///< of the record
  std::int64_t holder = 0;                  ///< 0: the map
};

/// The place for a new record. A reading in a campaign is a campaign_reading,
/// one with median_days or moved a passage_reading. Throws Error(input).
[[nodiscard]] Place placeFor(const journey::Journey& journey, const Request& request);

/// The place that `in` names for a record of exactly the request's kind. Throws
/// Error(input).
[[nodiscard]] Place placeIn(const journey::Journey& journey, const Request& request);

/// The holder of the kind that `in` means, a name or an id; nothing where there is none.
[[nodiscard]] std::optional<std::int64_t> holderIn(const journey::Journey& journey,
                                                   journey::Kind kind, const nlohmann::json& in);

/// The kind of the record with the request's id: its own, or for a reading one
/// of the three. Throws Error(input) where no record has it.
[[nodiscard]] journey::Kind kindOfExisting(const journey::Journey& journey, const Request& request);

/// The kinds that the request's kind stands for when records are looked up.
[[nodiscard]] std::vector<journey::Kind> listedKinds(journey::Kind kind);

/// A holder as `in` shows it: its name where only it has that, else its id.
[[nodiscard]] nlohmann::ordered_json nameOfHolder(const exchange::Names& names,
                                                  journey::Kind holder, std::int64_t id);

}  // namespace throughline::commands
