#include "journey_reader.h"

#include <algorithm>

#include "known_keys.h"
#include "throughline/exchange/kept_map_text.h"
#include "throughline/exchange/named_record.h"
#include "throughline/exchange/parse_json.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/messages/json.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Error;
using journey::Field;
using journey::FieldType;
using journey::Kind;
using journey::Place;
using journey::Record;
using nlohmann::json;
namespace messages = journey::messages;

constexpr std::size_t kMostNotes = 100;
constexpr std::string_view kMeasuredTo = "to";

void requireFormat(const json& document) {
  const json* format = findAt(document, "format", "");
  if (!format || *format != kFormat) {
    throw Error(Blame::input, "format",
                messages::otherFormat(kFormat, format ? shownJson(*format) : messages::nothing()));
  }
  const json* version = findAt(document, "version", "");
  for (int known = 1; known <= kVersion; ++known) {
    if (version && *version == known) return;
  }
  const bool newer = version && version->is_number() && version->get<double>() > kVersion;
  const auto known = messages::aWholeNumberFromTo(1, kVersion);
  const auto found = version ? shownJson(*version) : messages::nothing();
  throw Error(Blame::input, "version",
              newer ? messages::newerVersion(known, found) : messages::expected(known, found));
}

void gatherIds(const json& value, std::unordered_set<std::int64_t>& ids) {
  if (value.is_object()) {
    for (const char* key : {"id", "own_id"}) {
      const auto id = value.find(key);
      if (id != value.end() && id->is_number_integer()) ids.insert(id->get<std::int64_t>());
    }
  }
  if (value.is_structured()) {
    for (const json& inner : value) gatherIds(inner, ids);
  }
}

bool isHolder(Kind kind) {
  return std::ranges::any_of(journey::kAllKinds,
                             [&](Kind held) { return describe(held).holder == kind; });
}

/// What stands for the id in messages and checks; a record has no field of it.
Field idField(Kind kind) {
  Field field;
  field.key = describe(kind).idKey;
  field.type = FieldType::integer;
  field.least = 1;
  field.most = static_cast<double>(journey::kLargestId);
  field.target = kind;
  return field;
}

}  // namespace

ImportedMap JourneyReader::read(json document) {
  requireObject(document, "");
  requireFormat(document);
  gatherIds(document, m_brought);
  readTop(document);
  document = nullptr;
  rank();
  checkRules();
  if (m_moreNotes > 0) {
    m_notes.emplace_back(Blame::input, "", messages::moreFieldsLeftOut(m_moreNotes));
  }
  return {std::move(m_journey), std::move(m_notes)};
}

void JourneyReader::readTop(const json& document) {
  KnownKeys known(Kind::map, true);
  for (const auto key : {"format", "version", "id"}) known.add(key);
  known.check(document, "", [&](const std::string& path) { note(path, Kind::map); });
  Record settings = journey::MapSettings{};
  readId(settings, document, "");
  readRecord(settings, document, "", m_names, pictures(), Missing::refused);
  keep(settings, "");
  m_objects[Kind::map].push_back({0, &document, ""});
  for (const Kind kind : journey::kAllKinds) readKind(kind);
}

void JourneyReader::readKind(Kind kind) {
  for (const Place& place : describe(kind).places) {
    for (const Holder& holder : m_objects[describe(kind).holder.value_or(Kind::map)]) {
      const json* list = findAt(*holder.object, place.path, holder.where);
      if (list) readList(*list, fieldPath(holder.where, place.path), holder.id, kind, place);
    }
  }
}

void JourneyReader::readList(const json& list, const std::string& where, std::int64_t holder,
                             Kind kind, const Place& place) {
  if (!list.is_array()) {
    throw Error(Blame::input, where, messages::notAList(shownJson(list)));
  }
  KnownKeys known(kind, true, place);
  known.add(describe(kind).idKey);
  for (std::size_t i = 0; i < list.size(); ++i) {
    std::string path = pathTo(where, i);
    known.check(list[i], path, [&](const std::string& unknown) { note(unknown, kind); });
    Record record = journey::blank(kind);
    setHolder(record, holder);
    readId(record, list[i], path);
    readRecord(record, list[i], path, m_names, pictures(), Missing::refused, place);
    if (kind == Kind::review) readKeptMap(record, list[i], path);
    if (kind == Kind::passage_reading && !findAt(list[i], kMeasuredTo, path)) measureToNext(record);
    keep(record, path);
    if (isHolder(kind)) m_objects[kind].push_back({idOf(record), &list[i], std::move(path)});
  }
}

