#include "history_delegate.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using drawing::Ink;
using RowKind = HistoryModel::RowKind;

namespace {

constexpr int kPadding = 6;
constexpr int kSide = 12;
constexpr int kOpener = 22;
constexpr int kIndent = 14;  // of what an opened entry is made of
constexpr int kMostLines = 4;

int indentOf(const HistoryModel::Row& row) {
  const bool isPart = row.kind == RowKind::edit || row.kind == RowKind::change;
  return kSide + (isPart ? kIndent : 0);
}

QString shownTime(QTime time) { return QLocale().toString(time, QLocale::ShortFormat); }

/// As wide as the longest of the desktop's times: "12:58 PM".
int timeWidth(const QFontMetrics& metrics) {
  constexpr int kApart = 8;
  const QTime kLong(22, 58);
  return metrics.horizontalAdvance(shownTime(kLong)) + kApart;
}

int viewWidth(const QStyleOptionViewItem& option) {
  const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
  return view ? view->viewport()->width() : option.rect.width();
}

int wordsWidth(const QStyleOptionViewItem& option, const HistoryModel::Row& row) {
  return viewWidth(option) - indentOf(row) - timeWidth(option.fontMetrics) - kOpener - 4;
}

/// Lays the headline out in lines; gives their height. What is too long for them is elided.
int layOut(QTextLayout& layout, const Headline& headline, int width) {
  QTextOption wrap;
  wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(wrap);
  if (headline.nameLength > 0) {
    QTextLayout::FormatRange bold;
    bold.start = static_cast<int>(headline.nameFrom);
    bold.length = static_cast<int>(headline.nameLength);
    bold.format.setFontWeight(QFont::DemiBold);
    layout.setFormats({bold});
  }
  int end = 0;
  const auto setLines = [&] {
    layout.beginLayout();
    qreal y = 0;
    for (int lines = 0; lines < kMostLines; ++lines) {
      QTextLine line = layout.createLine();
      if (!line.isValid()) break;
      line.setLineWidth(width);
      line.setPosition({0, y});
      y += line.height();
      end = line.textStart() + line.textLength();
    }
    layout.endLayout();
    return static_cast<int>(y + 0.5);
  };
  const int height = setLines();
  if (end >= layout.text().size()) return height;
  constexpr int kRoomForSign = 2;
  layout.setText(layout.text().left(std::max(0, end - kRoomForSign)).trimmed() + u'…');
  return setLines();
}

QString authorOf(const EditGroup& group, const HistoryModel::Row& row) {
  if (!group.fault.isEmpty()) return group.fault;
  const QString who = group.edits[row.part].who;
  if (row.kind != RowKind::entry || group.edits.size() == 1) return who;
  return HistoryDelegate::tr("%1 · %n edits", nullptr, static_cast<int>(group.edits.size()))
      .arg(who);
}

}  // namespace

HistoryDelegate::HistoryDelegate(const HistoryModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_theme(&drawing::Theme::light()) {}

bool HistoryDelegate::setRoomBelow(int row, int height) {
  if (m_row == row && m_room == height) return false;
  m_row = row;
  m_room = height;
  return true;
}

QRect HistoryDelegate::openerIn(const QRect& row) {
  return {row.right() - kOpener, row.top(), kOpener, std::min(row.height(), 34)};
}

const Headline& HistoryDelegate::headlineOf(const HistoryModel::Row& row) const {
  const EditGroup& group = m_model.group(row);
  return row.kind == RowKind::entry ? group.headline : group.edits[row.part].headline;
}

int HistoryDelegate::wordsLeft(int row, const QFontMetrics& metrics) const {
  return indentOf(m_model.row(row)) + timeWidth(metrics);
}

int HistoryDelegate::wordsHeight(int at, const QStyleOptionViewItem& option) const {
  const HistoryModel::Row& row = m_model.row(at);
  const int width = wordsWidth(option, row);
  if (row.measuredAt == width) return row.height;
  row.measuredAt = width;
  const int line = option.fontMetrics.lineSpacing();
  switch (row.kind) {
    case RowKind::day:
      row.height = line + 2 * kPadding + 4;
      break;
    case RowKind::more:
      row.height = line + 2 * kPadding;
      break;
    case RowKind::change:
      row.height = option.fontMetrics
                       .boundingRect(QRect(0, 0, width + kOpener, 10'000), Qt::TextWordWrap,
                                     breakable(row.line))
                       .height() +
                   kPadding;
      break;
    case RowKind::entry:
    case RowKind::edit: {
      QTextLayout layout(headlineOf(row).text, option.font);
      row.height = layOut(layout, headlineOf(row), width) + line + 2 * kPadding;
      break;
    }
  }
  return row.height;
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
  const int room = index.row() == m_row ? m_room : 0;
  return {viewWidth(option), wordsHeight(index.row(), option) + room};
}

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  const HistoryModel::Row& row = m_model.row(index.row());
  painter->save();
  if (row.kind == RowKind::day) {
    paintDay(*painter, option, row);
  } else if (row.kind == RowKind::change) {
    painter->setPen(ink(Ink::secondText));
    painter->drawText(
        option.rect.adjusted(indentOf(row) + timeWidth(option.fontMetrics), 0, -4, -2),
        Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, breakable(row.line));
  } else if (row.kind == RowKind::more) {
    paintMore(*painter, option, row);
  } else {
    paintEdit(*painter, option, row);
  }
  painter->restore();
}

void HistoryDelegate::paintDay(QPainter& painter, const QStyleOptionViewItem& option,
                               const HistoryModel::Row& row) const {
  const HistoryModel::Day day = m_model.day(row);
  const QRect rect = option.rect.adjusted(kSide, 0, -kSide, 0);
  if (row.group > 0) {
    painter.setPen(ink(Ink::line));
    painter.drawLine(option.rect.topLeft(), option.rect.topRight());
  }
  QFont strong = option.font;
  strong.setWeight(QFont::DemiBold);
  painter.setFont(option.font);
  painter.setPen(ink(Ink::secondText));
  painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, day.count);
  const int taken = option.fontMetrics.horizontalAdvance(day.count) + 10;
  painter.setFont(strong);
  painter.setPen(ink(Ink::text));
  painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetrics(strong).elidedText(day.name, Qt::ElideRight, rect.width() - taken));
}

