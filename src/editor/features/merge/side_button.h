#pragma once

#include <QAbstractButton>

namespace throughline::editor {

/// A button as large as what is laid out in it, for one of several answers.
class SideButton : public QAbstractButton {
  Q_OBJECT

 public:
  explicit SideButton(QWidget* parent);

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace throughline::editor
