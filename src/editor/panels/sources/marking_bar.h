#pragma once

#include <QFrame>

#include "throughline/editor/open_map.h"
#include "throughline/journey/likely_place.h"

class QToolButton;

namespace throughline::editor {

class ElidedToolButton;

/// What the selected words of a note may become: buttons that name their keys, and below them
/// the stage and touchpoint that it will be about.
class MarkingBar : public QFrame {
  Q_OBJECT

 public:
  MarkingBar(const OpenMap& map, QWidget* parent);

  /// A stage that is gone: none is chosen, and nothing can be made.
  void setPlace(const journey::LikelyPlace& place);
  [[nodiscard]] const journey::LikelyPlace& place() const { return m_place; }
  void askStage();

 signals:
  void findingWanted(throughline::journey::Feeling feeling);
  void questionWanted();

 private:
  void addButton(QLayout& layout, const QString& name, const QString& text, const QString& key,
                 const std::function<void()>& run);
  void fillStages();
  void fillTouchpoints();
  void showPlace();

  const OpenMap& m_map;
  journey::LikelyPlace m_place;
  std::vector<QToolButton*> m_buttons;
  ElidedToolButton* m_stage;
  ElidedToolButton* m_touchpoint;
};

}  // namespace throughline::editor
