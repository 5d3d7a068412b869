#include "throughline/journey/things/coverage.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "throughline/journey/search.h"
#include "throughline/journey/text.h"
#include "throughline/journey/things/things.h"

namespace throughline::journey {

namespace {

constexpr std::string_view kChannel = "channel";
constexpr std::string_view kPersona = "persona";

Coverage emptyCoverage(const Journey& journey, std::string_view key) {
  Coverage coverage;
  coverage.key = key;
  for (const std::int64_t id : journey.idsIn(Kind::stage, 0)) coverage.stages.push_back({id});
  coverage.things.resize(coverage.stages.size());
  coverage.filled.resize(coverage.stages.size());
  return coverage;
}

void sumUp(Coverage& coverage) {
  for (CoverageRow& row : coverage.rows) {
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      const std::size_t count = row.cells[at].count;
      row.count += count;
      coverage.things[at] += count;
      if (count > 0) ++coverage.filled[at];
    }
    coverage.count += row.count;
  }
}

/// Puts owners in the order of the departments, each once.
void orderOwners(Coverage& coverage, const Journey& journey) {
  std::unordered_map<std::int64_t, std::size_t> places;
  for (const std::int64_t id : journey.idsIn(Kind::department, 0))
    places.emplace(id, places.size());
  const auto placeOf = [&](Id<Department> id) { return places.at(id.value); };
  for (CoverageRow& row : coverage.rows) {
    for (CoverageCell& cell : row.cells) {
      std::ranges::sort(cell.owners, {}, placeOf);
      const auto rest = std::unique(cell.owners.begin(), cell.owners.end());
      cell.owners.erase(rest, cell.owners.end());
    }
  }
}

bool isUnanswered(RecordRef record) {
  if (record.kind() != Kind::question) return false;
  const auto& question = record.as<Question>();
  return !question.touchpoint && !question.answered;
}

}  // namespace

Coverage channelsByStage(const Journey& journey) {
  Coverage coverage = emptyCoverage(journey, kChannel);
  const Field& field = *describe(Kind::touchpoint).find(kChannel);
  std::map<Value, std::size_t> places;
  for (std::size_t at = 0; at < coverage.stages.size(); ++at) {
    journey.all<Touchpoint>().eachIn(coverage.stages[at].value, [&](const Touchpoint& touchpoint) {
      const Value value = filterValue(field, touchpoint);
      const auto [place, isNew] = places.emplace(value, coverage.rows.size());
      if (isNew) {
        coverage.rows.push_back({value, onOneLine(touchpoint.channel),
                                 std::vector<CoverageCell>(coverage.stages.size())});
      }
      CoverageCell& cell = coverage.rows[place->second].cells[at];
      ++cell.count;
      if (touchpoint.owner) cell.owners.push_back(*touchpoint.owner);
      if (lacksOwner(touchpoint)) ++cell.withoutOwner;
      if (touchpoint.side == Side::unseen) ++cell.unseen;
    });
  }
  sumUp(coverage);
  orderOwners(coverage, journey);
  std::ranges::stable_sort(coverage.rows, [](const CoverageRow& a, const CoverageRow& b) {
    if (isBlank(a.name) != isBlank(b.name)) return isBlank(b.name);
    return a.count > b.count;
  });
  return coverage;
}

Coverage personasByStage(const Journey& journey) {
  Coverage coverage = emptyCoverage(journey, kPersona);
  std::unordered_map<std::int64_t, std::size_t> rows;
  for (const Persona* persona : journey.list<Persona>()) {
    rows.emplace(persona->id.value, coverage.rows.size());
    coverage.rows.push_back({persona->id.value, onOneLine(persona->name),
                             std::vector<CoverageCell>(coverage.stages.size())});
  }
  std::unordered_map<std::int64_t, std::size_t> stages;
  for (const Id<Stage> stage : coverage.stages) stages.emplace(stage.value, stages.size());
  for (const Kind kind : thingKinds()) {
    const Field* field = describe(kind).find(kPersona);
    if (!field || field->type != FieldType::reference || field->target != Kind::persona) continue;
    journey.each(kind, [&](RecordRef record) {
      const Value value = field->get(record);
      const auto* id = std::get_if<std::int64_t>(&value);
      const auto row = id ? rows.find(*id) : rows.end();
      const auto stage = stages.find(stageOf(journey, record).value);
      if (row == rows.end() || stage == stages.end()) return;
      CoverageCell& cell = coverage.rows[row->second].cells[stage->second];
      ++cell.count;
      if (isUnanswered(record)) ++cell.unanswered;
    });
  }
  sumUp(coverage);
  return coverage;
}

CoverageGaps gapsOf(const Coverage& coverage) {
  CoverageGaps gaps;
  for (std::size_t row = 0; row < coverage.rows.size(); ++row) {
    const auto& [value, name, cells, count] = coverage.rows[row];
    if (!isBlank(name)) {
      ++gaps.named;
      const auto filled =
          std::ranges::count_if(cells, [](const CoverageCell& cell) { return cell.count > 0; });
      if (filled == 1) ++gaps.inOneStage;
    }
    for (std::size_t stage = 0; stage < cells.size(); ++stage) {
      if (cells[stage].withoutOwner > 0) gaps.withoutOwner.emplace_back(row, stage);
    }
  }
  for (std::size_t stage = 0; stage < coverage.stages.size(); ++stage) {
    if (coverage.filled[stage] == 0) {
      gaps.empty.push_back(stage);
    } else if (coverage.filled[stage] <= kFewChannels) {
      gaps.few.push_back(stage);
    }
  }
  return gaps;
}

}  // namespace throughline::journey
