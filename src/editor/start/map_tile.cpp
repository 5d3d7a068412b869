#include "map_tile.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QToolButton>

#include "frame/map_pictures.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kRing = 4;  // around the tile, for the focus
constexpr int kPadding = 10;
constexpr int kCornerOfTile = 8;
constexpr int kTextTop = 6;
constexpr int kRestMilliseconds = 500;

/// At most so many lines; what does not fit ends in an ellipsis.
QStringList linesOf(const QString& text, const QFont& font, int width, int most) {
  const QFontMetrics metrics(font);
  QTextLayout layout(text, font);
  QStringList lines;
  layout.beginLayout();
  int from = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    if (lines.size() + 1 == most) break;
    lines.append(text.mid(from, line.textLength()).trimmed());
    from += line.textLength();
  }
  layout.endLayout();
  if (from < text.size()) lines.append(metrics.elidedText(text.mid(from), Qt::ElideRight, width));
  return lines;
}

}  // namespace

MapTile::MapTile(const QString& title, const QString& detail, int detailLines, QWidget* parent)
    : QAbstractButton(parent), m_detail(oneLine(detail, 300)), m_detailLines(detailLines) {
  setText(oneLine(title, 200));
  setObjectName("mapTile");
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(text());
  setAccessibleDescription(m_detail);
  setToolTip(plainTip(text() + "\n" + m_detail));
  setFixedSize(sizeHint());
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRestMilliseconds);
  connect(&m_rest, &QTimer::timeout, this, &MapTile::lookRequested);
}

QFont MapTile::titleFont() const {
  QFont bold = font();
  bold.setPixelSize(12);
  bold.setWeight(QFont::DemiBold);
  return bold;
}

QFont MapTile::detailFont() const {
  QFont small = font();
  small.setPixelSize(11);
  return small;
}

void MapTile::setPicture(const QImage& picture) {
  m_picture = picture;
  update();
}

void MapTile::setMissing() {
  m_missing = true;
  m_detail = tr("This file is no longer there");
  setAccessibleDescription(m_detail);
  if (m_remove) m_remove->show();
  update();
}

void MapTile::setRemovable(const QString& tip) {
  m_remove = new QToolButton(this);
  m_remove->setText(QStringLiteral("×"));
  m_remove->setObjectName("removeTile");
  m_remove->setProperty("look", "box");
  m_remove->setFocusPolicy(Qt::NoFocus);
  m_remove->setToolTip(plainTip(tip));
  m_remove->setAccessibleName(tip);
  m_remove->setVisible(m_missing);
  connect(m_remove, &QToolButton::clicked, this, &MapTile::removeRequested);
}

void MapTile::setLookedAt() {
  m_lookedAt = true;
  setToolTip({});  // what is shown large says it all
}

void MapTile::setReminder(const QString& reminder) {
  m_reminder = reminder;
  setAccessibleDescription(reminder + " · " + m_detail);
  setToolTip(plainTip(text() + "\n" + reminder + "\n" + m_detail));
}

QSize MapTile::sizeHint() const {
  const int texts = QFontMetrics(titleFont()).height() +
                    m_detailLines * QFontMetrics(detailFont()).height() + kTextTop + kPadding;
  return kTilePicture + QSize(2 + 2 * kRing, 2 + texts + 2 * kRing);
}

void MapTile::paintPicture(QPainter& painter, const QRect& place) const {
  painter.fillRect(place,
                   palette().color(m_missing ? QPalette::Midlight : QPalette::AlternateBase));
  if (m_missing) {
    // A sheet with a corner turned down: what is no longer there.
    const QRectF sheet(place.center() - QPointF(8, 10), QSizeF(16, 20));
    QPainterPath path;
    path.moveTo(sheet.topLeft());
    path.lineTo(sheet.topRight() - QPointF(6, 0));
    path.lineTo(sheet.topRight() + QPointF(0, 6));
    path.lineTo(sheet.bottomRight());
    path.lineTo(sheet.bottomLeft());
    path.closeSubpath();
    painter.setPen(QPen(QApplication::palette().color(QPalette::PlaceholderText), 1.5));
    painter.drawPath(path);
  } else if (!m_picture.isNull()) {
    painter.drawImage(place, m_picture);
  }
  painter.setPen(palette().color(QPalette::Midlight));
  painter.drawLine(place.bottomLeft(), place.bottomRight());
}

