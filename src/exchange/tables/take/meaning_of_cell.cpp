#include "tables/take/meaning_of_cell.h"

#include <algorithm>

#include "throughline/journey/messages/take.h"

namespace throughline::exchange {

namespace {

namespace messages = journey::messages;
using Meanings = std::vector<Meaning>;

/// What the heading adds to each; what contradicts it is dropped.
Meanings narrowed(const Meanings& meanings, const Heading& heading) {
  if (heading.meanings.empty()) return meanings;
  Meanings agreed;
  for (const Meaning& one : meanings) {
    for (const Meaning& other : heading.meanings) {
      if (const auto both = together(one, other)) agreed.push_back(*both);
    }
  }
  return agreed;
}

std::optional<journey::Message> whyNotTaken(const Heading& heading) {
  if (heading.word == HeadingWord::plan) return messages::planNotTaken();
  if (heading.word == HeadingWord::total) return messages::totalNotTaken();
  const bool says = !heading.meanings.empty() || heading.spelled;
  const bool known = heading.word == HeadingWord::actual || heading.word == HeadingWord::target;
  if (!says && !known) return messages::unknownHeading(heading.text);
  return std::nullopt;
}

std::string textsOf(const std::vector<Heading>& headings) {
  std::string texts;
  for (const Heading& heading : headings) {
    texts += (texts.empty() ? "“" : ", “") + heading.text + "”";
  }
  return texts;
}

/// The stage's own metric may be meant by its name: two ways to say one thing are one.
Meanings withMeasure(const Meanings& meanings, journey::Measure measureOfStage) {
  Meanings whole;
  for (Meaning meaning : meanings) {
    if (meaning.stage && !meaning.measure) meaning.measure = measureOfStage;
    if (std::ranges::find(whole, meaning) == whole.end()) whole.push_back(meaning);
  }
  return whole;
}

bool lacksMeasure(const Meanings& meanings) {
  return std::ranges::any_of(meanings, [](const Meaning& m) { return !m.measure; });
}

void hear(const Heading& section, Meanings& meanings, CellMeaning& cell) {
  if (section.word == HeadingWord::plan) cell.why = messages::planNotTaken();
  Meanings agreed = narrowed(meanings, section);
  if (agreed.empty()) return;
  const auto isMeasure = [](const Meaning& m) { return m.measure && !m.stage; };
  if (agreed != meanings && std::ranges::any_of(section.meanings, isMeasure)) {
    cell.doubts.push_back(messages::belowHeading(section.text));
  }
  meanings = std::move(agreed);
  cell.headings.push_back(section);
}

void hearSections(const std::vector<Heading>& sections, Meanings& meanings, CellMeaning& cell) {
  for (const Heading& section : sections) {
    if (section.saysSomething()) {
      hear(section, meanings, cell);
    } else {
      cell.doubts.push_back(messages::belowUnknown(section.text));
    }
  }
}

/// What stands over the names of the rows may say what all figures are: "Conversion rate".
/// It matters where the names are of stages alone.
bool namesTarget(const std::vector<Heading>& headings) {
  return std::ranges::any_of(headings,
                             [](const Heading& h) { return h.word == HeadingWord::target; });
}

/// The heading stands there for what it names, or for the period that it spells.
bool namePeriod(const std::vector<Heading>& headings) {
  return std::ranges::any_of(
      headings, [](const Heading& h) { return h.spelled.has_value() || h.namesPeriod(); });
}

void hearCorner(const std::vector<Heading>& corner, Meanings& meanings, CellMeaning& cell) {
  for (const Heading& heading : corner) {
    if (heading.saysSomething()) {
      hear(heading, meanings, cell);
    } else if (lacksMeasure(meanings)) {
      cell.doubts.push_back(messages::belowUnknown(heading.text));
    }
  }
}

}  // namespace

CellMeaning meaningOf(const LineHeadings& row, const LineHeadings& column,
                      journey::Measure measureOfStage) {
  CellMeaning cell;
  Meanings meanings{Meaning{}};
  for (const auto* line : {&row, &column}) {
    for (const Heading& heading : line->headings) {
      if ((cell.why = whyNotTaken(heading))) return cell;
      cell.headings.push_back(heading);
      meanings = narrowed(meanings, heading);
    }
  }
  if (!meanings.empty()) hearSections(row.sections, meanings, cell);
  if (!meanings.empty()) hearCorner(row.corner, meanings, cell);
  if (cell.why) return cell;
  cell.isTarget = namesTarget(cell.headings);
  if (cell.isTarget && namePeriod(cell.headings)) cell.why = messages::planNotTaken();
  if (cell.why) return cell;
  cell.byStageAlone = lacksMeasure(meanings);
  meanings = withMeasure(meanings, measureOfStage);
  if (meanings.empty()) {
    cell.why = messages::headingsDisagree(textsOf(cell.headings));
  } else if (meanings.size() > 1) {
    const auto several = std::ranges::find_if(
        cell.headings, [](const Heading& heading) { return heading.meanings.size() > 1; });
    cell.why = messages::ambiguousHeading(several->text);
  } else {
    cell.meaning = meanings.front();
  }
  return cell;
}

}  // namespace throughline::exchange
