#pragma once

#include <QTabWidget>
#include <map>

#include "throughline/editor/actions.h"

class QSettings;

namespace throughline::editor {

/// The area below the map, closed at first. Each tab has an action that brings
/// it to the front, and closes the area where it is there already.
class BottomPanel : public QTabWidget {
  Q_OBJECT

 public:
  BottomPanel(ActionRegistry& actions, QWidget* parent);

  /// `spec` without `run`: its id is "view.numbers" and the like. The panel owns
  /// the page, which is given the keyboard when its tab is brought to the front.
  void addPage(QWidget* page, const QString& title, ActionSpec spec);

  /// Opens the area with this page in front.
  void bring(QWidget* page);

  void restore(const QSettings& settings);
  void remember(QSettings& settings) const;

 signals:
  /// The keyboard goes back to the map.
  void closed();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void toggle(QWidget* page);
  void showState();

  ActionRegistry& m_actions;
  std::map<QWidget*, QString> m_pages;  ///< with the ids of their actions
};

}  // namespace throughline::editor
