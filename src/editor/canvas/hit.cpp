#include "canvas/hit.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "throughline/journey/decimal.h"

namespace throughline::editor {

using drawing::Column;
using drawing::Element;
using drawing::ElementKind;
using drawing::MapLayout;

const Element* elementAt(const MapLayout& layout, QPointF at) {
  const auto found = std::find_if(layout.elements.rbegin(), layout.elements.rend(),
                                  [=](const Element& each) { return each.rect.contains(at); });
  return found == layout.elements.rend() ? nullptr : &*found;
}

namespace {

qreal distanceTo(const QLineF& piece, QPointF at) {
  const qreal along = QPointF::dotProduct(at - piece.p1(), piece.p2() - piece.p1());
  const qreal square = std::pow(piece.length(), 2);
  return QLineF(piece.pointAt(square > 0 ? std::clamp(along / square, 0.0, 1.0) : 0), at).length();
}

/// Corners count as if they were not rounded.
qreal distanceTo(const QPainterPath& path, QPointF at) {
  qreal nearest = std::numeric_limits<qreal>::infinity();
  for (int i = 1; i < path.elementCount(); ++i) {
    if (path.elementAt(i).isMoveTo()) continue;
    nearest = std::min(nearest, distanceTo({path.elementAt(i - 1), path.elementAt(i)}, at));
  }
  return nearest;
}

}  // namespace

const drawing::LinkPath* linkAt(const MapLayout& layout, QPointF at, qreal reach,
                                const LinkIds& parted) {
  const drawing::LinkPath* nearest = nullptr;
  for (const drawing::LinkPath& link : layout.links) {
    const bool apart = !link.parted.isEmpty() && std::ranges::count(parted, link.link) > 0;
    const QPainterPath& path = apart ? link.parted : link.path;
    const QPainterPath& ends = apart ? link.partedArrow : link.arrow;
    const auto around = [&](const QPainterPath& of) {
      return of.controlPointRect().adjusted(-reach, -reach, reach, reach).contains(at);
    };
    if (!around(path) && !around(ends)) continue;
    const qreal way = std::min(distanceTo(path, at), distanceTo(ends, at));
    if (way > reach) continue;
    reach = way;
    nearest = &link;
  }
  return nearest;
}

const drawing::LinkBundle* bundleAt(const MapLayout& layout, QPointF at, qreal reach) {
  const auto found = std::ranges::find_if(layout.bundles, [&](const drawing::LinkBundle& bundle) {
    return distanceTo(bundle.line, at) <= reach;
  });
  return found == layout.bundles.end() ? nullptr : &*found;
}

const drawing::Curve* curveAt(const MapLayout& layout, QPointF at, qreal reach) {
  const drawing::Curve* nearest = nullptr;
  qreal least = reach;
  for (const drawing::Curve& curve : layout.curves) {
    const auto height = drawing::heightOf(curve, at.x());
    if (!height || std::abs(*height - at.y()) > least) continue;
    least = std::abs(*height - at.y());
    nearest = &curve;
  }
  return nearest;
}

std::optional<journey::FeelingPlace> feelingAt(const MapLayout& layout, QPointF at) {
  const Column* column = columnAt(layout, at.x());
  if (!column || layout.curves.empty()) return std::nullopt;
  const QRectF& band = layout.curves.front().band;
  if (band.height() <= 0) return std::nullopt;
  const double score = 1 - 2 * (at.y() - band.top()) / band.height();
  const double step = std::round(score / journey::kScoreStep);
  const double within = drawing::withinAt(*column, at.x());
  return journey::FeelingPlace{column->stage,
                               journey::asMeant(std::clamp(step * journey::kScoreStep, -1.0, 1.0)),
                               journey::asMeant(std::round(within * 100) / 100)};
}

const Column* columnAt(const MapLayout& layout, qreal x) {
  const auto distance = [x](const Column& column) {
    return std::max({column.rect.left() - x, x - column.rect.right(), 0.0});
  };
  const auto nearest = std::ranges::min_element(layout.columns, {}, distance);
  return nearest == layout.columns.end() ? nullptr : &*nearest;
}

const drawing::Lane* laneAt(const MapLayout& layout, qreal y) {
  for (const drawing::Lane& lane : layout.lanes) {
    if (y >= lane.rect.top() && y < lane.rect.bottom()) return &lane;
  }
  return nullptr;
}

namespace {

/// How the elements of a kind stand below each other in their cells.
struct Stacking {
  qreal top = std::numeric_limits<qreal>::infinity();  ///< of the first; infinite: there is none
  qreal gap = drawing::measure::kCardGap;
};

Stacking stackingOf(const MapLayout& layout, const DropRow& row) {
  Stacking stacking;
  const Element* above = nullptr;
  for (const Element& element : layout.elements) {
    if (!row.contains(element)) continue;
    stacking.top = std::min(stacking.top, element.rect.top());
    const bool sameCell = above && above->stage == element.stage;
    if (sameCell) stacking.gap = element.rect.top() - above->rect.bottom();
    above = &element;
  }
  return stacking;
}

}  // namespace

bool DropRow::contains(const Element& element) const {
  if (element.kind != kind || element.lane != lane || element.onTimeLine) return false;
  return !band || band->rect.contains(QPointF(band->rect.center().x(), element.rect.center().y()));
}

const drawing::Band* bandAt(const MapLayout& layout, qreal y) {
  const drawing::Lane* lane = layout.lane(drawing::LaneId::touchpoints);
  if (!lane) return nullptr;
  const drawing::Band* nearest = nullptr;
  const auto distance = [y](const drawing::Band& band) {
    return std::max({band.rect.top() - y, y - band.rect.bottom(), 0.0});
  };
  for (const drawing::Band& band : lane->bands) {
    if (!band.hidden && (!nearest || distance(band) < distance(*nearest))) nearest = &band;
  }
  return nearest;
}

std::optional<DropPlace> dropPlace(const MapLayout& layout, const DropRow& row, const QRectF& held,
                                   const std::set<drawing::Target>& moving) {
  const Column* column = columnAt(layout, held.center().x());
  if (!column) return std::nullopt;
  // The neighbours as they would stand without those that move, so that the
  // place doesn't change under a hand that holds still.
  DropPlace best{column->stage, {}};
  auto [top, gap] = stackingOf(layout, row);
  qreal nearest = std::numeric_limits<qreal>::infinity();
  const auto consider = [&](const drawing::Target& before) {
    const qreal way = std::abs(top - held.top());
    if (way >= nearest) return;
    nearest = way;
    best.before = before;
  };
  for (const Element& element : layout.elements) {
    if (!row.contains(element) || element.stage != column->stage) continue;
    if (moving.contains(element.target)) continue;
    consider(element.target);
    top += element.rect.height() + gap;
  }
  consider({});
  return best;
}

journey::Id<journey::Stage> stageDropPlace(const MapLayout& layout, qreal heldLeft,
                                           journey::Id<journey::Stage> moving) {
  journey::Id<journey::Stage> best;
  qreal left = layout.columns.empty() ? 0 : layout.columns.front().rect.left();
  qreal nearest = std::numeric_limits<qreal>::infinity();
  const auto consider = [&](journey::Id<journey::Stage> before) {
    const qreal way = std::abs(left - heldLeft);
    if (way >= nearest) return;
    nearest = way;
    best = before;
  };
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    const Column& column = layout.columns[i];
    if (column.stage == moving) continue;
    consider(column.stage);
    const bool last = i + 1 == layout.columns.size();
    left += last ? column.rect.width() : layout.columns[i + 1].rect.left() - column.rect.left();
  }
  consider({});
  return best;
}

}  // namespace throughline::editor
