#pragma once

#include <QGraphicsView>
#include <optional>

#include "plot.h"

namespace throughline::editor {

/// Shows one plot, as wide as the view and at least as high as it can be read;
/// tells the numbers under the pointer or at the arrow keys.
class ChartView : public QGraphicsView {
  Q_OBJECT

 public:
  explicit ChartView(QWidget* parent = nullptr);
  ~ChartView() override;

  void show(const ChartContent& content, const drawing::Theme& theme);
  /// The next content is another chart: it begins at its weakest link.
  void startAnew() { m_seen = false; }
  void setSelected(std::optional<StageId> stage);
  /// Null where nothing is shown yet.
  [[nodiscard]] const Plot* plot() const { return m_plot; }

 signals:
  void stageChosen(throughline::editor::StageId stage);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void fitPlot();
  void bringIntoSight(ChartPosition spot);
  void setCurrent(std::optional<ChartPosition> spot);
  void choose();

  QGraphicsScene m_scene;
  Plot* m_plot = nullptr;  // the scene's
  std::optional<StageId> m_selected;
  bool m_seen = false;  ///< scrolling is the user's from then on
};

}  // namespace throughline::editor
