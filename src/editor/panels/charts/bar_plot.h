#pragma once

#include <QAbstractAxis>
#include <QBarSet>
#include <QHorizontalBarSeries>

#include "plot.h"

namespace throughline::editor {

/// Horizontal bars with names left of them and their values behind them, a tick
/// where the target is and a whisker for an interval.
class BarPlot : public Plot {
 public:
  BarPlot(BarContent content, const drawing::Theme& theme);

  [[nodiscard]] qreal leastHeight() const override;
  [[nodiscard]] qreal mostHeight() const override;
  [[nodiscard]] std::optional<ChartPosition> spotAt(QPointF position) const override;
  [[nodiscard]] std::optional<ChartPosition> next(std::optional<ChartPosition> spot,
                                                  Qt::Key key) const override;
  [[nodiscard]] QPointF anchor(ChartPosition spot) const override;
  [[nodiscard]] QString tip(ChartPosition spot) const override {
    return m_content.rows[spot.row].tip;
  }
  [[nodiscard]] StageId stageOf(ChartPosition spot) const override {
    return m_content.rows[spot.row].stage;
  }
  [[nodiscard]] std::optional<ChartPosition> weakest() const override;

 protected:
  void arrange(QSizeF size) override;
  void restyle() override;
  void paintUnder(QPainter& painter) const override;
  void paintOver(QPainter& painter) const override;

 private:
  void addBars();
  void addAxes();
  void setScale();
  [[nodiscard]] QRectF rowRect(std::size_t row) const;
  [[nodiscard]] qreal xOf(double value) const;
  [[nodiscard]] qreal widestName() const;
  [[nodiscard]] qreal widestValue() const;
  [[nodiscard]] QString valueText(const BarRow& row) const;
  void paintRow(QPainter& painter, std::size_t row) const;
  void paintInterval(QPainter& painter, const BarRow& row, const QRectF& rect) const;
  void paintTarget(QPainter& painter, const BarRow& row, const QRectF& rect) const;
  void paintCut(QPainter& painter, const BarRow& row, const QRectF& rect) const;
  void paintValue(QPainter& painter, const BarRow& row, const QRectF& rect) const;

  BarContent m_content;
  double m_most = 1;  ///< at the right edge of the plot; 0 is at the left one
  qreal m_rowHeight = 20;
  qreal m_nameWidth = 0;
  QHorizontalBarSeries* m_series;  // the chart's
  QBarSet* m_bars;                 // everything that is not the weakest link
};

}  // namespace throughline::editor
