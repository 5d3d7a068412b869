#pragma once

#include "field_builder.h"
#include "throughline/journey/description.h"

// The one place where each field is named: a function for each kind. Lengths are in
// characters: names and titles are what fits a card, texts what fits a page.

namespace throughline::journey::kinds {

inline constexpr std::size_t kName = 500;
inline constexpr std::size_t kAddress = 2'000;
inline constexpr std::size_t kText = 20'000;
inline constexpr std::size_t kNote = 200'000;  // an hour's interview has 50,000
inline constexpr std::size_t kWord = 100;
inline constexpr std::size_t kRank = 1'000;
inline constexpr double kCount = 1e12;
inline constexpr double kAmount = 1e15;
inline constexpr double kDays = 1e6;
inline constexpr double kHeight = 10'000;

// What stands in a stage beside others of its kind.
inline constexpr Abilities kLikeCards{.move = true, .copy = true, .remove = true};
// A stage's evidence is one cell of the map, which sums it up.
inline constexpr Abilities kLikeOneCell{.move = true, .copy = true, .remove = true, .asOne = true};
// Of the map alone: no place in a stage to move it to.
inline constexpr Abilities kOnlyCopied{.copy = true};
inline constexpr Abilities kCopiedOrRemoved{.copy = true, .remove = true};
inline constexpr Abilities kOnlyRemoved{.remove = true};

[[nodiscard]] KindDescription map();
[[nodiscard]] KindDescription persona();
[[nodiscard]] KindDescription department();
[[nodiscard]] KindDescription period();
[[nodiscard]] KindDescription stage();
[[nodiscard]] KindDescription reading();
[[nodiscard]] KindDescription passageReading();
[[nodiscard]] KindDescription earlierTarget();
[[nodiscard]] KindDescription source();
[[nodiscard]] KindDescription touchpoint();
[[nodiscard]] KindDescription touchpointReading();
[[nodiscard]] KindDescription finding();
[[nodiscard]] KindDescription question();
[[nodiscard]] KindDescription emotion();
[[nodiscard]] KindDescription evidence();
[[nodiscard]] KindDescription experiment();
[[nodiscard]] KindDescription campaign();
[[nodiscard]] KindDescription campaignReading();
[[nodiscard]] KindDescription survey();
[[nodiscard]] KindDescription link();
[[nodiscard]] KindDescription review();
[[nodiscard]] KindDescription stop();
[[nodiscard]] KindDescription decision();
[[nodiscard]] KindDescription lane();
[[nodiscard]] KindDescription cell();
[[nodiscard]] KindDescription setAside();
[[nodiscard]] KindDescription comment();
[[nodiscard]] KindDescription answer();

}  // namespace throughline::journey::kinds
