#include "map_pictures.h"

#include <QDir>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "throughline/drawing/layout.h"
#include "throughline/drawing/paint.h"

namespace throughline::editor {

namespace {

constexpr qreal kMargin = 16;      // pixels of the image, twice those of the page
constexpr qreal kNarrowest = 110;  // columns
constexpr qreal kWidest = 420;
constexpr int kTries = 5;                  // to find the columns that fill the picture
constexpr std::size_t kManyCards = 1'000;  // set once, at the usual width
constexpr qreal kLeastOfWidth = 0.6;       // a high map is cut off before it gets narrower

using journey::BuiltInLane;

/// What is told apart in small: the flow, the cards and the curves, in the map's own order.
std::vector<journey::Lane> lanesInSmall(const journey::Journey& map) {
  std::vector<journey::Lane> lanes;
  for (const journey::LaneKey& key : journey::laneOrder(map)) {
    const auto* built = std::get_if<BuiltInLane>(&key);
    if (!built) continue;
    journey::Lane lane;
    if (const journey::Lane* own = recordOf(map, key)) lane = *own;
    lane.lane = *built;
    lane.folded = false;
    lane.height.reset();
    lane.hidden = *built != BuiltInLane::flow && *built != BuiltInLane::touchpoints &&
                  *built != BuiltInLane::emotion;
    lanes.push_back(std::move(lane));
  }
  return lanes;
}

/// A layout without the names of its lanes, at the scale at which it is painted.
struct Small {
  drawing::MapLayout layout;
  QRectF part;
  qreal wide = 0;  ///< the scales at which it fits
  qreal high = 0;
  qreal scale = 0;
};

Small setAt(drawing::LayoutEngine& engine, const journey::Journey& map,
            const drawing::ViewOptions& options, QSize size) {
  Small small{engine.layout(map, options)};
  const drawing::MapLayout& layout = small.layout;
  small.part = {layout.laneHeadWidth, 0, layout.size.width() - layout.laneHeadWidth,
                layout.size.height()};
  if (small.part.isEmpty()) return small;
  small.wide = (size.width() - 2 * kMargin) / small.part.width();
  small.high = (size.height() - kMargin) / small.part.height();
  small.scale = std::min(small.wide, std::max(small.high, small.wide * kLeastOfWidth));
  return small;
}

/// With columns so wide that the map fills the picture in both directions, as far as it can.
Small setSmall(const journey::Journey& map, QSize size, bool invites) {
  drawing::ViewOptions options{
      .invitations = invites, .arrangement = {.brief = true}, .words = drawing::worded};
  if (!invites) options.lanes = lanesInSmall(map);
  drawing::LayoutEngine engine;
  if (map.count(journey::Kind::touchpoint) > kManyCards) return setAt(engine, map, options, size);
  qreal narrow = kNarrowest;
  qreal wide = kWidest;
  Small best;
  for (int i = 0; i < kTries; ++i) {
    options.arrangement.columnWidth = std::round((narrow + wide) / 2);
    Small next = setAt(engine, map, options, size);
    (next.high < next.wide ? narrow : wide) = options.arrangement.columnWidth;
    const bool larger = std::min(next.high, next.wide) > std::min(best.high, best.wide);
    if (i == 0 || larger) best = std::move(next);
  }
  return best;
}

}  // namespace

QImage smallPicture(const journey::Journey& map, const drawing::Theme& theme, bool invites) {
  QImage image(kTilePicture * 2, QImage::Format_RGB32);
  image.fill(theme.of(drawing::Ink::paper));
  const Small small = setSmall(map, image.size(), invites);
  if (small.part.isEmpty()) return image;
  QPainter painter(&image);
  painter.translate((image.width() - small.part.width() * small.scale) / 2, kMargin / 2);
  painter.scale(small.scale, small.scale);
  painter.translate(-small.part.topLeft());
  const qreal seen = (image.height() - kMargin / 2) / small.scale;
  drawing::paintMap(painter, small.layout, theme,
                    small.part & QRectF(small.part.topLeft(), QSizeF(small.part.width(), seen)),
                    false, drawing::Detail::shapes);
  return image;
}

void MapPictures::keep(const journey::Journey& map) const {
  if (m_folder.isEmpty() || !QDir().mkpath(m_folder)) return;
  for (const auto* theme : {&drawing::Theme::light(), &drawing::Theme::darkTheme()}) {
    smallPicture(map, *theme).save(file(map.settings().id.value, *theme), "PNG");
  }
}

QImage MapPictures::picture(std::int64_t id, const drawing::Theme& theme) const {
  return m_folder.isEmpty() ? QImage() : QImage(file(id, theme));
}

QString MapPictures::file(std::int64_t id, const drawing::Theme& theme) const {
  return QDir(m_folder).filePath(QString(theme.dark ? "map-%1-dark.png" : "map-%1.png").arg(id));
}

}  // namespace throughline::editor
