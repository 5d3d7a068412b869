#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "throughline/exchange/tables/table.h"
#include "throughline/journey/edit.h"
#include "throughline/journey/message.h"

// What taking the rows of a table as touchpoints would do, worked out without doing it.

namespace throughline::exchange {

enum class CardColumn { title, channel, owner, job, side, status, stage, note, url };

/// Which column holds what, by its number.
using CardColumns = std::map<CardColumn, int>;

/// What is said beside the table of columns, by their numbers; nothing: it is not taken.
using SaidCardColumns = std::map<int, std::optional<CardColumn>>;

/// One row as a card.
struct TakenTouchpoint {
  int row = 1;
  journey::Touchpoint touchpoint;        ///< with its stage, without its owner
  std::string owner;                     ///< a department's name; empty: nobody
  std::vector<journey::Message> doubts;  ///< empty: it is certain
};

struct LeftOutRow {
  int row = 1;
  std::string text;  ///< its cells
  journey::Message why;
};

struct TouchpointsPlan {
  std::vector<TakenTouchpoint> placed;      ///< row by row
  std::vector<LeftOutRow> leftOut;          ///< row by row
  std::vector<std::string> newDepartments;  ///< that the cards name and the map lacks
  std::size_t headingRows = 0;
  bool byHeadings = false;  ///< a row names the columns
  CardColumns columns;      ///< as they are taken; the others go into the cards' notes
  bool hasOthers = false;   ///< something stands in such others
};

/// Headings name the columns, in any order; without them they are title, channel, owner, job,
/// side, status. What is said of a column goes before both. What stands in other columns is
/// kept in the card's note. A column of stages
/// spreads the cards; else they go to `stage`, without one to the first, which is a guess. Rows
/// that hold nothing count for nothing.
[[nodiscard]] TouchpointsPlan planTouchpoints(const journey::Journey& journey, const Table& table,
                                              std::optional<journey::Id<journey::Stage>> stage,
                                              const SaidCardColumns& said = {});

/// Makes these cards of the plan at the ends of their stages, those of the stage of `before`
/// before that one, and the departments that they need. Gives their ids, in the same order.
std::vector<journey::Id<journey::Touchpoint>> writeTouchpoints(
    journey::Edit& edit, const std::vector<const TakenTouchpoint*>& chosen,
    journey::Id<journey::Touchpoint> before = {});

}  // namespace throughline::exchange
