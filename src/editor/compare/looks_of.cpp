#include "looks_of.h"

#include <algorithm>
#include <array>

#include "difference_words.h"
#include "throughline/journey/emotions.h"
#include "throughline/journey/things/things.h"

namespace throughline::editor {

using drawing::ChangeLook;
using drawing::ElementKind;
using drawing::LaneId;
using journey::Difference;
using journey::Kind;
using journey::Mark;
using texts::Comparing;

namespace {

LaneId laneOf(const Difference& difference) {
  switch (difference.key.kind) {
    case Kind::touchpoint:
    case Kind::link:
      return LaneId::touchpoints;
    case Kind::emotion:
      return LaneId::emotion;
    case Kind::question:
      return LaneId::questions;
    case Kind::evidence:
    case Kind::source:
      return LaneId::evidence;
    case Kind::finding:
      return LaneId::findings;
    case Kind::experiment:
      return LaneId::experiments;
    case Kind::campaign:
      return LaneId::campaigns;
    case Kind::lane:
      return LaneId{difference.key.id};
    case Kind::cell:
      return LaneId{std::get<journey::Cell>(difference.record()).lane.value};
    default:
      break;
  }
  return LaneId::flow;
}

/// What a picture of a stage shows of its record.
enum class StagePart { header, job, metrics, passage };

StagePart partOf(const journey::Field& field) {
  if (field.key.starts_with("job.")) return StagePart::job;
  if (field.key.starts_with("volume.") || field.key.starts_with("health.")) {
    return StagePart::metrics;
  }
  return field.key.starts_with("passage.") ? StagePart::passage : StagePart::header;
}

class LooksMaker {
 public:
  explicit LooksMaker(const Comparison& comparison) : m_comparison(comparison) {}

  drawing::ComparedLooks make() {
    for (const Difference& each : m_comparison.changes) add(each);
    addFlows();
    addLanes();
    nameWhatStays();
    return std::move(m_looks);
  }

 private:
  [[nodiscard]] QString nothing() const {
    return m_comparison.isNumbersOnly() ? Comparing::tr("not known")
                                        : Comparing::tr("nothing changed");
  }
  void nameWhatStays() { m_looks.nothingChanged = nothing(); }
  void add(const Difference& difference) {
    if (difference.key.kind == Kind::stage && difference.before && difference.after) {
      return addStage(difference);
    }
    if (difference.key.kind == Kind::evidence) return addEvidence(difference);
    const LaneId lane = laneOf(difference);
    if (difference.key.kind != Kind::stage)
      ++m_counts[lane][static_cast<std::size_t>(difference.mark)];
    ChangeLook look{difference.mark, difference.mark == Mark::removed, markWord(difference.mark),
                    shownShifts(m_comparison, difference)};
    if (difference.mark == Mark::removed) addFormerFeeling(difference, difference.key.id);
    if (difference.hasMoved()) {
      addGhost(difference);
      addFormerFeeling(difference, journey::ghostOf(difference.key.id));
      look.words = difference.mark == Mark::moved ? Comparing::tr("Moved here")
                                                  : Comparing::tr("Changed and moved here");
      look.shifts.insert(look.shifts.begin(), {moveWords(m_comparison, difference), {}, {}});
    }
    m_looks.records.emplace(difference.key, std::move(look));
  }

  void addGhost(const Difference& difference) {
    const bool elsewhere = stageOf(m_comparison.then.map, *difference.before) != difference.stage;
    const QString words =
        elsewhere ? Comparing::tr("Moved to %1").arg(stageWords(m_comparison, difference.stage))
                  : Comparing::tr("Moved from here");
    m_looks.records.emplace(
        drawing::Target{difference.key.kind, journey::ghostOf(difference.key.id)},
        ChangeLook{Mark::moved, true, words, {}});
  }

  void addFormerFeeling(const Difference& difference, std::int64_t id) {
    if (difference.key.kind != Kind::emotion) return;
    journey::Emotion emotion = std::get<journey::Emotion>(*difference.before);
    const auto stage = m_comparison.then.map.in<journey::Emotion>(emotion.stage);
    for (const journey::PlacedEmotion& each :
         journey::placedEmotions(stage, emotion.persona, emotion.state)) {
      if (each.emotion->id != emotion.id) continue;
      emotion.id = journey::Id<journey::Emotion>{id};
      m_looks.feelings.push_back({emotion, each.within});
      return;
    }
  }

  void addStage(const Difference& difference) {
    std::array<std::vector<drawing::ShownShift>, 4> parts;
    const auto shifts = shownShifts(m_comparison, difference);
    for (std::size_t at = 0; at < shifts.size(); ++at) {
      parts.at(static_cast<std::size_t>(partOf(*difference.fields[at]))).push_back(shifts[at]);
    }
    const journey::Id<journey::Stage> stage{difference.key.id};
    const auto look = [&](StagePart part) {
      return ChangeLook{Mark::changed, false, markWord(Mark::changed),
                        parts.at(static_cast<std::size_t>(part))};
    };
    const auto has = [&](StagePart part) {
      return !parts.at(static_cast<std::size_t>(part)).empty();
    };
    const auto count = [&](LaneId lane) {
      ++m_counts[lane][static_cast<std::size_t>(Mark::changed)];
    };
    if (has(StagePart::job)) m_looks.jobs.emplace(stage, look(StagePart::job)), count(LaneId::job);
    if (has(StagePart::metrics)) {
      m_looks.metrics.emplace(stage, look(StagePart::metrics));
      count(LaneId::metrics);
    }
    for (const auto& shift : parts.at(static_cast<std::size_t>(StagePart::passage))) {
      m_targets[stage] << Comparing::tr("%1: %2 → %3").arg(shift.field, shift.before, shift.after);
    }
    if (has(StagePart::header) || difference.hasMoved()) {
      ChangeLook header = look(StagePart::header);
      header.mark = difference.mark;
      header.words = markWord(difference.mark);
      m_looks.records.emplace(difference.key, std::move(header));
    }
  }

