#include "layout_builder.h"

#include <algorithm>

#include "lines.h"
#include "stacks.h"
#include "throughline/journey/messages/map.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using measure::kLaneHeadWidth;
using measure::kLanePadding;

constexpr qreal kRightMargin = 12;
constexpr qreal kBottomMargin = 12;
constexpr qreal kStackGap = 16;
constexpr std::size_t kEmptyMapColumns = 3;

}  // namespace

MapLayout LayoutBuilder::make() && {
  m_layout.laneHeadWidth = kLaneHeadWidth;
  m_layout.elements.reserve(m_map.journey.count(journey::Kind::touchpoint));
  if (m_map.options.title) putTitle();
  putStageRow();
  putLanes();
  m_layout.size = {mapWidth(), m_lowest + kBottomMargin};
  putColumns();
  m_layout.ground = groundPicture(m_layout);
  m_layout.grid = gridPicture(m_layout);
  return std::move(m_layout);
}

std::size_t LayoutBuilder::stacks() const {
  return m_map.columns.size() == 1 ? std::max(m_map.options.arrangement.stacks, std::size_t{1}) : 1;
}

qreal LayoutBuilder::columnWidth() const { return m_map.options.arrangement.columnWidth; }

qreal LayoutBuilder::columnLeft(std::size_t index) const {
  return m_left + kLaneHeadWidth + static_cast<qreal>(index) * columnWidth();
}

qreal LayoutBuilder::stackWidth() const { return kLaneHeadWidth + columnWidth() + kStackGap; }

qreal LayoutBuilder::laneWidth() const {
  return isStacked() ? kLaneHeadWidth + columnWidth() : mapWidth();
}

qreal LayoutBuilder::mapWidth() const {
  if (isStacked()) {
    return static_cast<qreal>(stacks()) * stackWidth() - kStackGap + kRightMargin;
  }
  const std::size_t columns = m_map.columns.empty() ? kEmptyMapColumns : m_map.columns.size();
  return columnLeft(columns) + kRightMargin;
}

void LayoutBuilder::putTitle() {
  const journey::MapSettings& settings = m_map.journey.settings();
  QStringList below;
  const QString scope = shownText(settings.scope);
  if (!scope.isEmpty()) below << besideOthers(scope);
  if (m_map.persona) below << besideOthers(shownText(m_map.persona->name));
  if (m_map.period) below << besideOthers(shownText(m_map.period->name));
  m_layout.title =
      m_pictures.title(shownText(settings.title), below.join(QStringLiteral(" · ")), mapWidth());
  m_layout.stageRowTop = m_layout.title->size.height();
}

void LayoutBuilder::putStageRow() {
  // One that stands above several stacks is as wide as these.
  const qreal width = isStacked() ? mapWidth() - 2 * kRightMargin : 0;
  const auto left = [&](std::size_t i) {
    return isStacked() ? kRightMargin : columnLeft(i) + kInset;
  };
  qreal height = 0;
  for (const ShownMap::Column& column : m_map.columns) {
    const SharedPicture& natural = m_pictures.header(*column.stage, column.place, {width, 0});
    height = std::max(height, natural->size.height());
  }
  const qreal top = m_layout.stageRowTop + kLanePadding;
  for (std::size_t i = 0; i < m_map.columns.size(); ++i) {
    const journey::Stage& stage = *m_map.columns[i].stage;
    Element& header =
        put(ElementKind::stageHeader, {journey::Kind::stage, stage.id.value},
            m_pictures.header(stage, m_map.columns[i].place, {width, height}), {left(i), top});
    header.stage = stage.id;
    header.lane = LaneId::job;
  }
  m_layout.stageRowHeight = height + 2 * kLanePadding;
}

bool LayoutBuilder::isShown(LaneId lane) const {
  if (m_map.options.hiddenLanes.contains(lane)) return false;
  return m_map.options.onlyTouchpoints.empty() || lane == LaneId::touchpoints;
}

