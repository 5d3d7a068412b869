#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared_values.h"
#include "throughline/exchange/tables/table.h"
#include "throughline/journey/notation.h"

// What a pasted table would change in the rows, worked out before it is done.

namespace throughline::editor {

/// Where a paste begins, and what it goes by where it has no headings.
struct PasteTarget {
  Things rows;          ///< in order: those that are ticked, else from the cursor on
  bool ticked = false;  ///< one value goes into all of them
  Things all;           ///< among which headed rows are looked for by name
  std::vector<journey::ThingColumn> columns;  ///< in order, from the cursor on
};

/// One cell that a paste would change.
struct PastedCell {
  journey::RecordKey thing;
  journey::ThingColumn column = journey::ThingColumn::name;
  std::string text;        ///< as it was given
  journey::Value value;    ///< of a new department: nothing yet
  std::string department;  ///< to be made by this name; empty: none
  QString before;
  QString after;
  QString note;  ///< why it cannot be changed
  bool canBe = true;
};

struct PastePlan {
  std::vector<PastedCell> cells;
  std::size_t alike = 0;    ///< cells that hold that already
  std::size_t unknown = 0;  ///< headed rows whose name is not on the map
  std::size_t beyond = 0;   ///< rows and columns that find no room
};

[[nodiscard]] PastePlan planPaste(const journey::Journey& journey, const exchange::Table& table,
                                  const PasteTarget& target, const journey::Notation& notation);
/// Makes these of its changes. Throws journey::Error.
void makePasted(journey::Edit& edit, const std::vector<PastedCell>& cells);

}  // namespace throughline::editor
