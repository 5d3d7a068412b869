#include "throughline/journey/without_numbers.h"

#include <array>

namespace throughline::journey {

namespace {

constexpr std::array kLeftOut{Kind::reading,
                              Kind::passage_reading,
                              Kind::touchpoint_reading,
                              Kind::campaign_reading,
                              Kind::survey,
                              Kind::earlier_target,
                              Kind::review,
                              Kind::stop,
                              Kind::decision,
                              Kind::set_aside,
                              Kind::comment,
                              Kind::answer};

void beginAnew(Experiment& experiment) {
  experiment.status = ExperimentStatus::idea;
  experiment.baseline.reset();
  experiment.a = {};
  experiment.b = {};
  experiment.start.reset();
  experiment.end.reset();
  experiment.decideOn.reset();
  experiment.before.reset();
  experiment.after.reset();
  experiment.cost.reset();
  experiment.decision.clear();
}

void beginAnew(Campaign& campaign) {
  campaign.cost.reset();
  campaign.before.reset();
  campaign.after.reset();
}

void beginAnew(Link& link) {
  link.share.reset();
  link.count.reset();
}

template <class T>
void beginAllAnew(Journey& map) {
  for (const std::int64_t id : map.ids(T::kKind)) {
    T record = map.get(Id<T>{id});
    beginAnew(record);
    map.put(record);
  }
}

void eraseAll(Journey& map, Kind kind) {
  for (const std::int64_t id : map.ids(kind)) map.erase(kind, id);
}

}  // namespace

Journey withoutNumbers(Journey map) {
  for (const Kind kind : kLeftOut) eraseAll(map, kind);
  beginAllAnew<Experiment>(map);
  beginAllAnew<Campaign>(map);
  beginAllAnew<Link>(map);
  MapSettings settings = map.settings();
  settings.valuePerCustomer.reset();
  map.put(settings);
  return map;
}

}  // namespace throughline::journey
