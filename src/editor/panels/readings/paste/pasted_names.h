#pragma once

#include "throughline/editor/readings/paste_plan.h"

namespace throughline::editor {

/// What stood in a block beside its numbers.
struct PastedNames {
  std::vector<int>
      columns;  ///< where each column goes by its period's name, -1 nowhere; empty: unnamed
  QStringList remarks;
};

/// Takes a first row and first columns of names off the block.
[[nodiscard]] PastedNames takeNames(const journey::Journey& journey, const ReadingsGrid& grid,
                                    PastedBlock& block);

}  // namespace throughline::editor
