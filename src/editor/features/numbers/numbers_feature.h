#pragma once

#include <QObject>

#include "frame/window_context.h"
#include "throughline/editor/appearance.h"
#include "throughline/editor/shown_numbers.h"
#include "window/bottom_panel.h"

class QTabWidget;

namespace throughline::editor {

class ChartsPanel;
class WeakestLinkPanel;

/// What the numbers say, in the window: the weakest link at the right, charts
/// below the map, both of the period that is shown.
class NumbersFeature : public QObject {
  Q_OBJECT

 public:
  /// Adds a tab to each of the two panels, which with the context outlive it.
  NumbersFeature(WindowContext context, Appearance& appearance, QTabWidget& side,
                 BottomPanel& bottom, QObject* parent);

  void addActions();

 private:
  void setTheme(const drawing::Theme& theme);

  WindowContext m_context;
  QTabWidget& m_side;
  BottomPanel& m_bottom;
  ShownNumbers* m_shown;
  WeakestLinkPanel* m_weakest;
  ChartsPanel* m_charts;
};

}  // namespace throughline::editor
