#pragma once

#include <QWidget>

#include "check_lines.h"
#include "line_look.h"

namespace throughline::editor {

class WrappedButton;

/// More findings of one rule than can be looked at one by one: how many they are. Pressed, it
/// leads to them.
class SeveralLine : public QWidget {
  Q_OBJECT

 public:
  explicit SeveralLine(const LineLook& look, QWidget* parent = nullptr);

  void say(const CheckLine& line);

 signals:
  void openWanted();

 private:
  MarkSign* m_mark;
  WrappedButton* m_button;
};

}  // namespace throughline::editor
