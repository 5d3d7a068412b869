#pragma once

#include <QPointF>
#include <QVariantAnimation>
#include <unordered_map>

class QGraphicsItem;

namespace throughline::editor {

/// Lets items glide to new places, all together, in 120 ms.
class Motion : public QObject {
  Q_OBJECT

 public:
  explicit Motion(QObject* parent = nullptr);

  /// From where it is now; replaces a motion that it is in.
  void move(QGraphicsItem* item, QPointF to);
  void start();
  /// Everything is where it was going.
  void finish();
  void forget(QGraphicsItem* item) { m_ways.erase(item); }
  [[nodiscard]] bool isRunning() const { return !m_ways.empty(); }

 private:
  struct Way {
    QPointF from;
    QPointF to;
  };
  void advance(qreal part);

  QVariantAnimation m_clock;
  std::unordered_map<QGraphicsItem*, Way> m_ways;
};

}  // namespace throughline::editor
