#include "layout_builder.h"

#include <algorithm>
#include <array>

namespace throughline::drawing {

namespace {

using measure::kColumnWidth;
using measure::kLaneHeadWidth;
using measure::kLanePadding;

constexpr qreal kRightMargin = 12;
constexpr qreal kBottomMargin = 12;
constexpr std::size_t kEmptyMapColumns = 3;

constexpr std::array kLanes{LaneKind::job,      LaneKind::flow,        LaneKind::touchpoints,
                            LaneKind::emotion,  LaneKind::questions,   LaneKind::metrics,
                            LaneKind::evidence, LaneKind::experiments, LaneKind::campaigns};

}  // namespace

LayoutBuilder::LayoutBuilder(const journey::Journey& journey, const ViewOptions& options,
                             PictureStore& pictures)
    : m_journey(journey),
      m_options(options),
      m_pictures(pictures),
      m_period(shownPeriod(journey, options)),
      m_persona(shownPersona(journey, options)),
      m_numbers(mapNumbers(journey, m_period)),
      m_isMeasured(std::ranges::any_of(m_numbers.passages, &PassageFigures::isMeasured)) {}

MapLayout LayoutBuilder::make() && {
  chooseStages();
  m_layout.laneHeadWidth = kLaneHeadWidth;
  if (m_options.title) putTitle();
  putStageRow();
  for (const LaneKind kind : kLanes) {
    if (isShown(kind)) putLane(kind);
  }
  finish();
  return std::move(m_layout);
}

void LayoutBuilder::chooseStages() {
  const auto stages = m_journey.list<journey::Stage>();
  m_allStages = stages.size();
  std::set<journey::Id<journey::Stage>> holders;
  for (const auto id : m_options.onlyTouchpoints) {
    if (const auto* touchpoint = m_journey.find(id)) holders.insert(touchpoint->stage);
  }
  for (std::size_t i = 0; i < stages.size(); ++i) {
    if (m_options.onlyStage && stages[i]->id != *m_options.onlyStage) continue;
    if (!m_options.onlyTouchpoints.empty() && !holders.contains(stages[i]->id)) continue;
    const bool isLast = i + 1 == stages.size();
    m_stages.push_back(
        {stages[i], i, m_numbers.stages[i], isLast ? nullptr : &m_numbers.passages[i]});
  }
}

qreal LayoutBuilder::columnLeft(std::size_t index) const {
  return kLaneHeadWidth + static_cast<qreal>(index) * kColumnWidth;
}

qreal LayoutBuilder::mapWidth() const {
  const std::size_t columns = m_stages.empty() ? kEmptyMapColumns : m_stages.size();
  return columnLeft(columns) + kRightMargin;
}

void LayoutBuilder::putTitle() {
  QStringList below;
  const QString scope = shownText(m_journey.settings().scope);
  if (!scope.isEmpty()) below << scope;
  if (m_period) below << shownText(m_period->name);
  m_layout.title = m_pictures
                       .title(shownText(m_journey.settings().title),
                              below.join(QStringLiteral(" · ")), mapWidth())
                       .picture;
  m_layout.stageRowTop = m_layout.title->size.height();
}

void LayoutBuilder::putStageRow() {
  qreal height = 0;
  for (const ShownStage& shown : m_stages) {
    const Cell& natural = m_pictures.header(*shown.stage, shown.place, 0);
    height = std::max(height, natural.picture->size.height());
  }
  const qreal top = m_layout.stageRowTop + kLanePadding;
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    const ShownStage& shown = m_stages[i];
    put(ElementKind::stageHeader, {journey::Kind::stage, shown.stage->id.value}, i, LaneKind::job,
        m_pictures.header(*shown.stage, shown.place, height), {cellLeft(i), top});
  }
  m_layout.stageRowHeight = height + 2 * kLanePadding;
  m_bottom = m_layout.stageRowTop + m_layout.stageRowHeight;
}

