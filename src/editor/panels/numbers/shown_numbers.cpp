#include "throughline/editor/shown_numbers.h"

#include <algorithm>

#include "throughline/metrics/periods.h"

namespace throughline::editor {

using journey::Kind;

namespace {

// Two passages meet at a stage, so one typed volume draws at most these anew.
constexpr std::size_t kDrawnInTheFrame = 2;

bool concernsNumbers(Kind kind) {
  switch (kind) {
    case Kind::map:
    case Kind::persona:
    case Kind::period:
    case Kind::stage:
    case Kind::reading:
    case Kind::passage_reading:
    case Kind::earlier_target:
    case Kind::emotion:
      return true;
    default:
      return false;
  }
}

std::optional<journey::Id<journey::Period>> periodOf(const journey::Record& record) {
  if (const auto* reading = std::get_if<journey::Reading>(&record)) return reading->period;
  if (const auto* reading = std::get_if<journey::PassageReading>(&record)) return reading->period;
  return std::nullopt;
}

}  // namespace

ShownNumbers::ShownNumbers(OpenMap& map, const ViewState& view, QObject* parent)
    : QObject(parent), m_map(map), m_view(view), m_shownPeriod(view.options().period) {
  m_idle.setSingleShot(true);
  m_idle.setInterval(0);
  connect(&m_idle, &QTimer::timeout, this, &ShownNumbers::computeConfidence);
  connect(&map, &OpenMap::changed, this, &ShownNumbers::take);
  connect(&view, &ViewState::optionsChanged, this, &ShownNumbers::showPeriod);
}

const metrics::PeriodNumbers& ShownNumbers::numbers() {
  if (!m_shown) {
    // A period that has been removed is still what the view asks for, until it is told.
    const auto period =
        m_shownPeriod && journey().find(*m_shownPeriod) ? m_shownPeriod : std::nullopt;
    m_shown = metrics::numbersOf(journey(), period);
  }
  return *m_shown;
}

const metrics::PeriodNumbers& ShownNumbers::of(journey::Id<journey::Period> period) {
  auto found = m_periods.find(period);
  if (found == m_periods.end()) {
    found = m_periods.emplace(period, metrics::numbersOf(journey(), period)).first;
  }
  return found->second;
}

const std::optional<std::vector<double>>& ShownNumbers::confidence() {
  if (m_confidence) return m_confidence;
  if (m_draws.toDraw(numbers()) <= kDrawnInTheFrame) {
    m_confidence = m_draws.confidence(numbers());
  } else if (!m_idle.isActive()) {
    m_idle.start();
  }
  return m_confidence;
}

void ShownNumbers::computeConfidence() {
  m_confidence = m_draws.confidence(numbers());
  emit confidenceReady();
}

void ShownNumbers::showPeriod() {
  if (m_view.options().period == m_shownPeriod) return;
  m_shownPeriod = m_view.options().period;
  m_shown.reset();
  m_confidence.reset();
  emit changed();
}

void ShownNumbers::take(const store::Notification& notification) {
  bool concerned = false;
  for (const journey::Change& change : notification.changes) {
    if (!concernsNumbers(change.kind)) continue;
    concerned = true;
    forget(change);
  }
  if (!concerned) return;
  m_shown.reset();
  m_confidence.reset();
  emit changed();
}

void ShownNumbers::forget(const journey::Change& change) {
  if (change.kind != Kind::reading && change.kind != Kind::passage_reading) {
    if (change.kind != Kind::emotion && change.kind != Kind::persona) m_periods.clear();
    return;
  }
  for (const auto* record : {&change.before, &change.after}) {
    const auto period = *record ? periodOf(**record) : std::nullopt;
    if (!period) continue;
    m_periods.erase(*period);
    // The period after shows its trend against this one.
    const auto periods = metrics::periodsByDate(journey());
    const auto at = std::ranges::find(periods, *period, &journey::Period::id);
    if (at != periods.end() && std::next(at) != periods.end())
      m_periods.erase((*std::next(at))->id);
  }
}

}  // namespace throughline::editor
