#pragma once

#include <QString>
#include <optional>
#include <span>
#include <vector>

#include "throughline/drawing/layout.h"
#include "throughline/journey/message.h"

// The window's table of kinds: a line each with its words and with what shows it
// on the map. What people can do with its records stands in its description
// (journey::Abilities), its form in the marks on the fields. Keys, menus, the
// clipboard, drags and the inspector's lists are made from these, so that a new
// kind needs no code of its own there.

namespace throughline::editor {

struct KindEntry {
  journey::Kind kind = journey::Kind::map;
  const char* name = "";     ///< "Touchpoint"
  const char* counted = "";  ///< "%Ln touchpoints", with plural forms
  /// What shows one of its records on the map, or all of a stage (Abilities::asOne).
  std::optional<drawing::ElementKind> element = {};
  /// The lane of that element.
  std::optional<drawing::LaneId> lane = {};
  const char* list = nullptr;    ///< heading of a stage's list of them: "What was heard"
  const char* addTip = nullptr;  ///< of the action that adds one to a stage on the map
};

[[nodiscard]] const KindEntry& entryOf(journey::Kind kind);
[[nodiscard]] std::span<const KindEntry> allKinds();
/// The kind whose records elements of that kind show; null for all other elements.
[[nodiscard]] const KindEntry* shownBy(drawing::ElementKind element);

/// "touchpoint", "touchpoints", or "selection" where they are of several kinds:
/// what an edit of them is called after.
[[nodiscard]] journey::Message nounFor(const std::vector<journey::RecordKey>& records);
/// "touchpoint", inside a text of the window.
[[nodiscard]] QString noun(journey::Kind kind);

/// A cell that is one picture of its stage's records of a kind.
struct SumCell {
  drawing::LaneId lane = {};
  std::int64_t stage = 0;
  auto operator<=>(const SumCell&) const = default;
};

/// The cell that sums the record up with others of its stage: what was counted is evidence.
/// Nothing for records that have an element of their own, or none on the map.
[[nodiscard]] std::optional<SumCell> cellSummingUp(const journey::Journey& journey,
                                                   const journey::RecordKey& record);

/// The records that an element stands for when it is moved, copied or removed.
[[nodiscard]] std::vector<journey::RecordKey> recordsBehind(const journey::Journey& journey,
                                                            const drawing::Element& element);

}  // namespace throughline::editor
