#include "kinds.h"

#include <algorithm>
#include <array>

#include "texts.h"

namespace throughline::editor {

namespace {

using drawing::ElementKind;
using drawing::LaneId;
using journey::Kind;
using journey::RecordKey;

// In the order of journey::kAllKinds.
constexpr std::array<KindEntry, journey::kKindCount> kTable{{
    {.kind = Kind::map,
     .name = QT_TRANSLATE_NOOP("Words", "Map"),
     .one = QT_TRANSLATE_NOOP("Words", "map"),
     .several = QT_TRANSLATE_NOOP("Words", "maps"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 map"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 maps")},
    {.kind = Kind::persona,
     .name = QT_TRANSLATE_NOOP("Words", "Persona"),
     .one = QT_TRANSLATE_NOOP("Words", "persona"),
     .several = QT_TRANSLATE_NOOP("Words", "personas"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 persona"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 personas")},
    {.kind = Kind::department,
     .name = QT_TRANSLATE_NOOP("Words", "Department"),
     .one = QT_TRANSLATE_NOOP("Words", "department"),
     .several = QT_TRANSLATE_NOOP("Words", "departments"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 department"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 departments")},
    {.kind = Kind::period,
     .name = QT_TRANSLATE_NOOP("Words", "Period"),
     .one = QT_TRANSLATE_NOOP("Words", "period"),
     .several = QT_TRANSLATE_NOOP("Words", "periods"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 period"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 periods")},
    {.kind = Kind::stage,
     .name = QT_TRANSLATE_NOOP("Words", "Stage"),
     .one = QT_TRANSLATE_NOOP("Words", "stage"),
     .several = QT_TRANSLATE_NOOP("Words", "stages"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 stage"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 stages"),
     .element = ElementKind::stageHeader},
    {.kind = Kind::reading,
     .name = QT_TRANSLATE_NOOP("Words", "Reading"),
     .one = QT_TRANSLATE_NOOP("Words", "reading"),
     .several = QT_TRANSLATE_NOOP("Words", "readings"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 reading"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 readings")},
    {.kind = Kind::passage_reading,
     .name = QT_TRANSLATE_NOOP("Words", "Reading of a passage"),
     .one = QT_TRANSLATE_NOOP("Words", "reading of a passage"),
     .several = QT_TRANSLATE_NOOP("Words", "readings of a passage"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 reading of a passage"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 readings of a passage")},
    {.kind = Kind::earlier_target,
     .name = QT_TRANSLATE_NOOP("Words", "Earlier target"),
     .one = QT_TRANSLATE_NOOP("Words", "earlier target"),
     .several = QT_TRANSLATE_NOOP("Words", "earlier targets"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 earlier target"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 earlier targets")},
    {.kind = Kind::touchpoint,
     .name = QT_TRANSLATE_NOOP("Words", "Touchpoint"),
     .one = QT_TRANSLATE_NOOP("Words", "touchpoint"),
     .several = QT_TRANSLATE_NOOP("Words", "touchpoints"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 touchpoint"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 touchpoints"),
     .element = ElementKind::touchpoint,
     .lane = LaneId::touchpoints},
    {.kind = Kind::question,
     .name = QT_TRANSLATE_NOOP("Words", "Question"),
     .one = QT_TRANSLATE_NOOP("Words", "question"),
     .several = QT_TRANSLATE_NOOP("Words", "questions"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 question"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 questions"),
     .element = ElementKind::question,
     .lane = LaneId::questions,
     .list = QT_TRANSLATE_NOOP("Words", "Questions"),
     .addTip = QT_TRANSLATE_NOOP("Words", "Adds a question, worry or objection to this stage.")},
    {.kind = Kind::emotion,
     .name = QT_TRANSLATE_NOOP("Words", "Emotion"),
     .one = QT_TRANSLATE_NOOP("Words", "emotion"),
     .several = QT_TRANSLATE_NOOP("Words", "emotions"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 emotion"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 emotions"),
     .element = ElementKind::emotionPoint,
     .lane = LaneId::emotion,
     .list = QT_TRANSLATE_NOOP("Words", "Emotions"),
     .addTip = QT_TRANSLATE_NOOP("Words", "Adds a point to the emotion curve of this stage.")},
    {.kind = Kind::evidence,
     .name = QT_TRANSLATE_NOOP("Words", "Evidence"),
     .one = QT_TRANSLATE_NOOP("Words", "evidence"),
     .several = QT_TRANSLATE_NOOP("Words", "evidence"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 piece of evidence"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 pieces of evidence"),
     .element = ElementKind::evidence,
     .lane = LaneId::evidence,
     .list = QT_TRANSLATE_NOOP("Words", "Evidence")},
    {.kind = Kind::finding,
     .name = QT_TRANSLATE_NOOP("Words", "Finding"),
     .one = QT_TRANSLATE_NOOP("Words", "finding"),
     .several = QT_TRANSLATE_NOOP("Words", "findings"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 finding"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 findings"),
     .lane = LaneId::evidence,
     .list = QT_TRANSLATE_NOOP("Words", "What was heard")},
    {.kind = Kind::experiment,
     .name = QT_TRANSLATE_NOOP("Words", "Experiment"),
     .one = QT_TRANSLATE_NOOP("Words", "experiment"),
     .several = QT_TRANSLATE_NOOP("Words", "experiments"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 experiment"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 experiments"),
     .element = ElementKind::experiment,
     .lane = LaneId::experiments,
     .list = QT_TRANSLATE_NOOP("Words", "Experiments"),
     .addTip = QT_TRANSLATE_NOOP("Words", "Adds an experiment to this stage.")},
    {.kind = Kind::campaign,
     .name = QT_TRANSLATE_NOOP("Words", "Campaign"),
     .one = QT_TRANSLATE_NOOP("Words", "campaign"),
     .several = QT_TRANSLATE_NOOP("Words", "campaigns"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 campaign"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 campaigns"),
     .element = ElementKind::campaign,
     .lane = LaneId::campaigns,
     .list = QT_TRANSLATE_NOOP("Words", "Campaigns"),
     .addTip = QT_TRANSLATE_NOOP("Words", "Adds a campaign to this stage.")},
    {.kind = Kind::campaign_reading,
     .name = QT_TRANSLATE_NOOP("Words", "Reading of a campaign"),
     .one = QT_TRANSLATE_NOOP("Words", "reading of a campaign"),
     .several = QT_TRANSLATE_NOOP("Words", "readings of a campaign"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 reading of a campaign"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 readings of a campaign")},
    {.kind = Kind::link,
     .name = QT_TRANSLATE_NOOP("Words", "Link"),
     .one = QT_TRANSLATE_NOOP("Words", "link"),
     .several = QT_TRANSLATE_NOOP("Words", "links"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 link"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 links")},
    {.kind = Kind::review,
     .name = QT_TRANSLATE_NOOP("Words", "Review"),
     .one = QT_TRANSLATE_NOOP("Words", "review"),
     .several = QT_TRANSLATE_NOOP("Words", "reviews"),
     .counted = QT_TRANSLATE_NOOP("Words", "1 review"),
     .numbered = QT_TRANSLATE_NOOP("Words", "%1 reviews")},
}};

static_assert(std::ranges::equal(kTable, journey::kAllKinds, {}, &KindEntry::kind));

}  // namespace

const KindEntry& entryOf(Kind kind) { return kTable[static_cast<std::size_t>(kind)]; }

std::span<const KindEntry> allKinds() { return kTable; }

const KindEntry* shownBy(ElementKind element) {
  const auto found = std::ranges::find(kTable, std::optional(element), &KindEntry::element);
  return found == kTable.end() ? nullptr : &*found;
}

QString noun(Kind kind) { return texts::Words::tr(entryOf(kind).one); }

QString nounFor(const std::vector<RecordKey>& records) {
  if (records.size() == 1) return noun(records.front().kind);
  const bool alike = std::ranges::all_of(
      records, [&](const RecordKey& each) { return each.kind == records.front().kind; });
  return alike && !records.empty() ? texts::Words::tr(entryOf(records.front().kind).several)
                                   : texts::Words::tr("selection");
}

std::optional<SumCell> cellSummingUp(const journey::Journey& journey, const RecordKey& record) {
  const KindEntry& entry = entryOf(record.kind);
  const bool inCell = entry.lane && (!entry.element || journey::describe(record.kind).can.asOne);
  if (!inCell || !journey.contains(record.kind, record.id)) return std::nullopt;
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
