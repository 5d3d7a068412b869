#include "lanes/lane.h"

namespace throughline::drawing {

namespace {

struct CampaignInputs {
  Records<journey::Campaign> campaigns;
  Records<journey::Department> owners;
  QString ask;  ///< empty: nothing is asked for
  bool operator==(const CampaignInputs&) const = default;
};

// Campaigns are rare: an empty lane invites once, not in each stage.
CampaignInputs takeCampaigns(const ShownMap& map, std::size_t column) {
  CampaignInputs inputs;
  inputs.campaigns = {map.journey, map.columns[column].stage->id.value};
  inputs.owners = {map.journey, 0};
  if (map.options.invitations && column == 0 && map.isWithout(journey::Kind::campaign)) {
    inputs.ask =
        QStringLiteral("Add the first campaign: what reaches %1 here?").arg(map.customer());
  }
  return inputs;
}

void fillCampaigns(const CampaignInputs& inputs, CellBuilder& cell) {
  for (const auto* campaign : cell.records().list(inputs.campaigns)) {
    const auto* owner = cell.records().find(inputs.owners, campaign->owner);
    cell.stack(ElementKind::campaign, {journey::Kind::campaign, campaign->id.value},
               cell.pictures().campaign(*campaign, owner), measure::kCardGap);
  }
  if (!inputs.ask.isEmpty()) cell.invite(inputs.ask);
}

}  // namespace

LaneEntry campaignsLane() {
  return {.id = LaneId::campaigns,
          .name = QStringLiteral("Campaigns"),
          .subtitle = [](const ShownMap&) { return QStringLiteral("what reaches people here"); },
          .makeCells = cellsOf(LaneId::campaigns, takeCampaigns, fillCampaigns)};
}

}  // namespace throughline::drawing
