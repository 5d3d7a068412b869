#pragma once

#include <bitset>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "throughline/journey/change.h"
#include "throughline/journey/things/thing_filter.h"

namespace throughline::journey {

enum class ThingGrouping { stage, kind, owner, none };
inline constexpr std::array kThingGroupings{ThingGrouping::stage, ThingGrouping::kind,
                                            ThingGrouping::owner, ThingGrouping::none};

/// How the rows stand: in groups, and in them by a column. By `stage`, rising: as on the map.
struct ThingOrder {
  ThingGrouping grouping = ThingGrouping::stage;
  ThingColumn column = ThingColumn::stage;
  bool falling = false;
  bool operator==(const ThingOrder&) const = default;
};

/// Rows that stand together under one heading.
struct ThingGroup {
  /// The stage or the department; of a kind alone the id is 0. Grouped by owner, an id of 0
  /// is what lacks one, and Kind::map what needs none.
  RecordKey of;
  std::vector<Thing> things;
  std::vector<std::pair<Kind, std::size_t>> counts;  ///< in the order of the kinds
  std::size_t withoutOwner = 0;
};

/// The things of one map as rows: which of them are shown, in which groups and order.
/// What was read of a record is kept until it changes, so that sorting and filtering
/// answer at once on a map of any size.
class ThingRows {
 public:
  /// What stands in a cell, as it is shown.
  using CellText = std::function<std::string(const Journey&, RecordRef, ThingColumn)>;
  explicit ThingRows(CellText text) : m_text(std::move(text)) {}

  /// The map as it is now, after these changes; the first call takes none.
  void take(const Journey& journey, const ChangeSet& changes = {});
  /// Words are shown otherwise now: another language or notation.
  void forgetTexts() { m_texts.clear(); }

  [[nodiscard]] const std::vector<Thing>& all() const { return m_all; }
  [[nodiscard]] std::vector<ThingGroup> arrange(const ThingFilter& filter, const ThingOrder& order,
                                                const ChangedOn& changedOn, Date today);

 private:
  struct KeyHash {
    std::size_t operator()(const RecordKey& key) const noexcept {
      return std::hash<std::int64_t>{}(key.id) * 31 + static_cast<std::size_t>(key.kind);
    }
  };
  /// What was read of one record.
  struct Texts {
    std::array<std::string, kThingColumnCount> columns;  ///< folded
    std::bitset<kThingColumnCount> known;
    std::string words;  ///< all of it in search form; empty: not read yet
  };

  [[nodiscard]] bool holds(const Thing& thing, const std::vector<std::string>& words);
  [[nodiscard]] const std::string& textOf(const Thing& thing, ThingColumn column);
  [[nodiscard]] RecordKey groupOf(const Thing& thing, ThingGrouping grouping) const;
  void sort(std::vector<Thing>& things, const ThingOrder& order, const ChangedOn& changedOn);

  CellText m_text;
  Journey m_journey;
  std::vector<Thing> m_all;
  std::unordered_map<RecordKey, Texts, KeyHash> m_texts;
};

}  // namespace throughline::journey
