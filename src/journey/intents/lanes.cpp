#include "throughline/journey/intents/lanes.h"

#include <algorithm>
#include <set>

#include "throughline/journey/choices.h"
#include "throughline/journey/decimal.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

// The first lane with a record among those that follow.
std::int64_t nextRecord(const Journey& journey, const LaneKey& lane) {
  const auto order = laneOrder(journey);
  for (auto at = std::ranges::find(order, lane); at != order.end(); ++at) {
    if (*at == lane) continue;
    if (const Lane* record = recordOf(journey, *at)) return record->id.value;
  }
  return 0;
}

// Its record, made where there is none. The order of the lanes stays the same.
Id<Lane> recorded(Edit& edit, const LaneKey& lane) {
  if (const Lane* record = recordOf(edit.journey(), lane)) return record->id;
  Lane made;
  made.id = {edit.freshId(Kind::lane)};
  made.lane = std::get<BuiltInLane>(lane);
  putBefore(edit, made, nextRecord(edit.journey(), lane));
  return made.id;
}

bool isLast(BuiltInLane lane) {
  return static_cast<std::size_t>(lane) + 1 == Words<BuiltInLane>::all.size();
}

// Its place is its own from now on, and does not follow the lane before it.
void keepInPlace(Edit& edit, const LaneKey& lane) {
  recorded(edit, lane);
  const auto* builtIn = std::get_if<BuiltInLane>(&lane);
  if (builtIn && !isLast(*builtIn)) {
    recorded(edit, LaneKey(static_cast<BuiltInLane>(static_cast<int>(*builtIn) + 1)));
  }
}

double scoreOfPoint(double asked) { return asMeant(std::clamp(asked, -1.0, 1.0)); }

/// The cards of a stage, as one walks from band to band.
class Bands {
 public:
  explicit Bands(const Journey& journey) {
    const Lane* lane = recordOf(journey, LaneKey(BuiltInLane::touchpoints));
    for (const Side side : {Side::unseen, Side::customer, Side::backstage}) {
      const bool hidden = lane && std::ranges::count(lane->hiddenSides, side) > 0;
      if (!hidden) m_shown.push_back(side);
    }
  }
  [[nodiscard]] std::optional<Side> beside(Side side, bool down) const {
    const auto at = std::ranges::find(m_shown, side);
    if (at == m_shown.end() || (down ? std::next(at) == m_shown.end() : at == m_shown.begin())) {
      return std::nullopt;
    }
    return down ? *std::next(at) : *std::prev(at);
  }

 private:
  std::vector<Side> m_shown;  ///< from top to bottom
};

using Cards = std::vector<const Touchpoint*>;

// The next card of the same side in the direction of the step; null where there is none.
const Touchpoint* besideInBand(const Cards& order, std::size_t at, bool down) {
  for (std::size_t i = at; down ? ++i < order.size() : i-- > 0;) {
    if (order[i]->side == order[at]->side) return order[i];
  }
  return nullptr;
}

void stepCard(Edit& edit, Id<Touchpoint> id, bool down, const std::set<Id<Touchpoint>>& chosen) {
  const Touchpoint card = edit.get(id);
  const Cards order = edit.journey().in<Touchpoint>(card.stage);
  const auto place = std::ranges::find(order, id, &Touchpoint::id) - order.begin();
  const Touchpoint* beside = besideInBand(order, static_cast<std::size_t>(place), down);
  if (beside) {
    if (chosen.contains(beside->id)) return;  // both wait at the end
    if (down) return moveBefore(edit, Kind::touchpoint, beside->id.value, id.value);
    return moveBefore(edit, Kind::touchpoint, id.value, beside->id.value);
  }
  const auto side = Bands(edit.journey()).beside(card.side, down);
  if (!side) return;
  const std::int64_t first = order.front()->id.value;
  edit.change(id, [&](Touchpoint& moved) { moved.side = *side; });
  moveBefore(edit, Kind::touchpoint, id.value, down ? first : 0);
}

}  // namespace

void moveLane(Edit& edit, const LaneKey& lane, const std::optional<LaneKey>& before) {
  if (before == lane) return;
  keepInPlace(edit, lane);
  const std::int64_t next = before ? recorded(edit, *before).value : 0;
  moveBefore(edit, Kind::lane, recorded(edit, lane).value, next);
}

