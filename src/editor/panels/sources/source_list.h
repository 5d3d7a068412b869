#pragma once

#include <QWidget>

#include "throughline/editor/open_map.h"

class QListView;
class QPushButton;

namespace throughline::editor {

class ElidedToolButton;
class PlainLabel;
class SourceModel;

/// All sources, or those of one stage, and below them how firm that stage is. Where there are
/// none it says how to bring one in.
class SourceList : public QWidget {
  Q_OBJECT

 public:
  SourceList(OpenMap& map, QWidget* parent);

  /// An id of 0: of all stages.
  void showStage(journey::Id<journey::Stage> stage);
  [[nodiscard]] journey::Id<journey::Stage> stage() const;
  [[nodiscard]] const SourceModel& model() const { return *m_model; }
  void refresh();
  void setCurrent(journey::Id<journey::Source> source);
  [[nodiscard]] journey::Id<journey::Source> current() const;
  [[nodiscard]] QWidget* list() const;

 signals:
  void openWanted(throughline::journey::Id<throughline::journey::Source> source);
  void newWanted();
  void pasteWanted();
  void guideWanted(throughline::journey::Id<throughline::journey::Stage> stage);

 private:
  void fillStages();
  void showStanding();

  OpenMap& m_map;
  SourceModel* m_model;
  ElidedToolButton* m_filter;
  QListView* m_view;
  QPushButton* m_new;
  QPushButton* m_paste;
  QPushButton* m_guide;
  PlainLabel* m_empty;
  PlainLabel* m_standing;
};

}  // namespace throughline::editor
