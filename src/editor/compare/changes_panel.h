#pragma once

#include <QTabWidget>

#include "change_box.h"
#include "comparison.h"
#include "throughline/journey/search.h"

class QLabel;
class QToolButton;

namespace throughline::drawing {
struct Theme;
}

namespace throughline::editor {

class DifferenceList;
class MarkFilter;

/// What differs, beside the map of both: the changes with the current one in full, and the
/// readings in a tab of their own. A filter of the map narrows both lists, until it is set aside.
class ChangesPanel : public QTabWidget {
  Q_OBJECT

 public:
  ChangesPanel(const journey::TouchpointFilter& filter, QWidget* parent);

  /// Must outlive what is shown of it. The first change is the current one, or the one that was
  /// it before; where that is gone, what stands in its place now.
  void show(const Comparison& comparison, bool keepPlace);
  void setTheme(const drawing::Theme& theme);
  /// Shows the current change in full.
  void showCurrent(const ChangeBox::Known& known);

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
  std::optional<journey::RecordKey> m_currentKey;
  MarkFilter* m_marks = nullptr;
  QWidget* m_filtered = nullptr;
  QLabel* m_filteredText = nullptr;
  QToolButton* m_setAside = nullptr;
  DifferenceList* m_changes = nullptr;
  DifferenceList* m_readings = nullptr;
  ChangeBox* m_box = nullptr;
};

}  // namespace throughline::editor
