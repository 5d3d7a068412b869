#pragma once

#include <QObject>
#include <QPoint>
#include <set>
#include <vector>

#include "throughline/drawing/layout.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/search.h"

namespace throughline::editor {

/// What one window shows of its map: never stored in the map, shared by canvas,
/// panels and toolbar. Setters only signal on a real change.
class ViewState : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  [[nodiscard]] const drawing::ViewOptions& options() const { return m_options; }
  [[nodiscard]] const std::set<drawing::Target>& selection() const { return m_selection; }
  /// The one that has the keyboard; part of the selection where there is one.
  [[nodiscard]] const drawing::Target& current() const { return m_current; }
  [[nodiscard]] const journey::TouchpointFilter& filter() const { return m_filter; }
  /// What find has found; empty together with an empty query: nothing is dimmed.
  [[nodiscard]] const std::vector<journey::Hit>& hits() const { return m_hits; }
  [[nodiscard]] bool isFinding() const { return m_finding; }

  void setOptions(const drawing::ViewOptions& options);
  void select(std::set<drawing::Target> selection, drawing::Target current);
  void selectOnly(drawing::Target target);
  void clearSelection();
  void setFilter(const journey::TouchpointFilter& filter);
  void setFinding(bool finding, std::vector<journey::Hit> hits);
  /// Asks for the target to be scrolled into view, in a place that shows it.
  void reveal(drawing::Target target);
  /// Asks for every edit that touched the record to be shown, also where it is there no longer.
  void requestHistory(drawing::Target target, const QString& name);
  /// Asks for the table of readings at this one.
  void requestReading(journey::Id<journey::Stage> stage, journey::Measure measure);
  /// Asks for the keyboard to be put into the field of what is selected.
  void requestField(const QString& key);

  /// A record is dragged out of a list and held there on the screen, let go there, or neither
  /// any more: who shows that place answers.
  void hold(drawing::Target target, QPoint global);
  void letGo(drawing::Target target, QPoint global);
  void endHold();

  /// The selected touchpoints only.
  [[nodiscard]] std::vector<journey::Id<journey::Touchpoint>> selectedTouchpoints() const;

 signals:
  void optionsChanged();
  void selectionChanged();
  void filterChanged();  ///< filter or find
  void revealRequested(throughline::drawing::Target target);
  void readingRequested(throughline::journey::Id<throughline::journey::Stage> stage,
                        throughline::journey::Measure measure);
  void fieldRequested(const QString& key);
  void historyRequested(throughline::drawing::Target target, const QString& name);
  void held(throughline::drawing::Target target, QPoint global);
  void wasLetGo(throughline::drawing::Target target, QPoint global);
  void holdEnded();

 private:
  drawing::ViewOptions m_options;
  std::set<drawing::Target> m_selection;
  drawing::Target m_current;
  journey::TouchpointFilter m_filter;
  std::vector<journey::Hit> m_hits;
  bool m_finding = false;
};

}  // namespace throughline::editor
