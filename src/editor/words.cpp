#include "throughline/editor/words.h"

#include <QLocale>
#include <algorithm>
#include <array>

#include "kinds.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

using journey::Kind;

struct Entry {
  std::string_view key;
  const char* text;
};

// "kind.key" where a kind says it in its own words, else the bare key.
constexpr std::array kFields{
    Entry{"title", QT_TRANSLATE_NOOP("Words", "Title")},
    Entry{"name", QT_TRANSLATE_NOOP("Words", "Name")},
    Entry{"text", QT_TRANSLATE_NOOP("Words", "Text")},
    Entry{"rank", QT_TRANSLATE_NOOP("Words", "Place")},
    Entry{"stage", QT_TRANSLATE_NOOP("Words", "Stage")},
    Entry{"period", QT_TRANSLATE_NOOP("Words", "Period")},
    Entry{"persona", QT_TRANSLATE_NOOP("Words", "Persona")},
    Entry{"campaign", QT_TRANSLATE_NOOP("Words", "Campaign")},
    Entry{"quote", QT_TRANSLATE_NOOP("Words", "In their words")},
    Entry{"value", QT_TRANSLATE_NOOP("Words", "Value")},
    Entry{"metric", QT_TRANSLATE_NOOP("Words", "Metric")},
    Entry{"owner", QT_TRANSLATE_NOOP("Words", "Owner")},
    Entry{"status", QT_TRANSLATE_NOOP("Words", "Status")},
    Entry{"kind", QT_TRANSLATE_NOOP("Words", "Kind")},
    Entry{"start", QT_TRANSLATE_NOOP("Words", "First day")},
    Entry{"end", QT_TRANSLATE_NOOP("Words", "Last day")},
    Entry{"note", QT_TRANSLATE_NOOP("Words", "Note")},
    Entry{"map.scope", QT_TRANSLATE_NOOP("Words", "Whose journey, from where to where")},
    Entry{"map.rule", QT_TRANSLATE_NOOP("Words", "The weakest link is chosen by")},
    Entry{"map.review_every_days", QT_TRANSLATE_NOOP("Words", "Days between reviews")},
    Entry{"persona.role", QT_TRANSLATE_NOOP("Words", "Role")},
    Entry{"persona.part", QT_TRANSLATE_NOOP("Words", "Part in the buying")},
    Entry{"persona.goals", QT_TRANSLATE_NOOP("Words", "Goals")},
    Entry{"persona.pains", QT_TRANSLATE_NOOP("Words", "Pains")},
    Entry{"department.color", QT_TRANSLATE_NOOP("Words", "Colour")},
    Entry{"department.lead", QT_TRANSLATE_NOOP("Words", "Lead")},
    Entry{"stage.summary", QT_TRANSLATE_NOOP("Words", "Summary")},
    Entry{"stage.job.statement", QT_TRANSLATE_NOOP("Words", "Job to be done")},
    Entry{"stage.job.situation", QT_TRANSLATE_NOOP("Words", "When …")},
    Entry{"stage.job.motivation", QT_TRANSLATE_NOOP("Words", "I want to …")},
    Entry{"stage.job.outcome", QT_TRANSLATE_NOOP("Words", "So that …")},
    Entry{"stage.volume.name", QT_TRANSLATE_NOOP("Words", "What is counted")},
    Entry{"stage.volume.unit", QT_TRANSLATE_NOOP("Words", "Unit of the volume")},
    Entry{"stage.volume.better", QT_TRANSLATE_NOOP("Words", "Direction of the volume")},
    Entry{"stage.volume.target", QT_TRANSLATE_NOOP("Words", "Target of the volume")},
    Entry{"stage.health.name", QT_TRANSLATE_NOOP("Words", "What shows its health")},
    Entry{"stage.health.unit", QT_TRANSLATE_NOOP("Words", "Unit of the health")},
    Entry{"stage.health.better", QT_TRANSLATE_NOOP("Words", "Direction of the health")},
    Entry{"stage.health.target", QT_TRANSLATE_NOOP("Words", "Target of the health")},
    Entry{"stage.passage.target_conversion",
          QT_TRANSLATE_NOOP("Words", "Target: how many move on")},
    Entry{"stage.passage.target_days", QT_TRANSLATE_NOOP("Words", "Target: days to move on")},
    Entry{"stage.passage.fixed_term",
          QT_TRANSLATE_NOOP("Words", "A contract sets the days to the next stage")},
    Entry{"passage_reading.to", QT_TRANSLATE_NOOP("Words", "Measured to")},
    Entry{"passage_reading.median_days", QT_TRANSLATE_NOOP("Words", "Median days")},
    Entry{"passage_reading.moved", QT_TRANSLATE_NOOP("Words", "Moved on")},
    Entry{"earlier_target.of", QT_TRANSLATE_NOOP("Words", "Target of")},
    Entry{"earlier_target.until", QT_TRANSLATE_NOOP("Words", "Held for periods that ended by")},
    Entry{"earlier_target.conversion", QT_TRANSLATE_NOOP("Words", "How many move on")},
    Entry{"earlier_target.days", QT_TRANSLATE_NOOP("Words", "Days to move on")},
    Entry{"touchpoint.channel", QT_TRANSLATE_NOOP("Words", "Channel")},
    Entry{"touchpoint.side", QT_TRANSLATE_NOOP("Words", "Seen by the customer")},
    Entry{"touchpoint.url", QT_TRANSLATE_NOOP("Words", "Address")},
    Entry{"touchpoint.job", QT_TRANSLATE_NOOP("Words", "Hired by the customer to")},
    Entry{"emotion.score", QT_TRANSLATE_NOOP("Words", "How it feels")},
    Entry{"evidence.count", QT_TRANSLATE_NOOP("Words", "How many")},
    Entry{"finding.feeling", QT_TRANSLATE_NOOP("Words", "Feeling")},
    Entry{"finding.source", QT_TRANSLATE_NOOP("Words", "Where it was heard")},
    Entry{"experiment.hypothesis", QT_TRANSLATE_NOOP("Words", "Hypothesis")},
    Entry{"experiment.baseline", QT_TRANSLATE_NOOP("Words", "Rate before")},
    Entry{"experiment.smallest_effect",
          QT_TRANSLATE_NOOP("Words", "Smallest difference worth seeing")},
    Entry{"experiment.a.n", QT_TRANSLATE_NOOP("Words", "A: how many saw it")},
    Entry{"experiment.a.converted", QT_TRANSLATE_NOOP("Words", "A: how many went on")},
    Entry{"experiment.b.n", QT_TRANSLATE_NOOP("Words", "B: how many saw it")},
    Entry{"experiment.b.converted", QT_TRANSLATE_NOOP("Words", "B: how many went on")},
    Entry{"experiment.decision", QT_TRANSLATE_NOOP("Words", "Decision")},
    Entry{"experiment.learning", QT_TRANSLATE_NOOP("Words", "What was learned")},
    Entry{"campaign.brief", QT_TRANSLATE_NOOP("Words", "Brief: path or address")},
    Entry{"link.from", QT_TRANSLATE_NOOP("Words", "From")},
    Entry{"link.to", QT_TRANSLATE_NOOP("Words", "To")},
    Entry{"review.date", QT_TRANSLATE_NOOP("Words", "Day")},
};

