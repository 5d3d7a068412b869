#pragma once

#include <QWidget>

#include "panels/experiment/shown_trials.h"

namespace throughline::editor {

/// Every A/B test that has an interval, on one axis: the difference of B and A in points, the
/// effect that would be worth seeing, and the verdict in words. Arrows walk through the rows,
/// each of which is read as a sentence; Enter opens.
class TestsPicture : public QWidget {
  Q_OBJECT

 public:
  TestsPicture(ShownTrials& trials, QWidget* parent);

  void refresh();
  void setTheme(const drawing::Theme& theme);
  [[nodiscard]] std::size_t count() const { return m_rows.size(); }
  [[nodiscard]] QSize sizeHint() const override;

 signals:
  void openWanted(throughline::journey::Id<throughline::journey::Experiment> experiment);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  struct Row {
    TrialId id;
    TrialLook look;
    TrialVerdict verdict;
    metrics::AbResult test;
    std::optional<double> worthSeeing;
    QString sides;   ///< "A 22 of 98 (22.4 %) · B 34 of 101 (33.7 %)"
    QString figure;  ///< "+11.2 points, −1.3 to +23.2"
  };
  void setCurrent(int row);
  [[nodiscard]] QRectF plot() const;
  [[nodiscard]] qreal xOf(double difference) const;
  void paintAxis(QPainter& painter) const;
  void paintRow(QPainter& painter, const Row& row, qreal top) const;

  ShownTrials& m_trials;
  std::vector<Row> m_rows;
  double m_least = -0.05;
  double m_most = 0.05;
  double m_step = 0.05;
  int m_current = 0;
  const drawing::Theme* m_theme;
};

}  // namespace throughline::editor
