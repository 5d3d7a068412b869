#pragma once

#include <QChart>
#include <QPointF>
#include <limits>
#include <memory>
#include <optional>

#include "chart_content.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// One value of a chart: a bar (its point is 0) or a point of a line.
struct ChartPosition {
  std::size_t row = 0;
  std::size_t point = 0;
  bool operator==(const ChartPosition&) const = default;
};

/// What charts are written with, in pixels.
struct ChartFonts {
  QFont label;
  QFont strong;
  QFont title;
  [[nodiscard]] static ChartFonts of(const QFont& base);
};

/// A Qt chart that leaves all writing to us: every label that Qt Charts shows is
/// taken for HTML when it looks like it, cannot be elided and may lie on another
/// one. Bars, lines, axes and grid are Qt's; words, targets and intervals are
/// painted over them, as plain text.
class Plot : public QChart {
 public:
  explicit Plot(const drawing::Theme& theme);
  ~Plot() override;

  /// Lays the plot out for this width and at least this height.
  void fit(QSizeF size);
  /// The least height at which everything can be read.
  [[nodiscard]] virtual qreal leastHeight() const = 0;
  /// The height that it fills; what is more stays empty. As a rule, any.
  [[nodiscard]] virtual qreal mostHeight() const { return std::numeric_limits<qreal>::max(); }

  /// The spot under the pointer, in the chart's coordinates.
  [[nodiscard]] virtual std::optional<ChartPosition> spotAt(QPointF position) const = 0;
  /// Where an arrow key leads from a spot (none: the first one).
  [[nodiscard]] virtual std::optional<ChartPosition> next(std::optional<ChartPosition> spot,
                                                          Qt::Key key) const = 0;
  [[nodiscard]] virtual QPointF anchor(ChartPosition spot) const = 0;
  [[nodiscard]] virtual QString tip(ChartPosition spot) const = 0;
  [[nodiscard]] virtual StageId stageOf(ChartPosition spot) const = 0;

  /// The weakest link's, where it has one that may be out of sight.
  [[nodiscard]] virtual std::optional<ChartPosition> weakest() const { return std::nullopt; }

  /// The spot that has the pointer or the keyboard.
  void setCurrent(std::optional<ChartPosition> spot);
  [[nodiscard]] const std::optional<ChartPosition>& current() const { return m_current; }
  /// The stage that is selected on the map; stands out in the selection's colour.
  void setSelected(std::optional<StageId> stage);

 protected:
  virtual void arrange(QSizeF size) = 0;
  virtual void restyle() = 0;
  /// Below and above what Qt draws.
  virtual void paintUnder(QPainter& painter) const = 0;
  virtual void paintOver(QPainter& painter) const = 0;

  [[nodiscard]] const drawing::Theme& theme() const { return m_theme; }
  [[nodiscard]] const ChartFonts& fonts() const { return m_fonts; }
  [[nodiscard]] const std::optional<StageId>& selected() const { return m_selected; }
  [[nodiscard]] const QColor& ink(drawing::Ink ink) const { return m_theme.of(ink); }

 private:
  class PaintedLayer;

  const drawing::Theme& m_theme;
  ChartFonts m_fonts;
  PaintedLayer* m_under;  // both the scene's
  PaintedLayer* m_over;
  std::optional<ChartPosition> m_current;
  std::optional<StageId> m_selected;
};

/// The plot that shows the content.
[[nodiscard]] std::unique_ptr<Plot> makePlot(const ChartContent& content,
                                             const drawing::Theme& theme);

}  // namespace throughline::editor