void LayoutBuilder::putLanes() {
  const std::size_t headers = m_layout.elements.size();
  putLanes({});
  if (!isStacked()) return;
  // Only lanes that stand have heights, which say where each stack begins.
  const std::set<LaneId> firsts = firstsOfStacks(m_layout.lanes, stacks());
  m_layout.elements.erase(m_layout.elements.begin() + static_cast<std::ptrdiff_t>(headers),
                          m_layout.elements.end());
  m_layout.lanes.clear();
  m_layout.curves.clear();
  m_layout.links.clear();
  putLanes(firsts);
}

void LayoutBuilder::putLanes(const std::set<LaneId>& firsts) {
  const qreal top = m_layout.stageRowTop + m_layout.stageRowHeight;
  m_bottom = top;
  m_lowest = top;
  const auto& lanes = laneTable();
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    if (!isShown(lanes[i].id)) continue;
    if (firsts.contains(lanes[i].id)) {
      m_left += stackWidth();
      m_bottom = top;
    }
    putLane(lanes[i], *m_cells[i]);
    m_lowest = std::max(m_lowest, m_bottom);
  }
  m_left = 0;
}

void LayoutBuilder::putLane(const LaneEntry& lane, LaneCells& cells) {
  const std::size_t first = m_layout.elements.size();
  putCells(cells);
  if (lane.id == LaneId::touchpoints && !m_map.hasStages) inviteFirstStage();
  const std::span<Element> elements = std::span(m_layout.elements).subspan(first);
  // An export leaves out what nobody has filled.
  if (elements.empty() && !lane.staysEmpty && !m_map.options.invitations) return;
  const journey::Message subtitle = lane.subtitle(m_map);
  const bool brief = m_map.options.arrangement.brief;
  SharedPicture head = m_pictures.head(lane.id, lane.name, brief ? journey::Message() : subtitle);
  QRectF rect(m_left, m_bottom, laneWidth(), head->size.height());
  const LaneInMaking made{m_map, rect, elements, m_layout};
  rect.setHeight(lane.join ? lane.join(made) : heightAround(made));
  if (brief) {
    // What explains a lane stands there where it makes it no higher.
    const SharedPicture& explained = m_pictures.head(lane.id, lane.name, subtitle);
    if (explained->size.height() <= rect.height()) head = explained;
  }
  m_layout.lanes.push_back({lane.id, rect, head});
  m_bottom = rect.bottom();
}

void LayoutBuilder::putCells(LaneCells& cells) {
  for (std::size_t i = 0; i < m_map.columns.size(); ++i) {
    const std::vector<Element>& filled = cells.cell(m_map, i, m_pictures).elements;
    const QPointF at(columnLeft(i), m_bottom);
    for (const Element& element : filled) {
      m_layout.elements.push_back(element);
      m_layout.elements.back().rect.translate(at);
    }
  }
}

void LayoutBuilder::inviteFirstStage() {
  if (!m_map.options.invitations) return;
  const SharedPicture& picture =
      m_pictures.invitation({}, LaneId::touchpoints, InvitationTopic::content,
                            messages::inviteStage(), m_pictures.cellWidth());
  put(ElementKind::invitation, {journey::Kind::map, m_map.journey.settings().id.value}, picture,
      {columnLeft(0) + kInset, m_bottom + kLanePadding});
}

void LayoutBuilder::putColumns() {
  const qreal top = m_layout.stageRowTop + m_layout.stageRowHeight;
  // A tint without its flag would be a colour that speaks alone.
  const bool hasFlag = m_layout.lane(LaneId::flow) != nullptr;
  for (std::size_t stack = 0; stack < stacks(); ++stack) {
    const qreal left = static_cast<qreal>(stack) * stackWidth();
    for (std::size_t i = 0; i < m_map.columns.size(); ++i) {
      const ShownMap::Column& column = m_map.columns[i];
      m_layout.columns.push_back({column.stage->id,
                                  column.place,
                                  {left + columnLeft(i), top, columnWidth(), m_lowest - top},
                                  hasFlag && column.passage && column.passage->weakest});
    }
  }
}

Element& LayoutBuilder::put(ElementKind kind, Target target, const SharedPicture& picture,
                            QPointF topLeft) {
  Element& element = m_layout.elements.emplace_back();
  element.kind = kind;
  element.target = target;
  element.rect = {topLeft, picture->size};
  element.picture = picture;
  return element;
}

}  // namespace throughline::drawing
