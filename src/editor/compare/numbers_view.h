#pragma once

#include <QWidget>

#include "comparison.h"
#include "throughline/drawing/theme.h"
#include "throughline/journey/notation.h"

namespace throughline::editor {

/// The numbers then and now: conversions with the interval of their change round zero and a
/// verdict in a word, volumes and health, and the weakest link then and now. Side by side where
/// there is room, else one below the other.
class NumbersView : public QWidget {
  Q_OBJECT

 public:
  explicit NumbersView(QWidget* parent);

  /// Must outlive what is shown of it.
  void show(const Comparison& comparison, const journey::Notation& notation);
  void setTheme(const drawing::Theme& theme);

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  /// So wide the three parts stand side by side.
  static constexpr int kWide = 900;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  /// Gives the height; without a painter nothing is painted.
  int paintAll(QPainter* painter, int width) const;

  const Comparison* m_comparison = nullptr;
  journey::Notation m_notation;
  const drawing::Theme* m_theme;
};

}  // namespace throughline::editor
