#pragma once

#include <QWidget>
#include <optional>

#include "canvas/lanes/lane_bar.h"
#include "canvas/lanes/lane_verbs.h"
#include "canvas/rulers.h"

class QCheckBox;

namespace throughline::editor {

class LaneNameEdit;

inline constexpr int kBandEyeSide = 20;

/// The lane names pinned left of the map: where lanes are moved, folded, hidden, resized and
/// named. A lane is moved by dragging its name and resized at its lower edge; a double click
/// folds it. With the keyboard, up and down go from name to name.
class LaneNames : public QWidget {
  Q_OBJECT

 public:
  LaneNames(CanvasContext& context, LaneVerbs& verbs, QWidget* parent);

  [[nodiscard]] int widthAt(qreal zoom) const;
  /// The lane that has the keyboard here, else the one that the map's keyboard stands in.
  [[nodiscard]] std::optional<drawing::LaneId> current() const;
  void setTheme(const drawing::Theme& theme);
  /// Puts switches and fields to where the lanes are now.
  void placeParts();
  /// Gives up a drag.
  void cancel();
  void rename(drawing::LaneId lane);

 signals:
  void menuAsked(QPoint global);
  /// Another lane has the keyboard.
  void moved();

 protected:
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  using LaneId = drawing::LaneId;
  struct Held {
    LaneId lane;
    QPoint pressed;  ///< on the screen
    bool resizes = false;
    bool moved = false;
    std::optional<LaneId> before;  ///< where it would land; none: at the foot
    qreal height = 0;              ///< that it would have
  };

  void tellNames();
  void tellCurrent();
  /// Gives it the keyboard.
  void take(LaneId lane);
  /// The same, and brings it into sight.
  void go(LaneId lane);
  void goBy(int step);
  [[nodiscard]] const drawing::Lane* laneAt(int y) const;
  [[nodiscard]] const drawing::Lane* laneWithEdgeAt(int y) const;
  [[nodiscard]] QRect rectOf(const drawing::Lane& lane) const;
  [[nodiscard]] bool canRead() const { return m_context.mapView.zoom() >= kReadableZoom; }
  void hover(const drawing::Lane* lane);
  void begin(LaneId lane, QPoint global, bool resizes);
  void drag(QPoint global);
  void drop();
  void showLine(qreal mapY);
  void placeBar();
  void placeSwitches();
  void placeEdit();
  void paintHeads(QPainter& painter) const;
  void paintNames(QPainter& painter) const;
  /// The middle of the mark that says that the lane has comments, on the map.
  [[nodiscard]] QPointF commentMarkOf(const drawing::Lane& lane) const;
  [[nodiscard]] bool isOnCommentMark(const drawing::Lane& lane, QPointF at) const;
  void paintRing(QPainter& painter) const;

  CanvasContext& m_context;
  LaneVerbs& m_verbs;
  const drawing::Theme* m_theme;
  std::optional<LaneId> m_current;
  bool m_active = false;  ///< the keyboard was here last, and not on the map
  std::optional<LaneId> m_hovered;
  std::optional<Held> m_held;
  LaneBar* m_bar;
  QWidget* m_line;  ///< where what is dragged lands, across the map
  QCheckBox* m_switch;
  std::vector<QToolButton*> m_eyes;  ///< one for each side, from top to bottom
  LaneNameEdit* m_edit = nullptr;
  LaneId m_edited{};
};

}  // namespace throughline::editor
