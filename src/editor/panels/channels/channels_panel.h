#pragma once

#include <QWidget>

#include "coverage_model.h"
#include "throughline/drawing/theme.h"
#include "throughline/editor/shown_numbers.h"

class QToolButton;

namespace throughline::editor {

class CoverageView;
class PlainLabel;

/// Which channels carry which stage, and what is known of which persona there: how many,
/// who owns them, and the gaps. A click filters the map and the table.
class ChannelsPanel : public QWidget {
  Q_OBJECT

 public:
  /// All must outlive it.
  ChannelsPanel(OpenMap& map, ViewState& view, ShownNumbers& numbers);

  void setTheme(const drawing::Theme& theme);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void showPeople(bool people);
  void refresh();
  [[nodiscard]] QString gapWords() const;
  [[nodiscard]] QString faultWords() const;

  OpenMap& m_map;
  ShownNumbers& m_numbers;
  CoverageModel* m_model;
  QToolButton* m_channels;
  QToolButton* m_people;
  PlainLabel* m_explanation;
  CoverageView* m_view;
  PlainLabel* m_nothing;
  QWidget* m_below;
  PlainLabel* m_sums;
  PlainLabel* m_faults;
  PlainLabel* m_gaps;
  bool m_showsPeople = false;
};

}  // namespace throughline::editor
