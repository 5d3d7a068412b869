#pragma once

#include <QWidget>

#include "canvas/lanes/lane_verbs.h"

class QLabel;
class QPushButton;

namespace throughline::editor {

class LaneNameEdit;

/// Below the last lane: which lanes are hidden, a button that shows them all, and one that makes
/// a lane of the user's own. A new lane is made once it has a name.
class LaneFoot : public QWidget {
  Q_OBJECT

 public:
  LaneFoot(CanvasContext& context, LaneVerbs& verbs, QWidget* parent);

  void setTheme(const drawing::Theme& theme);
  /// Says what is hidden now.
  void refresh();
  /// Asks for the name of a new lane.
  void askName(journey::OwnLane kind);

 signals:
  /// The keyboard came here.
  void entered();
  /// It needs another width.
  void resized();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QString hiddenWords() const;
  void endNaming();

  CanvasContext& m_context;
  LaneVerbs& m_verbs;
  QLabel* m_eye;
  QLabel* m_hidden;
  QPushButton* m_showAll;
  QPushButton* m_add;
  LaneNameEdit* m_edit = nullptr;
};

}  // namespace throughline::editor
