#pragma once

#include <QWidget>

#include "widgets/check_popup.h"

class QToolButton;

namespace throughline::editor {

/// One condition of the table: its name, or, while it is set, what it asks for and a cross
/// that takes it off. A click offers the values to tick.
class FilterChip : public QWidget {
  Q_OBJECT

 public:
  using Choices = std::function<std::vector<CheckChoice>()>;
  FilterChip(const QString& id, const QString& name, Choices choices, QWidget* parent);

  /// Says what is set.
  void show(const QStringList& values);
  using QWidget::show;

 private:
  void open();
  void takeOff();

  QString m_name;
  Choices m_choices;
  QToolButton* m_button;
  QToolButton* m_cross;
};

}  // namespace throughline::editor
