#pragma once

#include <QWidget>

#include "frame/window_context.h"

class QHBoxLayout;
class QPushButton;

namespace throughline::editor {

class PlainLabel;

/// The lower edge of the window: what is on the map, and what is missing as
/// something to click: touchpoints without owner are brought out, stages
/// without a job or a metric are shown one after the other, with the field to fill in, and those
/// that are a hypothesis, for too few interviews.
class StatusLine : public QWidget {
  Q_OBJECT

 public:
  StatusLine(WindowContext context, QWidget* parent);

  /// At the right: the controls of a place.
  void addRight(QWidget* widget);

 private:
  void refresh();
  void showNext(const std::vector<journey::Id<journey::Stage>>& stages, std::string_view key);

  WindowContext m_context;
  QHBoxLayout* m_layout;
  PlainLabel* m_counts;
  PlainLabel* m_waits;
  QPushButton* m_withoutOwner;
  QPushButton* m_withoutJob;
  QPushButton* m_withoutMetric;
  QPushButton* m_hypotheses;
};

}  // namespace throughline::editor
