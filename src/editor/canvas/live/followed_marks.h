#pragma once

#include <QElapsedTimer>
#include <QGraphicsItem>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <vector>

#include "canvas/board.h"
#include "throughline/journey/differences.h"

namespace throughline::editor {

/// What another program or person just changed on the map: a frame around it with who and what.
/// It stays for some seconds and then fades.
class FollowedMarks : public QObject, public QGraphicsItem {
  Q_OBJECT

 public:
  explicit FollowedMarks(Board& board);

  /// Without fading the marks are gone at once when their time is over.
  void setFades(bool fades) { m_fades = fades; }
  /// `who` may be unknown.
  void show(const journey::ChangeSet& changes, const QString& who);
  /// What stands at the marks.
  [[nodiscard]] QStringList words() const;

  [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

 private:
  struct Followed {
    journey::Change change;
    QString words;
    journey::Mark kind = journey::Mark::changed;
    qint64 since = 0;
    std::vector<QRectF> frames = {};
  };
  void follow();
  void place();
  void growOlder();
  [[nodiscard]] qreal strengthOf(const Followed& followed) const;
  [[nodiscard]] std::vector<QRectF> framesOf(const journey::Change& change,
                                             const drawing::MapLayout& layout) const;

  Board& m_board;
  std::shared_ptr<const drawing::MapLayout> m_layout;  ///< that is shown
  std::shared_ptr<const drawing::MapLayout> m_before;  ///< what is gone stood there
  std::vector<Followed> m_followed;
  QElapsedTimer m_clock;
  QTimer m_tick;
  bool m_fades = true;
  QRectF m_bounds;
};

}  // namespace throughline::editor
