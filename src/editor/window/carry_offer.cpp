#include "carry_offer.h"

#include <algorithm>
#include <utility>

#include "access_banner.h"
#include "throughline/journey/intents/passages.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

CarryOffer::CarryOffer(OpenMap& map, AccessBanner& banner, QObject* parent)
    : QObject(parent), m_map(map), m_banner(banner), m_known(count()) {
  connect(&map, &OpenMap::changed, this, &CarryOffer::take);
}

std::size_t CarryOffer::count() const {
  std::size_t found = 0;
  for (const journey::Stage* stage : m_map.journey().list<journey::Stage>()) {
    found += readingsToCarryOver(m_map.journey(), stage->id).size();
  }
  return found;
}

void CarryOffer::take(const store::Notification& notification) {
  const bool ofStages =
      std::ranges::any_of(notification.changes, [](const journey::Change& change) {
        return change.kind == journey::Kind::stage || change.kind == journey::Kind::passage_reading;
      });
  if (!ofStages) return;
  const std::size_t before = std::exchange(m_known, count());
  if (m_known <= before) return;
  m_banner.tell(
      tr("%n readings were measured to another stage than the one that is next now. They are "
         "kept, and do not count.",
         nullptr, static_cast<int>(m_known)),
      {{tr("Carry them over"),
        [this] {
          m_map.edit(journey::messages::carryReadingsOver(), nullptr,
                     [](journey::Edit& edit) { journey::carryReadingsOver(edit); });
        },
        true}},
      [this, told = m_known] { return count() == told; });
}

}  // namespace throughline::editor