  void addEvidence(const Difference& difference) {
    ChangeLook look{Mark::changed, false, markWord(Mark::changed), {}};
    look.shifts = shownShifts(m_comparison, difference);
    if (look.shifts.empty()) {
      look.shifts.push_back({QStringLiteral("%1 %2").arg(drawing::signOf(difference.mark),
                                                         differenceName(m_comparison, difference)),
                             {},
                             {}});
    }
    ++m_counts[LaneId::evidence][static_cast<std::size_t>(difference.mark)];
    const auto [known, isNew] = m_looks.evidence.emplace(difference.stage, look);
    if (!isNew) {
      known->second.shifts.insert(known->second.shifts.end(), look.shifts.begin(),
                                  look.shifts.end());
    }
  }

  void addFlows() {
    const auto weakest = [](const metrics::PeriodNumbers& numbers) {
      return numbers.weakestLink ? numbers.passages[numbers.weakestLink->passage].from
                                 : journey::Id<journey::Stage>{};
    };
    const auto then = weakest(m_comparison.numbers.before);
    const auto now = weakest(m_comparison.numbers.after);
    for (const metrics::PassageOfTwo& passage : m_comparison.numbers.passages) {
      const metrics::PassageComparison& compared = passage.compared;
      // Where a stage leads elsewhere than before, its passage now is shown.
      const auto known = m_looks.flows.find(compared.from);
      if (known != m_looks.flows.end() && passage.presence == metrics::Presence::onlyBefore)
        continue;
      drawing::FlowShift flow{compared.conversion.before, compared.conversion.after,
                              compared.days.before,       compared.days.after,
                              compared.from == then,      compared.from == now,
                              m_targets[compared.from]};
      if (passage.fewBefore || passage.fewAfter) flow.remarks << Comparing::tr("few cases");
      m_looks.flows.insert_or_assign(compared.from, std::move(flow));
    }
    m_looks.totals = {m_comparison.numbers.before.leadTimeDays,
                      m_comparison.numbers.after.leadTimeDays,
                      m_comparison.numbers.before.overallConversion,
                      m_comparison.numbers.after.overallConversion};
  }

  void addLanes() {
    m_looks.lanes.emplace(LaneId::flow, QString());
    for (const auto& [lane, counts] : m_counts) {
      QStringList words;
      for (const Mark mark : {Mark::changed, Mark::moved, Mark::added, Mark::removed}) {
        const std::size_t count = counts.at(static_cast<std::size_t>(mark));
        if (count > 0) words << countedMark(mark, count);
      }
      if (!words.isEmpty()) m_looks.lanes.insert_or_assign(lane, words.join(QStringLiteral(", ")));
    }
    // The cards are what everything else is seen beside.
    m_looks.lanes.emplace(LaneId::touchpoints, nothing());
    m_looks.lanes[LaneId::flow] = QString();
  }

  const Comparison& m_comparison;
  drawing::ComparedLooks m_looks;
  std::map<LaneId, std::array<std::size_t, 4>> m_counts;
  std::map<journey::Id<journey::Stage>, QStringList> m_targets;
};

ElementKind elementFor(const Difference& difference) {
  if (difference.key.kind == Kind::evidence) return ElementKind::evidence;
  if (difference.key.kind != Kind::stage || difference.fields.empty()) {
    return ElementKind::stageHeader;
  }
  switch (partOf(*difference.fields.front())) {
    case StagePart::job:
      return ElementKind::job;
    case StagePart::metrics:
      return ElementKind::metrics;
    case StagePart::passage:
      return ElementKind::flow;
    case StagePart::header:
      break;
  }
  return ElementKind::stageHeader;
}

}  // namespace

drawing::ComparedLooks looksOf(const Comparison& comparison, bool quiet) {
  drawing::ComparedLooks looks = LooksMaker(comparison).make();
  looks.quiet = quiet;
  return looks;
}

const drawing::Element* elementOf(const drawing::MapLayout& layout, const Difference& difference,
                                  bool former) {
  const Kind kind = difference.key.kind;
  const bool ofStage = kind == Kind::stage || kind == Kind::evidence;
  const std::int64_t id = former ? journey::ghostOf(difference.key.id) : difference.key.id;
  const auto shows = [&](const drawing::Element& element) {
    if (ofStage) {
      return !former && element.stage == difference.stage && element.kind == elementFor(difference);
    }
    return element.target == drawing::Target{kind, id};
  };
  const auto found = std::ranges::find_if(layout.elements, shows);
  return found == layout.elements.end() ? nullptr : &*found;
}

std::optional<std::size_t> differenceOn(const Comparison& comparison,
                                        const drawing::Element& element) {
  const drawing::Target target{element.target.kind, std::abs(element.target.id)};
  for (std::size_t at = 0; at < comparison.changes.size(); ++at) {
    const Difference& each = comparison.changes[at];
    const bool ofStage = each.key.kind == Kind::stage || each.key.kind == Kind::evidence;
    if (ofStage ? each.stage == element.stage && element.kind == elementFor(each)
                : each.key == target) {
      return at;
    }
  }
  return std::nullopt;
}

}  // namespace throughline::editor
