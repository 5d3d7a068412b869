#include "throughline/journey/intents/findings.h"

#include <algorithm>
#include <utility>

#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/free_name.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

/// Without the mark of a quote whose other end is not among the words: "… nearly left.”" is
/// shown between marks of its own.
std::string withoutLooseMark(std::string words) {
  constexpr std::string_view kMarks[] = {"\"", "“", "”", "„", "«", "»"};
  std::size_t count = 0;
  for (const std::string_view mark : kMarks) {
    for (std::size_t at = words.find(mark); at != std::string::npos;
         at = words.find(mark, at + 1)) {
      ++count;
    }
  }
  if (count != 1) return words;
  for (const std::string_view mark : kMarks) {
    if (words.starts_with(mark)) words.erase(0, mark.size());
    if (words.ends_with(mark)) words.erase(words.size() - mark.size());
  }
  return words;
}

/// What was heard of a stage covers it.
void cover(Edit& edit, Id<Source> id, Id<Stage> stage) {
  const auto& stages = edit.get(id).stages;
  if (std::ranges::find(stages, stage) != stages.end()) return;
  edit.change(id, [&](Source& source) { source.stages.push_back(stage); });
}

/// What finding and question have in common.
template <class T>
T takenFrom(Edit& edit, const Excerpt& excerpt) {
  cover(edit, excerpt.source, excerpt.stage);
  const Source& source = edit.get(excerpt.source);
  T record;
  record.id = {edit.freshId(T::kKind)};
  record.stage = excerpt.stage;
  record.excerpt = trimmed(withNewlines(excerpt.words));
  record.text = withoutLooseMark(record.excerpt);
  record.persona = source.persona;
  record.source = source.title;
  record.touchpoint = excerpt.touchpoint;
  return record;
}

}  // namespace

Id<Finding> addFinding(Edit& edit, const Excerpt& excerpt, Feeling feeling) {
  Finding finding = takenFrom<Finding>(edit, excerpt);
  finding.feeling = feeling;
  putBefore(edit, finding);
  return finding.id;
}

Id<Question> addQuestion(Edit& edit, const Excerpt& excerpt) {
  const auto question = takenFrom<Question>(edit, excerpt);
  putBefore(edit, question);
  return question.id;
}

Id<Source> addSource(Edit& edit, const std::string& title, const std::string& note) {
  Source source;
  source.id = {edit.freshId(Kind::source)};
  source.title = freeName(edit.journey(), Kind::source, onOneLine(title));
  source.note = withNewlines(note);
  putBefore(edit, source);
  return source.id;
}

bool takeOffCount(Edit& edit, Id<Stage> stage, EvidenceKind kind) {
  for (const Evidence* counted : edit.journey().in<Evidence>(stage)) {
    if (counted->kind != kind || counted->count < 1) continue;
    if (counted->count == 1) {
      removeRecord(edit, Kind::evidence, counted->id.value);
    } else {
      edit.change(counted->id, [](Evidence& evidence) { --evidence.count; });
    }
    return true;
  }
  return false;
}

Id<Emotion> putOnCurve(Edit& edit, Id<Finding> id, std::optional<Id<Persona>> persona,
                       const CurvePlace& place) {
  const Finding finding = edit.get(id);
  const auto whose = finding.persona ? finding.persona : persona;
  const auto point = place.over ? *place.over : addEmotion(edit, place.stage, whose, place.score);
  edit.change(point, [&](Emotion& emotion) {
    emotion.quote = finding.text;
    emotion.finding = id;
    emotion.source = finding.source;
    if (finding.touchpoint) emotion.touchpoint = finding.touchpoint;
  });
  return point;
}

Id<Question> askFinding(Edit& edit, Id<Finding> id, Id<Stage> stage, std::int64_t before) {
  const Finding finding = edit.get(id);
  Question question;
  question.id = {edit.freshId(Kind::question)};
  question.stage = stage;
  question.text = finding.text;
  question.persona = finding.persona;
  question.source = finding.source;
  question.excerpt = finding.excerpt;
  putBefore(edit, question, before);
  return question.id;
}

void linkFinding(Edit& edit, Id<Finding> id, Id<Touchpoint> touchpoint) {
  const auto stage = edit.get(touchpoint).stage;
  if (edit.get(id).stage != stage) moveRecords(edit, {RecordKey(id)}, stage);
  edit.change(id, [&](Finding& finding) { finding.touchpoint = touchpoint; });
}

}  // namespace throughline::journey
