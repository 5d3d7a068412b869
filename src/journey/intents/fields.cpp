#include "throughline/journey/intents/fields.h"

#include <tuple>

#include "throughline/journey/error.h"
#include "throughline/journey/experiments.h"
#include "throughline/journey/messages/rules.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

// What means the record by its name goes on meaning it.
void renameWhereNamed(Edit& edit, Kind kind, const std::string& before, const std::string& after) {
  if (before.empty() || before == after) return;
  const std::string wanted = folded(before);
  for (const Kind naming : kAllKinds) {
    for (const Field& field : describe(naming).fields) {
      if (field.named != kind) continue;
      std::vector<Record> renamed;
      edit.journey().each(naming, [&](RecordRef record) {
        if (folded(std::get<std::string>(field.get(record))) != wanted) return;
        field.set(renamed.emplace_back(record.copy()), Value(after));
      });
      for (const Record& record : renamed) edit.put(record);
    }
  }
}

// Another person said it: so are those who were named for what was taken from it.
template <class T>
void nameSpeaker(Edit& edit, const Source& before, const Source& after) {
  const std::string title = folded(after.title);
  std::vector<T> said;
  for (const auto& [id, record] : edit.journey().all<T>()) {
    const bool isTheirs = !record.persona || record.persona == before.persona;
    if (isTheirs && folded(record.source) == title) said.push_back(record);
  }
  for (T& record : said) {
    record.persona = after.persona;
    edit.put(record);
  }
}

void nameSpeaker(Edit& edit, const Source& before, const Source& after) {
  if (!after.persona || before.persona == after.persona) return;
  nameSpeaker<Finding>(edit, before, after);
  nameSpeaker<Question>(edit, before, after);
}

// The hypothesis is the sentence that its blanks make. One that was typed instead of them
// stays until a blank is.
void putWithHypothesis(Edit& edit, const Experiment& before, Experiment after) {
  const auto blanks = [](const Experiment& of) {
    return std::tie(of.change, of.because, of.metric, of.baseline, of.smallestEffect, of.decideOn);
  };
  if (hasBlanks(after) && blanks(before) != blanks(after)) {
    after.hypothesis = storedEnglish(hypothesisOf(edit.journey(), after));
  }
  edit.put(after);
}

}  // namespace

void putChanged(Edit& edit, const Record& record) {
  const Kind kind = kindOf(record);
  const auto before = edit.journey().find(kind, idOf(record));
  if (before && kind == Kind::experiment) {
    return putWithHypothesis(edit, std::get<Experiment>(*before), std::get<Experiment>(record));
  }
  edit.put(record);
  if (before) renameWhereNamed(edit, kind, labelOf(*before), labelOf(record));
  if (before && kind == Kind::source) {
    nameSpeaker(edit, std::get<Source>(*before), std::get<Source>(record));
  }
}

void setField(Edit& edit, Kind kind, std::int64_t id, std::string_view key, const Value& value) {
  const Field* field = describe(kind).find(key);
  if (!field) {
    throw Error(Blame::usage, std::string(kindName(kind)), messages::noSuchField(key));
  }
  const auto* text = std::get_if<std::string>(&value);
  Value taken = value;
  if (text && field->type == FieldType::text) {
    taken = field->hasLines() ? withNewlines(*text) : onOneLine(*text);
  }
  if (const auto fault = check(*field, taken)) {
    throw Error(Blame::input, std::string(kindName(kind)) + "." + std::string(key), *fault);
  }
  Record record = edit.journey().find(kind, id).value();
  field->set(record, taken);
  putChanged(edit, record);
}

}  // namespace throughline::journey
