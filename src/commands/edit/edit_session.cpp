#include "edit/edit_session.h"

#include <algorithm>

#include "throughline/drawing/take_image.h"
#include "throughline/exchange/named_record.h"
#include "throughline/journey/error.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/passages.h"
#include "throughline/journey/rules.h"

namespace throughline::commands {

namespace {

using exchange::Missing;
using exchange::Names;
using journey::Blame;
using journey::Edit;
using journey::Error;
using journey::Kind;
using journey::Record;
namespace messages = journey::messages;
using nlohmann::ordered_json;

constexpr const char* kValues = "values";

/// A fault in the record that the line is about lies in its values.
Error placedInLine(const Error& error, Kind kind, std::int64_t id) {
  const std::string record = journey::Fault{kind, id, "", ""}.where();
  if (id == 0 || !error.where().starts_with(record)) return error;
  return {error.blame(), kValues + error.where().substr(record.size()), error.message()};
}

}  // namespace

EditSession::EditSession(store::Document& document) : m_document(document) {
  const auto newest = document.history(1);
  if (!newest.empty()) m_lastSeq = newest.front().seq;
}

ordered_json EditSession::carryOut(const Request& request) {
  switch (request.verb) {
    case Verb::add:
      return add(request);
    case Verb::set:
      return set(request);
    case Verb::move:
      return move(request);
    case Verb::remove:
      return remove(request);
    case Verb::undo:
      return stepBack(request.times);
    case Verb::redo:
      return stepForth(request.times);
    case Verb::list:
      return list(request);
  }
  return {};
}

ordered_json EditSession::add(const Request& request) {
  const journey::Journey& journey = m_document.journey();
  const Place place = placeFor(journey, request);
  requireSibling(request, place);
  exchange::refuseUnknownFields(place.kind, request.values, kValues);
  Record record = journey::blank(place.kind);
  setHolder(record, place.holder);
  readRecord(record, request.values, kValues, Names(journey, place.kind),
             {journey.images(), drawing::takeImage}, Missing::refused);
  auto* reading = std::get_if<journey::PassageReading>(&record);
  if (reading && !request.values.contains("to")) {
    reading->to = journey::nextStage(journey, reading->stage);
  }
  std::int64_t id = 0;
  const std::int64_t seq = edit(messages::addRecords, place.kind, id, [&](Edit& edit) {
    id = edit.freshId(place.kind);
    setId(record, id);
    putBefore(edit, record, request.before.value_or(0));
  });
  return {{"seq", seq}, {"id", id}};
}

ordered_json EditSession::set(const Request& request) {
  const journey::Journey& journey = m_document.journey();
  Request found = request;
  if (request.kind == Kind::map && !request.id) found.id = journey.settings().id.value;
  const Kind kind = kindOfExisting(journey, found);
  exchange::refuseUnknownFields(kind, request.values, kValues);
  Record record = *journey.find(kind, *found.id);
  readRecord(record, request.values, kValues, Names(journey, kind),
             {journey.images(), drawing::takeImage}, Missing::kept);
  return {{"seq", edit(messages::changeRecord, kind, *found.id,
                       [&](Edit& edit) { putChanged(edit, record); })}};
}

ordered_json EditSession::move(const Request& request) {
  const journey::Journey& journey = m_document.journey();
  const Kind kind = kindOfExisting(journey, request);
  Record record = *journey.find(kind, *request.id);
  Place place{kind, holderOf(record)};
  if (request.in) {
    Request exact = request;
    exact.kind = kind;
    place = placeIn(journey, exact);
  }
  requireSibling(request, place);
  setHolder(record, place.holder);
  const bool stays = request.before == request.id;
  try {
    return {{"seq", edit(messages::moveRecords, kind, *request.id, [&](Edit& edit) {
               if (!stays) putBefore(edit, record, request.before.value_or(0));
             })}};
  } catch (const Error& error) {
    // What was said of the record's values is a fault of where it goes.
    if (!request.in || !error.where().starts_with(kValues)) throw;
    throw Error(error.blame(), "in", error.message());
  }
}

ordered_json EditSession::remove(const Request& request) {
  const Kind kind = kindOfExisting(m_document.journey(), request);
  return {{"seq", edit(messages::removeRecords, kind, *request.id,
                       [&](Edit& edit) { removeRecord(edit, kind, *request.id); })}};
}

ordered_json EditSession::stepBack(std::int64_t times) {
  return step(times, "undo", m_undoable, m_redoable, &store::Document::undo);
}

ordered_json EditSession::stepForth(std::int64_t times) {
  return step(times, "redo", m_redoable, m_undoable, &store::Document::redo);
}

ordered_json EditSession::step(std::int64_t times, const char* verb, std::int64_t& from,
                               std::int64_t& to, Steps steps) {
  if (times > from) {
    throw Error(Blame::input, verb, messages::fewerEditsLeft(from, verb, times));
  }
  const store::EditResult result = (m_document.*steps)(nullptr, static_cast<std::size_t>(times));
  if (!result) throw Error(*result.error);
  m_lastSeq = result.seq;
  from -= times;
  to += times;
  return {{"seq", m_lastSeq}};
}

void EditSession::requireSibling(const Request& request, const Place& place) const {
  if (!request.before) return;
  const auto siblings = m_document.journey().idsIn(place.kind, place.holder);
  if (std::ranges::find(siblings, *request.before) != siblings.end()) return;
  throw Error(Blame::input, "before",
              messages::notOfSameList(messages::kind(place.kind), *request.before));
}

std::int64_t EditSession::edit(const journey::Code<1>& what, Kind kind, const std::int64_t& id,
                               const store::Document::Intent& intent) {
  const store::EditResult result = m_document.edit(what(messages::kind(kind)), this, intent);
  if (!result) throw placedInLine(*result.error, kind, id);
  if (result.seq > m_lastSeq) {
    ++m_undoable;
    m_redoable = 0;
  }
  m_lastSeq = result.seq;
  return result.seq;
}

}  // namespace throughline::commands
