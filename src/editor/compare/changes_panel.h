#pragma once

#include <QTabWidget>

#include "comparison.h"

namespace throughline::drawing {
struct Theme;
}

namespace throughline::editor {

class ChangeBox;
class DifferenceList;
class MarkFilter;

/// What differs, beside the map of both: the changes with the current one in full, and the
/// readings in a tab of their own.
class ChangesPanel : public QTabWidget {
  Q_OBJECT

 public:
  explicit ChangesPanel(QWidget* parent);

  /// Must outlive what is shown of it. The first change is the current one.
  void show(const Comparison& comparison);
  void setTheme(const drawing::Theme& theme);
  /// Shows the current change in full, and whether it can be taken back.
  void showCurrent(bool canBeTakenBack);

  /// Null: none.
  [[nodiscard]] const journey::Difference* current() const;
  void setCurrent(std::size_t change);
  /// To the next change that is shown, or the one before.
  void step(int by);
  void focusList();

 signals:
  void currentChanged();
  void takeBackWanted();

 private:
  QWidget* makeChanges();
  void filter(std::optional<journey::Mark> mark);

  const Comparison* m_comparison = nullptr;
  MarkFilter* m_filter = nullptr;
  DifferenceList* m_changes = nullptr;
  DifferenceList* m_readings = nullptr;
  ChangeBox* m_box = nullptr;
};

}  // namespace throughline::editor
