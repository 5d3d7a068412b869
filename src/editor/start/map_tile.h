#pragma once

#include <QAbstractButton>
#include <QImage>
#include <QTimer>

class QToolButton;

namespace throughline::editor {

/// A map or a template on the start page: its picture, its title, and below it one line or two
/// on what it is. Enter and a click press it. It can be missing, and some can be taken off.
class MapTile : public QAbstractButton {
  Q_OBJECT

 public:
  MapTile(const QString& title, const QString& detail, int detailLines, QWidget* parent);

  void setPicture(const QImage& picture);
  /// The map cannot be opened any more; the tile then only can be taken away.
  void setMissing();
  /// With a cross that says so, and by Delete.
  void setRemovable(const QString& tip);
  /// What is due: in the place of the detail, which the tip still says.
  void setReminder(const QString& reminder);
  /// It is to be looked at large when the pointer rests on it, and by Space.
  void setLookedAt();

  [[nodiscard]] QSize sizeHint() const override;

 signals:
  void removeRequested();
  void lookRequested();
  void lookEnded();
  /// An arrow key that leads to another tile.
  void arrowPressed(int key);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void paintPicture(QPainter& painter, const QRect& place) const;
  void paintTexts(QPainter& painter, QRect place) const;
  [[nodiscard]] QFont titleFont() const;
  [[nodiscard]] QFont detailFont() const;

  QString m_detail;
  QString m_reminder;
  int m_detailLines;
  QImage m_picture;
  bool m_missing = false;
  bool m_lookedAt = false;
  QTimer m_rest;  ///< of the pointer
  QToolButton* m_remove = nullptr;
};

}  // namespace throughline::editor
