#pragma once

#include <QPushButton>

namespace throughline::editor {

/// A button whose text, and a fainter detail after it, are cut where they do
/// not fit; the whole then stands in the tooltip. Plain text.
class ElidedButton : public QPushButton {
  Q_OBJECT

 public:
  explicit ElidedButton(const QString& text, const QString& detail = {}, QWidget* parent = nullptr);

  void setTexts(const QString& text, const QString& detail = {});
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_text;
  QString m_detail;
};

}  // namespace throughline::editor
