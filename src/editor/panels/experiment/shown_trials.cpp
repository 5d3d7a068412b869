#include "panels/experiment/shown_trials.h"

#include "frame/today.h"
#include "throughline/journey/experiments.h"

namespace throughline::editor {

ShownTrials::ShownTrials(OpenMap& map, ShownNumbers& shown, const Services& services,
                         QObject* parent)
    : QObject(parent), m_map(map), m_shown(shown), m_services(services) {
  connect(&map, &OpenMap::changed, this, &ShownTrials::take);
  connect(&shown, &ShownNumbers::changed, this, &ShownTrials::forget);
}

// What is written into one experiment says nothing of the others.
void ShownTrials::take(const store::Notification& notification) {
  for (const journey::Change& change : notification.changes) {
    if (change.kind != journey::Kind::experiment) return forget();
  }
  for (const journey::Change& change : notification.changes) m_numbers.erase(TrialId{change.id});
  m_order.reset();
  emit changed();
}

void ShownTrials::forget() {
  m_order.reset();
  m_numbers.clear();
  emit changed();
}

journey::Date ShownTrials::today() const { return editor::today(m_services); }

journey::Id<journey::Stage> ShownTrials::weakest() {
  const metrics::PeriodNumbers& numbers = m_shown.numbers();
  if (!numbers.weakestLink) return {};
  return numbers.passages.at(numbers.weakestLink->passage).from;
}

const std::vector<TrialId>& ShownTrials::inOrder() {
  if (!m_order) {
    m_order.emplace();
    for (const auto* each : journey::inOrderOfWorth(journey(), weakest())) {
      m_order->push_back(each->id);
    }
  }
  return *m_order;
}

const metrics::ExperimentNumbers& ShownTrials::numbersOf(TrialId experiment) {
  const auto known = m_numbers.find(experiment);
  if (known != m_numbers.end()) return known->second;
  return m_numbers
      .emplace(experiment, metrics::experimentNumbers(journey(), journey().get(experiment)))
      .first->second;
}

TrialLook ShownTrials::lookOf(TrialId experiment) {
  return editor::lookOf(journey(), journey().get(experiment), numbersOf(experiment), weakest(),
                        figures());
}

}  // namespace throughline::editor
