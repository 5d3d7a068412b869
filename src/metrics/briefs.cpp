#include "throughline/metrics/briefs.h"

#include <algorithm>
#include <set>

#include "throughline/journey/text.h"

namespace throughline::metrics {

using journey::Campaign;

bool isOver(const Campaign& campaign, journey::Date today) {
  if (campaign.status == journey::CampaignStatus::ended) return true;
  return campaign.end && *campaign.end < today;
}

Briefs briefsOn(const journey::Journey& journey, journey::Date today) {
  Briefs briefs;
  std::set<std::string> serving;
  for (const auto* stage : journey.list<journey::Stage>()) {
    bool served = false;
    for (const Campaign* campaign : journey.in<Campaign>(stage->id)) {
      const std::string brief(journey::trimmed(campaign->brief));
      if (brief.empty()) continue;
      if (!isOver(*campaign, today)) {
        served = true;
        serving.insert(brief);
      }
      const auto known = std::ranges::find(briefs.idle, brief, &Briefs::Idle::brief);
      if (known == briefs.idle.end()) {
        briefs.idle.push_back({brief, campaign->id});
      } else {
        known->last = campaign->id;
      }
    }
    if (!served) briefs.unserved.push_back(stage->id);
  }
  std::erase_if(briefs.idle,
                [&](const Briefs::Idle& each) { return serving.contains(each.brief); });
  return briefs;
}

}  // namespace throughline::metrics
