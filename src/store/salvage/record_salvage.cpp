#include "salvage/record_salvage.h"

#include <algorithm>
#include <set>

#include "kept_map_rows.h"
#include "salvage/named_values.h"
#include "throughline/journey/description.h"
#include "throughline/journey/edit.h"
#include "throughline/journey/error.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/fields.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/messages/salvage.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/text.h"

namespace throughline::store {

using journey::Field;
using journey::FieldType;
using journey::Journey;
using journey::Kind;
using journey::Message;
using journey::Record;
using journey::ValueView;
namespace messages = journey::messages;

namespace {

constexpr std::size_t kMostLabel = 120;

/// The value as the field has it: a whole number stands for a flag, and for a number without
/// decimals.
ValueView viewOf(const RawValue& value, const Field& field) {
  struct View {
    const Field& field;
    ValueView operator()(std::monostate) const { return {}; }
    ValueView operator()(std::int64_t number) const {
      if (field.type == FieldType::real) return static_cast<double>(number);
      if (field.type == FieldType::flag && (number == 0 || number == 1)) return number == 1;
      return number;
    }
    ValueView operator()(double number) const { return number; }
    ValueView operator()(const std::string& text) const { return std::string_view(text); }
    ValueView operator()(const RawBytes& raw) const { return std::string_view(raw.bytes); }
  };
  return std::visit(View{field}, value);
}

std::optional<Message> whatIsWrong(const RawValue& value, const Field& field) {
  if (std::holds_alternative<RawBytes>(value)) {
    return messages::expected(journey::expectation(field), messages::rawBytes());
  }
  return journey::check(field, viewOf(value, field));
}

class RecordSalvage {
 public:
  RecordSalvage(const Journey& known, const Format& format, journey::IdSource& ids,
                std::vector<LeftOut>& leftOut)
      : m_known(known), m_format(format), m_ids(ids), m_leftOut(leftOut) {}

  Journey run(const RawMap& map, const std::string& title) {
    takeImages(map);
    takeKeptMaps(map);
    for (const Kind kind : journey::kAllKinds) {
      const auto table = map.tables.find(std::string(journey::kindName(kind)));
      if (table != map.tables.end()) takeTable(kind, table->second);
    }
    for (auto kind = journey::kAllKinds.rbegin(); kind != journey::kAllKinds.rend(); ++kind) {
      bringBackNeeded(*kind);
    }
    for (const Kind kind : journey::kAllKinds) checkReferences(kind);
    checkMeant();
    keepOneMap(title);
    checkRules();
    return std::move(m_journey);
  }

 private:
  void leaveOut(Kind kind, std::int64_t id, Message why) {
    if (!m_gone.insert({kind, id}).second && id != 0) return;
    const auto known = id == 0 ? std::nullopt : m_known.find(kind, id);
    leaveOut(kind, id, known ? nameOf(*known) : "", known ? stageOf(*known) : "", std::move(why));
  }
  void leaveOut(Kind kind, std::int64_t id, std::string what, std::string stage, Message why) {
    m_leftOut.push_back({std::string(journey::kindName(kind)), id, std::move(what),
                         std::move(stage), std::move(why)});
  }
  void leaveOutField(const Record& record, const Field& field, const Message& why) {
    const Kind kind = journey::kindOf(record);
    std::string what = nameOf(record);
    if (!what.empty()) what += ": ";
    what += english(messages::field(kind, field.key));
    m_leftOut.push_back({std::string(journey::kindName(kind)), journey::idOf(record),
                         std::move(what), stageOf(record), messages::restIsKept(why), true});
  }

