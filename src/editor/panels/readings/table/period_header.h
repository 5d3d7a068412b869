#pragma once

#include <QHeaderView>

namespace throughline::editor {

class ReadingsModel;

/// The head of the columns: the periods, which of them the map shows, and the targets.
class PeriodHeader : public QHeaderView {
  Q_OBJECT

 public:
  PeriodHeader(const ReadingsModel& model, QWidget* parent);

  void setShownColumn(int column);
  /// Wide enough for the names and for numbers of the usual length.
  void fit();
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int column) const override;
  bool viewportEvent(QEvent* event) override;

 private:
  [[nodiscard]] QString tip(int column) const;

  const ReadingsModel& m_model;
  int m_shown = -1;
};

}  // namespace throughline::editor
