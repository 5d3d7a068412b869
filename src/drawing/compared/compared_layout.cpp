#include "throughline/drawing/compared_layout.h"

#include <algorithm>

#include "emotions/shown_curves.h"
#include "layout_builder.h"
#include "marked_picture.h"

namespace throughline::drawing {

namespace {

/// Lanes of which the map says that they are open stay so where something changed in them; the
/// others fold, as if the map said so.
std::vector<journey::Lane> foldedLanes(const journey::Journey& both, const ComparedLooks& looks) {
  std::vector<journey::Lane> lanes;
  const auto records = both.list<journey::Lane>();
  for (const journey::LaneKey& key : journey::laneOrder(records)) {
    const auto record =
        std::ranges::find(records, key, [](const journey::Lane* each) { return laneKey(*each); });
    journey::Lane lane = record == records.end() ? journey::Lane() : **record;
    if (const auto* builtIn = std::get_if<journey::BuiltInLane>(&key)) lane.lane = *builtIn;
    const LaneId id = laneIdOf(key);
    const bool isSaid = looks.lanes.contains(id);
    lane.folded = !isSaid;
    if (isSaid) lane.hidden = false;
    lane.hiddenSides.clear();
    lane.lineOfVisibility = false;
    lane.height.reset();
    lanes.push_back(std::move(lane));
  }
  return lanes;
}

// On the curve of its persona, wherever that runs now; nowhere where that is not shown.
void addFormerFeeling(MapLayout& layout, PictureStore& pictures, const FormerFeeling& feeling) {
  const journey::Emotion& emotion = feeling.emotion;
  const Curve* curve = nullptr;
  for (const Curve& each : layout.curves) {
    if (each.persona != emotion.persona || !each.persona) continue;
    if (!curve || each.state == emotion.state) curve = &each;
  }
  const auto column = std::ranges::find(layout.columns, emotion.stage, &Column::stage);
  if (!curve || column == layout.columns.end()) return;
  Element element{.kind = ElementKind::emotionPoint,
                  .target = {journey::Kind::emotion, emotion.id.value},
                  .stage = emotion.stage,
                  .lane = LaneId::emotion,
                  .picture = pictures.face(emotion, curve->look)};
  const QRectF& room = column->rect;
  element.rect.setSize(element.picture->size);
  element.rect.moveCenter(
      {room.left() + kInset + xWithin(feeling.within, cellWidthIn(room.width())),
       curve->band.top() + (1 - emotion.score) / 2 * curve->band.height()});
  layout.elements.push_back(std::move(element));
}

bool getsPlaceLater(const Element& element) {
  return element.kind == ElementKind::emotionPoint || element.onTimeLine ||
         (element.kind == ElementKind::cell && element.picture &&
          element.picture->size.width() <= kPointSide);
}

/// Pictures that got their place when their lane was joined, and those that step back.
class Finishing {
 public:
  Finishing(const ViewOptions& options, const ComparedLooks& looks)
      : m_looks(looks), m_type{.words = options.words, .notation = options.notation} {}

  void finish(MapLayout& layout) {
    for (Element& element : layout.elements) {
      const auto look = m_looks.records.find(element.target);
      const bool isHeader = element.kind == ElementKind::stageHeader;
      if (look != m_looks.records.end()) {
        if (isHeader) element.picture = markedHeader(m_type, *element.picture, look->second);
        if (getsPlaceLater(element)) {
          element.picture = edgedPicture(m_type, *element.picture, look->second);
        }
      } else if (m_looks.quiet && !isHeader && !isMarkedCell(element)) {
        element.picture = quietly(element.picture);
      }
    }
    for (LinkPath& link : layout.links) finish(link);
    if (!m_looks.quiet) return;
    for (Curve& curve : layout.curves) curve.picture = quietly(curve.picture);
  }

 private:
  [[nodiscard]] bool isMarkedCell(const Element& element) const {
    switch (element.kind) {
      case ElementKind::job:
        return m_looks.jobs.contains(element.stage);
      case ElementKind::metrics:
        return m_looks.metrics.contains(element.stage);
      case ElementKind::evidence:
        return m_looks.evidence.contains(element.stage);
      case ElementKind::flow:
      case ElementKind::leadTime:
        return true;
      default:
        return false;
    }
  }

  void finish(LinkPath& link) {
    const auto look = m_looks.records.find({journey::Kind::link, link.link.value});
    if (look == m_looks.records.end()) {
      if (m_looks.quiet && link.picture) link.picture = quietly(link.picture);
      return;
    }
    if (!link.picture) return;
    auto picture = std::make_shared<Picture>(*link.picture);
    for (Mark& mark : picture->marks) {
      auto* path = std::get_if<PathMark>(&mark);
      if (!path) continue;
      if (path->stroke.ink != Ink::none) path->stroke = {markInk(look->second.mark)};
      if (path->fill.ink != Ink::none) path->fill = {markInk(look->second.mark)};
      if (look->second.former) path->style = LineStyle::dashed;
    }
    link.picture = std::move(picture);
  }

  // Cells share pictures: each is made quiet once.
  SharedPicture quietly(const SharedPicture& picture) {
    if (!picture) return picture;
    SharedPicture& quiet = m_quiet[picture];
    if (!quiet) quiet = quietPicture(*picture);
    return quiet;
  }

  const ComparedLooks& m_looks;
  Typesetting m_type;
  std::map<SharedPicture, SharedPicture> m_quiet;
};

}  // namespace

bool ComparedLooks::marksStages() const {
  return std::ranges::any_of(
      records, [](const auto& each) { return each.first.kind == journey::Kind::stage; });
}

MapLayout comparedLayout(const journey::Journey& both, const ViewOptions& options,
                         const ComparedLooks& looks) {
  ViewOptions shown = options;
  shown.lanes = foldedLanes(both, looks);
  shown.invitations = false;
  ShownMap map(both, shown);
  map.compared = &looks;
  std::size_t place = 0;  // stages that were removed are not counted
  for (ShownMap::Column& column : map.columns) {
    column.place = place;
    const auto look = looks.records.find({journey::Kind::stage, column.stage->id.value});
    if (look == looks.records.end() || !look->second.former) ++place;
  }
  PictureStore pictures(shown);
  pictures.compare(&looks);
  pictures.beginRound(both.sharedImages());
  LaneStore cells;
  MapLayout layout = LayoutBuilder(map, pictures, cells).make();
  for (const FormerFeeling& feeling : looks.feelings) addFormerFeeling(layout, pictures, feeling);
  Finishing(shown, looks).finish(layout);
  return layout;
}

}  // namespace throughline::drawing
