#include "widgets/change_list.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <utility>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kChangeRow = 27;
enum ChangeColumn { kThingColumn, kFieldColumn, kBeforeColumn, kAfterColumn, kChangeColumns };

}  // namespace

class ChangeList::Model : public QAbstractTableModel {
 public:
  using QAbstractTableModel::QAbstractTableModel;

  void show(std::vector<ProposedChange> changes) {
    beginResetModel();
    m_changes = std::move(changes);
    m_ticked.clear();
    for (const ProposedChange& each : m_changes) m_ticked.push_back(each.canBe);
    endResetModel();
  }
  [[nodiscard]] const ProposedChange& at(int row) const {
    return m_changes[static_cast<std::size_t>(row)];
  }
  [[nodiscard]] const std::vector<bool>& ticked() const { return m_ticked; }
  void tick(int row, bool on) {
    if (!at(row).canBe) return;
    m_ticked[static_cast<std::size_t>(row)] = on;
    emit dataChanged(index(row, 0), index(row, kChangeColumns - 1));
  }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
  }
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : kChangeColumns;
  }
  [[nodiscard]] QString text(const QModelIndex& index) const {
    const ProposedChange& change = at(index.row());
    switch (index.column()) {
      case kThingColumn:
        return change.thing;
      case kFieldColumn:
        return change.field;
      case kBeforeColumn:
        return change.before;
      default:
        return change.canBe ? change.after : change.note;
    }
  }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
    const ProposedChange& change = at(index.row());
    switch (role) {
      case Qt::DisplayRole:
        return oneLine(text(index), 300);
      case Qt::ToolTipRole:
        return plainTip(change.note.isEmpty() ? text(index) : text(index) + "\n" + change.note);
      case Qt::CheckStateRole:
        if (index.column() != kThingColumn || !change.canBe) return {};
        return m_ticked[static_cast<std::size_t>(index.row())] ? Qt::Checked : Qt::Unchecked;
      default:
        return {};
    }
  }
  bool setData(const QModelIndex& index, const QVariant& value, int role) override {
    if (role != Qt::CheckStateRole) return false;
    tick(index.row(), value.toInt() == Qt::Checked);
    return true;
  }
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override {
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == kThingColumn && at(index.row()).canBe) flags |= Qt::ItemIsUserCheckable;
    return flags;
  }
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
      case kThingColumn:
        return ChangeList::tr("Where");
      case kFieldColumn:
        return ChangeList::tr("Field");
      case kBeforeColumn:
        return ChangeList::tr("Now");
      default:
        return ChangeList::tr("Afterwards");
    }
  }

 private:
  std::vector<ProposedChange> m_changes;
  std::vector<bool> m_ticked;
};

ChangeList::ChangeList(QWidget* parent) : QTableView(parent), m_model(new Model(this)) {
  setObjectName("changeList");
  setAccessibleName(tr("What would be changed"));
  setModel(m_model);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setShowGrid(false);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setVerticalScrollMode(ScrollPerPixel);
  setFrameShape(QFrame::NoFrame);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(kChangeRow);
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeader()->setStretchLastSection(true);
  connect(m_model, &QAbstractItemModel::dataChanged, this, &ChangeList::ticksChanged);
}

ChangeList::~ChangeList() = default;

void ChangeList::show(std::vector<ProposedChange> changes) {
  m_model->show(std::move(changes));
  emit ticksChanged();
}

std::vector<std::size_t> ChangeList::ticked() const {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < m_model->ticked().size(); ++at) {
    if (m_model->ticked()[at]) places.push_back(at);
  }
  return places;
}

void ChangeList::tickAll(bool on) {
  const QSignalBlocker block(m_model);
  for (int row = 0; row < m_model->rowCount(); ++row) m_model->tick(row, on);
  viewport()->update();
  emit ticksChanged();
}

// Space ticks, whatever column the cursor is in.
void ChangeList::keyPressEvent(QKeyEvent* event) {
  const QModelIndex at = currentIndex();
  if (event->key() == Qt::Key_Space && at.isValid()) {
    m_model->tick(at.row(), !m_model->ticked()[static_cast<std::size_t>(at.row())]);
    return;
  }
  QTableView::keyPressEvent(event);
}

void ChangeList::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  const int room = viewport()->width();
  setColumnWidth(kThingColumn, room * 27 / 100);
  setColumnWidth(kFieldColumn, room * 15 / 100);
  setColumnWidth(kBeforeColumn, room * 29 / 100);
}

}  // namespace throughline::editor
