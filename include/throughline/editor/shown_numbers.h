#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <optional>
#include <vector>

#include "throughline/editor/open_map.h"
#include "throughline/editor/view_state.h"
#include "throughline/metrics/confidence.h"
#include "throughline/metrics/numbers.h"

namespace throughline::editor {

/// The numbers of the map that a window shows, worked out once for all its
/// panels and kept until an edit touches them.
class ShownNumbers : public QObject {
  Q_OBJECT

 public:
  /// Both must outlive it.
  ShownNumbers(OpenMap& map, const ViewState& view, QObject* parent = nullptr);

  [[nodiscard]] const journey::Journey& journey() const { return m_map.journey(); }
  [[nodiscard]] journey::Notation notation() const { return m_map.notation(); }
  /// Those of the period that is shown.
  [[nodiscard]] const metrics::PeriodNumbers& numbers();
  [[nodiscard]] const metrics::PeriodNumbers& of(journey::Id<journey::Period> period);
  /// metrics::confidence of numbers(). Nothing where that would hold up the frame:
  /// it is then worked out as soon as the window is idle, and told.
  [[nodiscard]] const std::optional<std::vector<double>>& confidence();

 signals:
  /// The numbers, or names that stand beside them, are not what they were.
  void changed();
  void confidenceReady();

 private:
  void take(const store::Notification& notification);
  void forget(const journey::Change& change);
  void showPeriod();
  void computeConfidence();

  OpenMap& m_map;
  const ViewState& m_view;
  std::optional<journey::Id<journey::Period>> m_shownPeriod;
  std::optional<metrics::PeriodNumbers> m_shown;
  std::map<journey::Id<journey::Period>, metrics::PeriodNumbers> m_periods;
  std::optional<std::vector<double>> m_confidence;
  metrics::ConfidenceCache m_draws;
  QTimer m_idle;
};

}  // namespace throughline::editor
