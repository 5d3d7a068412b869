#pragma once

#include <QImage>
#include <QObject>
#include <QTimer>
#include <memory>

#include "throughline/drawing/paint.h"

class QPainter;

namespace throughline::editor {

class MapView;

/// The small picture of the whole map in the corner of the view, with a frame
/// around what is in sight. Painted by the view on top of the map, because a
/// widget there would make every scroll repaint the whole view. Hidden where
/// everything is in sight.
class Overview : public QObject {
  Q_OBJECT

 public:
  explicit Overview(QObject* parent = nullptr);

  void attach(MapView& view);
  /// Painted anew a moment later, when no further change has come.
  void setLayout(std::shared_ptr<const drawing::MapLayout> layout);
  void setTheme(const drawing::Theme& theme);
  void setWanted(bool wanted);
  [[nodiscard]] bool isWanted() const { return m_wanted; }

  /// In the viewport's pixels; empty while hidden.
  [[nodiscard]] QRect rect() const;
  void paint(QPainter& painter);
  /// The place on the map under a pixel of the overview.
  [[nodiscard]] QPointF mapAt(QPoint viewportPos) const;

 private:
  [[nodiscard]] QSizeF scale() const;
  void draw();

  MapView* m_view = nullptr;
  std::shared_ptr<const drawing::MapLayout> m_layout;
  const drawing::Theme* m_theme;
  QImage m_picture;
  QSize m_size;
  QTimer m_pause;
  bool m_wanted = true;
};

}  // namespace throughline::editor
