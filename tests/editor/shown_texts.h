#pragma once

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QTabBar>
#include <functional>

#include "panels/charts/contents.h"

// Every text that a user reads in a window, for tests of what none of them may say.

namespace throughline::editor {

struct ShownText {
  QString text;
  QString place;
  bool typed = false;  ///< it stands in a box in which one types
};
using VisitText = std::function<void(const ShownText&)>;

inline void forEachText(const QAbstractItemModel& model, const QModelIndex& parent,
                        const QString& place, const VisitText& visit) {
  for (int column = 0; column < model.columnCount(parent); ++column) {
    visit({model.headerData(column, Qt::Horizontal).toString(), place});
  }
  for (int row = 0; row < model.rowCount(parent); ++row) {
    for (int column = 0; column < model.columnCount(parent); ++column) {
      const QModelIndex cell = model.index(row, column, parent);
      for (const int role : {int{Qt::DisplayRole}, int{Qt::ToolTipRole}}) {
        visit({cell.data(role).toString(), place});
      }
      if (column == 0) forEachText(model, cell, place, visit);
    }
  }
}

/// What the widget itself shows and tells.
inline void forEachTextOf(const QWidget& widget, const VisitText& visit) {
  const QString place = QString("%1 %2").arg(widget.metaObject()->className(), widget.objectName());
  for (const QString& text : {widget.toolTip(), widget.statusTip(), widget.accessibleName(),
                              widget.accessibleDescription()}) {
    visit({text, place});
  }
  for (const char* property : {"text", "title", "placeholderText", "windowTitle"}) {
    const bool typed = qobject_cast<const QLineEdit*>(&widget) && qstrcmp(property, "text") == 0;
    visit({widget.property(property).toString(), place, typed});
  }
  if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
    for (int i = 0; i < tabs->count(); ++i) visit({tabs->tabText(i), place});
  } else if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
    for (int i = 0; i < combo->count(); ++i) visit({combo->itemText(i), place});
  } else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) {
    if (view->model()) forEachText(*view->model(), {}, place, visit);
  }
}

/// The widget and everything that it shows.
inline void forEachShownText(const QWidget& root, const VisitText& visit) {
  forEachTextOf(root, visit);
  for (const QWidget* child : root.findChildren<QWidget*>()) {
    if (child->isVisibleTo(&root)) forEachTextOf(*child, visit);
  }
}

inline void forEachChartText(ShownNumbers& shown, const VisitText& visit) {
  for (const ChartKind kind : kAllCharts) {
    visit({chartName(kind), "chart"});
    const ChartContent content = contentOf(kind, shown);
    visit({titleOf(content), "chart"});
    if (const auto* bars = std::get_if<BarContent>(&content)) {
      for (const BarRow& row : bars->rows) {
        for (const QString& text : {row.name, row.value, row.note, row.tip}) {
          visit({text, bars->title});
        }
      }
      continue;
    }
    const auto& lines = std::get<LineContent>(content);
    for (const auto& [height, words] : lines.grid) visit({words, lines.title});
    for (const ChartLine& line : lines.lines) {
      for (const QString& tip : line.tips) visit({tip, lines.title});
    }
  }
}

}  // namespace throughline::editor
