#include "mark_list.h"

#include <algorithm>
#include <utility>

#include "frame/record_drag.h"
#include "throughline/editor/plain_text.h"
#include "widgets/two_column_delegate.h"

namespace throughline::editor {

namespace {

constexpr int kMarkRowHeight = 28;
constexpr int kMostMarkRows = 5;

}  // namespace

void MarkModel::show(std::vector<NoteMark> marks) {
  beginResetModel();
  m_marks = std::move(marks);
  endResetModel();
}

int MarkModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_marks.size());
}

QVariant MarkModel::data(const QModelIndex& index, int role) const {
  const NoteMark& mark = m_marks.at(static_cast<std::size_t>(index.row()));
  const QString stage = QString("%1 %2").arg(mark.place).arg(mark.stage);
  const bool isGone = mark.wasMarked && !mark.span;
  switch (role) {
    case Qt::DisplayRole:
      return QString(signOf(mark)) + "  " + mark.text;
    case TwoColumnDelegate::kDetailRole:
      return isGone ? tr("no longer in the note") : stage;
    case Qt::AccessibleDescriptionRole:
      return isGone ? stage + ", " + tr("no longer in the note") : stage;
    case Qt::ToolTipRole:
      return plainTip(mark.text);
    default:
      return {};
  }
}

MarkList::MarkList(ViewState& view, QWidget* parent)
    : QListView(parent), m_model(new MarkModel(this)) {
  setObjectName("markList");
  setModel(m_model);
  setItemDelegate(new TwoColumnDelegate(this));
  setUniformItemSizes(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTabKeyNavigation(false);
  setAccessibleName(tr("What was taken from this source"));
  const auto choose = [this](const QModelIndex& index) {
    emit chosen(m_model->marks().at(static_cast<std::size_t>(index.row())).target);
  };
  new RecordDrag(*viewport(), view, [this](QPoint at) {
    const QModelIndex row = indexAt(at);
    return row.isValid() ? m_model->marks().at(static_cast<std::size_t>(row.row())).target
                         : drawing::Target{};
  });
  connect(this, &QListView::clicked, this, choose);
  connect(this, &QListView::activated, this, choose);
}

void MarkList::show(const std::vector<NoteMark>& marks) {
  if (marks != m_model->marks()) m_model->show(marks);
  const int rows = std::min(static_cast<int>(marks.size()), kMostMarkRows);
  setFixedHeight(rows * std::max(kMarkRowHeight, sizeHintForRow(0)) + 2);
}

void MarkList::setCurrent(const drawing::Target& target) {
  const auto& marks = m_model->marks();
  const auto found = std::ranges::find(marks, target, &NoteMark::target);
  if (found == marks.end()) return clearSelection();
  setCurrentIndex(m_model->index(static_cast<int>(found - marks.begin())));
}

}  // namespace throughline::editor
