#include "period_header.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "reading_delegate.h"
#include "readings_model.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kHeight = 31;
constexpr int kNarrowest = 74;
constexpr int kWidest = 150;

}  // namespace

PeriodHeader::PeriodHeader(const ReadingsModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model) {
  setObjectName("periodHeader");
  setSectionsClickable(true);
  setHighlightSections(false);
  setMinimumSectionSize(48);
}

void PeriodHeader::setShownColumn(int column) {
  m_shown = column;
  viewport()->update();
}

void PeriodHeader::fit() {
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  const QFontMetrics metrics(bold);
  int width = metrics.horizontalAdvance(m_model.format().shown(88888));
  for (int column = 0; column < m_model.columnCount(); ++column) {
    const QString name = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    width = std::max(width, metrics.horizontalAdvance(name));
  }
  setDefaultSectionSize(std::clamp(width + 2 * kCellPadding, kNarrowest, kWidest));
  viewport()->update();
}

QSize PeriodHeader::sizeHint() const { return {0, kHeight}; }

void PeriodHeader::paintSection(QPainter* painter, const QRect& rect, int column) const {
  const bool shown = column == m_shown;
  QFont own = font();
  own.setWeight(shown ? QFont::DemiBold : QFont::Normal);
  painter->save();
  painter->fillRect(rect, palette().color(shown ? QPalette::AlternateBase : QPalette::Base));
  painter->setPen(palette().color(QPalette::Mid));
  painter->drawLine(rect.bottomLeft(), rect.bottomRight());
  if (shown) {
    painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2),
                      palette().color(QPalette::Highlight));
  }
  if (column == m_model.grid().periods()) painter->drawLine(rect.topLeft(), rect.bottomLeft());
  const QRect room = rect.adjusted(kCellPadding / 2, 0, -kCellPadding, -1);
  const QString name = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
  painter->setFont(own);
  painter->setPen(palette().color(QPalette::Text));
  painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                    QFontMetrics(own).elidedText(name, Qt::ElideMiddle, room.width()));
  painter->restore();
}

QString PeriodHeader::tip(int column) const {
  if (column < 0 || column >= m_model.columnCount()) return {};
  if (column == m_model.grid().periods()) {
    return tr("What each figure should be, in any period") + "\n" +
           tr("Double-click a metric's name to say which way is better");
  }
  const auto& period =
      m_model.journey().get(m_model.grid().columns()[static_cast<std::size_t>(column)]);
  const QString dates = tr("%1 to %2")
                            .arg(QString::fromStdString(period.start.iso()),
                                 QString::fromStdString(period.end.iso()));
  const QString what = column == m_shown ? tr("The map shows this period")
                                         : tr("Double-click to rename it or change its dates");
  return oneLine(QString::fromStdString(period.name)) + "\n" + dates + "\n" + what;
}

bool PeriodHeader::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plainTip(tip(logicalIndexAt(help->pos()))), viewport());
    return true;
  }
  return QHeaderView::viewportEvent(event);
}

}  // namespace throughline::editor
