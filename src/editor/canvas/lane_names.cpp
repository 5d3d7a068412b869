#include <QCoreApplication>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

#include "canvas/rulers.h"
#include "texts.h"
#include "throughline/drawing/fonts.h"

namespace throughline::editor {

using drawing::Ink;
using drawing::Lane;

namespace {
constexpr int kPlainWidth = 96;
constexpr int kLaneTextSize = 11;
constexpr qreal kPlainLine = 14;
}  // namespace

LaneNames::LaneNames(Board& board, const MapView& view, QWidget* parent)
    : QWidget(parent), m_board(board), m_view(view) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  setAccessibleName(texts::Canvas::tr("Lanes"));
  connect(&board, &Board::shownChanged, this, &LaneNames::tellNames);
}

void LaneNames::tellNames() {
  QStringList names;
  for (const Lane& lane : m_board.shown().lanes) {
    if (lane.head) names << drawing::titleOf(*lane.head);
  }
  const QString told = names.join(QStringLiteral(", "));
  if (told != accessibleDescription()) setAccessibleDescription(told);
}

int LaneNames::widthAt(qreal zoom) const {
  const auto& layout = m_board.shown();
  if (layout.columns.empty()) return 0;
  if (zoom < kReadableZoom) return kPlainWidth;
  return static_cast<int>(std::ceil(layout.laneHeadWidth * zoom));
}

void LaneNames::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const drawing::Theme& theme = *m_board.scene().looks().theme;
  painter.fillRect(rect(), theme.of(Ink::paper));
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  if (m_board.shown().columns.empty()) return;
  painter.save();
  painter.translate(0, m_view.fromMap({}).y());
  painter.scale(m_view.zoom(), m_view.zoom());
  const qreal top = m_view.toMap({}).y();
  const QRectF part(0, top, width() / m_view.zoom(), height() / m_view.zoom());
  const QRectF map(QPointF(0, m_board.shown().stageRowHeight),
                   QPointF(m_board.shown().laneHeadWidth + 1, m_board.shown().size.height()));
  drawing::paintBackdrop(painter, m_board.shown(), theme, *m_board.scene().looks().cache,
                         part & map);
  if (m_view.zoom() >= kReadableZoom) paintHeads(painter);
  painter.restore();
  if (m_view.zoom() < kReadableZoom) paintNames(painter);
}

void LaneNames::paintHeads(QPainter& painter) const {
  const Looks& looks = m_board.scene().looks();
  for (const Lane& lane : m_board.shown().lanes) {
    if (!lane.head) continue;
    drawing::paint(painter, *lane.head, *looks.theme, *looks.cache, lane.rect.topLeft());
  }
}

void LaneNames::paintNames(QPainter& painter) const {
  QFont small = drawing::upscaledFont(drawing::FontRole::smallStrong);
  small.setPixelSize(kLaneTextSize);
  painter.setFont(small);
  painter.setPen(m_board.scene().looks().theme->of(Ink::text));
  qreal free = 0;
  for (const Lane& lane : m_board.shown().lanes) {
    const qreal top = m_view.fromMap(lane.rect.topLeft()).y();
    const qreal bottom = m_view.fromMap(lane.rect.bottomLeft()).y();
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

void LaneNames::wheelEvent(QWheelEvent* event) {
  QCoreApplication::sendEvent(m_view.viewport(), event);
}

}  // namespace throughline::editor
