#include "throughline/journey/rules.h"

#include <map>
#include <set>
#include <unordered_set>

#include "record_rules.h"
#include "throughline/journey/messages/images.h"
#include "throughline/journey/messages/rules.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

Fault faultIn(RecordRef record, std::string_view field, Message message) {
  return {kindOf(record), idOf(record), std::string(field), std::move(message)};
}

std::vector<const Field*> referencesOf(Kind kind) {
  std::vector<const Field*> references;
  for (const Field& field : describe(kind).fields) {
    if (field.refers()) references.push_back(&field);
  }
  return references;
}

std::optional<Fault> checkReferences(const Journey& journey, RecordRef record,
                                     const std::vector<const Field*>& references) {
  for (const Field* field : references) {
    for (const std::int64_t id : idsIn(*field, field->get(record))) {
      if (journey.contains(field->target, id)) continue;
      return faultIn(record, field->key,
                     messages::referenceToNone(messages::kind(field->target), id));
    }
  }
  return std::nullopt;
}

std::optional<Fault> checkPictures(const Journey& journey, RecordRef record) {
  for (const auto& [field, hash] : imagesIn(record)) {
    if (journey.images().contains(hash)) continue;
    return faultIn(record, field->key, messages::pictureMissing());
  }
  return std::nullopt;
}

std::optional<Fault> checkMeant(const Journey& journey, RecordRef record) {
  const auto meant = recordMeantBy(record);
  if (!meant || journey.contains(meant->kind, meant->id)) return std::nullopt;
  return faultIn(record, meaningField(kindOf(record))->key,
                 messages::referenceToNone(messages::kind(meant->kind), meant->id));
}

std::optional<Fault> checkKeptMap(const Journey& journey, RecordRef record) {
  if (kindOf(record) != Kind::review) return std::nullopt;
  const auto& map = record.as<Review>().map;
  if (!map || journey.keptMaps().contains(*map)) return std::nullopt;
  return faultIn(record, "map", messages::keptMapMissing());
}

// A removed record must not be named any more. Only kinds that can name it are read.
std::optional<Fault> checkNotReferenced(
    const Journey& journey, const std::map<Kind, std::unordered_set<std::int64_t>>& gone) {
  if (gone.empty()) return std::nullopt;
  std::optional<Fault> fault;
  for (const Kind kind : kAllKinds) {
    for (const Field* field : referencesOf(kind)) {
      if (!gone.contains(field->target)) continue;
      const auto& removed = gone.at(field->target);
      journey.each(kind, [&](RecordRef record) {
        if (fault) return;
        for (const std::int64_t id : idsIn(*field, field->get(record))) {
          if (!removed.contains(id)) continue;
          fault = faultIn(record, field->key,
                          messages::referenceToRemoved(messages::kind(field->target)));
        }
      });
    }
  }
  for (const Kind kind : kAllKinds) {
    const Field* field = meaningField(kind);
    if (!field) continue;
    journey.each(kind, [&](RecordRef record) {
      const RecordKey meant = recordMeantBy(record).value();
      const auto removed = gone.find(meant.kind);
      if (fault || removed == gone.end() || !removed->second.contains(meant.id)) return;
      fault = faultIn(record, field->key, messages::referenceToRemoved(messages::kind(meant.kind)));
    });
  }
  return fault;
}

/// Kinds of which a stage holds one for each period or day.
bool isDated(Kind kind) {
  return kind == Kind::reading || kind == Kind::passage_reading || kind == Kind::earlier_target;
}

std::optional<Fault> checkUnique(const Journey& journey, Kind kind) {
  for (const Field& field : describe(kind).fields) {
    if (!field.unique) continue;
    std::unordered_set<std::string> seen;
    for (const std::int64_t id : journey.idsIn(kind, 0)) {
      const RecordRef record = journey.get(kind, id);
      const auto text = std::get<std::string>(field.get(record));
      if (text.empty()) continue;  // a lane that every map has needs no name
      if (!seen.insert(folded(text)).second) {
        return faultIn(record, field.key,
                       messages::nameTwice(messages::kind(kind), quotable(text)));
      }
    }
  }
  return std::nullopt;
}

std::optional<Fault> checkOneMapRecord(const Journey& journey) {
  const std::size_t count = journey.count(Kind::map);
  if (count == 1) return std::nullopt;
  return Fault{Kind::map, 0, "", messages::notOneMap(count)};
}

}  // namespace

std::string Fault::where() const {
  std::string place = std::string(kindName(kind)) + " " + std::to_string(id);
  if (!field.empty()) place += "." + field;
  return place;
}

std::optional<Message> checkId(std::int64_t id) {
  if (id >= 1 && id <= kLargestId) return std::nullopt;
  return messages::idOutOfRange(id);
}

