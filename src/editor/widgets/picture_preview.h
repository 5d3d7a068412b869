#pragma once

#include <QImage>
#include <QPointer>
#include <QWidget>

namespace throughline::editor {

/// A picture as large as the window allows, over all that stands in it, until a click, Esc,
/// Space or Enter. The keyboard then goes back to where it was. It deletes itself.
class PicturePreview : public QWidget {
  Q_OBJECT

 public:
  /// `title` says what it shows.
  PicturePreview(QWidget& window, QImage picture, const QString& title);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void leave();

  QImage m_picture;
  QString m_title;
  QPointer<QWidget> m_before;
};

}  // namespace throughline::editor
