#include "stage_header.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextOption>
#include <QToolTip>
#include <algorithm>

#include "reading_delegate.h"
#include "reading_words.h"
#include "readings_model.h"
#include "throughline/drawing/theme.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kBar = 3;
constexpr int kNarrowestStage = 84;
constexpr int kWidestStage = 172;
constexpr int kNarrowestMeasure = 118;
constexpr int kWidestMeasure = 230;
constexpr int kNameTop = 5;

QString nameOf(const journey::Stage& stage) {
  return oneLine(QString::fromStdString(stage.name), 80);
}

QFont semibold(QFont font) {
  font.setWeight(QFont::DemiBold);
  return font;
}

const drawing::Theme& themeOf(const QPalette& palette) {
  const bool dark = palette.color(QPalette::Base).lightness() < 128;
  return dark ? drawing::Theme::darkTheme() : drawing::Theme::light();
}

std::size_t placeOf(const ReadingsModel& model, int row) {
  std::size_t place = 0;
  const auto& rows = model.grid().rows();
  for (int i = 1; i <= row; ++i) {
    const auto at = static_cast<std::size_t>(i);
    place += rows[at].stage != rows[at - 1].stage ? 1 : 0;
  }
  return place;
}

}  // namespace

StageHeader::StageHeader(const ReadingsModel& model, QWidget* parent)
    : QHeaderView(Qt::Vertical, parent), m_model(model) {
  setObjectName("stageHeader");
  setSectionsClickable(true);
  setSectionResizeMode(QHeaderView::Fixed);
  setHighlightSections(false);
  setCursor(Qt::PointingHandCursor);
  fit();
}

void StageHeader::fit() {
  // As the row of the cursor is written, where its metric has no name yet.
  QFont widest = semibold(font());
  widest.setItalic(true);
  const QFontMetrics metrics(widest);
  int stage = 0;
  int measure = 0;
  for (int row = 0; row < m_model.rowCount(); ++row) {
    const journey::Stage& holder = m_model.stageOf(row);
    const auto what = m_model.grid().rows()[static_cast<std::size_t>(row)].measure;
    const QString unit = isSetUp(holder, what) ? measureUnit(holder, what) : tr("name it");
    stage = std::max(stage, metrics.horizontalAdvance(nameOf(holder)));
    const int unitWidth = unit.isEmpty() ? 0 : metrics.horizontalAdvance(unit) + kCellPadding;
    measure = std::max(measure, metrics.horizontalAdvance(measureName(holder, what)) + unitWidth);
  }
  m_stageWidth = std::clamp(stage + kBar + 2 * kCellPadding, kNarrowestStage, kWidestStage);
  m_measureWidth = std::clamp(measure + 2 * kCellPadding + 1, kNarrowestMeasure, kWidestMeasure);
  updateGeometry();
  viewport()->update();
}

void StageHeader::setCurrentRow(int row) {
  m_currentRow = row;
  viewport()->update();
}

QSize StageHeader::sizeHint() const { return {m_stageWidth + m_measureWidth, 0}; }

void StageHeader::paintSection(QPainter* painter, const QRect& rect, int row) const {
  if (row < 0 || row >= m_model.rowCount()) return;
  const auto [first, end] = m_model.grid().groupOf(m_model.stageOf(row).id);
  const QRect group(rect.left(), rect.top() - (row - first) * rect.height(), m_stageWidth,
                    (end - first) * rect.height());
  painter->save();
  painter->setClipRect(rect);
  painter->fillRect(rect, palette().color(QPalette::Base));
  paintStage(*painter, group, row);
  paintMeasure(*painter, rect.adjusted(m_stageWidth, 0, 0, 0), row);
  painter->setPen(palette().color(QPalette::Mid));
  painter->drawLine(rect.topRight(), rect.bottomRight());
  if (row + 1 == end) {
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
  } else {
    painter->setPen(palette().color(QPalette::Midlight));
    painter->drawLine(rect.left() + m_stageWidth, rect.bottom(), rect.right(), rect.bottom());
  }
  painter->restore();
}

// The name stays in sight while any row of its group does.
void StageHeader::paintStage(QPainter& painter, const QRect& group, int row) const {
  painter.fillRect(QRect(group.left(), group.top(), kBar, group.height() - 1),
                   themeOf(palette()).hue(placeOf(m_model, row)));
  painter.setFont(semibold(font()));
  painter.setPen(palette().color(QPalette::Text));
  QRectF room = group.adjusted(kBar + kCellPadding, kNameTop, -4, -4);
  QTextOption option(Qt::AlignLeft | Qt::AlignTop);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  const QString name = nameOf(m_model.stageOf(row));
  const QRectF taken =
      painter.boundingRect(QRectF(room.topLeft(), QSizeF(room.width(), 1e4)), name, option);
  const qreal lowest = std::max(room.top(), room.bottom() - taken.height());
  room.moveTop(std::clamp<qreal>(kNameTop, room.top(), lowest));
  painter.drawText(room, name, option);
}

void StageHeader::paintMeasure(QPainter& painter, const QRect& rect, int row) const {
  const journey::Stage& stage = m_model.stageOf(row);
  const auto measure = m_model.grid().rows()[static_cast<std::size_t>(row)].measure;
  const bool setUp = isSetUp(stage, measure);
  QFont own = font();
  own.setItalic(!setUp);
  own.setWeight(row == m_currentRow ? QFont::DemiBold : QFont::Normal);
  painter.setFont(own);
  QRect room = rect.adjusted(kCellPadding, 0, -kCellPadding, -1);
  const QString unit = setUp ? measureUnit(stage, measure) : tr("name it");
  if (!unit.isEmpty()) {
    const QFontMetrics metrics(own);
    const QString cut = metrics.elidedText(unit, Qt::ElideRight, room.width() / 2);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, cut);
    room.setRight(room.right() - metrics.horizontalAdvance(cut) - kCellPadding);
  }
  painter.setPen(palette().color(setUp ? QPalette::Text : QPalette::PlaceholderText));
  painter.drawText(
      room, Qt::AlignLeft | Qt::AlignVCenter,
      QFontMetrics(own).elidedText(measureName(stage, measure), Qt::ElideRight, room.width()));
}

QString StageHeader::tip(int row) const {
  if (row < 0 || row >= m_model.rowCount()) return {};
  const journey::Stage& stage = m_model.stageOf(row);
  const auto measure = m_model.grid().rows()[static_cast<std::size_t>(row)].measure;
  const QString unit = measureUnit(stage, measure);
  const QString name = measureName(stage, measure);
  return nameOf(stage) + "\n" + (unit.isEmpty() ? name : name + " · " + unit) + "\n" +
         tr("Double-click to edit its metrics and targets");
}

bool StageHeader::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plainTip(tip(logicalIndexAt(help->pos()))), viewport());
    return true;
  }
  return QHeaderView::viewportEvent(event);
}

void StageHeader::changeEvent(QEvent* event) {
  QHeaderView::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit();
}

}  // namespace throughline::editor