  /// What names it, else the things that it is of: "Days in procurement, Q1 2026".
  [[nodiscard]] std::string nameOf(journey::RecordRef record) const {
    std::string name = journey::labelOf(record);
    if (name.empty()) {
      const auto known = m_known.find(record.kind(), journey::idOf(record));
      if (known) name = journey::labelOf(*known);
    }
    return journey::quotable(name.empty() ? namesOfItsThings(record) : name, kMostLabel);
  }
  [[nodiscard]] std::string namesOfItsThings(journey::RecordRef record) const {
    const char* between = record.kind() == Kind::link ? " → " : ", ";
    std::string names = metricOf(record);
    for (const Field& field : journey::describe(record.kind()).fields) {
      if (field.type != FieldType::reference || field.role == journey::FieldRole::holder) continue;
      const journey::Value value = field.get(record);
      const auto* id = std::get_if<std::int64_t>(&value);
      const std::string name = id ? labelIn(field.target, *id) : std::string();
      if (!name.empty()) names += (names.empty() ? "" : between) + name;
    }
    return names;
  }
  [[nodiscard]] std::string metricOf(journey::RecordRef record) const {
    if (record.kind() != Kind::reading) return {};
    const journey::Record copy = record.copy();
    const auto& reading = std::get<journey::Reading>(copy);
    const auto stage = m_journey.find(Kind::stage, reading.stage.value);
    if (!stage) return {};
    const auto& of = std::get<journey::Stage>(*stage);
    return reading.metric == journey::MetricRole::volume ? of.volume.name : of.health.name;
  }
  [[nodiscard]] std::string labelIn(Kind kind, std::int64_t id) const {
    for (const Journey* journey : {&m_journey, &m_known}) {
      if (const auto record = journey->find(kind, id)) return journey::labelOf(*record);
    }
    return {};
  }
  std::string stageOf(journey::RecordRef record) const {
    const Kind kind = record.kind();
    if (journey::describe(kind).holder != Kind::stage) return {};
    const std::int64_t id = journey::holderOf(record);
    for (const Journey* journey : {&m_journey, &m_known}) {
      if (const auto stage = journey->find(Kind::stage, id)) return nameOf(*stage);
    }
    return {};
  }

  // One that is not what its row says is not there for the records that name it.
  void takeImages(const RawMap& map) {
    const auto table = map.tables.find("image");
    if (table == map.tables.end()) return;
    for (const RawRow& row : table->second.rows) {
      const NamedValues values(table->second, row);
      try {
        journey::Image image(values.bytes("bytes"));
        if (image.hash().hex == values.text("hash")) m_journey.images().add(std::move(image));
      } catch (const journey::Error&) {
        continue;
      }
    }
  }

  void takeKeptMaps(const RawMap& map) {
    const auto table = map.tables.find("kept_map");
    if (table == map.tables.end()) return;
    for (const RawRow& row : table->second.rows) {
      const NamedValues values(table->second, row);
      try {
        auto kept =
            keptMapFrom(static_cast<int>(values.number("version")), values.text("map"), m_format);
        if (kept->hash().hex == values.text("hash")) m_journey.keptMaps().hold(std::move(kept));
      } catch (const journey::Error&) {
        continue;
      }
    }
  }

  void takeTable(Kind kind, const RawTable& table) {
    for (const RawRow& row : table.rows) takeRow(kind, table, row);
    for (const std::int64_t id : table.lostRows) leaveOut(kind, id, messages::notReadable());
    const bool pagesLost = table.isMissing || !table.lostPages.empty();
    if (!pagesLost) return;
    // Which they were is told by the history, as far as it goes.
    bool named = false;
    m_known.each(kind, [&](journey::RecordRef record) {
      if (m_journey.contains(kind, journey::idOf(record))) return;
      leaveOut(kind, journey::idOf(record), messages::pageDamaged());
      named = true;
    });
    if (!named) leaveOut(kind, 0, messages::pageDamaged());
  }

