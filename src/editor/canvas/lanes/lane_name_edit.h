#pragma once

#include <QLineEdit>

namespace throughline::editor {

/// The field in which a lane of the user's own is named. Enter and leaving it give the name,
/// Esc gives it up; either is told once.
class LaneNameEdit : public QLineEdit {
  Q_OBJECT

 public:
  LaneNameEdit(const QString& name, QWidget* parent);

 signals:
  void named(const QString& name);
  void givenUp();

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void end(bool take);

  bool m_ended = false;
};

}  // namespace throughline::editor