void JourneyReader::measureToNext(Record& record) const {
  auto& reading = std::get<journey::PassageReading>(record);
  const auto stage = std::ranges::find(m_stages, reading.stage);
  if (stage != m_stages.end() && std::next(stage) != m_stages.end()) reading.to = *std::next(stage);
}

void JourneyReader::readKeptMap(Record& review, const json& object, const std::string& where) {
  constexpr std::string_view kMap = "map";
  const json* found = findAt(object, kMap, where);
  if (!found || found->is_null()) return;
  const std::string path = fieldPath(where, kMap);
  if (m_isKept) return note(path, Kind::review);
  JourneyReader reader(m_options, m_ids);
  reader.m_isKept = true;
  try {
    ImportedMap kept = reader.read(*found);
    for (const Error& left : kept.notes) {
      m_notes.emplace_back(left.blame(), fieldPath(path, left.where()), left.message());
    }
    auto map = keptMapOf(kept.journey);
    std::get<journey::Review>(review).map = map->hash();
    m_journey.keptMaps().hold(std::move(map));
  } catch (const Error& error) {
    throw Error(error.blame(), fieldPath(path, error.where()), error.message());
  }
}

void JourneyReader::readId(Record& record, const json& object, const std::string& where) {
  const Kind kind = kindOf(record);
  std::int64_t id = 0;
  const auto key = describe(kind).idKey;
  if (const json* brought = findAt(object, key, where)) {
    const std::string path = fieldPath(where, key);
    id = std::get<std::int64_t>(valueFromJson(idField(kind), *brought, path, referenceById));
    const auto other = m_paths.find({kind, id});
    if (other != m_paths.end()) {
      throw Error(Blame::input, path, messages::idTwice(messages::kind(kind), id, other->second));
    }
  } else {
    do id = m_ids();
    while (!m_brought.insert(id).second);
  }
  setId(record, id);
}

void JourneyReader::keep(const Record& record, const std::string& where) {
  const Kind kind = kindOf(record);
  const Field* label = describe(kind).label();
  if (label && label->unique) {
    const auto name = std::get<std::string>(label->get(record));
    if (!name.empty() && !m_names.called(kind, name).empty()) {
      throw Error(Blame::input, fieldPath(where, label->key),
                  messages::nameTwice(messages::kind(kind), journey::quotable(name)));
    }
  }
  m_names.add(record);
  if (kind == Kind::stage) m_stages.push_back(std::get<journey::Stage>(record).id);
  m_paths[{kind, idOf(record)}] = where;
  auto& held = m_held[{kind, holderOf(record)}];
  if (m_journey.countAll() == kMostRecords) {
    throw Error(Blame::input, where, messages::tooManyRecords(kMostRecords));
  }
  held.push_back(idOf(record));
  m_journey.put(record);
}

void JourneyReader::note(const std::string& where, Kind kind) {
  if (m_options.strict) {
    throw Error(Blame::input, where, messages::unknownField(messages::kind(kind)));
  }
  if (m_notes.size() < kMostNotes) {
    m_notes.emplace_back(Blame::input, where, messages::fieldLeftOut(messages::kind(kind)));
  } else {
    ++m_moreNotes;
  }
}

void JourneyReader::rank() {
  for (const auto& [holder, ids] : m_held) {
    const auto ranks = journey::ranksBetween({}, {}, ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
      Record record = m_journey.get(holder.first, ids[i]).copy();
      setRank(record, ranks[i]);
      m_journey.put(record);
    }
  }
}

void JourneyReader::checkRules() const {
  const auto fault = checkAll(m_journey);
  if (!fault) return;
  const Field* field = describe(fault->kind).find(fault->field);
  const std::string_view key = field ? field->inDocument : std::string_view(fault->field);
  throw Error(Blame::input, fieldPath(m_paths.at({fault->kind, fault->id}), key), fault->message);
}

ImportedMap journeyFromJson(std::string_view text, const JsonOptions& options,
                            journey::IdSource& ids) {
  return JourneyReader(options, ids).read(parseJson(text));
}

ImportedMap journeyFromJsonFile(std::string text, const JsonOptions& options,
                                journey::IdSource& ids) {
  nlohmann::json document = parseJson(text);
  std::string().swap(text);
  return JourneyReader(options, ids).read(std::move(document));
}

}  // namespace throughline::exchange
