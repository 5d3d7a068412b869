#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "throughline/journey/journey.h"

// Which channels carry which stage, and what is known of which persona there.

namespace throughline::journey {

/// What a channel or a persona has at one stage.
struct CoverageCell {
  std::size_t count = 0;
  std::vector<Id<Department>> owners;  ///< each once, in the order of the map
  std::size_t withoutOwner = 0;        ///< that lack one
  std::size_t unseen = 0;
  std::size_t unanswered = 0;  ///< questions that no touchpoint answers
  bool operator==(const CoverageCell&) const = default;
};

struct CoverageRow {
  Value value;       ///< what the map is filtered by: the folded channel, the persona's id
  std::string name;  ///< of a channel as one of its touchpoints writes it; empty: none is named
  std::vector<CoverageCell> cells;  ///< one for each stage
  std::size_t count = 0;
  bool operator==(const CoverageRow&) const = default;
};

struct Coverage {
  std::string key;  ///< of the field that its rows are values of
  std::vector<Id<Stage>> stages;
  std::vector<CoverageRow> rows;
  std::vector<std::size_t> things;  ///< in each stage
  std::vector<std::size_t> filled;  ///< rows that have anything in each stage
  std::size_t count = 0;
};

/// Touchpoints by channel, those with most of them first, those without a channel last.
[[nodiscard]] Coverage channelsByStage(const Journey& journey);
/// All things that name a persona, by persona in the order of the map.
[[nodiscard]] Coverage personasByStage(const Journey& journey);

/// What is missing, counted.
struct CoverageGaps {
  std::size_t inOneStage = 0;  ///< named rows that have anything in one stage only
  std::size_t named = 0;       ///< rows with a name
  std::vector<std::pair<std::size_t, std::size_t>> withoutOwner;  ///< row and stage
  std::vector<std::size_t> empty;                                 ///< stages with nothing
  std::vector<std::size_t> few;                                   ///< stages with one or two rows
};
inline constexpr std::size_t kFewChannels = 2;
[[nodiscard]] CoverageGaps gapsOf(const Coverage& coverage);

}  // namespace throughline::journey
