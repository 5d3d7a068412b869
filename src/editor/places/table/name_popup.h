#pragma once

#include <QFrame>

class QLineEdit;

namespace throughline::editor {

/// A line to type over a button; Enter gives it, Esc leaves. Lives as long as it is open.
class NamePopup : public QFrame {
  Q_OBJECT

 public:
  NamePopup(const QString& name, QWidget* over);

 signals:
  void given(const QString& text);

 private:
  QLineEdit* m_edit;
};

}  // namespace throughline::editor
