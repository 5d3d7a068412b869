#pragma once

#include <QWidget>

#include "line_look.h"

class QPushButton;

namespace throughline::editor {

class PlainLabel;

/// A step: how far the map is with it, and in a sentence what comes next. On an empty map the
/// first one offers how to begin.
class StepLine : public QWidget {
  Q_OBJECT

 public:
  explicit StepLine(const LineLook& look, QWidget* parent = nullptr);

  void say(const check::StepState& state, bool begins);

 signals:
  void sourceWanted();
  void guideWanted();

 private:
  RingSign* m_ring;
  PlainLabel* m_name;
  PlainLabel* m_count;
  PlainLabel* m_state;
  QWidget* m_beginning;
};

/// All seven as a row of rings, where there is no room for a line of each.
class RingsLine : public QWidget {
  Q_OBJECT

 public:
  explicit RingsLine(const LineLook& look, QWidget* parent = nullptr);

  void say(const check::MapCheck& found);

 private:
  std::vector<RingSign*> m_rings;
};

/// The name of a stage above what was found there.
class StageLine : public QWidget {
  Q_OBJECT

 public:
  explicit StageLine(QWidget* parent = nullptr);

  void say(const QString& name, const QString& counts);

 private:
  PlainLabel* m_name;
  PlainLabel* m_counts;
};

}  // namespace throughline::editor
