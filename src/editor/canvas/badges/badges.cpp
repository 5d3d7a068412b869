#include "canvas/badges/badges.h"

#include <QPainter>
#include <QStringList>
#include <algorithm>

#include "canvas/zoom_steps.h"
#include "check_words.h"
#include "frame/worded.h"
#include "throughline/check/words.h"
#include "throughline/drawing/fonts.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::Ink;

namespace {

constexpr qreal kCountHeight = 14;
constexpr qreal kCountPadding = 6;
constexpr qreal kCountInset = 10;  // from the header's right edge
constexpr qreal kCellInset = 8;    // of a mark inside a cell
constexpr std::size_t kMostWords = 5;

/// What has an edge of its own carries its mark on the corner, a cell inside.
bool hasCorner(ElementKind kind) {
  return kind == ElementKind::touchpoint || kind == ElementKind::experiment ||
         kind == ElementKind::campaign || kind == ElementKind::invitation;
}

QPointF cornerOf(const Element& element) {
  const QPointF corner = element.rect.topRight();
  return hasCorner(element.kind) ? corner : corner + QPointF(-kCellInset, kCellInset);
}

BadgeAnchor cellOf(const Element& element) { return StageCell{element.lane, element.stage.value}; }

Ink inkOf(CheckMark mark) {
  switch (mark) {
    case CheckMark::fault:
      return Ink::fault;
    case CheckMark::doubt:
      return Ink::doubtful;
    default:
      return Ink::secondText;
  }
}

}  // namespace

Badges::Badges(Board& board) : m_board(board), m_item(board.scene().looks()) {
  board.scene().addItem(&m_item);
  connect(&board, &Board::shownChanged, this, &Badges::place);
}

void Badges::setCheck(CheckedMap& check) {
  m_check = &check;
  connect(&check, &CheckedMap::changed, this, &Badges::follow);
  follow();
}

void Badges::setShown(bool shown) {
  if (std::exchange(m_shown, shown) == shown) return;
  follow();
}

void Badges::follow() {
  m_found.clear();
  m_stages.clear();
  m_figures.clear();
  const auto add = [](Found& found, std::size_t finding, CheckMark mark) {
    const bool worse = found.findings.empty() || mark < found.mark;
    found.findings.insert(worse ? found.findings.begin() : found.findings.end(), finding);
    if (worse) found.mark = mark;
  };
  for (std::size_t i = 0; isOn() && i < m_check->found().findings.size(); ++i) {
    const check::Finding& finding = m_check->found().findings[i];
    if (m_check->found().of(finding.step()).waits) continue;
    const CheckMark mark = markOf(finding);
    if (finding.stage && mark != CheckMark::hint) add(m_stages[finding.stage.value], i, mark);
    if (const auto anchor = anchorOf(finding)) add(m_found[*anchor], i, mark);
    if (const auto figure = figureOf(finding)) add(m_figures[*figure], i, mark);
  }
  place();
  emit changed();
}

void Badges::place() {
  const drawing::MapLayout& layout = m_board.shown();
  if (m_board.past()) return m_item.show({}, layout.size);
  std::vector<Badge> badges;
  std::map<BadgeAnchor, std::size_t> cells;  // where in them
  std::set<StageFigure> figures;
  const auto& items = m_board.scene().items();
  for (std::size_t i = 0; !m_found.empty() && i < layout.elements.size(); ++i) {
    const Element& element = layout.elements[i];
    if (element.kind == ElementKind::stageHeader) continue;
    const Found* found = foundOn(element);
    if (!found || placeFigures(i, figures, badges)) continue;
    // Of several that show a cell the first carries its mark.
    const bool isOwn = m_found.contains(element.target);
    if (!isOwn && !cells.emplace(cellOf(element), i).second) continue;
    badges.push_back({.at = cornerOf(element),
                      .mark = found->mark,
                      .on = items[i],
                      .home = element.rect.topLeft(),
                      .element = i});
  }
  for (std::size_t i = 0; !m_found.empty() && i < layout.links.size(); ++i) {
    const auto found = m_found.find(drawing::Target(layout.links[i].link));
    if (found == m_found.end()) continue;
    badges.push_back(
        {.at = layout.links[i].path.pointAtPercent(0.5), .mark = found->second.mark, .element = i});
  }
  m_item.show(std::move(badges), layout.size);
}

bool Badges::placeFigures(std::size_t element, std::set<StageFigure>& placed,
                          std::vector<Badge>& badges) {
  const Element& shown = m_board.shown().elements[element];
  bool any = false;
  for (const journey::MetricRole metric :
       {journey::MetricRole::volume, journey::MetricRole::health}) {
    const StageFigure figure{shown.stage.value, metric};
    const auto at = markOf(figure, shown);
    any |= at.has_value();
    const auto found = m_figures.find(figure);
    if (!at || found == m_figures.end() || !placed.insert(figure).second) continue;
    badges.push_back({.at = *at,
                      .mark = found->second.mark,
                      .on = m_board.scene().items()[element],
                      .home = shown.rect.topLeft(),
                      .element = element,
                      .metric = metric});
  }
  return any;
}

