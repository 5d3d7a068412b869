#include "people/face_tile.h"

#include <QApplication>
#include <QDropEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

#include "frame/picture_input.h"
#include "texts.h"
#include "throughline/drawing/fonts.h"
#include "throughline/drawing/paint.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using drawing::FontRole;
using drawing::Ink;

namespace {

constexpr int kTileWidth = 143;
constexpr int kTileHeight = 106;
constexpr int kFoldedHeight = 34;
constexpr int kFoldedName = 110;  // most of a name in one line
constexpr qreal kTilePadding = 8;
constexpr qreal kPortrait = 34;
constexpr qreal kFoldedPortrait = 22;
constexpr qreal kPartHeight = 16;
constexpr qreal kEndFace = 12;
constexpr qreal kCornerRadius = 7;

QFont fontOf(int pixels, QFont::Weight weight = QFont::Normal, bool italic = false) {
  QFont font = drawing::upscaledFont(FontRole::body);
  font.setPixelSize(pixels);
  font.setWeight(weight);
  font.setItalic(italic);
  return font;
}
QFont nameFont() { return fontOf(13, QFont::DemiBold); }
QFont smallFont() { return fontOf(11); }
QFont partFont() { return fontOf(10, QFont::Medium); }

/// At most so many lines; what is left is cut at its end.
void drawWrapped(QPainter& painter, const QRectF& room, const QString& text, int mostLines) {
  QTextLayout layout(text, painter.font());
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  qreal y = room.top();
  const QFontMetricsF metrics(painter.font());
  for (int i = 0; i < mostLines; ++i) {
    QTextLine line = layout.createLine();
    if (!line.isValid()) break;
    line.setLineWidth(room.width());
    const int start = line.textStart();
    const bool isLast = i + 1 == mostLines;
    const QString shown = isLast ? metrics.elidedText(text.mid(start), Qt::ElideRight, room.width())
                                 : text.mid(start, line.textLength()).trimmed();
    painter.drawText(QRectF(room.left(), y, room.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    y += metrics.height();
  }
  layout.endLayout();
}

void drawLine(QPainter& painter, const QRectF& room, const QString& text,
              Qt::Alignment align = Qt::AlignLeft) {
  const QFontMetricsF metrics(painter.font());
  painter.drawText(room, static_cast<int>(align | Qt::AlignVCenter) | Qt::TextSingleLine,
                   metrics.elidedText(text, Qt::ElideRight, room.width()));
}

}  // namespace

FaceTile::FaceTile(drawing::PaintCache& cache, QWidget* parent)
    : QAbstractButton(parent), m_cache(cache), m_theme(&drawing::Theme::light()) {
  setCheckable(true);
  setFocusPolicy(Qt::ClickFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setAcceptDrops(true);
}

void FaceTile::show(const PersonLook& person) {
  setChecked(person.isShown);
  if (person == m_person) return;
  m_person = person;
  setObjectName(QString("face%1").arg(person.id.value));
  QStringList told = describedIn(person).split(u'\n');
  setToolTip(plainTip(told.join(u'\n')));
  setAccessibleName(told.takeFirst());
  setAccessibleDescription(told.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

void FaceTile::setFolded(bool folded) {
  m_folded = folded;
  updateGeometry();
  update();
}

void FaceTile::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  update();
}

qreal FaceTile::partWidth() const {
  return QFontMetricsF(partFont()).horizontalAdvance(m_person.part) + 12;
}

QSize FaceTile::sizeHint() const {
  if (!m_folded) return {std::max(kTileWidth, leastWidth()), kTileHeight};
  const qreal name = std::min<qreal>(
      kFoldedName, QFontMetricsF(nameFont()).horizontalAdvance(m_person.portrait.name) + 1);
  const qreal key = m_person.isShown ? drawing::kKeySize.width() + 6 : 0;
  return {static_cast<int>(
              std::ceil(2 * kTilePadding + kFoldedPortrait + 6 + name + 6 + partWidth() + key)),
          kFoldedHeight};
}

int FaceTile::leastWidth() const {
  return static_cast<int>(
      std::ceil(2 * kTilePadding + partWidth() + drawing::kKeySize.width() + 4));
}

void FaceTile::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  paintGround(painter);
  if (m_folded) {
    paintFolded(painter);
  } else {
    paintWhole(painter);
  }
}

void FaceTile::paintGround(QPainter& painter) const {
  const QRectF whole = QRectF(rect()).adjusted(1, 1, -1, -1);
  const bool isMeant = hasFocus() || m_takesPicture;
  const QColor& edge = isMeant            ? m_theme->of(Ink::selection)
                       : m_person.isShown ? m_theme->of(Ink::secondText)
                                          : m_theme->of(underMouse() ? Ink::faintText : Ink::line);
  painter.setPen(QPen(edge, isMeant ? 2 : m_person.isShown ? 1.5 : 1));
  painter.setBrush(m_theme->of(m_person.isShown ? Ink::surface : Ink::paper));
  painter.drawRoundedRect(whole, kCornerRadius, kCornerRadius);
}

void FaceTile::paintWhole(QPainter& painter) const {
  const QRectF portrait(kTilePadding, kTilePadding, kPortrait, kPortrait);
  paintPortrait(painter, portrait, m_person.portrait, *m_theme, m_cache);
  const qreal left = portrait.right() + 7;
  const qreal room = width() - left - 5;
  painter.setFont(nameFont());
  painter.setPen(m_theme->of(Ink::text));
  drawLine(painter, {left, 6, room, 16}, m_person.portrait.name);
  painter.setFont(smallFont());
  painter.setPen(m_theme->of(Ink::secondText));
  drawWrapped(painter, {left, 22, room, 28}, m_person.role, 2);
  constexpr qreal kPartTop = 52;
  paintPart(painter, {kTilePadding, kPartTop});
  if (m_person.isShown) paintKey(painter, {width() - kTilePadding, kPartTop + 2});
  constexpr qreal kEndsTop = 72;
  if (m_person.low) {
    paintEnd(painter, *m_person.low, kEndsTop);
    if (m_person.high) paintEnd(painter, *m_person.high, kEndsTop + 15);
    return;
  }
  painter.setFont(fontOf(10, QFont::Normal, true));
  painter.setPen(m_theme->of(Ink::faintText));
  drawWrapped(painter, {kTilePadding, kEndsTop, width() - 2 * kTilePadding, 30},
              texts::People::tr("No feelings yet: double-click the curve"), 2);
}

void FaceTile::paintFolded(QPainter& painter) const {
  const qreal middle = height() / 2.0;
  const QRectF portrait(kTilePadding, middle - kFoldedPortrait / 2, kFoldedPortrait,
                        kFoldedPortrait);
  paintPortrait(painter, portrait, m_person.portrait, *m_theme, m_cache);
  qreal right = width() - kTilePadding;
  if (m_person.isShown) {
    paintKey(painter, {right, middle - drawing::kKeySize.height() / 2});
    right -= drawing::kKeySize.width() + 6;
  }
  right -= partWidth();
  paintPart(painter, {right, middle - kPartHeight / 2});
  painter.setFont(nameFont());
  painter.setPen(m_theme->of(Ink::text));
  const qreal left = portrait.right() + 6;
  drawLine(painter, {left, middle - 9, right - 6 - left, 18}, m_person.portrait.name);
}

void FaceTile::paintPart(QPainter& painter, QPointF topLeft) const {
  const QRectF chip(topLeft, QSizeF(partWidth(), kPartHeight));
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_theme->of(Ink::chip));
  painter.drawRoundedRect(chip, 4, 4);
  painter.setFont(partFont());
  painter.setPen(m_theme->of(Ink::secondText));
  painter.drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, m_person.part);
}

void FaceTile::paintKey(QPainter& painter, QPointF topRight) const {
  drawing::paint(painter, *drawing::curveKey(m_person.curve), *m_theme, m_cache,
                 topRight - QPointF(drawing::kKeySize.width(), 0));
}

void FaceTile::paintEnd(QPainter& painter, const CurveEnd& end, qreal top) const {
  painter.save();
  painter.translate(kTilePadding, top + 1);
  const qreal scale = kEndFace / drawing::kFacePictureSide;
  painter.scale(scale, scale);
  drawing::paint(painter, *drawing::facePicture(end.score, {}), *m_theme, m_cache, {});
  painter.restore();
  painter.setFont(smallFont());
  painter.setPen(m_theme->of(Ink::text));
  const qreal score = QFontMetricsF(painter.font()).horizontalAdvance(end.scoreText);
  const qreal right = width() - kTilePadding;
  painter.drawText(QRectF(right - score - 1, top, score + 1, 14),
                   Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, end.scoreText);
  const qreal left = kTilePadding + kEndFace + 5;
  drawLine(painter, {left, top, right - score - 5 - left, 14}, end.stage);
}

void FaceTile::mousePressEvent(QMouseEvent* event) {
  setFocus(Qt::MouseFocusReason);
  if (event->button() == Qt::LeftButton) m_pressed = event->position().toPoint();
  event->accept();
}

void FaceTile::mouseMoveEvent(QMouseEvent* event) {
  if (!m_pressed) return;
  const QPoint way = event->position().toPoint() - *m_pressed;
  if (!m_dragging && way.manhattanLength() < QApplication::startDragDistance()) return;
  m_dragging = true;
  emit dragged(event->globalPosition().toPoint());
}

void FaceTile::mouseReleaseEvent(QMouseEvent* event) {
  const bool pressed = std::exchange(m_pressed, std::nullopt).has_value();
  const bool dragging = std::exchange(m_dragging, false);
  if (event->button() != Qt::LeftButton || !pressed) return;
  if (dragging) {
    emit dropped(event->globalPosition().toPoint());
  } else if (rect().contains(event->position().toPoint())) {
    emit chosen(event->modifiers());
  }
}

void FaceTile::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) emit doubleClicked();
}

void FaceTile::holdPicture(bool held) {
  m_takesPicture = held;
  update();
}

void FaceTile::dragEnterEvent(QDragEnterEvent* event) {
  if (!holdsPicture(*event->mimeData())) return;
  event->setDropAction(Qt::CopyAction);  // never a move: the file stays where it is
  event->accept();
  holdPicture(true);
}

void FaceTile::dragMoveEvent(QDragMoveEvent* event) {
  event->setDropAction(Qt::CopyAction);
  event->accept();
}

void FaceTile::dragLeaveEvent(QDragLeaveEvent*) { holdPicture(false); }

void FaceTile::dropEvent(QDropEvent* event) {
  holdPicture(false);
  event->setDropAction(Qt::CopyAction);
  event->accept();
  emit pictureDropped(event->mimeData());
}

// What keys do is the row's business; here only a drag is given up.
void FaceTile::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_pressed) {
    m_pressed.reset();
    if (std::exchange(m_dragging, false)) emit dragCancelled();
    return;
  }
  QWidget::keyPressEvent(event);
}

void FaceTile::keyReleaseEvent(QKeyEvent* event) { QWidget::keyReleaseEvent(event); }

}  // namespace throughline::editor
