#pragma once

#include <QLineSeries>
#include <QValueAxis>
#include <vector>

#include "plot.h"

namespace throughline::editor {

/// Lines over periods or stages, each named at its end. A gap in the values is a
/// gap in the line.
class LinePlot : public Plot {
 public:
  LinePlot(LineContent content, const drawing::Theme& theme);

  [[nodiscard]] qreal leastHeight() const override;
  [[nodiscard]] std::optional<ChartPosition> spotAt(QPointF position) const override;
  [[nodiscard]] std::optional<ChartPosition> next(std::optional<ChartPosition> spot,
                                                  Qt::Key key) const override;
  [[nodiscard]] QPointF anchor(ChartPosition spot) const override;
  [[nodiscard]] QString tip(ChartPosition spot) const override;
  [[nodiscard]] StageId stageOf(ChartPosition spot) const override;

 protected:
  void arrange(QSizeF size) override;
  void restyle() override;
  void paintUnder(QPainter& painter) const override;
  void paintOver(QPainter& painter) const override;

 private:
  /// The runs of one line between its gaps, each a series of Qt's.
  struct Runs {
    std::vector<QLineSeries*> series;
    std::optional<std::size_t> last;  ///< the last point that has a value
  };
  /// A name at the end of a line.
  struct EndLabel {
    std::size_t line = 0;
    QPointF end;  ///< of the line
    qreal y = 0;
  };

  void addLines();
  void addAxes();
  [[nodiscard]] std::size_t ticks() const {
    return static_cast<std::size_t>(m_content.ticks.size());
  }
  [[nodiscard]] qreal xOf(std::size_t tick) const;
  [[nodiscard]] qreal yOf(double value) const;
  [[nodiscard]] bool isWeighty(std::size_t line) const;
  [[nodiscard]] bool standsOut(std::size_t line) const;
  [[nodiscard]] QPen penOf(std::size_t line) const;
  [[nodiscard]] QColor textColor(std::size_t line) const;
  [[nodiscard]] std::vector<EndLabel> endLabels() const;
  void paintTicks(QPainter& painter) const;
  void paintEnds(QPainter& painter) const;
  void paintLonePoints(QPainter& painter) const;
  void paintCurrent(QPainter& painter) const;

  LineContent m_content;
  std::vector<Runs> m_lines;
  QValueAxis* m_across;  // the chart's
  QValueAxis* m_up;
};

}  // namespace throughline::editor
