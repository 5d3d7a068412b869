#pragma once

#include <QWidget>

#include "throughline/editor/open_map.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace throughline::editor {

class PlainLabel;

/// Every edit of the map, newest first: what, when, who, and on opening an
/// entry what it changed. An entry that was altered in the file says so in its
/// place. Reads as many as are looked at.
class HistoryPanel : public QWidget {
  Q_OBJECT

 public:
  /// `map` must outlive it.
  explicit HistoryPanel(OpenMap& map, QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  /// Nothing where the file cannot be read, which is then said above the list.
  [[nodiscard]] std::vector<store::HistoryEntry> read(std::size_t most, std::int64_t beforeSeq);
  void update();
  void loadMore();
  void expand(QTreeWidgetItem* item);
  [[nodiscard]] QTreeWidgetItem* makeItem(store::HistoryEntry entry) const;
  [[nodiscard]] QTreeWidgetItem* makeUnreadable(const store::HistoryEntry& entry) const;

  OpenMap& m_map;
  PlainLabel* m_fault;
  PlainLabel* m_nothing;  ///< said where there is no edit yet
  QTreeWidget* m_tree;
  std::int64_t m_newest = 0;
  std::int64_t m_oldest = 0;
  bool m_complete = false;
};

}  // namespace throughline::editor