const Badges::Found* Badges::foundOn(const Element& element) const {
  if (m_board.past()) return nullptr;
  if (element.kind == ElementKind::stageHeader) {
    const auto stage = m_stages.find(element.target.id);
    return stage == m_stages.end() ? nullptr : &stage->second;
  }
  auto found = m_found.find(element.target);
  if (found == m_found.end()) found = m_found.find(cellOf(element));
  return found == m_found.end() ? nullptr : &found->second;
}

const Badges::Found* Badges::foundAt(QPointF map, qreal zoom) const {
  if (m_board.past()) return nullptr;
  const drawing::MapLayout& layout = m_board.shown();
  for (const Element& element : layout.elements) {
    if (element.kind != ElementKind::stageHeader) break;  // they come first
    const Found* found = foundOn(element);
    if (found && countRect(element, *found, zoom).contains(map)) return found;
  }
  if (!BadgesItem::areSeenAt(zoom)) return nullptr;
  const qreal reach = kBadgeReach / zoom;
  for (const Badge& badge : m_item.badges()) {
    const QPointF way = badge.at - map;
    if (way.x() * way.x() + way.y() * way.y() > reach * reach) continue;
    if (badge.metric) {
      return &m_figures.at({layout.elements[badge.element].stage.value, *badge.metric});
    }
    if (badge.on) return foundOn(layout.elements[badge.element]);
    return &m_found.at(drawing::Target(layout.links[badge.element].link));
  }
  return nullptr;
}

std::optional<FindingKey> Badges::at(QPointF map, qreal zoom) const {
  const Found* found = foundAt(map, zoom);
  if (!found) return std::nullopt;
  return findingKeyOf(m_check->found().findings[found->findings.front()]);
}

QString Badges::wordsAt(QPointF map, qreal zoom) const {
  const Found* found = foundAt(map, zoom);
  return found ? wordsOf(*found) : QString();
}

QString Badges::wordsOn(const Element& element) const {
  const Found* found = foundOn(element);
  if (!found) return {};
  return element.kind == ElementKind::stageHeader ? countOf(*found) : wordsOf(*found);
}

QString Badges::wordsOf(const Found& found) const {
  QStringList words;
  for (const std::size_t each : found.findings) {
    if (words.size() == kMostWords) {
      words << QStringLiteral("…");
      break;
    }
    words << worded(messageOf(m_check->journey(), m_check->found().findings[each]));
  }
  return words.join(u'\n');
}

QString Badges::countOf(const Found& found) const {
  check::Counts counts;
  for (const std::size_t each : found.findings) {
    const CheckMark mark = markOf(m_check->found().findings[each]);
    if (mark != found.mark) continue;
    if (mark == CheckMark::fault) ++counts.faults;
    if (mark == CheckMark::doubt) ++counts.doubts;
    if (mark == CheckMark::setAside) ++counts.setAside;
  }
  return counts.setAside > 0 ? setAsideOfCheck(counts) : worstOfCheck(counts);
}

QRectF Badges::countRect(const Element& header, const Found& found, qreal zoom) const {
  if (zoom < kReadableZoom) {
    const qreal side = kCheckMarkSide / zoom;
    return {header.rect.right() - side, header.rect.top(), side, header.rect.height()};
  }
  const QFontMetricsF metrics(drawing::upscaledFont(drawing::FontRole::smallStrong));
  const qreal width =
      metrics.horizontalAdvance(countOf(found)) / drawing::kFontUpscale + 2 * kCountPadding;
  return {header.rect.right() - kCountInset - width, header.rect.top() - kCountHeight / 2, width,
          kCountHeight};
}

void Badges::paintCount(QPainter& painter, const Element& header, const QRectF& at, qreal zoom,
                        const drawing::Theme& theme) const {
  const Found* found = foundOn(header);
  if (!found) return;
  painter.save();
  if (zoom < kReadableZoom) {
    QRectF box(0, 0, kCheckMarkSide, kCheckMarkSide);
    box.moveCenter({at.right() - kCheckMarkSide / 2, at.center().y()});
    if (at.width() > kCheckMarkSide) paintCheckMark(painter, box, found->mark, theme);
  } else {
    painter.translate(at.topLeft());
    painter.scale(zoom, zoom);
    const QRectF box = countRect(header, *found, zoom);
    paintPill(painter, box.translated(-header.rect.topLeft()), *found, theme);
  }
  painter.restore();
}

void Badges::paintPill(QPainter& painter, const QRectF& box, const Found& found,
                       const drawing::Theme& theme) const {
  const bool faint = found.mark == CheckMark::setAside;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.of(faint ? Ink::strongLine : inkOf(found.mark)), 1));
  painter.setBrush(theme.of(Ink::surface));
  painter.drawRoundedRect(box, kCountHeight / 2, kCountHeight / 2);
  painter.setPen(theme.of(inkOf(found.mark)));
  painter.setFont(drawing::upscaledFont(drawing::FontRole::smallStrong));
  painter.translate(box.center());
  painter.scale(1 / drawing::kFontUpscale, 1 / drawing::kFontUpscale);
  const QRectF room(QPointF(-box.width(), -box.height()) * drawing::kFontUpscale,
                    box.size() * 2 * drawing::kFontUpscale);
  painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine, countOf(found));
}

}  // namespace throughline::editor
