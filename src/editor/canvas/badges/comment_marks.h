#pragma once

#include <QGraphicsItem>
#include <QObject>
#include <map>
#include <vector>

#include "canvas/board.h"

namespace throughline::editor {

/// A bubble at the upper left corner of each thing that has open comments, with their number; of
/// a lane beside its name.
/// They lie over the layout, so that no export and no thumbnail has them.
class CommentMarks : public QObject, public QGraphicsItem {
  Q_OBJECT

 public:
  CommentMarks(OpenMap& map, Board& board);

  /// What the mark there is on; nothing where there is none.
  [[nodiscard]] std::optional<drawing::Target> at(QPointF map, qreal zoom) const;
  /// What was written on the thing of that mark, a line each; empty where there is none.
  [[nodiscard]] QString wordsAt(QPointF map, qreal zoom) const;

  /// What was written on a lane: its mark stands beside the lane's name.
  struct OnLane {
    drawing::Target lane;
    std::size_t count = 0;
    bool operator==(const OnLane&) const = default;
  };
  /// Null where nothing was.
  [[nodiscard]] const OnLane* onLane(drawing::LaneId lane) const;
  static void paintMark(QPainter& painter, QPointF middle, std::size_t count,
                        const drawing::Theme& theme);

  [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 signals:
  void lanesChanged();

 private:
  void followLanes(const std::map<drawing::Target, std::size_t>& counts);
  struct Mark {
    drawing::Target on;
    QPointF at;  ///< its middle, on the map
    std::size_t count = 0;
    bool operator==(const Mark&) const = default;
  };
  void follow();
  [[nodiscard]] const Mark* markAt(QPointF map, qreal zoom) const;

  OpenMap& m_map;
  Board& m_board;
  std::vector<Mark> m_marks;
  std::map<drawing::LaneId, OnLane> m_lanes;
  QRectF m_bounds;
};

}  // namespace throughline::editor
