#include "merging/matching.h"

#include <map>
#include <set>
#include <unordered_map>

#include "throughline/journey/description.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

using Renumbered = std::map<RecordKey, std::int64_t>;

/// The fields that, with the holder, say which record of a kind is meant: by a rule of the map no
/// two share them (checkReadings and its like).
struct Marking {
  Kind kind;
  std::vector<std::string_view> keys;
};

const std::vector<std::string_view>& markingFields(Kind kind) {
  static const std::vector<Marking> markings{
      {Kind::reading, {"metric", "period"}},
      {Kind::passage_reading, {"period", "to"}},
      {Kind::earlier_target, {"of", "until"}},
      {Kind::touchpoint_reading, {"metric", "period"}},
      {Kind::survey, {"metric", "phase", "group"}},
      {Kind::lane, {"lane"}},
      {Kind::cell, {"stage"}},
      {Kind::stop, {"stage"}},
  };
  static const std::vector<std::string_view> none;
  for (const Marking& marking : markings) {
    if (marking.kind == kind) return marking.keys;
  }
  return none;
}

/// A copy that follows the new ids, its own and those that it names; nothing where none is.
std::optional<Record> followed(RecordRef record, const Renumbered& ids) {
  const auto idOfKind = [&](Kind kind, std::int64_t id) {
    const auto found = ids.find({kind, id});
    return found == ids.end() ? id : found->second;
  };
  std::optional<Record> copy;
  const auto altered = [&]() -> Record& { return copy ? *copy : copy.emplace(record.copy()); };
  for (const Field& field : describe(record.kind()).fields) {
    if (!field.refers()) continue;
    std::vector<std::int64_t> named = idsIn(field, field.get(record));
    bool follows = false;
    for (std::int64_t& id : named) {
      const std::int64_t now = idOfKind(field.target, id);
      follows = follows || now != id;
      id = now;
    }
    if (!follows) continue;
    if (field.type == FieldType::reference) {
      field.set(altered(), Value(named.front()));
      continue;
    }
    std::set<std::int64_t> seen;
    std::erase_if(named, [&](std::int64_t id) { return !seen.insert(id).second; });
    field.set(altered(), Value(listValue(named)));
  }
  if (const auto meant = recordMeantBy(record)) {
    const std::int64_t now = idOfKind(meant->kind, meant->id);
    if (now != meant->id) meaningField(record.kind())->set(altered(), Value(now));
  }
  if (const std::int64_t now = idOfKind(record.kind(), idOf(record)); now != idOf(record)) {
    setId(altered(), now);
  }
  return copy;
}

Journey followed(const Journey& map, const Renumbered& ids) {
  Journey result = map;
  if (ids.empty()) return result;
  for (const Kind kind : kAllKinds) {
    std::vector<std::pair<std::int64_t, Record>> altered;
    map.each(kind, [&](RecordRef record) {
      if (auto copy = followed(record, ids)) altered.emplace_back(idOf(record), *copy);
    });
    for (const auto& [id, record] : altered) {
      if (id != idOf(record)) result.erase(kind, id);
    }
    for (const auto& [id, record] : altered) result.put(record);
  }
  return result;
}

// A lane of cards holds any number for one stage, unlike one of texts.
bool standsAlone(const Journey& map, RecordRef record) {
  if (record.kind() != Kind::cell) return true;
  const Lane* lane = map.find(record.as<Cell>().lane);
  return !lane || lane->kind != OwnLane::cards;
}

void addPart(std::string& text, const Value& value) {
  if (const auto* words = std::get_if<std::string>(&value)) text += folded(*words);
  if (const auto* id = std::get_if<std::int64_t>(&value)) text += std::to_string(*id);
  text += '\n';
}

/// What no other record of the kind may have as well; several texts where several rules say so.
std::vector<std::string> marksOf(const Journey& map, RecordRef record) {
  std::vector<std::string> marks;
  if (record.kind() == Kind::map) marks.emplace_back();
  std::string place = "in " + std::to_string(holderOf(record)) + '\n';
  bool hasPlace = false;
  for (const Field& field : describe(record.kind()).fields) {
    if (!field.unique) continue;
    const auto name = std::get<std::string>(field.get(record));
    if (!isBlank(name)) marks.push_back("named " + folded(name));
  }
  for (const std::string_view key : markingFields(record.kind())) {
    const Value value = describe(record.kind()).find(key)->get(record);
    addPart(place, value);
    hasPlace = hasPlace || !std::holds_alternative<std::monostate>(value);
  }
  if (hasPlace && standsAlone(map, record)) marks.push_back(place);
  return marks;
}

bool overlap(RecordRef a, RecordRef b) {
  if (a.kind() != Kind::period) return false;
  const Period& one = a.as<Period>();
  const Period& other = b.as<Period>();
  return one.start <= other.end && other.start <= one.end;
}

/// Of one kind: the records that the other map does not have under this id.
class OnlyHere {
 public:
  OnlyHere(Kind kind, const Journey* base, const Journey& here, const Journey& there) {
    here.each(kind, [&](RecordRef record) {
      const std::int64_t id = idOf(record);
      if (there.contains(kind, id)) return;
      const bool isOld = base && base->contains(kind, id);
      const bool isAsItWas = isOld && base->find(kind, id) == here.find(kind, id);
      m_records.push_back({record, isOld, isAsItWas});
    });
  }
  struct Found {
    RecordRef record;
    bool isOld;      ///< the base has it, and the other side has deleted it
    bool isAsItWas;  ///< and it was not edited here
    bool isMatched = false;
  };
  [[nodiscard]] std::vector<Found>& records() { return m_records; }

 private:
  std::vector<Found> m_records;
};

void matchKind(Kind kind, const Journey* base, const Journey& mine, const Journey& theirs,
               Renumbered& ids) {
  OnlyHere here(kind, base, mine, theirs);
  OnlyHere there(kind, base, theirs, mine);
  if (here.records().empty() || there.records().empty()) return;
  std::unordered_map<std::string, OnlyHere::Found*> byMark;
  for (auto& found : here.records()) {
    for (std::string& mark : marksOf(mine, found.record)) byMark.emplace(std::move(mark), &found);
  }
  const auto match = [&](OnlyHere::Found& own, OnlyHere::Found& other) {
    if (own.isMatched || other.isMatched || (own.isOld && other.isOld)) return;
    own.isMatched = other.isMatched = true;
    ids[{kind, idOf(other.record)}] = idOf(own.record);
  };
  for (auto& found : there.records()) {
    const Record record = followed(found.record, ids).value_or(found.record.copy());
    for (const std::string& mark : marksOf(theirs, record)) {
      if (const auto own = byMark.find(mark); own != byMark.end()) match(*own->second, found);
    }
  }
  if (kind != Kind::period) return;
  for (auto& found : there.records()) {
    for (auto& own : here.records()) {
      const bool wasEdited = !own.isAsItWas && !found.isAsItWas;
      if (wasEdited && overlap(own.record, found.record)) match(own, found);
    }
  }
}

}  // namespace

// No kind refers to a later one, so that what a record refers to has been matched before it.
Matched matched(const Journey* base, const Journey& mine, const Journey& theirs) {
  Renumbered ids;
  for (const Kind kind : kAllKinds) matchKind(kind, base, mine, theirs, ids);
  return {base ? followed(*base, ids) : Journey(), followed(theirs, ids)};
}

}  // namespace throughline::journey
