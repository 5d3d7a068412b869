#pragma once

#include "throughline/journey/messages/kinds.h"

// The fields of records in people's words: in forms, in lists of changes and in what an
// edit of a field is called.

namespace throughline::journey::messages {

/// "field.kind.key" where a kind says it in its own words, else "field.key". Every field of
/// every kind stands here.
inline constexpr Code<0> kFields[] = {
    {"field.title", QT_TRANSLATE_NOOP("Messages", "Title")},
    {"field.name", QT_TRANSLATE_NOOP("Messages", "Name")},
    {"field.text", QT_TRANSLATE_NOOP("Messages", "Text")},
    {"field.rank", QT_TRANSLATE_NOOP("Messages", "Place")},
    {"field.stage", QT_TRANSLATE_NOOP("Messages", "Stage")},
    {"field.period", QT_TRANSLATE_NOOP("Messages", "Period")},
    {"field.persona", QT_TRANSLATE_NOOP("Messages", "Persona")},
    {"field.campaign", QT_TRANSLATE_NOOP("Messages", "Campaign")},
    {"field.quote", QT_TRANSLATE_NOOP("Messages", "In their words")},
    {"field.value", QT_TRANSLATE_NOOP("Messages", "Value")},
    {"field.metric", QT_TRANSLATE_NOOP("Messages", "Metric")},
    {"field.owner", QT_TRANSLATE_NOOP("Messages", "Owner")},
    {"field.status", QT_TRANSLATE_NOOP("Messages", "Status")},
    {"field.kind", QT_TRANSLATE_NOOP("Messages", "Kind")},
    {"field.start", QT_TRANSLATE_NOOP("Messages", "First day")},
    {"field.end", QT_TRANSLATE_NOOP("Messages", "Last day")},
    {"field.note", QT_TRANSLATE_NOOP("Messages", "Note")},
    {"field.map.scope", QT_TRANSLATE_NOOP("Messages", "Whose journey, from where to where")},
    {"field.map.rule", QT_TRANSLATE_NOOP("Messages", "The weakest link is chosen by")},
    {"field.map.review_every_days", QT_TRANSLATE_NOOP("Messages", "Days between reviews")},
    {"field.map.numbers", QT_TRANSLATE_NOOP("Messages", "Numbers are written")},
    {"field.map.fiscal_year_start", QT_TRANSLATE_NOOP("Messages", "The fiscal year begins in")},
    {"field.persona.role", QT_TRANSLATE_NOOP("Messages", "Role")},
    {"field.persona.part", QT_TRANSLATE_NOOP("Messages", "Part in the buying")},
    {"field.persona.goals", QT_TRANSLATE_NOOP("Messages", "Goals")},
    {"field.persona.pains", QT_TRANSLATE_NOOP("Messages", "Pains")},
    {"field.department.color", QT_TRANSLATE_NOOP("Messages", "Colour")},
    {"field.department.lead", QT_TRANSLATE_NOOP("Messages", "Lead")},
    {"field.stage.summary", QT_TRANSLATE_NOOP("Messages", "Summary")},
    {"field.stage.job.statement", QT_TRANSLATE_NOOP("Messages", "Job to be done")},
    {"field.stage.job.situation", QT_TRANSLATE_NOOP("Messages", "When …")},
    {"field.stage.job.motivation", QT_TRANSLATE_NOOP("Messages", "I want to …")},
    {"field.stage.job.outcome", QT_TRANSLATE_NOOP("Messages", "So that …")},
    {"field.stage.volume.name", QT_TRANSLATE_NOOP("Messages", "What is counted")},
    {"field.stage.volume.unit", QT_TRANSLATE_NOOP("Messages", "Unit of the volume")},
    {"field.stage.volume.better", QT_TRANSLATE_NOOP("Messages", "Direction of the volume")},
    {"field.stage.volume.target", QT_TRANSLATE_NOOP("Messages", "Target of the volume")},
    {"field.stage.health.name", QT_TRANSLATE_NOOP("Messages", "What shows its health")},
    {"field.stage.health.unit", QT_TRANSLATE_NOOP("Messages", "Unit of the health")},
    {"field.stage.health.better", QT_TRANSLATE_NOOP("Messages", "Direction of the health")},
    {"field.stage.health.target", QT_TRANSLATE_NOOP("Messages", "Target of the health")},
    {"field.stage.passage.target_conversion",
     QT_TRANSLATE_NOOP("Messages", "Target: how many move on")},
    {"field.stage.passage.target_days", QT_TRANSLATE_NOOP("Messages", "Target: days to move on")},
    {"field.stage.passage.fixed_term",
     QT_TRANSLATE_NOOP("Messages", "A contract sets the days to the next stage")},
    {"field.passage_reading.to", QT_TRANSLATE_NOOP("Messages", "Measured to")},
    {"field.passage_reading.median_days", QT_TRANSLATE_NOOP("Messages", "Median days")},
    {"field.passage_reading.moved", QT_TRANSLATE_NOOP("Messages", "Moved on")},
    {"field.earlier_target.of", QT_TRANSLATE_NOOP("Messages", "Target of")},
    {"field.earlier_target.until", QT_TRANSLATE_NOOP("Messages", "Held for periods that ended by")},
    {"field.earlier_target.conversion", QT_TRANSLATE_NOOP("Messages", "How many move on")},
    {"field.earlier_target.days", QT_TRANSLATE_NOOP("Messages", "Days to move on")},
    {"field.touchpoint.url", QT_TRANSLATE_NOOP("Messages", "Address")},
    {"field.touchpoint.channel", QT_TRANSLATE_NOOP("Messages", "Channel")},
    {"field.touchpoint.side", QT_TRANSLATE_NOOP("Messages", "Seen by the customer")},
    {"field.touchpoint.job", QT_TRANSLATE_NOOP("Messages", "Hired by the customer to")},
    {"field.emotion.score", QT_TRANSLATE_NOOP("Messages", "How it feels")},
    {"field.evidence.count", QT_TRANSLATE_NOOP("Messages", "How many")},
    {"field.finding.feeling", QT_TRANSLATE_NOOP("Messages", "Feeling")},
    {"field.finding.source", QT_TRANSLATE_NOOP("Messages", "Where it was heard")},
    {"field.experiment.hypothesis", QT_TRANSLATE_NOOP("Messages", "Hypothesis")},
    {"field.experiment.baseline", QT_TRANSLATE_NOOP("Messages", "Rate before")},
    {"field.experiment.smallest_effect",
     QT_TRANSLATE_NOOP("Messages", "Smallest difference worth seeing")},
    {"field.experiment.a.n", QT_TRANSLATE_NOOP("Messages", "A: how many saw it")},
    {"field.experiment.a.converted", QT_TRANSLATE_NOOP("Messages", "A: how many went on")},
    {"field.experiment.b.n", QT_TRANSLATE_NOOP("Messages", "B: how many saw it")},
    {"field.experiment.b.converted", QT_TRANSLATE_NOOP("Messages", "B: how many went on")},
    {"field.experiment.decision", QT_TRANSLATE_NOOP("Messages", "Decision")},
    {"field.experiment.learning", QT_TRANSLATE_NOOP("Messages", "What was learned")},
    {"field.campaign.brief", QT_TRANSLATE_NOOP("Messages", "Brief: path or address")},
    {"field.link.from", QT_TRANSLATE_NOOP("Messages", "From")},
    {"field.link.to", QT_TRANSLATE_NOOP("Messages", "To")},
    {"field.review.date", QT_TRANSLATE_NOOP("Messages", "Day")},
};

/// "Hired by the customer to", with a large first letter; the key itself where it has no words.
[[nodiscard]] Message field(Kind kind, std::string_view key);

}  // namespace throughline::journey::messages
