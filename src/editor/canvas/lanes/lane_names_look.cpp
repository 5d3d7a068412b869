#include <QCheckBox>
#include <QPainter>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "canvas/lanes/lane_icons.h"
#include "canvas/lanes/lane_name_edit.h"
#include "canvas/lanes/lane_names.h"
#include "frame/worded.h"
#include "throughline/drawing/fonts.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using drawing::Ink;
using drawing::Lane;

namespace {
constexpr int kPartsLeft = 8;  // of the bar and the switch below a name
}  // namespace

void LaneNames::placeParts() {
  placeBar();
  placeSwitches();
  placeEdit();
}

void LaneNames::placeBar() {
  const Lane* lane = m_hovered ? m_context.board.shown().lane(*m_hovered) : nullptr;
  // While it is dragged by its grip the bar stays, which has the mouse.
  if (m_held) return;
  if (!lane || m_edit) return m_bar->hide();
  m_bar->showFor(*lane, m_verbs.nameOf(lane->id));
  const QRect rect = rectOf(*lane);
  const qreal zoom = m_context.mapView.zoom();
  const int below = static_cast<int>(m_context.mapView.fromMap(lane->headAt).y() +
                                     lane->head->size.height() * zoom);
  const bool fits = canRead() && below >= 0 && below + m_bar->height() <= rect.bottom() &&
                    m_bar->width() + kPartsLeft <= width();
  const QPoint at = fits ? QPoint(kPartsLeft, below - 2) : QPoint(width(), std::max(0, rect.top()));
  m_bar->move(mapToParent(at));
}

void LaneNames::placeSwitches() {
  const Lane* lane = m_context.board.shown().lane(LaneId::touchpoints);
  const bool shown = lane && !lane->folded && canRead();
  m_switch->setVisible(shown);
  m_switch->setChecked(m_verbs.hasLineOfVisibility());
  const auto& bands = lane ? lane->bands : std::vector<drawing::Band>();
  for (std::size_t i = 0; i < m_eyes.size(); ++i) {
    const auto band = std::ranges::find(bands, kBandSides[i], &drawing::Band::side);
    QToolButton* eye = m_eyes[i];
    eye->setVisible(shown && band != bands.end());
    if (eye->isHidden()) continue;
    const QString name = worded(bandName(kBandSides[i]));
    const QString words =
        band->hidden ? tr("Show the cards of %1").arg(name) : tr("Hide the cards of %1").arg(name);
    eye->setIcon(
        laneIcon(band->hidden ? LaneIcon::hidden : LaneIcon::shown, m_theme->of(Ink::secondText)));
    eye->setAccessibleName(words);
    eye->setToolTip(plainTip(words));
    constexpr qreal kAboveName = 2;
    const qreal top = m_context.mapView.fromMap({0, band->nameTop - kAboveName}).y();
    eye->move(width() - kBandEyeSide - 2, static_cast<int>(top));
  }
  if (!shown) return;
  const qreal zoom = m_context.mapView.zoom();
  const QPointF head = m_context.mapView.fromMap(lane->headAt);
  // As large as the small print of the lane's name.
  constexpr qreal kLetters = 11;
  constexpr int kLeastLetters = 9;
  const QString look = QStringLiteral("font-size: %1px; spacing: 4px")
                           .arg(std::max(kLeastLetters, static_cast<int>(kLetters * zoom)));
  if (m_switch->styleSheet() != look) m_switch->setStyleSheet(look);
  m_switch->adjustSize();
  const int top =
      static_cast<int>(head.y() + lane->head->size.height() * zoom) + m_bar->sizeHint().height();
  m_switch->move(kPartsLeft, top);
  const bool hasRoom = top + m_switch->height() <= rectOf(*lane).bottom() + 1 &&
                       kPartsLeft + m_switch->width() <= width();
  m_switch->setVisible(hasRoom);
}

