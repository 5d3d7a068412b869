#include "throughline/check/open_points.h"

#include <algorithm>
#include <array>

#include "throughline/check/words.h"

namespace throughline::check {

namespace {

constexpr std::size_t kMostOfOneRule = 3;
constexpr std::array kSaidElsewhere{Rule::no_interviews, Rule::hypothesis, Rule::never_reviewed,
                                    Rule::review_overdue};

bool isOpen(const Finding& finding) {
  return !finding.isSetAside() && finding.severity() != Severity::hint &&
         std::ranges::find(kSaidElsewhere, finding.rule) == kSaidElsewhere.end();
}

}  // namespace

std::vector<journey::Message> openPoints(const journey::Journey& journey, const MapCheck& check) {
  std::array<std::size_t, kRules> counts{};
  const auto countOf = [&](Rule rule) -> std::size_t& {
    return counts.at(static_cast<std::size_t>(rule));
  };
  for (const Finding& finding : check.findings) {
    if (isOpen(finding)) ++countOf(finding.rule);
  }
  std::vector<journey::Message> points;
  for (const Finding& finding : check.findings) {
    if (!isOpen(finding)) continue;
    std::size_t& count = countOf(finding.rule);
    if (count > kMostOfOneRule) {
      points.push_back(titleOf(finding.rule, count));
      count = 0;  // the others are told with it
    } else if (count > 0) {
      points.push_back(titleOf(journey, finding));
    }
  }
  return points;
}

}  // namespace throughline::check
