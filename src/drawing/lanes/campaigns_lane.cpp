#include "lanes/lane.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

struct CampaignInputs {
  Records<journey::Campaign> campaigns;
  Records<journey::Department> owners;
  journey::Message ask;  ///< empty: nothing is asked for
  bool operator==(const CampaignInputs&) const = default;
};

// Campaigns are rare: an empty lane invites once, not in each stage.
CampaignInputs takeCampaigns(const ShownMap& map, std::size_t column) {
  CampaignInputs inputs;
  inputs.campaigns = {map.journey, map.columns[column].stage->id.value};
  inputs.owners = {map.journey, 0};
  if (map.options.invitations && column == 0 && map.isWithout(journey::Kind::campaign)) {
    inputs.ask = messages::inviteCampaign(map.customer());
  }
  return inputs;
}

void fillCampaigns(const CampaignInputs& inputs, CellBuilder& cell) {
  for (const auto* campaign : cell.records().list(inputs.campaigns)) {
    const auto* owner = cell.records().find(inputs.owners, campaign->owner);
    cell.stack(ElementKind::campaign, {journey::Kind::campaign, campaign->id.value},
               cell.pictures().campaign(*campaign, owner), measure::kCardGap);
  }
  if (!inputs.ask.empty()) cell.invite(inputs.ask);
}

}  // namespace

LaneEntry campaignsLane() {
  return {.id = LaneId::campaigns,
          .name = messages::campaignsLane(),
          .subtitle = [](const ShownMap&) { return messages::aboutCampaigns(); },
          .makeCells = cellsOf(LaneId::campaigns, takeCampaigns, fillCampaigns)};
}

}  // namespace throughline::drawing
