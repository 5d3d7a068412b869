#include "back_flows.h"

#include <algorithm>
#include <map>

#include "text_measure.h"
#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/map.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

struct BackFlow {
  std::optional<double> count;
  double share = 0;  ///< of links of which only that is known
};

journey::Message flowWords(const BackFlow& flow, const std::optional<double>& volume,
                           const std::string& stage) {
  if (!flow.count) return messages::backTo(metrics::percentText(flow.share), stage);
  const auto count = numberWords(*flow.count);
  if (!volume || *volume <= 0) return messages::backTo(count, stage);
  return messages::backToShare(count, stage, metrics::percentText(*flow.count / *volume));
}

}  // namespace

std::vector<journey::Message> backFlows(const ShownMap& map, std::size_t column) {
  const auto stages = map.journey.list<journey::Stage>();
  const auto placeOf = [&](journey::Id<journey::Stage> stage) {
    return static_cast<std::size_t>(std::ranges::find(stages, stage, &journey::Stage::id) -
                                    stages.begin());
  };
  const ShownMap::Column& leaving = map.columns[column];
  const std::optional<double> volume = leaving.figures.volume;
  std::map<std::size_t, BackFlow> flows;
  for (const auto& [id, link] : map.journey.all<journey::Link>()) {
    if (!link.count && !link.share) continue;
    const auto* from = map.journey.find(link.from);
    const auto* to = map.journey.find(link.to);
    if (!from || !to || from->stage != leaving.stage->id) continue;
    const std::size_t place = placeOf(to->stage);
    if (link.kind != journey::LinkKind::loop_back && place >= leaving.place) continue;
    BackFlow& flow = flows[place];
    if (link.count) {
      flow.count = flow.count.value_or(0) + static_cast<double>(*link.count);
    } else if (volume) {
      flow.count = flow.count.value_or(0) + *link.share * *volume;
    } else {
      flow.share += *link.share;
    }
  }
  std::vector<journey::Message> said;
  for (const auto& [place, flow] : flows) {
    said.push_back(flowWords(flow, volume, shownText(stages[place]->name).toStdString()));
  }
  return said;
}

}  // namespace throughline::drawing
