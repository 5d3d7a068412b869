#pragma once

#include <QFrame>
#include <functional>

#include "comparison.h"

class QCheckBox;
class QLabel;
class QMenu;

namespace throughline::editor {

class ElidedToolButton;

/// Stands in the place of the tool bar: what is compared, and how it is left.
class ComparisonBar : public QFrame {
  Q_OBJECT

 public:
  /// `fill` fills the menu of a side when it opens; empty: the sides cannot be chosen.
  using Fill = std::function<void(QMenu& menu, bool now)>;
  ComparisonBar(Fill fill, QWidget* parent);

  void show(const Comparison& comparison);
  [[nodiscard]] bool isQuiet() const;

 signals:
  void swapWanted();
  void quietChanged();
  void copyWanted();
  void closeWanted();

 private:
  ElidedToolButton* makeSide(const QString& name, bool now);

  Fill m_fill;
  ElidedToolButton* m_then;
  ElidedToolButton* m_now;
  QWidget* m_swap;
  QLabel* m_count;
  QCheckBox* m_quiet;
};

}  // namespace throughline::editor
