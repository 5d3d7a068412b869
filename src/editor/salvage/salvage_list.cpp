#include "salvage/salvage_list.h"

#include <QHeaderView>
#include <algorithm>
#include <map>

#include "frame/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

namespace {

constexpr std::size_t kMostUngrouped = 200;
constexpr int kWidestWhat = 300;
constexpr int kWidestOther = 150;
constexpr int kColumns = 4;

}  // namespace

SalvageList::SalvageList(const store::Salvage& salvage, QWidget* parent)
    : QTreeWidget(parent), m_salvage(salvage) {
  setObjectName("salvageList");
  ensurePolished();  // rows keep the height that they have when they are added
  setAccessibleName(tr("What is left out"));
  setHeaderLabels({tr("Kind"), tr("What"), tr("Stage"), tr("Why")});
  setRootIsDecorated(salvage.leftOut.size() > kMostUngrouped);
  setTextElideMode(Qt::ElideRight);
  setSelectionMode(ExtendedSelection);
  if (salvage.leftOut.size() > kMostUngrouped) {
    addGrouped();
  } else {
    for (const store::LeftOut& left : salvage.leftOut) addTopLevelItem(itemFor(left));
  }
  fitColumns();
}

QTreeWidgetItem* SalvageList::itemFor(const store::LeftOut& left) const {
  const auto kind = journey::kindNamed(left.kind);
  const QString kindText = left.isField ? tr("Field") : kind ? kindWord(*kind) : tr("Edit");
  const QString number = left.id > 0 ? tr("without a name (%1)").arg(left.id) : tr("not readable");
  const QString what = left.what.empty() ? number : QString::fromStdString(left.what);
  auto* item =
      new QTreeWidgetItem({kindText, what, QString::fromStdString(left.stage), worded(left.why)});
  for (int column = 0; column < kColumns; ++column) {
    item->setToolTip(column, plainTip(item->text(column)));
  }
  return item;
}

void SalvageList::addGrouped() {
  std::map<std::pair<QString, QString>, QList<QTreeWidgetItem*>> groups;
  for (const store::LeftOut& left : m_salvage.leftOut) {
    QTreeWidgetItem* item = itemFor(left);
    groups[{item->text(0), item->text(2)}].append(item);
  }
  for (const auto& [name, items] : groups) {
    auto* group = new QTreeWidgetItem(
        {name.first, tr("%n left out", nullptr, static_cast<int>(items.size())), name.second, {}});
    group->addChildren(items);
    addTopLevelItem(group);
  }
}

void SalvageList::fitColumns() {
  header()->setStretchLastSection(true);
  for (int column = 0; column + 1 < kColumns; ++column) {
    resizeColumnToContents(column);
    const int widest = column == 1 ? kWidestWhat : kWidestOther;
    setColumnWidth(column, std::min(columnWidth(column) + 8, widest));
  }
}

QString SalvageList::asText() const {
  QStringList lines{QStringList{tr("Kind"), tr("What"), tr("Stage"), tr("Why")}.join('\t')};
  for (const store::LeftOut& left : m_salvage.leftOut) {
    const std::unique_ptr<QTreeWidgetItem> item(itemFor(left));
    QStringList cells;
    for (int column = 0; column < kColumns; ++column) {
      cells.append(item->text(column).replace('\t', ' ').replace('\n', ' '));
    }
    lines.append(cells.join('\t'));
  }
  return lines.join('\n') + '\n';
}

}  // namespace throughline::editor