void HistoryDelegate::paintMore(QPainter& painter, const QStyleOptionViewItem& option,
                                const HistoryModel::Row& row) const {
  const bool chosen = (option.state & QStyle::State_Selected) != 0;
  const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
  if (chosen) paintChosen(painter, option);
  QFont font = option.font;
  font.setUnderline(hovered);
  painter.setFont(font);
  painter.setPen(ink(Ink::selection));
  painter.drawText(option.rect.adjusted(indentOf(row) + timeWidth(option.fontMetrics), 0, 0, 0),
                   Qt::AlignLeft | Qt::AlignVCenter, m_model.moreWords(row));
}

void HistoryDelegate::paintChosen(QPainter& painter, const QStyleOptionViewItem& option) const {
  QColor ground = ink(Ink::selection);
  ground.setAlphaF(m_theme->dark ? 0.22F : 0.10F);
  painter.fillRect(option.rect, ground);
  painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                   ink(Ink::selection));
}

void HistoryDelegate::paintEdit(QPainter& painter, const QStyleOptionViewItem& option,
                                const HistoryModel::Row& row) const {
  const EditGroup& group = m_model.group(row);
  const bool selected = (option.state & QStyle::State_Selected) != 0;
  const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
  if (selected) {
    paintChosen(painter, option);
  } else if (hovered) {
    painter.fillRect(option.rect, ink(Ink::chip));
  }
  const int left = option.rect.left() + indentOf(row);
  const int top = option.rect.top() + kPadding;
  const ShownEdit& edit = group.edits[row.part];
  painter.setFont(option.font);
  painter.setPen(ink(Ink::secondText));
  painter.drawText(left, top + option.fontMetrics.ascent(), shownTime(edit.at.time()));
  const Headline& headline = headlineOf(row);
  QTextLayout layout(headline.text, option.font);
  const int width = wordsWidth(option, row);
  const int height = layOut(layout, headline, width);
  painter.setPen(ink(group.fault.isEmpty() ? Ink::text : Ink::fault));
  layout.draw(&painter, QPointF(left + timeWidth(option.fontMetrics), top));
  painter.setPen(ink(Ink::secondText));
  painter.drawText(
      left + timeWidth(option.fontMetrics), top + height + option.fontMetrics.ascent(),
      option.fontMetrics.elidedText(authorOf(group, row), Qt::ElideRight, width + kOpener));
  if (row.kind == RowKind::entry && group.fault.isEmpty()) {
    const QRect opener = openerIn(option.rect);
    painter.setPen(ink(hovered || selected ? Ink::secondText : Ink::faintText));
    const bool open = m_model.isOpen(static_cast<int>(&row - &m_model.row(0)));
    painter.drawText(opener.adjusted(0, kPadding, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                     open ? QStringLiteral("▾") : QStringLiteral("▸"));
  }
}

}  // namespace throughline::editor
