#pragma once

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

/// One line of plain text that is cut in its middle where it does not fit.
class ElidedLabel : public PlainLabel {
  Q_OBJECT

 public:
  using PlainLabel::PlainLabel;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace throughline::editor
