#pragma once

#include <string>
#include <utility>
#include <vector>

#include "throughline/exchange/report.h"
#include "throughline/journey/message.h"

// What both writers of a report set alike.

namespace throughline::exchange {

[[nodiscard]] inline bool isLong(const Report& report) {
  return report.changes.size() > kMostChangesAtFirst;
}

/// "+ Added".
[[nodiscard]] journey::Message markWords(journey::Mark mark);

/// "5 added, 1 removed".
[[nodiscard]] std::string changeCountWords(const std::vector<Report::Changed>& changes,
                                           const DocumentWords& words);
/// For each stage that has changes, in their order, how many.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> changesByStage(
    const Report& report, const DocumentWords& words);

// The two tables of numbers: columns of then are left out where there is nothing to compare with.
[[nodiscard]] std::vector<std::string> passageHeads(const Report& report,
                                                    const DocumentWords& words);
[[nodiscard]] std::vector<std::string> passageCells(const Report& report,
                                                    const Report::PassageRow& row);
[[nodiscard]] std::vector<std::string> stageHeads(const Report& report, const DocumentWords& words);
[[nodiscard]] std::vector<std::string> stageCells(const Report& report,
                                                  const Report::StageRow& row);

}  // namespace throughline::exchange