  void takeRow(Kind kind, const RawTable& table, const RawRow& row) {
    if (journey::checkId(row.rowId)) return leaveOut(kind, 0, messages::idNotReadable());
    if (m_journey.contains(kind, row.rowId))
      return leaveOut(kind, row.rowId, messages::recordTwice());
    Record record = journey::blank(kind);
    journey::setId(record, row.rowId);
    std::vector<std::pair<const Field*, Message>> without;
    for (const Field& field : journey::describe(kind).fields) {
      const auto column = std::ranges::find(table.columns, field.column());
      const auto place = static_cast<std::size_t>(column - table.columns.begin());
      if (place >= row.values.size()) continue;
      const RawValue& value = row.values[place];
      const auto wrong = whatIsWrong(value, field);
      if (!wrong) {
        field.set(record, viewOf(value, field));
      } else if (!journey::check(field, field.get(record))) {
        without.emplace_back(&field, *wrong);
      } else {
        const std::string what = nameOf(record);
        return leaveOut(kind, row.rowId, what, stageOf(record), *wrong);
      }
    }
    for (const auto& [field, why] : without) leaveOutField(record, *field, why);
    m_journey.put(record);
  }

  // What a record needs was there: it is as the history last had it. Of a stage that not even
  // the history knows, an empty one takes the place, so that what belongs to it stays.
  void bringBackNeeded(Kind kind) {
    for (const Field& field : journey::describe(kind).fields) {
      if (field.type != FieldType::reference || field.optional) continue;
      std::set<std::int64_t> missing;
      m_journey.each(kind, [&](journey::RecordRef record) {
        const journey::Value value = field.get(record);
        const auto* id = std::get_if<std::int64_t>(&value);
        if (id && !journey::checkId(*id) && !m_journey.contains(field.target, *id))
          missing.insert(*id);
      });
      for (const std::int64_t id : missing) bringBack(field.target, id);
    }
  }

  void bringBack(Kind kind, std::int64_t id) {
    auto record = m_known.find(kind, id);
    Message why = messages::asHistoryHadIt();
    if (!record && kind == Kind::stage) {
      record = journey::blank(kind);
      journey::setId(*record, id);
      journey::setRank(*record, {"zz"});  // nobody knows its place
      journey::describe(kind).label()->set(*record, journey::Value(freeStageName()));
      why = messages::stoodInFor();
    }
    if (!record) return;
    m_journey.put(*record);
    std::erase_if(m_leftOut, [&](const LeftOut& left) {
      return left.kind == journey::kindName(kind) && left.id == id;
    });
    m_leftOut.push_back({std::string(journey::kindName(kind)), id, nameOf(*record),
                         stageOf(*record), std::move(why), true});
  }

  [[nodiscard]] std::string freeStageName() const {
    for (int number = 1;; ++number) {
      std::string name = "Unreadable stage " + std::to_string(number);
      bool taken = false;
      m_journey.each(Kind::stage, [&](journey::RecordRef stage) {
        taken = taken || journey::folded(journey::labelOf(stage)) == journey::folded(name);
      });
      if (!taken) return name;
    }
  }

  // What is on a record that is gone cannot stand, nor what that holds.
  void checkMeant() {
    for (const Kind kind : journey::kAllKinds) {
      if (!journey::meaningField(kind)) continue;
      for (const std::int64_t id : m_journey.ids(kind)) {
        const Record record = *m_journey.find(kind, id);
        const journey::RecordKey meant = journey::recordMeantBy(record).value();
        if (m_journey.contains(meant.kind, meant.id)) continue;
        leaveOut(kind, id, nameOf(record), stageOf(record),
                 messages::needsOneGone(messages::kind(meant.kind)));
        m_journey.erase(kind, id);
      }
    }
    checkReferences(Kind::answer);
  }

  // No kind refers to a later one, so that one walk finds all that goes.
  void checkReferences(Kind kind) {
    for (const Field& field : journey::describe(kind).fields) {
      if (!field.refers()) continue;
      for (const std::int64_t id : m_journey.ids(kind)) {
        Record record = *m_journey.find(kind, id);
        std::vector<std::int64_t> named = journey::idsIn(field, field.get(record));
        const auto isGone = [&](std::int64_t each) {
          return !m_journey.contains(field.target, each);
        };
        if (std::erase_if(named, isGone) == 0) continue;
        const Message wanted = messages::kind(field.target);
        if (field.type == FieldType::references) {
          leaveOutField(record, field, messages::namesNone(wanted));
          field.set(record, journey::Value(journey::listValue(named)));
          m_journey.put(record);
        } else if (field.optional) {
          leaveOutField(record, field, messages::namesNone(wanted));
          field.set(record, {});
          m_journey.put(record);
        } else {
          leaveOut(kind, id, nameOf(record), stageOf(record), messages::needsOneGone(wanted));
          m_journey.erase(kind, id);
        }
      }
    }
  }

