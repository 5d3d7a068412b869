#include "canvas/board.h"

#include <utility>

#include "canvas/past/shown_past.h"

namespace throughline::editor {

/// The copy of the map that previews are tried on.
struct Board::Scratch {
  journey::Journey journey;
  std::int64_t lastId = 0;  // counts down: drafts are below 0, and keep their ids
};

Board::Board(OpenMap& map, ViewState& view)
    : m_map(map),
      m_view(view),
      m_layout(std::make_shared<drawing::MapLayout>()),
      m_shown(m_layout) {
  connect(&view, &ViewState::selectionChanged, this, &Board::followSelection);
}

Board::~Board() = default;

drawing::ViewOptions Board::options() const {
  drawing::ViewOptions options = m_view.options();
  options.invitations = true;
  options.inFocus = m_inFocus;
  return options;
}

void Board::focusOn(journey::Id<journey::Persona> persona) {
  if (m_inFocus == persona) return;
  m_inFocus = persona;
  if (m_layout->curves.size() < 2) return;
  m_layout = std::make_shared<drawing::MapLayout>(m_engine.layout(m_map.journey(), options()));
  if (!m_scratch && !m_past) show(m_layout, m_glides);
}

void Board::followSelection() {
  const drawing::Target& current = m_view.current();
  const journey::Journey& journey = m_map.journey();
  if (!journey.contains(current.kind, current.id)) return;
  if (current.kind == journey::Kind::persona) focusOn({current.id});
  if (current.kind == journey::Kind::emotion) {
    focusOn(journey.get(journey::Id<journey::Emotion>{current.id}).persona);
  }
}

void Board::refresh() {
  m_scratch.reset();
  m_layout = std::make_shared<drawing::MapLayout>(m_engine.layout(m_map.journey(), options()));
  m_scene.lift({});
  if (m_past) return layOutPast();
  show(m_layout, false);
}

void Board::showPast(journey::Journey map, journey::ChangeSet changes) {
  m_scratch.reset();
  auto chosen = m_past ? std::move(m_past->chosen) : std::set<drawing::Target>();
  std::erase_if(chosen, [&](const auto& each) { return !map.contains(each.kind, each.id); });
  m_past =
      std::make_unique<ShownPast>(ShownPast{std::move(map), std::move(changes), std::move(chosen)});
  layOutPast();
}

void Board::layOutPast() {
  drawing::ViewOptions past = options();
  if (past.onlyStage && !m_past->map.find(*past.onlyStage)) past.onlyStage.reset();
  auto layout = std::make_shared<drawing::MapLayout>(m_pastEngine.layout(m_past->map, past));
  m_past->places = placesOf(m_past->changes, *layout);
  show(std::move(layout), false);
}

void Board::showNow() {
  if (!m_past) return;
  m_past.reset();
  show(m_layout, false);
}

void Board::chooseInPast(std::set<drawing::Target> chosen) {
  if (!m_past || m_past->chosen == chosen) return;
  m_past->chosen = std::move(chosen);
  emit pastChosen();
}

void Board::preview(const Intent& intent, bool gently) {
  if (m_past) return;
  if (!m_scratch) m_scratch = std::make_unique<Scratch>(Scratch{m_map.journey()});
  m_scratch->lastId = 0;
  journey::IdSource ids = [this] { return --m_scratch->lastId; };
  journey::Edit edit(m_scratch->journey, ids);
  try {
    intent(edit);
  } catch (const journey::Error&) {
    edit.rollBack();
    return;
  }
  auto layout =
      std::make_shared<drawing::MapLayout>(m_engine.layout(m_scratch->journey, options()));
  edit.rollBack();
  show(std::move(layout), gently && m_glides);
}

void Board::endPreview() {
  m_scratch.reset();
  m_scene.lift({});
  if (!m_past && m_shown != m_layout) show(m_layout, m_glides);
}

void Board::show(std::shared_ptr<const drawing::MapLayout> layout, bool gently) {
  m_shown = std::move(layout);
  m_scene.show(m_shown, gently);
  emit shownChanged();
}

}  // namespace throughline::editor
