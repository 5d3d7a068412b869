#include "throughline/exchange/names.h"

#include "throughline/exchange/record_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/json.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Error;
using journey::Field;
using journey::Journey;
using journey::Kind;
using journey::Record;
using nlohmann::json;
using nlohmann::ordered_json;
namespace messages = journey::messages;

}  // namespace

Names::Names(const Journey& journey) {
  for (const Kind kind : journey::kAllKinds) addAll(journey, kind);
}

Names::Names(const Journey& journey, Kind kind) {
  for (const Field& field : describe(kind).fields) {
    const bool fresh = !m_names.contains(field.target);
    if (field.refers() && fresh) addAll(journey, field.target);
  }
}

void Names::addAll(const Journey& journey, Kind kind) {
  if (!describe(kind).label()) return;
  for (const std::int64_t id : journey.ids(kind)) add(*journey.find(kind, id));
}

void Names::add(const Record& record) {
  const Kind kind = kindOf(record);
  const Field* label = describe(kind).label();
  if (!label) return;
  auto name = std::get<std::string>(label->get(record));
  m_ids[kind][journey::folded(name)].push_back(idOf(record));
  m_names[kind].emplace(idOf(record), std::move(name));
}

const std::vector<std::int64_t>& Names::called(Kind kind, const std::string& name) const {
  static const std::vector<std::int64_t> nobody;
  const auto names = m_ids.find(kind);
  if (names == m_ids.end()) return nobody;
  const auto found = names->second.find(journey::folded(name));
  return found == names->second.end() ? nobody : found->second;
}

bool Names::meantById(Kind kind) {
  const Field* label = describe(kind).label();
  return !label || !label->unique;
}

journey::Message Names::expectation(const Field& field) {
  const Field* label = describe(field.target).label();
  const auto kind = messages::kind(field.target);
  if (!label) return messages::idOf(kind);
  return meantById(field.target) ? messages::nameOrIdOf(label->key, kind)
                                 : messages::nameOf(label->key, kind);
}

std::int64_t Names::read(const Field& field, const json& found, const std::string& where) const {
  if (found.is_number_integer() && meantById(field.target)) {
    const auto names = m_names.find(field.target);
    const auto id = found.get<std::int64_t>();
    if (names != m_names.end() && names->second.contains(id)) return id;
    throw Error(Blame::input, where, messages::expectedOfThisMap(expectation(field), found.dump()));
  }
  if (!found.is_string()) {
    throw Error(Blame::input, where, messages::expected(expectation(field), shownJson(found)));
  }
  const auto& ids = called(field.target, found.get_ref<const std::string&>());
  if (ids.size() == 1) return ids.front();
  if (ids.empty()) {
    throw Error(Blame::input, where,
                messages::expectedOfThisMap(expectation(field), shownJson(found)));
  }
  throw Error(Blame::input, where,
              messages::nameOfSeveral(ids.size(), messages::kind(field.target), shownJson(found)));
}

ordered_json Names::write(const Field& field, std::int64_t id) const {
  const std::string& name = m_names.at(field.target).at(id);
  if (called(field.target, name).size() == 1) return name;
  return id;
}

}  // namespace throughline::exchange
