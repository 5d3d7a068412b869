#include "widgets/tab_order.h"

#include <QGridLayout>
#include <QMainWindow>
#include <QScrollArea>
#include <QSplitter>
#include <algorithm>
#include <utility>
#include <vector>

namespace throughline::editor {

namespace {

/// Collects the controls below a widget in the order of the layouts.
class Collector {
 public:
  void add(QWidget& widget) {
    if ((widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus) m_controls.push_back(&widget);
    if (auto* window = qobject_cast<QMainWindow*>(&widget)) {
      if (window->centralWidget()) add(*window->centralWidget());
    } else if (auto* scroll = qobject_cast<QScrollArea*>(&widget)) {
      if (scroll->widget()) add(*scroll->widget());
    } else if (auto* splitter = qobject_cast<QSplitter*>(&widget)) {
      for (int i = 0; i < splitter->count(); ++i) add(*splitter->widget(i));
    } else if (widget.layout()) {
      add(*widget.layout());
    }
  }
  [[nodiscard]] const std::vector<QWidget*>& controls() const { return m_controls; }

 private:
  void add(QLayout& layout) {
    std::vector<QLayoutItem*> items;
    for (int i = 0; i < layout.count(); ++i) items.push_back(layout.itemAt(i));
    if (auto* grid = qobject_cast<QGridLayout*>(&layout)) {
      const auto cell = [grid](QLayoutItem* item) {
        int row = 0;
        int column = 0;
        int rows = 0;
        int columns = 0;
        grid->getItemPosition(grid->indexOf(item), &row, &column, &rows, &columns);
        return std::pair(row, column);
      };
      std::ranges::stable_sort(items, {}, cell);
    }
    for (QLayoutItem* item : items) {
      if (item->widget()) add(*item->widget());
      if (item->layout()) add(*item->layout());
    }
  }

  std::vector<QWidget*> m_controls;
};

}  // namespace

void tabInLayoutOrder(QWidget& root) {
  Collector collector;
  collector.add(root);
  const auto& controls = collector.controls();
  for (std::size_t i = 1; i < controls.size(); ++i) {
    QWidget::setTabOrder(controls[i - 1], controls[i]);
  }
}

bool tabRoundIn(const QWidget& page, bool next) {
  const QWidget* const from = page.window()->focusWidget();
  if (!from) return false;
  const auto step = [next](const QWidget* at) {
    return next ? at->nextInFocusChain() : at->previousInFocusChain();
  };
  for (QWidget* each = step(from); each != from; each = step(each)) {
    const bool takes = page.isAncestorOf(each) && each->isVisible() && each->isEnabled() &&
                       (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
    if (!takes) continue;
    each->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
  }
  return true;
}

}  // namespace throughline::editor
