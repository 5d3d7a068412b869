#pragma once

#include <QFrame>

class QToolButton;

namespace throughline::editor {

class ElidedLabel;
class PlainLabel;

/// The bar above a map of the past: when that was, before or after the edit, and the way back.
class PastBar : public QFrame {
  Q_OBJECT

 public:
  explicit PastBar(QWidget* parent = nullptr);

  /// `when`: "5 October 2026, 11:05".
  void tell(const QString& when, const QString& headline, bool before);

 signals:
  void sideWanted(bool before);
  void compareWanted();
  void nowWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  PlainLabel* m_title;
  ElidedLabel* m_detail;
  QToolButton* m_before;
  QToolButton* m_after;
  QToolButton* m_compare;
  QToolButton* m_now;
};

}  // namespace throughline::editor
