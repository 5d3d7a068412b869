#pragma once

#include <QString>

#include "throughline/check/check.h"

// What the check of a map is called and counts, wherever the window says it.

namespace throughline::editor {

/// What is found, without what waits for an earlier step.
[[nodiscard]] check::Counts shownCounts(const check::MapCheck& found);

/// "Check (3)".
[[nodiscard]] QString titleOfCheck(const check::MapCheck& found);
/// "3 to mend, 1 set aside".
[[nodiscard]] QString headingOfCheck(const check::MapCheck& found);
/// "2 faults · 1 doubt"; empty where there is nothing to count.
[[nodiscard]] QString countsOfCheck(const check::MapCheck& found);
/// "2 faults, 1 doubt"; empty where there is neither.
[[nodiscard]] QString worstOfCheck(const check::Counts& counts);
/// "1 set aside".
[[nodiscard]] QString setAsideOfCheck(const check::Counts& counts);

}  // namespace throughline::editor
