#pragma once

#include <QWidget>

#include "throughline/check/check.h"
#include "throughline/drawing/theme.h"
#include "widgets/check_mark.h"

namespace throughline::editor {

/// How the lines of the panel look, shared by all of them.
struct LineLook {
  const drawing::Theme* theme = &drawing::Theme::light();
  bool compact = false;  ///< two lines a finding; what they leave out is in the tooltip
};

/// The mark before a finding.
class MarkSign : public QWidget {
  Q_OBJECT

 public:
  MarkSign(const LineLook& look, QWidget* parent);
  void setMark(CheckMark mark);
  [[nodiscard]] CheckMark mark() const { return m_mark; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const LineLook& m_look;
  CheckMark m_mark = CheckMark::hint;
};

/// How far a step is: the part of a ring that is done, or a tick.
class RingSign : public QWidget {
  Q_OBJECT

 public:
  RingSign(const LineLook& look, QWidget* parent);
  void setState(const check::StepState& state);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const LineLook& m_look;
  check::StepState m_state;
};

}  // namespace throughline::editor
