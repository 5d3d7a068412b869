#pragma once

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

/// Plain text that wraps into so many lines at most; what does not fit then is cut in the end,
/// and the whole stands in the tooltip.
class LinesLabel : public PlainLabel {
  Q_OBJECT

 public:
  LinesLabel(int most, QWidget* parent);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  /// The lines at that width, the last one cut where there is more.
  [[nodiscard]] QStringList linesAt(int width) const;

  int m_most;
};

}  // namespace throughline::editor
