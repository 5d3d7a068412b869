#include "kinds.h"

#include <algorithm>
#include <array>

#include "frame/worded.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace messages = journey::messages;

namespace {

using drawing::ElementKind;
using drawing::LaneId;
using journey::Kind;
using journey::RecordKey;

// In the order of journey::kAllKinds.
constexpr std::array<KindEntry, journey::kKindCount> kTable{{
    {.kind = Kind::map,
     .name = QT_TRANSLATE_NOOP("Words", "Map"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln maps")},
    {.kind = Kind::persona,
     .name = QT_TRANSLATE_NOOP("Words", "Persona"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln personas")},
    {.kind = Kind::department,
     .name = QT_TRANSLATE_NOOP("Words", "Department"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln departments")},
    {.kind = Kind::period,
     .name = QT_TRANSLATE_NOOP("Words", "Period"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln periods")},
    {.kind = Kind::stage,
     .name = QT_TRANSLATE_NOOP("Words", "Stage"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln stages"),
     .element = ElementKind::stageHeader},
    {.kind = Kind::reading,
     .name = QT_TRANSLATE_NOOP("Words", "Reading"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln readings")},
    {.kind = Kind::passage_reading,
     .name = QT_TRANSLATE_NOOP("Words", "Reading of a passage"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln readings of a passage")},
    {.kind = Kind::earlier_target,
     .name = QT_TRANSLATE_NOOP("Words", "Earlier target"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln earlier targets")},
    {.kind = Kind::source,
     .name = QT_TRANSLATE_NOOP("Words", "Source"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln sources")},
    {.kind = Kind::touchpoint,
     .name = QT_TRANSLATE_NOOP("Words", "Touchpoint"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln touchpoints"),
     .element = ElementKind::touchpoint,
     .lane = LaneId::touchpoints},
    {.kind = Kind::touchpoint_reading,
     .name = QT_TRANSLATE_NOOP("Words", "Reading of a touchpoint"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln readings of a touchpoint")},
    {.kind = Kind::finding,
     .name = QT_TRANSLATE_NOOP("Words", "Finding"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln findings"),
     .element = ElementKind::finding,
     .lane = LaneId::findings,
     .list = QT_TRANSLATE_NOOP("Words", "What was heard"),
     .addTip = QT_TRANSLATE_NOOP("Words", "Adds a finding to this stage.")},
    {.kind = Kind::question,
     .name = QT_TRANSLATE_NOOP("Words", "Question"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln questions"),
     .element = ElementKind::question,
     .lane = LaneId::questions,
     .list = QT_TRANSLATE_NOOP("Words", "Questions"),
     .addTip = QT_TRANSLATE_NOOP("Words", "Adds a question, worry or objection to this stage.")},
    {.kind = Kind::emotion,
     .name = QT_TRANSLATE_NOOP("Words", "Emotion"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln emotions"),
     .element = ElementKind::emotionPoint,
     .lane = LaneId::emotion,
     .list = QT_TRANSLATE_NOOP("Words", "Emotions"),
     .addTip = QT_TRANSLATE_NOOP("Words", "Adds a point to the emotion curve of this stage.")},
    {.kind = Kind::evidence,
     .name = QT_TRANSLATE_NOOP("Words", "Evidence"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln pieces of evidence"),
     .element = ElementKind::evidence,
     .lane = LaneId::evidence,
     .list = QT_TRANSLATE_NOOP("Words", "Evidence")},
    {.kind = Kind::experiment,
     .name = QT_TRANSLATE_NOOP("Words", "Experiment"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln experiments"),
     .element = ElementKind::experiment,
     .lane = LaneId::experiments,
     .list = QT_TRANSLATE_NOOP("Words", "Experiments"),
     .addTip = QT_TRANSLATE_NOOP("Words", "Adds an experiment to this stage.")},
    {.kind = Kind::campaign,
     .name = QT_TRANSLATE_NOOP("Words", "Campaign"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln campaigns"),
     .element = ElementKind::campaign,
     .lane = LaneId::campaigns,
     .list = QT_TRANSLATE_NOOP("Words", "Campaigns"),
     .addTip = QT_TRANSLATE_NOOP("Words", "Adds a campaign to this stage.")},
    {.kind = Kind::campaign_reading,
     .name = QT_TRANSLATE_NOOP("Words", "Reading of a campaign"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln readings of a campaign")},
    {.kind = Kind::survey,
     .name = QT_TRANSLATE_NOOP("Words", "Survey"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln surveys")},
    {.kind = Kind::link,
     .name = QT_TRANSLATE_NOOP("Words", "Link"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln links")},
    {.kind = Kind::review,
     .name = QT_TRANSLATE_NOOP("Words", "Review"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln reviews")},
    {.kind = Kind::stop,
     .name = QT_TRANSLATE_NOOP("Words", "Stop of a review"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln stops of a review")},
    {.kind = Kind::decision,
     .name = QT_TRANSLATE_NOOP("Words", "Decision"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln decisions")},
    {.kind = Kind::lane,
     .name = QT_TRANSLATE_NOOP("Words", "Lane"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln lanes")},
    {.kind = Kind::cell,
     .name = QT_TRANSLATE_NOOP("Words", "Entry of a lane"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln entries of a lane"),
     .element = ElementKind::cell},
    {.kind = Kind::set_aside,
     .name = QT_TRANSLATE_NOOP("Words", "Finding set aside"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln findings set aside")},
    {.kind = Kind::comment,
     .name = QT_TRANSLATE_NOOP("Words", "Comment"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln comments")},
    {.kind = Kind::answer,
     .name = QT_TRANSLATE_NOOP("Words", "Answer"),
     .counted = QT_TRANSLATE_N_NOOP("Words", "%Ln answers")},
}};

static_assert(std::ranges::equal(kTable, journey::kAllKinds, {}, &KindEntry::kind));

}  // namespace

const KindEntry& entryOf(Kind kind) { return kTable[static_cast<std::size_t>(kind)]; }

std::span<const KindEntry> allKinds() { return kTable; }

const KindEntry* shownBy(ElementKind element) {
  const auto found = std::ranges::find(kTable, std::optional(element), &KindEntry::element);
  return found == kTable.end() ? nullptr : &*found;
}

QString noun(Kind kind) { return worded(messages::kind(kind)); }

journey::Message nounFor(const std::vector<RecordKey>& records) {
  const bool alike = std::ranges::all_of(
      records, [&](const RecordKey& each) { return each.kind == records.front().kind; });
  if (!alike || records.empty()) return messages::selection();
  const Kind kind = records.front().kind;
  return journey::describe(kind).can.asOne ? messages::kind(kind)
                                           : messages::records(kind, records.size());
}

std::optional<SumCell> cellSummingUp(const journey::Journey& journey, const RecordKey& record) {
  const KindEntry& entry = entryOf(record.kind);
  if (!entry.lane || !journey::describe(record.kind).can.asOne ||
      !journey.contains(record.kind, record.id)) {
    return std::nullopt;
  }
  return SumCell{*entry.lane, journey::holderOf(journey.get(record.kind, record.id))};
}

std::vector<RecordKey> recordsBehind(const journey::Journey& journey,
                                     const drawing::Element& element) {
  const KindEntry* entry = shownBy(element.kind);
  if (!entry || !journey::describe(entry->kind).can.asOne) return {element.target};
  std::vector<RecordKey> records;
  for (const std::int64_t id : journey.idsIn(entry->kind, element.stage.value)) {
    records.emplace_back(entry->kind, id);
  }
  return records;
}

}  // namespace throughline::editor
