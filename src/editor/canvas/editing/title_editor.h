#pragma once

#include <QTextEdit>

namespace throughline::editor {

/// The text field that lies over a text of the map while it is typed. Plain
/// text only; it grows with its lines.
class TitleEditor : public QTextEdit {
  Q_OBJECT

 public:
  explicit TitleEditor(QWidget* parent);

  void setText(const QString& text, bool selectAll);
  [[nodiscard]] QString text() const { return toPlainText().simplified(); }
  /// At the place of the text; the font and line height in pixels.
  void place(const QRect& area, const QFont& font, int lineHeight);
  void setColors(const QColor& ground, const QColor& text, const QColor& faint,
                 const QColor& selection);

  /// Underlines a part of what toPlainText() gives, as doubtful; of no length: nothing.
  void underline(int at, int length, const QColor& color);

 signals:
  void committed();
  void cancelled();
  void tabbed(bool forward);
  void left();
  void grown();

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void insertFromMimeData(const QMimeData* source) override;

 private:
  void fitHeight();
  int m_lineHeight = 0;
};

}  // namespace throughline::editor