void LaneNames::placeEdit() {
  if (!m_edit) return;
  const Lane* lane = m_context.board.shown().lane(m_edited);
  if (!lane) return;
  const int top = static_cast<int>(m_context.mapView.fromMap(lane->headAt).y());
  m_edit->setGeometry(4, std::max(0, top + 2), std::max(width() - 8, 60),
                      m_edit->sizeHint().height());
}

void LaneNames::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const drawing::MapLayout& layout = m_context.board.shown();
  const Looks& looks = m_context.board.scene().looks();
  painter.fillRect(rect(), looks.theme->of(Ink::paper));
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  if (layout.columns.empty()) return;
  painter.save();
  painter.translate(0, m_context.mapView.fromMap({}).y());
  const qreal zoom = m_context.mapView.zoom();
  painter.scale(zoom, zoom);
  const QRectF part(0, m_context.mapView.toMap({}).y(), width() / zoom, height() / zoom);
  const QRectF map(
      QPointF(0, layout.stageRowHeight),
      QPointF(std::max(layout.laneHeadWidth + 1, width() / zoom), layout.size.height()));
  if (canRead()) {
    drawing::paintBackdrop(painter, layout, *looks.theme, *looks.cache, part & map);
    paintHeads(painter);
  } else {
    painter.setClipRect(part & map);
    for (const auto& picture : {layout.ground, layout.grid}) {
      drawing::paint(painter, *picture, *looks.theme, *looks.cache, {});
    }
  }
  painter.restore();
  if (!canRead()) paintNames(painter);
  paintRing(painter);
}

void LaneNames::paintHeads(QPainter& painter) const {
  const Looks& looks = m_context.board.scene().looks();
  for (const Lane& lane : m_context.board.shown().lanes) {
    if (!lane.head) continue;
    drawing::paint(painter, *lane.head, *looks.theme, *looks.cache, lane.headAt);
    if (const auto* comments = m_context.comments.onLane(lane.id)) {
      CommentMarks::paintMark(painter, commentMarkOf(lane), comments->count, *looks.theme);
    }
  }
}

QPointF LaneNames::commentMarkOf(const Lane& lane) const {
  constexpr QPointF kInCorner(-14, 10);
  return QPointF(m_context.board.shown().laneHeadWidth, lane.rect.top()) + kInCorner;
}

bool LaneNames::isOnCommentMark(const Lane& lane, QPointF at) const {
  constexpr qreal kReach = 11;
  if (!canRead() || !m_context.comments.onLane(lane.id)) return false;
  const QPointF mark = commentMarkOf(lane);
  const QPointF middle(mark.x() * m_context.mapView.zoom(), m_context.mapView.fromMap(mark).y());
  const QPointF way = middle - at;
  return std::hypot(way.x(), way.y()) <= kReach;
}

void LaneNames::paintNames(QPainter& painter) const {
  constexpr int kTextSize = 11;
  constexpr qreal kPlainLine = 14;
  QFont small = drawing::upscaledFont(drawing::FontRole::smallStrong);
  small.setPixelSize(kTextSize);
  painter.setFont(small);
  painter.setPen(m_context.board.scene().looks().theme->of(Ink::text));
  qreal free = 0;
  for (const Lane& lane : m_context.board.shown().lanes) {
    const qreal top = m_context.mapView.fromMap(lane.rect.topLeft()).y();
    const qreal bottom = m_context.mapView.fromMap(lane.rect.bottomLeft()).y();
    // The name stays in sight while any of its lane does.
    const qreal y = std::max(top, free);
    if (!lane.head || bottom - y < kPlainLine) continue;
    const QString name = drawing::titleOf(*lane.head);
    const QRectF room(8, y, width() - 10, kPlainLine);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, room.toRect().width()));
    free = y + kPlainLine;
  }
}

void LaneNames::paintRing(QPainter& painter) const {
  const Lane* lane = m_current ? m_context.board.shown().lane(*m_current) : nullptr;
  if (!lane || !hasFocus()) return;
  painter.setPen(QPen(m_theme->of(Ink::selection), 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rectOf(*lane)).adjusted(2, 2, -2, -2), 4, 4);
}

}  // namespace throughline::editor
