#include "canvas/badges/comment_marks.h"

#include <QPainter>
#include <QStringList>
#include <map>
#include <set>

#include "canvas/badges/badges_item.h"
#include "throughline/drawing/fonts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/intents/comments.h"

namespace throughline::editor {

using drawing::Ink;

namespace {

constexpr qreal kMarksZ = 4;
constexpr QSizeF kBubble(17, 14);
constexpr qreal kReach = 11;  // from its middle, in pixels
constexpr QPointF kBeside(-10, 3);
constexpr qreal kAlongLink = 0.35;  // where the check's mark is not
constexpr int kMostComments = 4;
constexpr int kLongestTold = 120;

/// On the corner of what has an edge of its own; else beside, so that it lies on no word.
QPointF placeOn(const drawing::Element& element) {
  using drawing::ElementKind;
  const QPointF corner = element.rect.topLeft();
  const bool hasEdge = element.kind == ElementKind::touchpoint ||
                       element.kind == ElementKind::experiment ||
                       element.kind == ElementKind::campaign;
  return hasEdge ? corner : corner + kBeside;
}

}  // namespace

CommentMarks::CommentMarks(OpenMap& map, Board& board) : m_map(map), m_board(board) {
  setZValue(kMarksZ);
  board.scene().addItem(this);
  connect(&board, &Board::shownChanged, this, &CommentMarks::follow);
}

void CommentMarks::follow() {
  std::map<drawing::Target, std::size_t> counts;
  if (!m_board.past()) {
    for (const journey::Comment* comment : commentsOf(m_map.journey(), {})) {
      ++counts[{comment->kind, comment->thing}];
    }
  }
  followLanes(counts);
  std::vector<Mark> marks;
  std::set<drawing::Target> placed;
  for (const drawing::Element& element : m_board.shown().elements) {
    if (counts.empty()) break;
    const auto count = counts.find(element.target);
    if (count == counts.end() || element.kind == drawing::ElementKind::emotionQuote) continue;
    // A stage's stands in its job cell: its header lies above the map.
    const bool isStage = element.target.kind == journey::Kind::stage;
    if (isStage && element.kind != drawing::ElementKind::job) continue;
    if (!placed.insert(element.target).second) continue;
    marks.push_back({element.target, placeOn(element), count->second});
  }
  for (const drawing::LinkPath& link : m_board.shown().links) {
    const auto count = counts.find(drawing::Target(link.link));
    if (count == counts.end()) continue;
    marks.push_back({count->first, link.path.pointAtPercent(kAlongLink), count->second});
  }
  if (marks == m_marks) return;
  prepareGeometryChange();
  m_marks = std::move(marks);
  m_bounds = QRectF(QPointF(), m_board.shown().size).adjusted(-20, -20, 20, 20);
  update();
}

void CommentMarks::followLanes(const std::map<drawing::Target, std::size_t>& counts) {
  std::map<drawing::LaneId, OnLane> lanes;
  for (const auto& [target, count] : counts) {
    const auto* lane = target.kind == journey::Kind::lane
                           ? m_map.journey().find(journey::Id<journey::Lane>{target.id})
                           : nullptr;
    if (lane) lanes.emplace(drawing::laneIdOf(laneKey(*lane)), OnLane{target, count});
  }
  if (lanes == m_lanes) return;
  m_lanes = std::move(lanes);
  emit lanesChanged();
}

const CommentMarks::OnLane* CommentMarks::onLane(drawing::LaneId lane) const {
  const auto found = m_lanes.find(lane);
  return found == m_lanes.end() ? nullptr : &found->second;
}

const CommentMarks::Mark* CommentMarks::markAt(QPointF map, qreal zoom) const {
  if (!BadgesItem::areSeenAt(zoom)) return nullptr;
  const qreal reach = kReach / zoom;
  for (const Mark& mark : m_marks) {
    const QPointF way = mark.at - map;
    if (way.x() * way.x() + way.y() * way.y() <= reach * reach) return &mark;
  }
  return nullptr;
}

std::optional<drawing::Target> CommentMarks::at(QPointF map, qreal zoom) const {
  const Mark* mark = markAt(map, zoom);
  return mark ? std::optional(mark->on) : std::nullopt;
}

QString CommentMarks::wordsAt(QPointF map, qreal zoom) const {
  const Mark* mark = markAt(map, zoom);
  if (!mark) return {};
  QStringList words;
  for (const journey::Comment* comment : commentsOf(m_map.journey(), {.on = mark->on})) {
    if (words.size() == kMostComments) {
      words << QStringLiteral("…");
      break;
    }
    const QString author = oneLine(QString::fromStdString(comment->author));
    const QString text = oneLine(QString::fromStdString(comment->text), kLongestTold);
    words << (author.isEmpty() ? text : author + ": " + text);
  }
  return words.join(u'\n');
}

void CommentMarks::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (!BadgesItem::areSeenAt(painter->worldTransform().m11())) return;
  const drawing::Theme& theme = *m_board.scene().looks().theme;
  for (const Mark& mark : m_marks) paintMark(*painter, mark.at, mark.count, theme);
}

void CommentMarks::paintMark(QPainter& painter, QPointF middle, std::size_t count,
                             const drawing::Theme& theme) {
  painter.setRenderHint(QPainter::Antialiasing);
  QFont font = drawing::upscaledFont(drawing::FontRole::smallStrong);
  font.setPixelSize(9);
  QRectF bubble(QPointF(), kBubble);
  bubble.moveCenter(middle);
  QPainterPath shape;
  shape.addRoundedRect(bubble, 5, 5);
  QPainterPath tail;
  tail.moveTo(bubble.left() + 4, bubble.bottom() - 1);
  tail.lineTo(bubble.left() + 4, bubble.bottom() + 4);
  tail.lineTo(bubble.left() + 10, bubble.bottom() - 1);
  painter.setPen(QPen(theme.of(Ink::surface), 1.5));
  painter.setBrush(theme.of(Ink::selection));
  painter.drawPath(shape.united(tail));
  painter.setPen(theme.of(Ink::surface));
  painter.setFont(font);
  painter.drawText(bubble, Qt::AlignCenter,
                   count > 9 ? QStringLiteral("9+") : QString::number(count));
}

}  // namespace throughline::editor
