#include "diff_text.h"

#include <algorithm>
#include <array>

#include "compared_numbers_text.h"
#include "throughline/exchange/difference_text.h"
#include "throughline/journey/messages/kinds.h"
#include "throughline/journey/text.h"

namespace throughline::commands {

namespace {

using journey::Difference;
using journey::Differences;
using journey::Journey;
using journey::Mark;

struct MarkWords {
  const char* sign;
  const char* word;
};
constexpr std::array<MarkWords, 4> kMarks{
    {{"+", "Added"}, {"−", "Removed"}, {"→", "Moved"}, {"~", "Changed"}}};

constexpr std::size_t kMostOfText = 60;
constexpr std::size_t kMostOfName = 80;
constexpr std::size_t kWidestWord = 7;

MarkWords wordsOf(Mark mark) { return kMarks.at(static_cast<std::size_t>(mark)); }

std::string shown(const std::string& text) { return journey::quotable(text, kMostOfText); }

std::string detailOf(const Journey& before, const Journey& after, const Difference& difference) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? ": " : "; ") + part; };
  if (difference.hasMoved()) add(shown(exchange::moveText(before, after, difference)));
  if (difference.mark != Mark::changed) return text;
  for (const exchange::FieldShift& shift : exchange::fieldShifts(before, after, difference)) {
    add(shift.name + " " + shown(shift.before) + " → " + shown(shift.after));
  }
  return text;
}

void printLine(std::ostream& out, const Journey& before, const Journey& after,
               const Difference& difference) {
  const auto [sign, word] = wordsOf(difference.mark);
  const std::string name =
      exchange::calledOn(difference.after ? after : before, difference.record());
  const std::string gap(kWidestWord + 2 - std::string_view(word).size(), ' ');
  out << "  " << sign << ' ' << word << gap
      << english(journey::messages::kind(difference.key.kind));
  if (!journey::isBlank(name)) out << " “" << journey::quotable(name, kMostOfName) << "”";
  out << detailOf(before, after, difference) << '\n';
}

std::string stageName(const Journey& before, const Journey& after, journey::Id<journey::Stage> id) {
  const auto* stage = after.find(id) ? after.find(id) : before.find(id);
  return stage ? journey::quotable(stage->name, kMostOfName) : "The map";
}

void printList(std::ostream& out, const Journey& before, const Journey& after,
               const std::vector<const Difference*>& list) {
  const journey::Id<journey::Stage>* stage = nullptr;
  for (const Difference* each : list) {
    if (!stage || *stage != each->stage) out << stageName(before, after, each->stage) << '\n';
    stage = &each->stage;
    printLine(out, before, after, *each);
  }
}

void printCounts(std::ostream& out, const char* what, const std::vector<const Difference*>& list) {
  out << list.size() << ' ' << what << (list.size() == 1 ? "" : "s");
  const char* before = ": ";
  for (const Mark mark : journey::kAllMarks) {
    const auto count = std::ranges::count(list, mark, [](const Difference* d) { return d->mark; });
    if (count == 0) continue;
    out << before << count << ' ' << journey::word(mark);
    before = ", ";
  }
  out << '\n';
}

}  // namespace

void printDifferences(std::ostream& out, const Journey& before, const Journey& after,
                      const Differences* known, const metrics::MapComparison& numbers) {
  const Differences differences = known ? *known : Differences{};
  std::vector<const Difference*> changes;
  std::vector<const Difference*> readings;
  for (const Difference& each : differences) {
    (isReading(each.key.kind) ? readings : changes).push_back(&each);
  }
  if (!known) {
    out << "What changed is not known.\n";
  } else if (differences.empty()) {
    out << "These two are the same" << (numbers.differ() ? ", but for the periods.\n" : ".\n");
  }
  if (!changes.empty()) {
    printCounts(out, "change", changes);
    printList(out, before, after, changes);
  }
  if (!readings.empty()) {
    if (!changes.empty()) out << '\n';
    printCounts(out, "reading", readings);
    printList(out, before, after, readings);
  }
  out << '\n';
  printComparedNumbers(out, before, after, numbers);
}

}  // namespace throughline::commands
