#pragma once

#include <QTabWidget>

#include "comparison.h"
#include "throughline/journey/search.h"

class QLabel;
class QToolButton;

namespace throughline::drawing {
struct Theme;
}

namespace throughline::editor {

class ChangeBox;
class DifferenceList;
class MarkFilter;

/// What differs, beside the map of both: the changes with the current one in full, and the
/// readings in a tab of their own. A filter of the map narrows both lists, until it is set aside.
class ChangesPanel : public QTabWidget {
  Q_OBJECT

 public:
  ChangesPanel(const journey::TouchpointFilter& filter, QWidget* parent);

  /// Must outlive what is shown of it. The first change is the current one, or the one whose
  /// place is that of the one before.
  void show(const Comparison& comparison, bool keepPlace);
  void setTheme(const drawing::Theme& theme);
  /// What can be done with the current change.
  struct Can {
    bool beTakenBack = false;
    bool tellItsHistory = false;
  };
  /// Shows the current change in full.
  void showCurrent(Can can);

  /// Null: none.
  [[nodiscard]] const journey::Difference* current() const;
  void setCurrent(std::size_t change);
  /// To the next change that is shown, or the one before.
  void step(int by);
  void focusList();

 signals:
  void currentChanged();
  void takeBackWanted();
  void historyWanted();

 private:
  QWidget* makeChanges();
  QWidget* makeMapFilter();
  void filter();
  [[nodiscard]] bool passesMapFilter(const journey::Difference& difference) const;

  const Comparison* m_comparison = nullptr;
  const journey::TouchpointFilter m_mapFilter;
  std::optional<journey::Mark> m_mark;
  MarkFilter* m_marks = nullptr;
  QWidget* m_filtered = nullptr;
  QLabel* m_filteredText = nullptr;
  QToolButton* m_setAside = nullptr;
  DifferenceList* m_changes = nullptr;
  DifferenceList* m_readings = nullptr;
  ChangeBox* m_box = nullptr;
};

}  // namespace throughline::editor
