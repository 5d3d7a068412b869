#pragma once

#include <QHeaderView>

namespace throughline::editor {

class ReadingsModel;

/// The head of the rows: each stage's name over all rows of its group, and in
/// every row the metric with its unit. A double click asks to edit the metric.
class StageHeader : public QHeaderView {
  Q_OBJECT

 public:
  StageHeader(const ReadingsModel& model, QWidget* parent);

  /// Measures the names anew.
  void fit();
  void setCurrentRow(int row);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int row) const override;
  bool viewportEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void paintStage(QPainter& painter, const QRect& group, int row) const;
  void paintMeasure(QPainter& painter, const QRect& rect, int row) const;
  [[nodiscard]] QString tip(int row) const;

  const ReadingsModel& m_model;
  int m_stageWidth = 0;
  int m_measureWidth = 0;
  int m_currentRow = -1;
};

}  // namespace throughline::editor