// "key=word"; every choice of every field stands here.
constexpr std::array kChoices{
    Entry{"rule=flow", QT_TRANSLATE_NOOP("Words", "Customer flow")},
    Entry{"rule=conversion", QT_TRANSLATE_NOOP("Words", "Lowest conversion")},
    Entry{"rule=delay", QT_TRANSLATE_NOOP("Words", "Longest delay")},
    Entry{"better=higher", QT_TRANSLATE_NOOP("Words", "Higher is better")},
    Entry{"better=lower", QT_TRANSLATE_NOOP("Words", "Lower is better")},
    Entry{"better=none", QT_TRANSLATE_NOOP("Words", "Neither is better")},
    Entry{"metric=volume", QT_TRANSLATE_NOOP("Words", "Volume")},
    Entry{"metric=health", QT_TRANSLATE_NOOP("Words", "Health")},
    Entry{"of=volume", QT_TRANSLATE_NOOP("Words", "Volume")},
    Entry{"of=health", QT_TRANSLATE_NOOP("Words", "Health")},
    Entry{"of=passage", QT_TRANSLATE_NOOP("Words", "Passage")},
    Entry{"side=customer", QT_TRANSLATE_NOOP("Words", "Customer sees it")},
    Entry{"side=backstage", QT_TRANSLATE_NOOP("Words", "Backstage")},
    Entry{"side=unseen", QT_TRANSLATE_NOOP("Words", "Only the customer")},
    Entry{"status=planned", QT_TRANSLATE_NOOP("Words", "Planned")},
    Entry{"status=live", QT_TRANSLATE_NOOP("Words", "Live")},
    Entry{"status=retired", QT_TRANSLATE_NOOP("Words", "Retired")},
    Entry{"status=idea", QT_TRANSLATE_NOOP("Words", "Idea")},
    Entry{"status=designing", QT_TRANSLATE_NOOP("Words", "Designing")},
    Entry{"status=running", QT_TRANSLATE_NOOP("Words", "Running")},
    Entry{"status=decided", QT_TRANSLATE_NOOP("Words", "Decided")},
    Entry{"status=ended", QT_TRANSLATE_NOOP("Words", "Ended")},
    Entry{"kind=question", QT_TRANSLATE_NOOP("Words", "Question")},
    Entry{"kind=worry", QT_TRANSLATE_NOOP("Words", "Worry")},
    Entry{"kind=objection", QT_TRANSLATE_NOOP("Words", "Objection")},
    Entry{"kind=interview", QT_TRANSLATE_NOOP("Words", "Interviews")},
    Entry{"kind=crm_note", QT_TRANSLATE_NOOP("Words", "CRM notes")},
    Entry{"kind=support_ticket", QT_TRANSLATE_NOOP("Words", "Support tickets")},
    Entry{"kind=survey", QT_TRANSLATE_NOOP("Words", "Surveys")},
    Entry{"kind=usability_test", QT_TRANSLATE_NOOP("Words", "Usability tests")},
    Entry{"kind=analytics", QT_TRANSLATE_NOOP("Words", "Analytics")},
    Entry{"feeling=high", QT_TRANSLATE_NOOP("Words", "A high")},
    Entry{"feeling=low", QT_TRANSLATE_NOOP("Words", "A low")},
    Entry{"feeling=neutral", QT_TRANSLATE_NOOP("Words", "Neither")},
    Entry{"kind=ab", QT_TRANSLATE_NOOP("Words", "A/B test")},
    Entry{"kind=before_after", QT_TRANSLATE_NOOP("Words", "Before and after")},
    Entry{"kind=qualitative", QT_TRANSLATE_NOOP("Words", "Qualitative")},
    Entry{"part=champion", QT_TRANSLATE_NOOP("Words", "Champion")},
    Entry{"part=decision_maker", QT_TRANSLATE_NOOP("Words", "Decides")},
    Entry{"part=user", QT_TRANSLATE_NOOP("Words", "Uses it")},
    Entry{"part=influencer", QT_TRANSLATE_NOOP("Words", "Influences")},
    Entry{"part=gatekeeper", QT_TRANSLATE_NOOP("Words", "Gatekeeper")},
    Entry{"part=other", QT_TRANSLATE_NOOP("Words", "Other")},
    Entry{"kind=next", QT_TRANSLATE_NOOP("Words", "Leads on to")},
    Entry{"kind=loop_back", QT_TRANSLATE_NOOP("Words", "Loops back to")},
};

