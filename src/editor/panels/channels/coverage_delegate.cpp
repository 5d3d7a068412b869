#include "coverage_delegate.h"

#include <QPainter>
#include <algorithm>
#include <utility>

#include "coverage_model.h"

namespace throughline::editor {

namespace {

using drawing::Ink;

constexpr int kOwnerDot = 4;
constexpr std::size_t kMostDots = 4;

void paintOwners(QPainter& painter, const QRectF& box, const CoverageModel& model,
                 const journey::CoverageCell& cell) {
  const std::size_t dots = std::min(cell.owners.size(), kMostDots);
  const qreal width = static_cast<qreal>(dots) * (kOwnerDot + 2) - 2;
  qreal x = box.center().x() - width / 2;
  painter.setPen(Qt::NoPen);
  for (std::size_t i = 0; i < dots; ++i, x += kOwnerDot + 2) {
    painter.setBrush(QColor(QString::fromStdString(model.journey().get(cell.owners[i]).color)));
    painter.drawEllipse(QRectF(x, box.bottom() - kOwnerDot - 3, kOwnerDot, kOwnerDot));
  }
}

}  // namespace

CoverageDelegate::CoverageDelegate(const CoverageModel& model, IsWanted isWanted, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_isWanted(std::move(isWanted)) {}

void CoverageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
  const auto& theme = *m_theme;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const journey::CoverageCell* cell = m_model.cellAt(index);
  const bool weak =
      cell && m_weakest &&
      m_model.coverage().stages[static_cast<std::size_t>(index.column() - 1)] == m_weakest;
  painter->fillRect(option.rect, theme.of(weak ? Ink::weakTint : Ink::surface));
  painter->setPen(theme.of(Ink::line));
  painter->drawLine(QPointF(option.rect.left(), option.rect.bottom() + 0.5),
                    QPointF(option.rect.right() + 1, option.rect.bottom() + 0.5));
  const bool wanted = m_isWanted(index);
  const QString text = index.data().toString();
  QFont font = option.font;
  const QRectF box = QRectF(option.rect).adjusted(2.5, 3.5, -2.5, -3.5);
  if (cell && cell->count > 0) {
    const bool fault = cell->withoutOwner > 0;
    const bool unseen = cell->unseen == cell->count;
    painter->setBrush(fault || unseen ? theme.of(Ink::surface) : theme.of(Ink::chip));
    painter->setPen(fault    ? QPen(theme.of(Ink::fault), 1.2)
                    : unseen ? QPen(theme.of(Ink::faintText), 1, Qt::DashLine)
                             : QPen(Qt::NoPen));
    painter->drawRoundedRect(box, 5, 5);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const bool asks = cell->unanswered > 0;
    painter->setPen(theme.of(fault ? Ink::fault : asks ? Ink::doubtful : Ink::text));
    const bool dots = !cell->owners.empty();
    painter->drawText(box.adjusted(0, 0, 0, dots ? -7 : 0), Qt::AlignCenter,
                      fault  ? text + "!"
                      : asks ? text + "?"
                             : text);
    if (dots) paintOwners(*painter, box, m_model, *cell);
  } else if (m_model.isName(index.column())) {
    painter->setPen(theme.of(Ink::text));
    const QRect rect = option.rect.adjusted(0, 0, -4, 0);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
  } else {
    if (m_model.isSum(index.column())) font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(theme.of(cell ? Ink::faintText : Ink::text));
    painter->drawText(option.rect, Qt::AlignCenter, text);
  }
  painter->setBrush(Qt::NoBrush);
  if (wanted) {
    painter->setPen(QPen(theme.of(Ink::selection), 2));
    painter->drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 5, 5);
  }
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(theme.of(Ink::selection), 1, Qt::DotLine));
    painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
  }
  painter->restore();
}

}  // namespace throughline::editor
