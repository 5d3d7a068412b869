#pragma once

#include <QImage>
#include <QPushButton>

class QToolButton;

namespace throughline::editor {

/// A map on the start page: its picture, title and file. A file that is gone is
/// said to be missing; every tile can be taken off the page.
class MapTile : public QPushButton {
  Q_OBJECT

 public:
  MapTile(const QString& title, const QString& detail, const QImage& picture, QWidget* parent);

  void setPicture(const QImage& picture);
  /// The map cannot be opened any more; the tile then only can be taken away.
  void setMissing();
  void setRemovable();
  [[nodiscard]] QSize sizeHint() const override;

 signals:
  void removeRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QString m_title;
  QString m_detail;
  QImage m_picture;
  bool m_missing = false;
  QToolButton* m_remove = nullptr;
};

}  // namespace throughline::editor
