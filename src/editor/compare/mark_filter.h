#pragma once

#include <QWidget>
#include <array>

#include "comparison.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace throughline::editor {

/// The line above the list of changes: a chip for each mark with its count, which shows those
/// alone, and the way from change to change.
class MarkFilter : public QWidget {
  Q_OBJECT

 public:
  explicit MarkFilter(QWidget* parent);

  void show(const journey::Differences& changes);
  /// "5 of 12".
  void setPlace(std::size_t place, std::size_t count);

 signals:
  /// Nothing: all of them.
  void markChosen(std::optional<throughline::journey::Mark> mark);
  void stepWanted(int by);

 private:
  void addChips(QHBoxLayout& row);
  void addArrow(QHBoxLayout& row, const QString& name, const QString& sign, const QString& tip,
                int by);

  QToolButton* m_all = nullptr;
  std::array<QToolButton*, 4> m_marks{};
  QLabel* m_place;
};

}  // namespace throughline::editor
