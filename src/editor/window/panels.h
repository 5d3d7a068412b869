#pragma once

#include "panel_area.h"

class QSettings;

namespace throughline::editor {

/// The panel at the right of the open place.
class SidePanel : public PanelArea {
  Q_OBJECT

 public:
  SidePanel(ActionRegistry& actions, QWidget* parent);

 private:
  void showState() override;
};

/// The panel below the open place, closed at first. A page's action brings it to the
/// front, and closes the panel where it is there already.
class BottomPanel : public PanelArea {
  Q_OBJECT

 public:
  BottomPanel(ActionRegistry& actions, QWidget* parent);

  void addPage(PanelTab tab, const Place& place) override;
  void restore(const QSettings& settings);
  void remember(QSettings& settings) const;

 signals:
  /// The keyboard goes back to the place.
  void closed();

 private:
  void run(QWidget& page) override;
  void showState() override;
};

}  // namespace throughline::editor
