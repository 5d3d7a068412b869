#include "throughline/journey/intents/contents.h"

#include <algorithm>
#include <utility>

#include "throughline/journey/decimal.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

Id<Persona> personaFor(Edit& edit, std::optional<Id<Persona>> wanted) {
  if (wanted && edit.journey().find(*wanted)) return *wanted;
  if (const auto personas = edit.journey().list<Persona>(); !personas.empty()) {
    return personas.front()->id;
  }
  return addPersona(edit, "Customer");
}

double scoreOf(double asked) { return asMeant(std::clamp(asked, -1.0, 1.0)); }

}  // namespace

RecordKey addNamed(Edit& edit, Kind kind, Id<Stage> stage, const std::string& name,
                   RecordKey before) {
  Record record = blank(kind);
  setId(record, edit.freshId(kind));
  setHolder(record, stage.value);
  const Field& label = *describe(kind).label();
  label.set(record, label.hasLines() ? withNewlines(name) : onOneLine(name));
  if (auto* touchpoint = std::get_if<Touchpoint>(&record)) touchpoint->status = Status::live;
  const RecordKey key(kind, idOf(record));
  putBefore(edit, std::move(record), before.id);
  return key;
}

Id<Persona> addPersona(Edit& edit, const std::string& name) {
  Persona persona;
  persona.id = {edit.freshId(Kind::persona)};
  persona.name = onOneLine(name);
  putBefore(edit, persona);
  return persona.id;
}

Id<Emotion> addEmotion(Edit& edit, Id<Stage> stage, std::optional<Id<Persona>> persona,
                       double score, std::string quote) {
  Emotion emotion;
  emotion.stage = stage;
  emotion.persona = personaFor(edit, persona);
  emotion.score = scoreOf(score);
  emotion.quote = std::move(quote);
  emotion.id = Id<Emotion>{edit.freshId(Kind::emotion)};
  putBefore(edit, emotion);
  return emotion.id;
}

void setScore(Edit& edit, Id<Emotion> id, double score) {
  edit.change(id, [&](Emotion& emotion) { emotion.score = scoreOf(score); });
}

}  // namespace throughline::journey
