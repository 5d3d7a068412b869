#pragma once

#include <QImage>
#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

#include "throughline/drawing/paint.h"

class QPainter;

namespace throughline::editor {

class MapView;

/// The small picture of the whole map in the corner of the view, with a frame
/// around what is in sight. Painted by the view on top of the map, because a
/// widget there would make every scroll repaint the whole view. Hidden where
/// everything is in sight. Never covers what is worked on: it goes to another
/// corner, and where none is free it fades and takes no mouse.
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
  /// What is worked on, in the viewport's pixels.
  void keepOff(std::vector<QRect> worked);
  /// While it is dragged on, it stays where it is.
  void hold(bool held) { m_held = held; }

  /// In the viewport's pixels; empty while hidden.
  [[nodiscard]] QRect rect() const { return place().rect; }
  /// What it and its margins cover in its corner; nothing where it is never shown.
  [[nodiscard]] QSize reach() const;
  /// A press there is meant for it.
  [[nodiscard]] bool takes(QPoint viewportPos) const;
  void paint(QPainter& painter);
  /// The place on the map under a pixel of the overview.
  [[nodiscard]] QPointF mapAt(QPoint viewportPos) const;

 private:
  struct Place {
    QRect rect;
    bool faded = false;
    bool operator==(const Place&) const = default;
  };
  [[nodiscard]] Place place() const;
  [[nodiscard]] QSizeF scale() const;
  void draw();

  MapView* m_view = nullptr;
  std::shared_ptr<const drawing::MapLayout> m_layout;
  const drawing::Theme* m_theme;
  QImage m_picture;
  QSize m_size;
  QTimer m_pause;
  std::vector<QRect> m_worked;
  bool m_wanted = true;
  bool m_held = false;
};

}  // namespace throughline::editor
