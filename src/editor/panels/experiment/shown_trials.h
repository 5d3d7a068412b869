#pragma once

#include <QObject>
#include <unordered_map>
#include <vector>

#include "panels/experiment/trial_look.h"
#include "throughline/editor/shown_numbers.h"

namespace throughline::editor {

struct Services;

using TrialId = journey::Id<journey::Experiment>;

/// The experiments of the map that a window shows, the weakest link's first, each with its
/// numbers: worked out when somebody asks for them, and kept until an edit.
class ShownTrials : public QObject {
  Q_OBJECT

 public:
  /// All must outlive it.
  ShownTrials(OpenMap& map, ShownNumbers& shown, const Services& services, QObject* parent);

  [[nodiscard]] const journey::Journey& journey() const { return m_map.journey(); }
  [[nodiscard]] TrialFigures figures() const { return TrialFigures(m_map.notation()); }
  [[nodiscard]] journey::Date today() const;
  /// Of the period that is shown; an id of 0: there is none.
  [[nodiscard]] journey::Id<journey::Stage> weakest();
  [[nodiscard]] const std::vector<TrialId>& inOrder();
  /// Requires that the experiment exists, as the next one does.
  [[nodiscard]] const metrics::ExperimentNumbers& numbersOf(TrialId experiment);
  [[nodiscard]] TrialLook lookOf(TrialId experiment);

 signals:
  void changed();

 private:
  void take(const store::Notification& notification);
  void forget();

  OpenMap& m_map;
  ShownNumbers& m_shown;
  const Services& m_services;
  std::optional<std::vector<TrialId>> m_order;
  std::unordered_map<TrialId, metrics::ExperimentNumbers> m_numbers;
};

}  // namespace throughline::editor
