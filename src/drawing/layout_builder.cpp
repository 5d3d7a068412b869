#include "layout_builder.h"

#include <algorithm>

#include "compared/marked_picture.h"
#include "lanes/card_links.h"
#include "lanes/gists.h"
#include "lines.h"
#include "stacks.h"
#include "throughline/drawing/number_words.h"
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

/// Nothing for a lane that the program draws as part of others.
std::optional<LaneEntry> entryOf(const ShownMap::LanePlace& lane) {
  if (lane.record && lane.record->kind) return ownLane(*lane.record);
  const auto& table = laneTable();
  const auto found = std::ranges::find(table, lane.id, &LaneEntry::id);
  return found == table.end() ? std::nullopt : std::optional(*found);
}

/// "Leah, Marcus", and of many how many more.
QString shownPeople(const ShownMap& map) {
  constexpr std::size_t kMostNames = 3;
  const std::size_t count = map.personas.size();
  const std::size_t named = count > kMostNames ? kMostNames - 1 : count;
  QStringList names;
  for (std::size_t i = 0; i < named; ++i) {
    names << besideOthers(shownText(map.personas[i]->name));
  }
  if (named < count) {
    names << map.options.said(messages::moreCards(numberWords(static_cast<double>(count - named))));
  }
  return names.join(QStringLiteral(", "));
}

}  // namespace

