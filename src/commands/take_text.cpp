#include "take_text.h"

#include <sstream>

#include "throughline/journey/field.h"
#include "throughline/journey/text.h"

namespace throughline::commands {

namespace {

constexpr std::size_t kLongestCell = 40;
constexpr std::size_t kLongestWhy = 300;

struct Counts {
  std::size_t placed = 0;
  std::size_t written = 0;
  std::size_t waiting = 0;
  std::size_t leftOut = 0;
};

void printCounts(std::ostream& out, const Counts& counts, const char* what) {
  out << what << ": " << counts.placed << " placed, " << counts.written << " written, "
      << counts.waiting << " in doubt, " << counts.leftOut << " left out\n";
}

void printList(std::ostream& out, const char* heading, const std::vector<std::string>& names) {
  if (names.empty()) return;
  out << heading << ": ";
  for (std::size_t i = 0; i < names.size(); ++i)
    out << (i == 0 ? "" : ", ") << journey::quotable(names[i]);
  out << '\n';
}

std::string quotedCell(const std::string& text) {
  return "“" + journey::quotable(text, kLongestCell) + "”";
}

std::string reason(const journey::Message& message) {
  return journey::quotable(english(message), kLongestWhy);
}

/// Those of the plan that wait, in its order, which is that of `written` too.
template <class Taken, class Waits>
std::vector<const Taken*> waitingOf(const std::vector<Taken>& placed,
                                    const std::vector<const Taken*>& written, Waits waits) {
  std::vector<const Taken*> waiting;
  auto next = written.begin();
  for (const Taken& taken : placed) {
    if (next != written.end() && *next == &taken) {
      ++next;
    } else if (waits(taken)) {
      waiting.push_back(&taken);
    }
  }
  return waiting;
}

}  // namespace

std::string takeToText(const journey::Journey& journey, const exchange::ReadingsPlan& plan,
                       const std::vector<const exchange::TakenReading*>& written) {
  std::ostringstream out;
  const auto waiting =
      waitingOf(plan.placed, written, [](const exchange::TakenReading& r) { return r.waits(); });
  printCounts(out, {plan.placed.size(), written.size(), waiting.size(), plan.leftOut.size()},
              "readings");
  std::vector<std::string> periods;
  for (const auto& offer : plan.periods) periods.push_back(offer.period.name);
  printList(out, "periods that this map lacks", periods);
  for (const exchange::TakenReading* reading : waiting) {
    out << "row " << reading->cell->row << ", column " << reading->cell->column
        << ": in doubt: " << journey::quotable(journey.get(reading->place.stage).name) << ", "
        << journey::numberText(reading->value) << ": " << reason(reading->doubts.front()) << '\n';
  }
  for (const auto& [cell, why] : plan.leftOut) {
    out << "row " << cell->row << ", column " << cell->column
        << ": left out: " << quotedCell(cell->text) << ": " << reason(why) << '\n';
  }
  return out.str();
}

std::string takeToText(const journey::Journey& journey, const exchange::TouchpointsPlan& plan,
                       const std::vector<const exchange::TakenTouchpoint*>& written) {
  std::ostringstream out;
  const auto waiting =
      waitingOf(plan.placed, written, [](const exchange::TakenTouchpoint&) { return true; });
  printCounts(out, {plan.placed.size(), written.size(), waiting.size(), plan.leftOut.size()},
              "touchpoints");
  printList(out, "departments that this map lacks", plan.newDepartments);
  for (const exchange::TakenTouchpoint* taken : waiting) {
    out << "row " << taken->row << ": in doubt: " << quotedCell(taken->touchpoint.title) << " in "
        << journey::quotable(journey.get(taken->touchpoint.stage).name) << ": "
        << reason(taken->doubts.front()) << '\n';
  }
  for (const auto& [row, text, why] : plan.leftOut) {
    out << "row " << row << ": left out: " << quotedCell(text) << ": " << reason(why) << '\n';
  }
  return out.str();
}

}  // namespace throughline::commands