void setLaneHidden(Edit& edit, const LaneKey& lane, bool hidden) {
  if (!hidden && !recordOf(edit.journey(), lane)) return;
  edit.change(recorded(edit, lane), [&](Lane& record) { record.hidden = hidden; });
}

void setLaneFolded(Edit& edit, const LaneKey& lane, bool folded) {
  if (!folded && !recordOf(edit.journey(), lane)) return;
  edit.change(recorded(edit, lane), [&](Lane& record) { record.folded = folded; });
}

void setLaneHeight(Edit& edit, const LaneKey& lane, std::optional<double> height) {
  if (!height && !recordOf(edit.journey(), lane)) return;
  edit.change(recorded(edit, lane), [&](Lane& record) { record.height = height; });
}

void showAllLanes(Edit& edit) {
  std::vector<Id<Lane>> hidden;
  for (const Lane* record : edit.journey().list<Lane>()) {
    if (record->hidden || !record->hiddenSides.empty()) hidden.push_back(record->id);
  }
  for (const Id<Lane> id : hidden) {
    edit.change(id, [](Lane& record) {
      record.hidden = false;
      record.hiddenSides.clear();
    });
  }
}

void setLineOfVisibility(Edit& edit, bool shown) {
  const LaneKey lane(BuiltInLane::touchpoints);
  if (!shown && !recordOf(edit.journey(), lane)) return;
  edit.change(recorded(edit, lane), [&](Lane& record) { record.lineOfVisibility = shown; });
}

void setSideHidden(Edit& edit, Side side, bool hidden) {
  const LaneKey lane(BuiltInLane::touchpoints);
  if (!hidden && !recordOf(edit.journey(), lane)) return;
  edit.change(recorded(edit, lane), [&](Lane& record) {
    std::erase(record.hiddenSides, side);
    if (hidden) record.hiddenSides.push_back(side);
  });
}

Id<Lane> addLane(Edit& edit, const std::string& name, OwnLane kind,
                 const std::optional<LaneKey>& before) {
  Lane lane;
  lane.id = {edit.freshId(Kind::lane)};
  lane.name = onOneLine(name);
  lane.kind = kind;
  putBefore(edit, lane, before ? recorded(edit, *before).value : 0);
  return lane.id;
}

Id<Cell> addCell(Edit& edit, Id<Lane> lane, Id<Stage> stage, const std::string& text,
                 Id<Cell> before) {
  Cell cell;
  cell.id = {edit.freshId(Kind::cell)};
  cell.lane = lane;
  cell.stage = stage;
  if (edit.get(lane).kind == OwnLane::cards) {
    cell.title = onOneLine(text);
  } else {
    cell.text = withNewlines(text);
  }
  putBefore(edit, cell, before.value);
  return cell.id;
}

Id<Cell> putPoint(Edit& edit, Id<Lane> lane, Id<Stage> stage, double score) {
  const auto points = cellsIn(edit.journey(), lane, stage);
  if (!points.empty()) {
    const Id<Cell> id = points.front()->id;
    setPoint(edit, id, score);
    return id;
  }
  Cell cell;
  cell.id = {edit.freshId(Kind::cell)};
  cell.lane = lane;
  cell.stage = stage;
  cell.score = scoreOfPoint(score);
  putBefore(edit, cell);
  return cell.id;
}

void setPoint(Edit& edit, Id<Cell> point, double score) {
  edit.change(point, [&](Cell& cell) { cell.score = scoreOfPoint(score); });
}

void setSide(Edit& edit, const std::vector<Id<Touchpoint>>& ids, Side side) {
  for (const Id<Touchpoint> id : ids) {
    edit.change(id, [&](Touchpoint& card) { card.side = side; });
  }
}

void stepInBands(Edit& edit, const std::vector<Id<Touchpoint>>& ids, Step step) {
  const bool down = step == Step::down;
  const std::set<Id<Touchpoint>> chosen(ids.begin(), ids.end());
  std::vector<Id<Touchpoint>> order;
  for (const auto* stage : edit.journey().list<Stage>()) {
    for (const auto* card : edit.journey().in<Touchpoint>(stage->id)) {
      if (chosen.contains(card->id)) order.push_back(card->id);
    }
  }
  // In the direction of the step the far one goes first.
  if (down) std::ranges::reverse(order);
  for (const Id<Touchpoint> id : order) stepCard(edit, id, down, chosen);
}

}  // namespace throughline::journey