bool LayoutBuilder::isShown(LaneKind kind) const {
  if (m_options.hiddenLanes.contains(kind)) return false;
  return m_options.onlyTouchpoints.empty() || kind == LaneKind::touchpoints;
}

void LayoutBuilder::putLane(LaneKind kind) {
  const std::size_t first = m_layout.elements.size();
  const qreal bottom = fill(kind);
  const bool empty = m_layout.elements.size() == first;
  // An export leaves out what nobody has filled.
  if (empty && kind != LaneKind::touchpoints && !m_options.invitations) return;
  const auto head = m_pictures.head(kind, name(kind), subtitle(kind)).picture;
  const qreal height = std::max(bottom + kLanePadding, head->size.height());
  for (std::size_t i = first; i < m_layout.elements.size(); ++i) {
    m_layout.elements[i].rect.translate(0, m_bottom);
  }
  if (kind == LaneKind::emotion) {
    for (Curve& curve : m_layout.curves) {
      curve.path.translate(0, m_bottom);
      curve.band.translate(0, m_bottom);
    }
  }
  m_layout.lanes.push_back({kind, {0, m_bottom, mapWidth(), height}, head});
  m_bottom += height;
}

void LayoutBuilder::finish() {
  m_layout.size = {mapWidth(), m_bottom + kBottomMargin};
  const qreal top = m_layout.stageRowTop + m_layout.stageRowHeight;
  // A tint without its flag would be a colour that speaks alone.
  const bool hasFlag = m_layout.lane(LaneKind::flow) != nullptr;
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    m_layout.columns.push_back({m_stages[i].stage->id,
                                m_stages[i].place,
                                {columnLeft(i), top, kColumnWidth, m_bottom - top},
                                hasFlag && m_stages[i].passage && m_stages[i].passage->weakest});
  }
  routeLinks();
}

qreal LayoutBuilder::put(ElementKind kind, Target target, std::size_t column, LaneKind lane,
                         const Cell& cell, QPointF topLeft) {
  const auto stage =
      column < m_stages.size() ? m_stages[column].stage->id : journey::Id<journey::Stage>{};
  Element& element = m_layout.elements.emplace_back();
  element.kind = kind;
  element.target = target;
  element.stage = stage;
  element.lane = lane;
  element.rect = {topLeft, cell.picture->size};
  element.picture = cell.picture;
  element.fullText = cell.fullText;
  return element.rect.bottom();
}

qreal LayoutBuilder::invite(std::size_t column, LaneKind lane, const QString& text, qreal y,
                            Part part) {
  const auto stage = m_stages[column].stage->id;
  const Cell& cell = m_pictures.invitation(stage, lane, part.topic, text, part.width);
  const qreal bottom = put(ElementKind::invitation, {journey::Kind::stage, stage.value}, column,
                           lane, cell, {cellLeft(column) + part.left, y});
  m_layout.elements.back().topic = part.topic;
  return bottom;
}

LinkPlan LayoutBuilder::planLinks() const {
  std::unordered_map<journey::Id<journey::Stage>, std::size_t> columns;
  for (std::size_t i = 0; i < m_stages.size(); ++i) columns.emplace(m_stages[i].stage->id, i);
  const auto columnOf = [&](journey::Id<journey::Touchpoint> id) -> std::optional<std::size_t> {
    const auto& only = m_options.onlyTouchpoints;
    const auto* touchpoint = m_journey.find(id);
    if (!touchpoint || (!only.empty() && !only.contains(id))) return {};
    const auto column = columns.find(touchpoint->stage);
    return column == columns.end() ? std::optional<std::size_t>{} : column->second;
  };
  return drawing::planLinks(m_journey.list<journey::Link>(), columnOf);
}

void LayoutBuilder::routeLinks() {
  const Lane* lane = m_layout.lane(LaneKind::touchpoints);
  if (!lane || m_links.links.empty()) return;
  m_layout.links = drawing::routeLinks(m_links, cardsOf(m_links, m_layout.elements), lane->rect);
}

}  // namespace throughline::drawing
