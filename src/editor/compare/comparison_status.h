#pragma once

#include <QFrame>
#include <QTimer>

#include "comparison.h"

class QLabel;

namespace throughline::editor {

class ComparedMap;

/// The line below: how many changes of each mark there are, the keys, and the zoom of the map.
class ComparisonStatus : public QFrame {
  Q_OBJECT

 public:
  ComparisonStatus(ComparedMap& map, QWidget* parent);

  void show(const journey::Differences& changes);
  /// For a few seconds: what was just done.
  void say(const QString& words);

 signals:
  void said();

 private:
  ComparedMap& m_map;
  QLabel* m_counts;
  QLabel* m_percent;
  QLabel* m_said;
  QTimer m_saying;
};

}  // namespace throughline::editor
