#pragma once

#include <QString>
#include <optional>

#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/editor/view_state.h"
#include "throughline/journey/intents/periods.h"

class QMenu;

// What table and toolbar do with periods.

namespace throughline::editor {

/// The period's short name; "Q4 2026, unfinished" while it has not ended.
[[nodiscard]] QString nameAndState(const journey::Period& period, const Services& services);

/// "Add Q4 2026"; empty where the calendar has no next one.
[[nodiscard]] QString addNextText(const journey::Journey& journey, const Services& services,
                                  std::optional<journey::PeriodLength> length = {});

/// The period made, in one edit; nothing where it was refused.
std::optional<journey::Id<journey::Period>> addNext(
    OpenMap& map, const Services& services, std::optional<journey::PeriodLength> length = {});

/// "Add Q2 2025", before the oldest one; empty where there is none before it.
[[nodiscard]] QString addEarlierText(const journey::Journey& journey);
std::optional<journey::Id<journey::Period>> addEarlier(OpenMap& map);

/// Asks first where readings would go with it. True where it is gone.
bool removeAsking(OpenMap& map, ViewState& view, Services& services,
                  journey::Id<journey::Period> period, QWidget* parent);

/// The period that the map shows: the chosen one, else the newest with a reading.
[[nodiscard]] std::optional<journey::Id<journey::Period>> shownPeriod(
    const journey::Journey& journey, const ViewState& view);
void showPeriod(ViewState& view, journey::Id<journey::Period> period);

}  // namespace throughline::editor
