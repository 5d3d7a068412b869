#pragma once

#include <QWidget>

#include "word_shift.h"

class QTextLayout;

namespace throughline::editor {

/// A text that wraps, with some of its words on a ground of their own. It is never taken for
/// anything but text.
class MarkedText : public QWidget {
  Q_OBJECT

 public:
  explicit MarkedText(QWidget* parent);
  void show(const QString& text, std::vector<TextSpan> marked, bool struck);
  [[nodiscard]] const QString& text() const { return m_text; }
  void setColors(const QColor& text, const QColor& markGround, const QColor& markInk);

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] qreal layOut(QTextLayout& layout, int width) const;

  QString m_text;
  std::vector<TextSpan> m_marked;
  bool m_struck = false;
  QColor m_color;
  QColor m_markGround;
  QColor m_markInk;
};

}  // namespace throughline::editor
