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

  void say(const QString& text);
  void say(const QString& text, const QString& action, std::function<void()> run);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();
  void leave();

  QWidget* m_over;
  PlainLabel* m_text;
  QPushButton* m_action;
  std::function<void()> m_run;
  QTimer m_timer;
};

}  // namespace throughline::editor
