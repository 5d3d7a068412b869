#include "layout_builder.h"

#include <algorithm>

#include "lines.h"
#include "throughline/journey/messages/map.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using measure::kColumnWidth;
using measure::kLaneHeadWidth;
using measure::kLanePadding;

constexpr qreal kRightMargin = 12;
constexpr qreal kBottomMargin = 12;
constexpr std::size_t kEmptyMapColumns = 3;

}  // namespace

MapLayout LayoutBuilder::make() && {
  m_layout.laneHeadWidth = kLaneHeadWidth;
  m_layout.elements.reserve(m_map.journey.count(journey::Kind::touchpoint));
  if (m_map.options.title) putTitle();
  putStageRow();
  const auto& lanes = laneTable();
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    if (isShown(lanes[i].id)) putLane(lanes[i], *m_cells[i]);
  }
  m_layout.size = {mapWidth(), m_bottom + kBottomMargin};
  putColumns();
  m_layout.ground = groundPicture(m_layout);
  m_layout.grid = gridPicture(m_layout);
  return std::move(m_layout);
}

qreal LayoutBuilder::columnLeft(std::size_t index) const {
  return kLaneHeadWidth + static_cast<qreal>(index) * kColumnWidth;
}

qreal LayoutBuilder::mapWidth() const {
  const std::size_t columns = m_map.columns.empty() ? kEmptyMapColumns : m_map.columns.size();
  return columnLeft(columns) + kRightMargin;
}

void LayoutBuilder::putTitle() {
  const journey::MapSettings& settings = m_map.journey.settings();
  QStringList below;
  const QString scope = shownText(settings.scope);
  if (!scope.isEmpty()) below << scope;
  if (m_map.period) below << shownText(m_map.period->name);
  m_layout.title =
      m_pictures.title(shownText(settings.title), below.join(QStringLiteral(" · ")), mapWidth());
  m_layout.stageRowTop = m_layout.title->size.height();
}

void LayoutBuilder::putStageRow() {
  qreal height = 0;
  for (const ShownMap::Column& column : m_map.columns) {
    const SharedPicture& natural = m_pictures.header(*column.stage, column.place, 0);
    height = std::max(height, natural->size.height());
  }
  const qreal top = m_layout.stageRowTop + kLanePadding;
  for (std::size_t i = 0; i < m_map.columns.size(); ++i) {
    const journey::Stage& stage = *m_map.columns[i].stage;
    Element& header = put(ElementKind::stageHeader, {journey::Kind::stage, stage.id.value},
                          m_pictures.header(stage, m_map.columns[i].place, height),
                          {columnLeft(i) + kInset, top});
    header.stage = stage.id;
    header.lane = LaneId::job;
  }
  m_layout.stageRowHeight = height + 2 * kLanePadding;
  m_bottom = m_layout.stageRowTop + m_layout.stageRowHeight;
}

bool LayoutBuilder::isShown(LaneId lane) const {
  if (m_map.options.hiddenLanes.contains(lane)) return false;
  return m_map.options.onlyTouchpoints.empty() || lane == LaneId::touchpoints;
}

void LayoutBuilder::putLane(const LaneEntry& lane, LaneCells& cells) {
  const std::size_t first = m_layout.elements.size();
  putCells(cells);
  if (lane.id == LaneId::touchpoints && !m_map.hasStages) inviteFirstStage();
  const std::span<Element> elements = std::span(m_layout.elements).subspan(first);
  // An export leaves out what nobody has filled.
  if (elements.empty() && !lane.staysEmpty && !m_map.options.invitations) return;
  const auto head = m_pictures.head(lane.id, lane.name, lane.subtitle(m_map));
  QRectF rect(0, m_bottom, mapWidth(), head->size.height());
  const LaneInMaking made{m_map, rect, elements, m_layout};
  rect.setHeight(lane.join ? lane.join(made) : heightAround(made));
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
  const SharedPicture& picture = m_pictures.invitation(
      {}, LaneId::touchpoints, InvitationTopic::content, messages::inviteStage(), kCellWidth);
  put(ElementKind::invitation, {journey::Kind::map, m_map.journey.settings().id.value}, picture,
      {columnLeft(0) + kInset, m_bottom + kLanePadding});
}

void LayoutBuilder::putColumns() {
  const qreal top = m_layout.stageRowTop + m_layout.stageRowHeight;
  // A tint without its flag would be a colour that speaks alone.
  const bool hasFlag = m_layout.lane(LaneId::flow) != nullptr;
  for (std::size_t i = 0; i < m_map.columns.size(); ++i) {
    const ShownMap::Column& column = m_map.columns[i];
    m_layout.columns.push_back({column.stage->id,
                                column.place,
                                {columnLeft(i), top, kColumnWidth, m_bottom - top},
                                hasFlag && column.passage && column.passage->weakest});
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
