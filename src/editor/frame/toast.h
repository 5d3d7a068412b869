#pragma once

#include <QFrame>
#include <QTimer>
#include <functional>

class QPushButton;

namespace throughline::editor {

class PlainLabel;

/// A short message at the lower edge of `over` about what was done, with one button for
/// what can follow. It goes after a while, but not while it has the pointer or the focus.
class Toast : public QFrame {
  Q_OBJECT

 public:
  explicit Toast(QWidget* over);

  /// Each gives the number of what is said, to take it back by.
  int say(const QString& text);
  int say(const QString& text, const QString& action, std::function<void()> run);
  /// Hides it where it is still what is said: what it offers is not true any more.
  void takeBack(int said);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();
  void leave();

  QWidget* m_over;
  PlainLabel* m_text;
  QPushButton* m_action;
  std::function<void()> m_run;
  int m_said = 0;
  QTimer m_timer;
};

}  // namespace throughline::editor