QString translated(const char* text) { return texts::Words::tr(text); }

const char* lookUp(std::span<const Entry> table, const std::string& key) {
  const auto found = std::ranges::find(table, key, &Entry::key);
  return found == table.end() ? nullptr : found->text;
}

}  // namespace

QString kindWord(Kind kind) { return translated(entryOf(kind).name); }

QString countedKind(Kind kind, std::size_t count) {
  if (count == 1) return translated(entryOf(kind).counted);
  return translated(entryOf(kind).numbered).arg(QLocale().toString(static_cast<qulonglong>(count)));
}

QString fieldWord(Kind kind, std::string_view key) {
  const std::string own = std::string(journey::kindName(kind)) + "." + std::string(key);
  if (const char* text = lookUp(kFields, own)) return translated(text);
  const char* text = lookUp(kFields, std::string(key));
  return text ? translated(text) : QString::fromUtf8(key.data(), static_cast<int>(key.size()));
}

QString choiceWord(std::string_view key, std::string_view word) {
  // Two metrics share the words of "better".
  const std::string_view last = key.substr(key.rfind('.') + 1);
  const char* text = lookUp(kChoices, std::string(last) + "=" + std::string(word));
  return text ? translated(text) : QString::fromUtf8(word.data(), static_cast<int>(word.size()));
}

QString changeWord(Kind kind, std::string_view key) {
  QString name = fieldWord(kind, key);
  // "Change owner", but "Change A: how many saw it".
  if (name.size() > 1 && name.at(1).isLower()) name[0] = name.at(0).toLower();
  return texts::Words::tr("Change %1").arg(name);
}

QString recordName(const journey::Journey& journey, const journey::Record& record) {
  const journey::Kind kind = kindOf(record);
  if (const journey::Field* label = describe(kind).label()) {
    const QString text = oneLine(QString::fromStdString(std::get<std::string>(label->get(record))));
    if (!text.isEmpty()) return text;
  }
  const auto word = [&](const char* key) {
    const journey::Field* field = describe(kind).find(key);
    return valueWord(journey, *field, field->get(record));
  };
  switch (kind) {
    case Kind::emotion:
      return word("persona") + " " + word("score");
    case Kind::evidence:
      return word("count") + " " + word("kind").toLower();
    case Kind::link:
      return word("from") + " → " + word("to");
    default:
      return kindWord(kind);
  }
}

QString valueWord(const journey::Journey& journey, const journey::Field& field,
                  const journey::Value& value) {
  if (std::holds_alternative<std::monostate>(value)) {
    return field.target == Kind::department ? texts::Words::tr("nobody") : QStringLiteral("–");
  }
  if (const auto* flag = std::get_if<bool>(&value)) {
    return *flag ? texts::Words::tr("yes") : texts::Words::tr("no");
  }
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    if (field.type != journey::FieldType::reference) return QLocale().toString(qlonglong{*whole});
    const auto record = journey.find(field.target, *whole);
    return record ? recordName(journey, *record) : texts::Words::tr("(removed)");
  }
  if (const auto* real = std::get_if<double>(&value)) {
    return QLocale().toString(*real, 'g', QLocale::FloatingPointShortest);
  }
  const auto& text = std::get<std::string>(value);
  if (field.type == journey::FieldType::choice) return choiceWord(field.key, text);
  return text.empty() ? QStringLiteral("–") : oneLine(QString::fromStdString(text));
}

}  // namespace throughline::editor