void MapTile::paintTexts(QPainter& painter, QRect place) const {
  // The application's palette: the style sheet makes a paler grey of the button's own.
  const QPalette colors = QApplication::palette();
  const QFont bold = titleFont();
  const QFontMetrics titles(bold);
  painter.setFont(bold);
  painter.setPen(colors.color(m_missing ? QPalette::PlaceholderText : QPalette::Text));
  painter.drawText(QRect(place.topLeft(), QSize(place.width(), titles.height())),
                   Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                   titles.elidedText(text(), Qt::ElideRight, place.width()));
  place.setTop(place.top() + titles.height());
  const QFont small = detailFont();
  const int line = QFontMetrics(small).height();
  painter.setFont(small);
  const bool isReminded = !m_reminder.isEmpty() && !m_missing;
  painter.setPen(colors.color(isReminded ? QPalette::Text : QPalette::PlaceholderText));
  const QString& said = isReminded ? m_reminder : m_detail;
  for (const QString& words : linesOf(said, small, place.width(), m_detailLines)) {
    painter.drawText(QRect(place.topLeft(), QSize(place.width(), line)),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    place.setTop(place.top() + line);
  }
}

void MapTile::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  const QRect body = rect().adjusted(kRing, kRing, -kRing, -kRing);
  QPainterPath corners;
  corners.addRoundedRect(QRectF(body).adjusted(0.5, 0.5, -0.5, -0.5), kCornerOfTile, kCornerOfTile);
  painter.save();
  painter.setClipPath(corners);
  painter.fillRect(body, palette().color(m_missing ? QPalette::AlternateBase : QPalette::Base));
  paintPicture(painter, {body.topLeft() + QPoint(1, 1), kTilePicture});
  painter.restore();
  paintTexts(painter, body.adjusted(kPadding, kTilePicture.height() + 1 + kTextTop, -kPadding, 0));
  QPen edge(
      palette().color(underMouse() && !m_missing ? QPalette::PlaceholderText : QPalette::Mid));
  if (m_missing) edge.setStyle(Qt::DashLine);
  painter.setPen(edge);
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(corners);
  if (!hasFocus()) return;
  painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kCornerOfTile + 3,
                          kCornerOfTile + 3);
}

void MapTile::resizeEvent(QResizeEvent* event) {
  QAbstractButton::resizeEvent(event);
  if (m_remove) m_remove->setGeometry(width() - kRing - 30, kRing + 6, 24, 24);
}

void MapTile::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      click();
      return;
    case Qt::Key_Space:
      if (!m_lookedAt) break;
      if (!event->isAutoRepeat()) emit lookRequested();
      return;
    case Qt::Key_Escape:
      emit lookEnded();
      return;
    case Qt::Key_Delete:
      if (!m_remove) break;
      emit removeRequested();
      return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
      emit arrowPressed(event->key());
      return;
    default:
      break;
  }
  QAbstractButton::keyPressEvent(event);
}

void MapTile::focusOutEvent(QFocusEvent* event) {
  QAbstractButton::focusOutEvent(event);
  emit lookEnded();
}

void MapTile::enterEvent(QEnterEvent* event) {
  QAbstractButton::enterEvent(event);
  if (m_remove) m_remove->show();
  if (m_lookedAt) m_rest.start();
  update();
}

void MapTile::leaveEvent(QEvent* event) {
  QAbstractButton::leaveEvent(event);
  if (m_remove) m_remove->setVisible(m_missing);
  m_rest.stop();
  emit lookEnded();
  update();
}

}  // namespace throughline::editor
