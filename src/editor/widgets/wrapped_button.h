#pragma once

#include <QPushButton>

namespace throughline::editor {

/// A button whose text takes as many lines as it needs. Plain text.
class WrappedButton : public QPushButton {
  Q_OBJECT

 public:
  explicit WrappedButton(QWidget* parent = nullptr);

  void setWords(const QString& words);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  /// What the style puts around the text.
  [[nodiscard]] QSize around() const;

  QString m_words;
};

}  // namespace throughline::editor