MapLayout LayoutBuilder::make() && {
  m_layout.laneHeadWidth = kLaneHeadWidth;
  m_layout.elements.reserve(m_map.journey.count(journey::Kind::touchpoint));
  planLinks();
  placeColumns();
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

void LayoutBuilder::planLinks() {
  const auto lane = std::ranges::find(m_map.lanes, LaneId::touchpoints, &ShownMap::LanePlace::id);
  if (lane == m_map.lanes.end() || !isShown(*lane) || isFoldedHere(lane->id)) return;
  const LaneEntry entry = *entryOf(*lane);
  const SharedPicture head = headOf(entry, m_map.options.arrangement.brief);
  m_links = planOfLinks(m_map, m_cells.cellsOf(entry), m_pictures, nameHeight(entry, *head));
}

void LayoutBuilder::placeColumns() {
  const std::size_t columns = m_map.columns.empty() ? kEmptyMapColumns : m_map.columns.size();
  qreal left = kLaneHeadWidth;
  for (std::size_t i = 0; i < columns; ++i) {
    left += m_links.widening(i);
    m_lefts.push_back(left);
    left += columnWidth();
  }
  m_lefts.push_back(left + m_links.widening(columns));
}

qreal LayoutBuilder::stackWidth() const { return m_lefts.back() + kStackGap; }

qreal LayoutBuilder::laneWidth() const { return isStacked() ? m_lefts.back() : mapWidth(); }

qreal LayoutBuilder::mapWidth() const {
  if (isStacked()) {
    return static_cast<qreal>(stacks()) * stackWidth() - kStackGap + kRightMargin;
  }
  return m_left + m_lefts.back() + kRightMargin;
}

void LayoutBuilder::putTitle() {
  const journey::MapSettings& settings = m_map.journey.settings();
  QStringList below;
  const QString scope = shownText(settings.scope);
  if (!scope.isEmpty()) below << besideOthers(scope);
  if (const QString people = shownPeople(m_map); !people.isEmpty()) below << people;
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
  if (m_map.compared && m_map.compared->marksStages()) height += kChipHeight + 1;
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

std::size_t LaneStore::endRound() {
  std::size_t filled = 0;
  for (const auto& [lane, cells] : m_cells) filled += cells->endRound();
  std::erase_if(m_cells, [](const auto& each) { return each.second->isEmpty(); });
  return filled;
}

bool LayoutBuilder::isShown(const ShownMap::LanePlace& lane) const {
  const bool cardsAlone = !m_map.options.onlyTouchpoints.empty();
  if (cardsAlone && lane.id == LaneId::touchpoints) {
    return !m_map.options.hiddenLanes.contains(lane.id);
  }
  return !cardsAlone && !isHidden(m_map.journey, m_map.options, lane.id);
}

bool LayoutBuilder::isFoldedHere(LaneId lane) const {
  // On a map without stages what is folded would say nothing, and hide how to begin.
  return m_map.hasStages && m_map.options.onlyTouchpoints.empty() &&
         isFolded(m_map.journey, m_map.options, lane);
}

SharedPicture LayoutBuilder::headOf(const LaneEntry& lane, bool brief) const {
  const auto key = lane.key ? lane.key(m_map) : std::vector<KeyLine>();
  journey::Message subtitle = brief ? journey::Message() : lane.subtitle(m_map);
  if (m_map.compared && lane.id != LaneId::flow) {
    const auto said = m_map.compared->lanes.find(lane.id);
    if (said != m_map.compared->lanes.end()) subtitle = said->second.toStdString();
  }
  return m_pictures.head(lane.id, lane.name, subtitle, key);
}

qreal LayoutBuilder::nameHeight(const LaneEntry& lane, const Picture& head) const {
  const bool hasSwitch = lane.hasSwitch && m_map.options.invitations;
  return head.size.height() + (hasSwitch ? measure::kLaneSwitchRoom : 0);
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
  m_layout.bundles.clear();
  m_layout.linkSums.clear();
  putLanes(firsts);
}

void LayoutBuilder::putLanes(const std::set<LaneId>& firsts) {
  const qreal top = m_layout.stageRowTop + m_layout.stageRowHeight;
  m_bottom = top;
  m_lowest = top;
  for (const ShownMap::LanePlace& lane : m_map.lanes) {
    const auto entry = entryOf(lane);
    if (!entry || !isShown(lane)) continue;
    if (firsts.contains(lane.id)) {
      m_left += stackWidth();
      m_bottom = top;
    }
    putLane(*entry, lane.record);
    m_lowest = std::max(m_lowest, m_bottom);
  }
  m_left = 0;
}

void LayoutBuilder::putLane(const LaneEntry& lane, const journey::Lane* record) {
  if (isFoldedHere(lane.id)) return putFolded(lane);
  const std::size_t first = m_layout.elements.size();
  putCells(m_cells.cellsOf(lane));
  if (lane.id == LaneId::touchpoints && !m_map.hasStages) inviteFirstStage();
  const std::span<Element> elements = std::span(m_layout.elements).subspan(first);
  // An export leaves out what nobody has filled.
  if (elements.empty() && !lane.staysEmpty && !m_map.options.invitations) return;
  const bool brief = m_map.options.arrangement.brief;
  SharedPicture head = headOf(lane, brief);
  QRectF rect(m_left, m_bottom, laneWidth(), nameHeight(lane, *head));
  Lane made{.id = lane.id, .headAt = rect.topLeft()};
  const LaneInMaking making{m_map, rect, m_links, m_lefts, elements, m_layout, m_pictures, made};
  rect.setHeight(lane.join ? lane.join(making) : heightAround(making));
  const bool isWindow = m_map.options.invitations;
  if (isWindow && record && record->height)
    rect.setHeight(std::max(rect.height(), *record->height));
  if (brief) {
    // What explains a lane stands there where it makes it no higher.
    const SharedPicture explained = headOf(lane, false);
    if (explained->size.height() <= rect.height()) head = explained;
  }
  made.rect = rect;
  made.head = head;
  m_layout.lanes.push_back(std::move(made));
  m_bottom = rect.bottom();
}

void LayoutBuilder::putFolded(const LaneEntry& lane) {
  const SharedPicture& head = m_pictures.foldedHead(lane.id, lane.name);
  const QRectF rect(m_left, m_bottom, laneWidth(), head->size.height());
  Lane made{.id = lane.id, .rect = rect, .head = head, .headAt = rect.topLeft(), .folded = true};
  const QPointF at(columnLeft(0) + kInset, m_bottom);
  const qreal width = rect.right() - kRightMargin - at.x();
  const std::vector<journey::Message> gist =
      m_map.compared ? std::vector<journey::Message>{m_map.compared->nothingChanged.toStdString()}
                     : gistOf(lane.id, m_map);
  made.pictures.push_back({m_pictures.gist(lane.id, gist, width), at});
  m_layout.lanes.push_back(std::move(made));
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

bool LayoutBuilder::isWeakest(const ShownMap::Column& column) const {
  if (!m_map.compared) return column.passage && column.passage->weakest;
  const auto flow = m_map.compared->flows.find(column.stage->id);
  return flow != m_map.compared->flows.end() && flow->second.weakestNow;
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
                                  hasFlag && isWeakest(column)});
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
