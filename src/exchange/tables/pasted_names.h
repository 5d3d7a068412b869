#pragma once

#include "throughline/exchange/tables/paste_plan.h"

namespace throughline::exchange {

/// What stood in a block beside its numbers.
struct PastedNames {
  /// Where each column goes by its period's name, -1 nowhere; empty: unnamed.
  std::vector<int> columns;
  std::vector<std::string> remarks;
};

/// Takes a first row and first columns of names off the block.
[[nodiscard]] PastedNames takeNames(const journey::Journey& journey, const ReadingsGrid& grid,
                                    PastedBlock& block);

}  // namespace throughline::exchange
