#include "throughline/editor/view_state.h"

#include <utility>

namespace throughline::editor {

void ViewState::setOptions(const drawing::ViewOptions& options) {
  if (options == m_options) return;
  m_options = options;
  emit optionsChanged();
}

void ViewState::select(std::set<drawing::Target> selection, drawing::Target current) {
  if (selection == m_selection && current == m_current) return;
  m_selection = std::move(selection);
  m_current = current;
  emit selectionChanged();
}

void ViewState::selectOnly(drawing::Target target) { select({target}, target); }

void ViewState::clearSelection() { select({}, {}); }

void ViewState::setFilter(const journey::TouchpointFilter& filter) {
  if (filter == m_filter) return;
  m_filter = filter;
  emit filterChanged();
}

void ViewState::setFinding(bool finding, std::vector<journey::Hit> hits) {
  if (finding == m_finding && hits == m_hits) return;
  m_finding = finding;
  m_hits = std::move(hits);
  emit filterChanged();
}

void ViewState::requestHistory(drawing::Target target, const QString& name) {
  emit historyRequested(target, name);
}

void ViewState::requestField(const QString& key) { emit fieldRequested(key); }

void ViewState::requestReading(journey::Id<journey::Stage> stage, journey::Measure measure) {
  emit readingRequested(stage, measure);
}

void ViewState::reveal(drawing::Target target) { emit revealRequested(target); }

void ViewState::hold(drawing::Target target, QPoint global) { emit held(target, global); }

void ViewState::letGo(drawing::Target target, QPoint global) { emit wasLetGo(target, global); }

void ViewState::endHold() { emit holdEnded(); }

std::vector<journey::Id<journey::Touchpoint>> ViewState::selectedTouchpoints() const {
  std::vector<journey::Id<journey::Touchpoint>> ids;
  for (const drawing::Target& target : m_selection) {
    if (target.kind == journey::Kind::touchpoint) ids.push_back({target.id});
  }
  return ids;
}

}  // namespace throughline::editor
