#pragma once

#include <QObject>

namespace throughline::editor {

/// Enter presses the button that has the keyboard, wherever it stands, just as Space does:
/// Qt does so in dialogs only, and there not for tool buttons. Boxes to tick are no buttons;
/// over them, and everywhere else, Enter does what it did.
class EnterPresses : public QObject {
 public:
  /// Holds for the whole application as long as it lives.
  explicit EnterPresses(QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace throughline::editor
