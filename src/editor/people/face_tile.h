#pragma once

#include <QAbstractButton>
#include <QMimeData>

#include "people/person_look.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// One person of the row: portrait, name, role, part in the buying, the key of the curve, and
/// where that is lowest and highest; folded to one line where the window is low. It only
/// paints and tells what was done to it, as that a picture was dropped onto it.
class FaceTile : public QAbstractButton {
  Q_OBJECT

 public:
  /// `cache` is shared by the tiles of a row.
  FaceTile(drawing::PaintCache& cache, QWidget* parent);

  void show(const PersonLook& person);
  [[nodiscard]] const PersonLook& person() const { return m_person; }
  void setFolded(bool folded);
  void setTheme(const drawing::Theme& theme);
  /// How wide it is where there is room; no narrower than its part.
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] int leastWidth() const;

 signals:
  void chosen(Qt::KeyboardModifiers modifiers);
  void doubleClicked();
  void dragged(QPoint global);
  void dropped(QPoint global);
  void dragCancelled();
  /// Only until the slots return.
  void pictureDropped(const QMimeData* picture);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void paintGround(QPainter& painter) const;
  void paintWhole(QPainter& painter) const;
  void paintFolded(QPainter& painter) const;
  void paintPart(QPainter& painter, QPointF topLeft) const;
  void paintKey(QPainter& painter, QPointF topRight) const;
  void paintEnd(QPainter& painter, const CurveEnd& end, qreal top) const;
  [[nodiscard]] qreal partWidth() const;
  void holdPicture(bool held);

  PersonLook m_person;
  drawing::PaintCache& m_cache;
  const drawing::Theme* m_theme;
  bool m_folded = false;
  std::optional<QPoint> m_pressed;
  bool m_dragging = false;
  bool m_takesPicture = false;  ///< one is held over it
};

}  // namespace throughline::editor
