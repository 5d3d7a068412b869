#include "throughline/editor/words.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <array>

#include "frame/worded.h"
#include "kinds.h"
#include "reading_words.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/number_format.h"
#include "throughline/journey/decimal.h"
#include "throughline/journey/messages/fields.h"
#include "throughline/journey/messages/map.h"

namespace throughline::editor {

namespace messages = journey::messages;

namespace {

using journey::Kind;

struct Entry {
  std::string_view key;
  const char* text;
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
    Entry{"kind=interview", QT_TRANSLATE_NOOP("Words", "Interview")},
    Entry{"kind=crm_note", QT_TRANSLATE_NOOP("Words", "CRM note")},
    Entry{"kind=support_ticket", QT_TRANSLATE_NOOP("Words", "Support ticket")},
    Entry{"kind=survey", QT_TRANSLATE_NOOP("Words", "Survey")},
    Entry{"kind=usability_test", QT_TRANSLATE_NOOP("Words", "Usability test")},
    Entry{"kind=analytics", QT_TRANSLATE_NOOP("Words", "Analytics")},
    Entry{"feeling=high", QT_TRANSLATE_NOOP("Words", "A high")},
    Entry{"feeling=low", QT_TRANSLATE_NOOP("Words", "A low")},
    Entry{"feeling=neutral", QT_TRANSLATE_NOOP("Words", "Neutral")},
    Entry{"kind=ab", QT_TRANSLATE_NOOP("Words", "A/B test")},
    Entry{"kind=before_after", QT_TRANSLATE_NOOP("Words", "Before and after")},
    Entry{"kind=qualitative", QT_TRANSLATE_NOOP("Words", "Qualitative")},
    Entry{"part=champion", QT_TRANSLATE_NOOP("Words", "Champion")},
    Entry{"part=decision_maker", QT_TRANSLATE_NOOP("Words", "Decides")},
    Entry{"part=user", QT_TRANSLATE_NOOP("Words", "Uses it")},
    Entry{"part=influencer", QT_TRANSLATE_NOOP("Words", "Influences")},
    Entry{"part=gatekeeper", QT_TRANSLATE_NOOP("Words", "Gatekeeper")},
    Entry{"part=other", QT_TRANSLATE_NOOP("Words", "Other")},
    Entry{"state=now", QT_TRANSLATE_NOOP("Words", "As it is")},
    Entry{"state=aim", QT_TRANSLATE_NOOP("Words", "As it should be")},
    Entry{"state=open", QT_TRANSLATE_NOOP("Words", "Open")},
    Entry{"state=done", QT_TRANSLATE_NOOP("Words", "Done")},
    Entry{"state=dropped", QT_TRANSLATE_NOOP("Words", "Dropped")},
    Entry{"still_true=yes", QT_TRANSLATE_NOOP("Words", "Yes")},
    Entry{"still_true=no", QT_TRANSLATE_NOOP("Words", "No")},
    Entry{"still_true=unsure", QT_TRANSLATE_NOOP("Words", "Not sure")},
    Entry{"answered=still_true", QT_TRANSLATE_NOOP("Words", "Still true")},
    Entry{"answered=objections", QT_TRANSLATE_NOOP("Words", "New objections")},
    Entry{"answered=dead_touchpoints", QT_TRANSLATE_NOOP("Words", "Dead touchpoints")},
    Entry{"answered=owners", QT_TRANSLATE_NOOP("Words", "Owner still right")},
    Entry{"answered=numbers", QT_TRANSLATE_NOOP("Words", "Numbers in")},
    Entry{"kind=text", QT_TRANSLATE_NOOP("Words", "Text")},
    Entry{"kind=cards", QT_TRANSLATE_NOOP("Words", "Cards")},
    Entry{"kind=curve", QT_TRANSLATE_NOOP("Words", "Score curve")},
    Entry{"lane=job", QT_TRANSLATE_NOOP("Words", "Job to be done")},
    Entry{"lane=flow", QT_TRANSLATE_NOOP("Words", "Flow")},
    Entry{"lane=touchpoints", QT_TRANSLATE_NOOP("Words", "Touchpoints")},
    Entry{"lane=emotion", QT_TRANSLATE_NOOP("Words", "Emotion")},
    Entry{"lane=questions", QT_TRANSLATE_NOOP("Words", "Questions")},
    Entry{"lane=metrics", QT_TRANSLATE_NOOP("Words", "Metrics")},
    Entry{"lane=evidence", QT_TRANSLATE_NOOP("Words", "Evidence")},
    Entry{"lane=findings", QT_TRANSLATE_NOOP("Words", "Findings")},
    Entry{"lane=experiments", QT_TRANSLATE_NOOP("Words", "Experiments")},
    Entry{"lane=campaigns", QT_TRANSLATE_NOOP("Words", "Campaigns")},
    Entry{"hidden_sides=customer", QT_TRANSLATE_NOOP("Words", "Customer sees it")},
    Entry{"hidden_sides=backstage", QT_TRANSLATE_NOOP("Words", "Backstage")},
    Entry{"hidden_sides=unseen", QT_TRANSLATE_NOOP("Words", "Only the customer")},
    Entry{"kind=next", QT_TRANSLATE_NOOP("Words", "Leads on to")},
    Entry{"numbers=", QT_TRANSLATE_NOOP("Words", "As the desktop does")},
    Entry{"numbers=point", QT_TRANSLATE_NOOP("Words", "With a point: 1,234.5")},
    Entry{"numbers=comma", QT_TRANSLATE_NOOP("Words", "With a comma: 1.234,5")},
    Entry{"metric=conversion", QT_TRANSLATE_NOOP("Words", "Conversion")},
    Entry{"metric=ad_recall", QT_TRANSLATE_NOOP("Words", "Ad recall")},
    Entry{"metric=aided_awareness", QT_TRANSLATE_NOOP("Words", "Aided awareness")},
    Entry{"metric=product_consideration", QT_TRANSLATE_NOOP("Words", "Product consideration")},
    Entry{"metric=recommendation", QT_TRANSLATE_NOOP("Words", "Recommendation")},
    Entry{"metric=brand_familiarity", QT_TRANSLATE_NOOP("Words", "Brand familiarity")},
    Entry{"metric=brand_favorability", QT_TRANSLATE_NOOP("Words", "Brand favorability")},
    Entry{"phase=before", QT_TRANSLATE_NOOP("Words", "Before")},
    Entry{"phase=during", QT_TRANSLATE_NOOP("Words", "During")},
    Entry{"phase=after", QT_TRANSLATE_NOOP("Words", "After")},
    Entry{"group=exposed", QT_TRANSLATE_NOOP("Words", "Saw the campaign")},
    Entry{"group=control", QT_TRANSLATE_NOOP("Words", "Did not see it")},
    Entry{"rule=no_interviews", QT_TRANSLATE_NOOP("Words", "No interviews")},
    Entry{"rule=hypothesis", QT_TRANSLATE_NOOP("Words", "Hypothesis")},
    Entry{"rule=no_job", QT_TRANSLATE_NOOP("Words", "No job")},
    Entry{"rule=company_wording", QT_TRANSLATE_NOOP("Words", "Worded from inside the company")},
    Entry{"rule=no_touchpoints", QT_TRANSLATE_NOOP("Words", "No touchpoints")},
    Entry{"rule=no_owner", QT_TRANSLATE_NOOP("Words", "No owner")},
    Entry{"rule=retired_linked", QT_TRANSLATE_NOOP("Words", "Link to a retired touchpoint")},
    Entry{"rule=no_metric", QT_TRANSLATE_NOOP("Words", "No metric")},
    Entry{"rule=no_reading", QT_TRANSLATE_NOOP("Words", "No reading")},
    Entry{"rule=stale_reading", QT_TRANSLATE_NOOP("Words", "Old reading")},
    Entry{"rule=no_target", QT_TRANSLATE_NOOP("Words", "No target")},
    Entry{"rule=weakest_untended", QT_TRANSLATE_NOOP("Words", "No experiment at the weakest link")},
    Entry{"rule=experiment_unmeasured", QT_TRANSLATE_NOOP("Words", "Experiment without numbers")},
    Entry{"rule=campaign_without_brief", QT_TRANSLATE_NOOP("Words", "Campaign without a brief")},
    Entry{"rule=never_reviewed", QT_TRANSLATE_NOOP("Words", "Never reviewed")},
    Entry{"rule=review_overdue", QT_TRANSLATE_NOOP("Words", "Review overdue")},
    Entry{"kind=loop_back", QT_TRANSLATE_NOOP("Words", "Loops back to")},
};

constexpr std::array kMonths{
    QT_TRANSLATE_NOOP("Words", "January"),   QT_TRANSLATE_NOOP("Words", "February"),
    QT_TRANSLATE_NOOP("Words", "March"),     QT_TRANSLATE_NOOP("Words", "April"),
    QT_TRANSLATE_NOOP("Words", "May"),       QT_TRANSLATE_NOOP("Words", "June"),
    QT_TRANSLATE_NOOP("Words", "July"),      QT_TRANSLATE_NOOP("Words", "August"),
    QT_TRANSLATE_NOOP("Words", "September"), QT_TRANSLATE_NOOP("Words", "October"),
    QT_TRANSLATE_NOOP("Words", "November"),  QT_TRANSLATE_NOOP("Words", "December"),
};

QString translated(const char* text) { return texts::Words::tr(text); }

// What a list names, in words; nothing where the field is no list.
std::optional<QStringList> entriesOf(const journey::Journey& journey, const journey::Field& field,
                                     const journey::Value& value) {
  QStringList entries;
  if (field.type == journey::FieldType::choices) {
    for (const std::string& word : journey::wordsIn(value)) {
      entries.append(choiceWord(field.key, word));
    }
  } else if (field.type == journey::FieldType::references) {
    for (const std::int64_t id : journey::idsIn(field, value)) {
      const auto record = journey.find(field.target, id);
      entries.append(record ? recordName(journey, *record) : texts::Words::tr("(removed)"));
    }
  } else {
    return std::nullopt;
  }
  return entries;
}

QString wordOf(const journey::Journey& journey, journey::RecordRef record, std::string_view key) {
  const journey::Field* field = describe(kindOf(record)).find(key);
  return valueWord(journey, *field, field->get(record));
}

// What has no name of its own is called by what it is of; empty where that says too little.
QString placeWords(const journey::Journey& journey, journey::RecordRef record) {
  using texts::Words;
  const auto word = [&](std::string_view key) { return wordOf(journey, record, key); };
  switch (kindOf(record)) {
    case Kind::reading: {
      const bool isVolume = record.as<journey::Reading>().metric == journey::MetricRole::volume;
      const QString place = isVolume ? Words::tr("%1, volume, %2") : Words::tr("%1, health, %2");
      return place.arg(word("stage"), word("period"));
    }
    case Kind::passage_reading:
      return record.as<journey::PassageReading>().to
                 ? Words::tr("%1 → %2, %3").arg(word("stage"), word("to"), word("period"))
                 : Words::tr("%1, passage, %2").arg(word("stage"), word("period"));
    case Kind::earlier_target:
      return Words::tr("%1, %2, target until %3")
          .arg(word("stage"), word("of"), dayWord(record.as<journey::EarlierTarget>().until));
    case Kind::touchpoint_reading:
      return Words::tr("%1, %2, %3")
          .arg(word("touchpoint"), metricWord(record.as<journey::TouchpointReading>().metric),
               word("period"));
    case Kind::campaign_reading:
      return Words::tr("%1, %2, %3")
          .arg(word("campaign"), metricWord(record.as<journey::CampaignReading>().metric),
               word("period"));
    case Kind::survey:
      return Words::tr("%1, %2, %3, %4")
          .arg(word("campaign"), word("metric"), word("phase"), word("group"));
    case Kind::review:
      return Words::tr("Review of %1").arg(dayWord(record.as<journey::Review>().date));
    case Kind::stop:
      return record.as<journey::Stop>().stage
                 ? Words::tr("%1, %2").arg(word("review"), word("stage"))
                 : word("review");
    case Kind::cell:
      return Words::tr("%1, %2").arg(word("lane"), word("stage"));
    case Kind::set_aside: {
      const auto on = recordMeantBy(record);
      const auto thing = on ? journey.find(on->kind, on->id) : std::nullopt;
      return thing ? Words::tr("%1, %2").arg(word("rule"), recordName(journey, *thing))
                   : word("rule");
    }
    default:
      return {};
  }
}

const char* lookUp(std::span<const Entry> table, const std::string& key) {
  const auto found = std::ranges::find(table, key, &Entry::key);
  return found == table.end() ? nullptr : found->text;
}

}  // namespace

QString kindWord(Kind kind) { return translated(entryOf(kind).name); }

QString countedKind(Kind kind, std::size_t count) {
  return texts::Words::tr(entryOf(kind).counted, nullptr, static_cast<int>(count));
}

QString fieldWord(Kind kind, std::string_view key) { return worded(messages::field(kind, key)); }

QString choiceWord(std::string_view key, std::string_view word) {
  // Two metrics share the words of "better".
  const std::string_view last = key.substr(key.rfind('.') + 1);
  const char* text = lookUp(kChoices, std::string(last) + "=" + std::string(word));
  if (text) return translated(text);
  const auto kind = last == "kind" ? journey::kindNamed(word) : std::nullopt;
  return kind ? kindWord(*kind) : QString::fromUtf8(word.data(), static_cast<int>(word.size()));
}

QString monthWord(int month) { return translated(kMonths.at(static_cast<std::size_t>(month - 1))); }

QString dayWord(const journey::Date& day) {
  return QLocale().toString(QDate::fromString(QString::fromStdString(day.iso()), Qt::ISODate),
                            texts::Words::tr("d MMMM yyyy"));
}

QString recordName(const journey::Journey& journey, journey::RecordRef record) {
  const journey::Kind kind = kindOf(record);
  if (const journey::Field* label = describe(kind).label()) {
    const QString text = oneLine(QString::fromStdString(std::get<std::string>(label->get(record))));
    if (!text.isEmpty()) return text;
  }
  const auto word = [&](std::string_view key) { return wordOf(journey, record, key); };
  const QString place = placeWords(journey, record);
  if (!place.isEmpty()) return place;
  switch (kind) {
    case Kind::emotion:
      return word("persona") + " " + word("score");
    case Kind::evidence: {
      const auto& evidence = record.as<journey::Evidence>();
      const auto& counted = messages::codeOf(messages::kEvidenceKinds, evidence.kind);
      return worded(counted(word("count").toStdString(), evidence.count));
    }
    case Kind::lane:
      return word("lane");
    case Kind::link:
      return word("from") + " → " + word("to");
    default:
      return kindWord(kind);
  }
}

QString valueWord(const journey::Journey& journey, const journey::Field& field,
                  const journey::Value& value) {
  const auto format = [&] { return NumberFormat(notationOf(journey.settings().numbers)); };
  if (std::holds_alternative<std::monostate>(value)) {
    if (field.type == journey::FieldType::choice) return choiceWord(field.key, {});
    return field.target == Kind::department ? texts::Words::tr("nobody") : QStringLiteral("–");
  }
  if (const auto* flag = std::get_if<bool>(&value)) {
    return *flag ? texts::Words::tr("yes") : texts::Words::tr("no");
  }
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    if (field.month) return monthWord(static_cast<int>(*whole));
    if (field.type != journey::FieldType::reference) {
      return format().shown(static_cast<double>(*whole));
    }
    const auto record = journey.find(field.target, *whole);
    return record ? recordName(journey, *record) : texts::Words::tr("(removed)");
  }
  if (const auto* real = std::get_if<double>(&value)) {
    return format().shown(journey::asMeant(*real));
  }
  const auto& text = std::get<std::string>(value);
  if (const auto entries = entriesOf(journey, field, value)) {
    return entries->isEmpty() ? QStringLiteral("–") : entries->join(", ");
  }
  if (field.type == journey::FieldType::choice) return choiceWord(field.key, text);
  if (field.type == journey::FieldType::picture) return texts::Words::tr("a picture");
  return text.empty() ? QStringLiteral("–") : oneLine(QString::fromStdString(text));
}

}  // namespace throughline::editor