std::optional<Fault> checkFields(RecordRef record) {
  if (auto wrong = checkId(idOf(record))) return faultIn(record, "id", std::move(*wrong));
  for (const Field& field : describe(kindOf(record)).fields) {
    if (auto message = check(field, field.get(record))) {
      return faultIn(record, field.key, std::move(*message));
    }
  }
  return std::nullopt;
}

std::optional<Fault> checkChanges(const Journey& journey, const ChangeSet& changes) {
  std::map<Kind, std::unordered_set<std::int64_t>> gone;
  std::set<Kind> touched;
  std::set<std::int64_t> dated;     // stages whose readings and targets are to be looked at
  std::set<std::int64_t> measured;  // touchpoints whose readings are
  std::set<std::int64_t> surveyed;  // campaigns whose surveys are
  std::set<std::int64_t> filled;    // lanes whose cells are
  for (const Change& change : changes) {
    touched.insert(change.kind);
    for (const auto& side : {change.before, change.after}) {
      if (!side) continue;
      if (isDated(change.kind)) dated.insert(holderOf(*side));
      if (change.kind == Kind::touchpoint_reading) measured.insert(holderOf(*side));
      if (change.kind == Kind::survey) surveyed.insert(holderOf(*side));
      if (change.kind == Kind::cell) filled.insert(holderOf(*side));
      if (change.kind == Kind::lane) filled.insert(change.id);
    }
    if (!change.after) {
      gone[change.kind].insert(change.id);
      continue;
    }
    if (auto fault = checkFields(*change.after)) return fault;
    if (auto fault = checkReferences(journey, *change.after, referencesOf(change.kind))) {
      return fault;
    }
    if (auto fault = checkPictures(journey, *change.after)) return fault;
    if (auto fault = checkKeptMap(journey, *change.after)) return fault;
    if (auto fault = checkMeant(journey, *change.after)) return fault;
    if (auto fault = checkRecord(journey, *change.after)) return fault;
  }
  if (auto fault = checkNotReferenced(journey, gone)) return fault;
  for (const Kind kind : touched) {
    if (auto fault = checkUnique(journey, kind)) return fault;
  }
  for (const std::int64_t stage : dated) {
    if (auto fault = checkReadings(journey, Id<Stage>{stage})) return fault;
    if (auto fault = checkEarlierTargets(journey, Id<Stage>{stage})) return fault;
  }
  for (const std::int64_t touchpoint : measured) {
    if (auto fault = checkReadings(journey, Id<Touchpoint>{touchpoint})) return fault;
  }
  for (const std::int64_t campaign : surveyed) {
    if (auto fault = checkSurveys(journey, Id<Campaign>{campaign})) return fault;
  }
  for (const std::int64_t lane : filled) {
    if (auto fault = checkCells(journey, Id<Lane>{lane})) return fault;
  }
  if (touched.contains(Kind::lane)) {
    if (auto fault = checkLanesOnce(journey)) return fault;
  }
  if (touched.contains(Kind::period)) {
    if (auto fault = checkPeriodsApart(journey)) return fault;
  }
  return checkOneMapRecord(journey);
}

std::optional<Fault> checkAll(const Journey& journey) {
  std::optional<Fault> fault;
  for (const Kind kind : kAllKinds) {
    journey.each(kind, [&](RecordRef record) {
      if (!fault) fault = checkFields(record);
    });
  }
  return fault ? fault : checkRelations(journey);
}

std::optional<Fault> checkRelations(const Journey& journey) {
  std::optional<Fault> fault;
  for (const Kind kind : kAllKinds) {
    const auto references = referencesOf(kind);
    journey.each(kind, [&](RecordRef record) {
      if (!fault) fault = checkReferences(journey, record, references);
      if (!fault) fault = checkPictures(journey, record);
      if (!fault) fault = checkKeptMap(journey, record);
      if (!fault) fault = checkMeant(journey, record);
      if (!fault) fault = checkRecord(journey, record);
    });
    if (fault) return fault;
  }
  for (const Kind kind : kAllKinds) {
    if (fault = checkUnique(journey, kind); fault) return fault;
  }
  for (const auto& [id, stage] : journey.all<Stage>()) {
    if (fault = checkReadings(journey, id); fault) return fault;
    if (fault = checkEarlierTargets(journey, id); fault) return fault;
  }
  for (const auto& [id, touchpoint] : journey.all<Touchpoint>()) {
    if (fault = checkReadings(journey, id); fault) return fault;
  }
  for (const auto& [id, campaign] : journey.all<Campaign>()) {
    if (fault = checkSurveys(journey, id); fault) return fault;
  }
  for (const auto& [id, lane] : journey.all<Lane>()) {
    if (fault = checkCells(journey, id); fault) return fault;
  }
  if (fault = checkLanesOnce(journey); fault) return fault;
  if (fault = checkPeriodsApart(journey); fault) return fault;
  return checkOneMapRecord(journey);
}

}  // namespace throughline::journey
