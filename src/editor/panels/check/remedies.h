#pragma once

#include <QObject>

#include "frame/checked_map.h"
#include "frame/window_context.h"
#include "throughline/journey/intents/readings.h"

namespace throughline::editor {

/// A department that can be given, with what speaks for it.
struct OwnerChoice {
  journey::Id<journey::Department> department;
  std::size_t atStage = 0;  ///< touchpoints that it owns there
  std::size_t onMap = 0;
  bool operator==(const OwnerChoice&) const = default;
};

/// All departments: those that own most at the stage first, then most on the map.
[[nodiscard]] std::vector<OwnerChoice> ownersFor(const journey::Journey& journey,
                                                 journey::Id<journey::Stage> stage);

/// Does what mends a finding: an edit where that is all, else it leads to the place where it is
/// typed. What belongs to another part of the window is asked for.
class Remedies : public QObject {
  Q_OBJECT

 public:
  explicit Remedies(const WindowContext& context, QObject* parent = nullptr);

  /// The map changes at once.
  [[nodiscard]] static bool edits(check::Remedy remedy);
  /// Its thing is selected and in sight, in a place that shows it.
  void goTo(const check::Finding& finding);
  /// Not for an owner, who is to be chosen first.
  void take(const check::Finding& finding);
  void giveOwner(journey::Id<journey::Touchpoint> touchpoint, const QString& name);
  /// As of today.
  void setAside(const check::Finding& finding, const QString& reason);
  void bringBack(const check::Finding& finding);
  /// Opens the table on what the findings speak of. False where that are no rows of it.
  bool showInTable(const std::vector<const check::Finding*>& findings);

 signals:
  void guideWanted(throughline::journey::Id<throughline::journey::Stage> stage);
  void readingWanted(throughline::journey::Id<throughline::journey::Stage> stage,
                     throughline::journey::Measure measure);
  void metricWanted(throughline::journey::Id<throughline::journey::Stage> stage,
                    throughline::journey::MetricRole role);

 private:
  void typeAtStage(journey::Id<journey::Stage> stage, const QString& action);
  void fillIn(const check::Finding& finding, const QString& field);
  void reword(const check::Finding& finding);
  void removeLink(const check::Finding& finding);
  void makeExperiment(const check::Finding& finding);
  void addReading(const check::Finding& finding);
  void holdReview();

  WindowContext m_context;
};

}  // namespace throughline::editor
