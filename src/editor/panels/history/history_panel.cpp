#include "history_panel.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "change_words.h"
#include "fields/field_editor.h"
#include "frame/worded.h"
#include "history_delegate.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace {

constexpr std::size_t kPage = 60;
constexpr int kSeqRole = Qt::UserRole + 2;

/// What a salvage left out stands in its label, a line each.
QStringList linesOf(const journey::Message& label) {
  const bool isSalvage =
      label.wording() && label.wording()->code == journey::messages::salvageMap.code;
  const auto* list = isSalvage ? std::get_if<std::string>(&label.arguments().at(1).value) : nullptr;
  return list ? QString::fromStdString(*list).split(" · ", Qt::SkipEmptyParts) : QStringList();
}

QString when(const std::string& utc) {
  const QDateTime at =
      QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate).toLocalTime();
  if (!at.isValid()) return oneLine(QString::fromStdString(utc));
  const QString time = QLocale().toString(at.time(), QLocale::ShortFormat);
  if (at.date() == QDate::currentDate()) return time;
  return QLocale().toString(at.date(), QLocale::ShortFormat) + " " + time;
}

}  // namespace

HistoryPanel::HistoryPanel(OpenMap& map, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_fault(new PlainLabel(this)),
      m_nothing(
          new PlainLabel(tr("Every edit of this map will stand here, the newest first."), this)),
      m_tree(new QTreeWidget(this)) {
  setObjectName("history");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(6, 8, 2, 8);
  m_tree->setHeaderHidden(true);
  m_tree->setFrameShape(QFrame::NoFrame);
  m_tree->setItemDelegate(new HistoryDelegate(m_tree));
  m_tree->setIndentation(18);
  m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_tree->setAccessibleName(tr("History of the map, newest first"));
  m_fault->setProperty("look", "fault");
  m_fault->setWordWrap(true);
  m_fault->hide();
  layout->addWidget(m_fault);
  m_nothing->setProperty("look", "small");
  m_nothing->setWordWrap(true);
  m_nothing->setContentsMargins(6, 4, 6, 4);
  layout->addWidget(m_nothing);
  layout->addWidget(m_tree, 1);
  connect(m_tree, &QTreeWidget::itemExpanded, this, &HistoryPanel::expand);
  connect(m_tree->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
    if (value >= m_tree->verticalScrollBar()->maximum() - m_tree->height()) loadMore();
  });
  connect(&map, &OpenMap::changed, this, [this] {
    if (isVisible()) update();
  });
}

void HistoryPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  update();
}

std::vector<store::HistoryEntry> HistoryPanel::read(std::size_t most, std::int64_t beforeSeq) {
  try {
    auto entries = m_map.document().history(most, beforeSeq);
    m_fault->hide();
    return entries;
  } catch (const journey::Error& error) {
    m_fault->setText(
        tr("The history cannot be read: %1").arg(oneLine(worded(error.message()), 400)));
    m_fault->show();
    return {};
  }
}

void HistoryPanel::update() {
  auto entries = read(kPage, 0);
  m_nothing->setVisible(entries.empty() && m_fault->isHidden());
  std::erase_if(entries, [this](const auto& entry) { return entry.seq <= m_newest; });
  // More than a page has come since: what is shown would have a hole.
  if (entries.size() == kPage) {
    m_tree->clear();
    m_oldest = 0;
    m_complete = false;
  }
  if (entries.empty()) return;
  m_newest = entries.front().seq;
  if (m_oldest == 0) m_oldest = entries.back().seq;
  QList<QTreeWidgetItem*> items;
  for (auto& entry : entries) items.append(makeItem(std::move(entry)));
  m_tree->insertTopLevelItems(0, items);
}

void HistoryPanel::loadMore() {
  if (m_complete || m_oldest == 0) return;
  auto entries = read(kPage, m_oldest);
  m_complete = entries.size() < kPage;
  if (entries.empty()) return;
  m_oldest = entries.back().seq;
  QList<QTreeWidgetItem*> items;
  for (auto& entry : entries) items.append(makeItem(std::move(entry)));
  m_tree->addTopLevelItems(items);
}

QTreeWidgetItem* HistoryPanel::makeUnreadable(const store::HistoryEntry& entry) const {
  auto* item = new QTreeWidgetItem;
  const QString why = asSentence(oneLine(worded(entry.fault->message()), 200));
  item->setText(0, tr("⚠ Edit %1 cannot be read").arg(entry.seq));
  item->setData(0, HistoryDelegate::kDetailRole, why);
  item->setData(0, Qt::AccessibleDescriptionRole, why);
  item->setData(0, kSeqRole, QVariant::fromValue(entry.seq));
  item->setData(0, HistoryDelegate::kFaultRole, true);
  item->setChildIndicatorPolicy(QTreeWidgetItem::DontShowIndicator);
  return item;
}

QTreeWidgetItem* HistoryPanel::makeItem(store::HistoryEntry entry) const {
  if (entry.fault) return makeUnreadable(entry);
  auto* item = new QTreeWidgetItem;
  item->setText(0, oneLine(worded(entry.message), 200));
  QStringList details{when(entry.at)};
  if (!entry.who.empty()) details.append(oneLine(QString::fromStdString(entry.who)));
  item->setData(0, HistoryDelegate::kDetailRole, details.join(" · "));
  item->setData(0, Qt::AccessibleDescriptionRole, details.join(" · "));
  item->setData(0, kSeqRole, QVariant::fromValue(entry.seq));
  item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
  return item;
}

void HistoryPanel::expand(QTreeWidgetItem* item) {
  if (item->parent() || item->childCount() > 0) return;
  const auto seq = item->data(0, kSeqRole).value<std::int64_t>();
  const auto entries = read(1, seq + 1);
  if (entries.empty() || entries.front().fault) return;
  QStringList lines = changeLines(m_map.journey(), entries.front().changes);
  if (lines.isEmpty()) lines = linesOf(entries.front().message);
  if (lines.isEmpty()) lines.append(tr("Nothing on the map changed"));
  for (const QString& line : std::as_const(lines)) new QTreeWidgetItem(item, {line});
}

}  // namespace throughline::editor
