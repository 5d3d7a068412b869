#include "map_tile.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolButton>

#include "frame/map_pictures.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kPadding = 10;
constexpr int kLineGap = 4;

}  // namespace

MapTile::MapTile(const QString& title, const QString& detail, const QImage& picture,
                 QWidget* parent)
    : QPushButton(parent), m_title(oneLine(title, 200)), m_detail(detail), m_picture(picture) {
  setProperty("look", "tile");
  setObjectName("mapTile");
  setAccessibleName(m_title);
  setAccessibleDescription(m_detail);
  setToolTip(plainTip(m_title + "\n" + m_detail));
  setFixedSize(sizeHint());
}

void MapTile::setPicture(const QImage& picture) {
  m_picture = picture;
  update();
}

void MapTile::setMissing() {
  m_missing = true;
  setAccessibleDescription(tr("This file is no longer there"));
  update();
}

void MapTile::setRemovable() {
  m_remove = new QToolButton(this);
  m_remove->setText(QStringLiteral("×"));
  m_remove->setObjectName("removeTile");
  m_remove->setProperty("look", "box");
  m_remove->setToolTip(tr("Take off this page; the file stays"));
  m_remove->setAccessibleName(tr("Take %1 off this page").arg(m_title));
  m_remove->setVisible(m_missing);
  connect(m_remove, &QToolButton::clicked, this, &MapTile::removeRequested);
}

QSize MapTile::sizeHint() const {
  const int texts = kPadding + 2 * (fontMetrics().height() + kLineGap);
  return kTilePicture + QSize(2 * kPadding, 2 * kPadding + texts);
}

void MapTile::paintEvent(QPaintEvent* /*event*/) {
  QStylePainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  QStyleOptionButton option;
  initStyleOption(&option);
  painter.drawControl(QStyle::CE_PushButtonBevel, option);
  const QRect picture(QPoint(kPadding, kPadding), kTilePicture);
  QPainterPath corners;
  corners.addRoundedRect(picture, 6, 6);
  painter.save();
  painter.setClipPath(corners);
  painter.fillRect(picture, palette().color(QPalette::AlternateBase));
  if (!m_picture.isNull() && !m_missing) painter.drawImage(picture, m_picture);
  painter.restore();
  painter.setPen(palette().color(QPalette::Midlight));
  painter.drawPath(corners);
  const int line = fontMetrics().height() + kLineGap;
  QRect text(kPadding, picture.bottom() + kPadding, kTilePicture.width(), line);
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  painter.setFont(bold);
  // The application's palette: the style sheet makes a paler grey of the button's own.
  const QPalette colors = QApplication::palette();
  painter.setPen(colors.color(m_missing ? QPalette::PlaceholderText : QPalette::Text));
  painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetrics(bold).elidedText(m_title, Qt::ElideRight, text.width()));
  text.translate(0, line);
  painter.setFont(font());
  painter.setPen(colors.color(m_missing ? QPalette::BrightText : QPalette::PlaceholderText));
  const QString detail = m_missing ? tr("This file is no longer there") : m_detail;
  painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                   fontMetrics().elidedText(detail, Qt::ElideMiddle, text.width()));
}

void MapTile::resizeEvent(QResizeEvent* event) {
  QPushButton::resizeEvent(event);
  if (m_remove) m_remove->setGeometry(width() - 36, 12, 24, 24);
}

void MapTile::keyPressEvent(QKeyEvent* event) {
  if (m_remove && event->key() == Qt::Key_Delete) {
    emit removeRequested();
  } else {
    QPushButton::keyPressEvent(event);
  }
}

void MapTile::enterEvent(QEnterEvent* event) {
  QPushButton::enterEvent(event);
  if (m_remove) m_remove->show();
}

void MapTile::leaveEvent(QEvent* event) {
  QPushButton::leaveEvent(event);
  if (m_remove) m_remove->setVisible(m_missing);
}

}  // namespace throughline::editor
