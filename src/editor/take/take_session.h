#pragma once

#include <map>
#include <optional>
#include <vector>

#include "throughline/editor/open_map.h"
#include "throughline/exchange/tables/readings_plan.h"
#include "throughline/exchange/tables/take_kind.h"
#include "throughline/exchange/tables/touchpoints_plan.h"

namespace throughline::editor {

/// A table that is to be taken into a map: what each cell would become, what the user has
/// ticked, and the one edit that writes it. Nothing is written before `write`.
class TakeSession {
 public:
  enum class State { heading, placed, asItIs, doubtful, leftOut };

  /// What becomes of a cell, or of a row of touchpoints.
  struct Fate {
    State state = State::heading;
    journey::Message why = {};  ///< the doubts, or the reason it is left out
    std::optional<journey::ReadingPlace> place = {};
    std::optional<double> value = {};
    std::optional<double> other = {};   ///< what it could mean as well
    std::optional<double> before = {};  ///< what is replaced
    bool ticked = false;
  };
  /// Cells that are in doubt for one kind of reason, decided together.
  struct Doubt {
    journey::Message first;
    std::vector<std::pair<int, int>> cells;
    bool ticked = false;  ///< all of them
  };
  struct Counts {
    std::size_t placed = 0;
    std::size_t asTheyAre = 0;
    std::size_t waiting = 0;
    std::size_t leftOut = 0;
    std::size_t written = 0;  ///< by `write`, as things are ticked
  };

  /// `as` nothing: what the table's headings and figures tell, else `otherwise`.
  TakeSession(const OpenMap& map, exchange::Table table, std::optional<exchange::TakeAs> as,
              exchange::TakeAs otherwise, exchange::TakeOptions options);

  [[nodiscard]] const exchange::Table& table() const { return m_table; }
  [[nodiscard]] const journey::Journey& journey() const { return m_map.journey(); }
  [[nodiscard]] exchange::TakeAs as() const { return m_as; }
  [[nodiscard]] const exchange::TakeOptions& options() const { return m_options; }
  [[nodiscard]] const exchange::ReadingsPlan& readings() const { return m_readings; }
  [[nodiscard]] const exchange::TouchpointsPlan& touchpoints() const { return m_touchpoints; }
  [[nodiscard]] const exchange::SaidCardColumns& cardColumns() const { return m_cardColumns; }

  void setAs(exchange::TakeAs as);
  void setOptions(const exchange::TakeOptions& options);
  void setCardColumns(const exchange::SaidCardColumns& columns);
  /// After the map has changed.
  void planAgain();

  /// Nothing to be looked at first: no doubt, nothing left out or not read, no period and at
  /// most one department to be made, and no column that goes into the cards' notes unasked.
  [[nodiscard]] bool isCertain() const;
  [[nodiscard]] Fate fateOf(const exchange::TableCell& cell) const;
  [[nodiscard]] bool isTicked(const exchange::TakenReading& reading) const;
  [[nodiscard]] bool isTicked(const exchange::TakenTouchpoint& taken) const;
  void tick(const exchange::TableCell& cell, bool on);
  [[nodiscard]] std::vector<Doubt> doubts() const;
  [[nodiscard]] bool concerns(const Doubt& doubt, const exchange::TableCell& cell) const;
  void tickAll(const Doubt& doubt, bool on);
  [[nodiscard]] Counts counts() const;
  /// What is left out, a row each with its reason, for the clipboard.
  [[nodiscard]] std::string leftOutTable() const;

  struct Written {
    bool done = false;
    std::vector<journey::Id<journey::Touchpoint>> cards = {};
  };
  /// Writes what is certain or ticked as one edit of the map; new cards of its stage stand
  /// before `before`.
  Written write(OpenMap& map, store::Initiator initiator,
                journey::Id<journey::Touchpoint> before = {});

 private:
  using Key = std::pair<int, int>;  ///< row and column; column 0: a row of touchpoints

  [[nodiscard]] Key keyOf(const exchange::TableCell& cell) const;
  void addFates();
  Written writeReadings(OpenMap& map, store::Initiator initiator);
  Written writeTouchpoints(OpenMap& map, store::Initiator initiator,
                           journey::Id<journey::Touchpoint> before);

  const OpenMap& m_map;
  exchange::Table m_table;
  exchange::TakeAs m_as;
  exchange::TakeOptions m_options;
  exchange::SaidCardColumns m_cardColumns;
  exchange::ReadingsPlan m_readings;
  exchange::TouchpointsPlan m_touchpoints;
  std::map<Key, Fate> m_fates;
  std::map<Key, bool> m_ticks;
};

}  // namespace throughline::editor
