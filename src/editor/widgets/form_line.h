#pragma once

#include <QWidget>

namespace throughline::editor {

class PlainLabel;

/// A control of a form with its name above, and below it, where need be, why
/// its value was not taken.
class FormLine : public QWidget {
  Q_OBJECT

 public:
  FormLine(const QString& caption, QWidget* control, QWidget* parent);

  /// Empty: all is well.
  void refuse(const QString& sentence);
  [[nodiscard]] QWidget* control() const { return m_control; }

 private:
  QWidget* m_control;
  PlainLabel* m_refusal;
};

}  // namespace throughline::editor
