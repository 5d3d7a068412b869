#include <algorithm>

#include "curve_room.h"
#include "lanes/lane.h"
#include "lines.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kScoreHeight = 60;

struct OwnInputs {
  journey::OwnLane kind = journey::OwnLane::text;
  std::vector<journey::Cell> cells;  ///< of the stage
  journey::Message ask;              ///< empty: nothing is asked for
  bool operator==(const OwnInputs&) const = default;
};

journey::Message nameOf(const journey::Lane& lane) { return shownText(lane.name).toStdString(); }

journey::Message askFor(const journey::Lane& lane) {
  const journey::Message name = nameOf(lane);
  switch (*lane.kind) {
    case journey::OwnLane::text:
      return messages::inviteText(name);
    case journey::OwnLane::cards:
      return messages::inviteCard(name);
    case journey::OwnLane::curve:
      break;
  }
  return messages::invitePoint(name);
}

OwnInputs takeOwn(const ShownMap& map, std::size_t column, LaneId id) {
  OwnInputs inputs;
  const journey::Lane* lane = map.recordOf(id);
  inputs.kind = *lane->kind;
  for (const auto* cell : journey::cellsIn(map.journey, lane->id, map.columns[column].stage->id)) {
    inputs.cells.push_back(*cell);
  }
  if (map.options.invitations) inputs.ask = askFor(*lane);
  return inputs;
}

void fillOwn(const OwnInputs& inputs, CellBuilder& cell) {
  for (const journey::Cell& record : inputs.cells) {
    const journey::RecordKey target(journey::Kind::cell, record.id.value);
    const SharedPicture& picture = cell.pictures().cell(record, inputs.kind);
    if (inputs.kind == journey::OwnLane::curve) {
      const qreal y = (1 - record.score.value_or(0)) / 2 * kScoreHeight;
      cell.put(ElementKind::cell, target, picture, measure::kLanePadding + y,
               (cell.width() - kPointSide) / 2);
    } else {
      cell.stack(ElementKind::cell, target, picture, measure::kCardGap);
    }
  }
  if (cell.isEmpty() && !inputs.ask.empty()) cell.invite(inputs.ask);
}

qreal joinPoints(const LaneInMaking& lane) {
  std::vector<QPointF> points;
  for (const Element& element : lane.elements) {
    if (element.kind == ElementKind::cell) points.push_back(element.rect.center());
  }
  const QRectF band =
      lane.acrossColumns(lane.rect.top() + measure::kLanePadding + kPointSide / 2, kScoreHeight);
  Curve curve{.persona = {},
              .path = smoothCurve(points),
              .band = band,
              .picture = nullptr,
              .lane = lane.lane.id};
  const journey::Lane* record = lane.map.recordOf(lane.lane.id);
  curve.picture =
      curvePicture(curve, {.zero = true, .words = lane.map.options.said(nameOf(*record))});
  lane.layout.curves.push_back(std::move(curve));
  return std::max(heightAround(lane),
                  band.bottom() + kPointSide / 2 + measure::kLanePadding - lane.rect.top());
}

}  // namespace

LaneEntry ownLane(const journey::Lane& record) {
  const LaneId id = laneIdOf(laneKey(record));
  const bool isCurve = record.kind == journey::OwnLane::curve;
  return {
      .id = id,
      .name = nameOf(record),
      .subtitle = [](const ShownMap&) { return messages::aboutOwnLane(); },
      .makeCells = cellsOf<OwnInputs>(
          id, [id](const ShownMap& map, std::size_t column) { return takeOwn(map, column, id); },
          fillOwn),
      .join = isCurve ? joinPoints : nullptr};
}

}  // namespace throughline::drawing