  void keepOneMap(const std::string& title) {
    const auto maps = m_journey.ids(Kind::map);
    for (std::size_t i = 1; i < maps.size(); ++i) {
      const Record record = *m_journey.find(Kind::map, maps[i]);
      leaveOut(Kind::map, maps[i], nameOf(record), "", messages::recordTwice());
      m_journey.erase(Kind::map, maps[i]);
    }
    if (!maps.empty()) return;
    const bool isTold = std::ranges::any_of(
        m_leftOut, [](const LeftOut& left) { return left.kind == journey::kindName(Kind::map); });
    if (!isTold) leaveOut(Kind::map, 0, messages::notReadable());
    journey::Edit edit(m_journey, m_ids);
    journey::MapSettings settings;
    settings.title = title;
    edit.add(settings);
  }

  // One fault after another, each by what costs least.
  void checkRules() {
    while (const auto fault = journey::checkRelations(m_journey)) {
      const auto record = m_journey.find(fault->kind, fault->id);
      if (!record) return;
      if (!emptied(*record, *fault) && !renamed(*record, *fault)) removeWithAll(*record, *fault);
    }
  }

  bool emptied(Record record, const journey::Fault& fault) {
    const Field* field = journey::describe(fault.kind).find(fault.field);
    if (!field || !field->optional || std::holds_alternative<std::monostate>(field->get(record))) {
      return false;
    }
    leaveOutField(record, *field, fault.message);
    field->set(record, {});
    m_journey.put(record);
    return true;
  }

  // A name that stands twice costs no record.
  bool renamed(Record record, const journey::Fault& fault) {
    const Field* field = journey::describe(fault.kind).find(fault.field);
    if (!field || !field->unique) return false;
    leaveOutField(record, *field, fault.message);
    const std::string before = journey::labelOf(record);
    for (int number = 2;; ++number) {
      const std::string name = before + " (" + std::to_string(number) + ")";
      if (journey::check(*field, journey::Value(name))) return false;
      field->set(record, journey::Value(name));
      bool taken = false;
      m_journey.each(fault.kind, [&](journey::RecordRef other) {
        taken = taken || journey::folded(journey::labelOf(other)) == journey::folded(name);
      });
      if (taken) continue;
      m_journey.put(record);
      return true;
    }
  }

  void removeWithAll(const Record& record, const journey::Fault& fault) {
    leaveOut(fault.kind, fault.id, nameOf(record), stageOf(record), fault.message);
    journey::Edit edit(m_journey, m_ids);
    journey::removeRecord(edit, fault.kind, fault.id);
    for (const journey::Change& change : edit.changes()) {
      if (change.after || change.id == fault.id) continue;
      const Message wanted = messages::kind(fault.kind);
      leaveOut(change.kind, change.id, nameOf(*change.before), stageOf(*change.before),
               messages::needsOneGone(wanted));
    }
  }

  const Journey& m_known;
  const Format& m_format;
  journey::IdSource& m_ids;
  std::vector<LeftOut>& m_leftOut;
  Journey m_journey;
  std::set<std::pair<Kind, std::int64_t>> m_gone;
};

}  // namespace

Journey salvageRecords(const RawMap& map, const Journey& known, const Format& format,
                       const std::string& title, journey::IdSource& ids,
                       std::vector<LeftOut>& leftOut) {
  return RecordSalvage(known, format, ids, leftOut).run(map, title);
}

}  // namespace throughline::store
