#include "canvas/board.h"

#include <utility>

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
      m_shown(m_layout) {}

Board::~Board() = default;

void Board::refresh() {
  m_scratch.reset();
  drawing::ViewOptions options = m_view.options();
  options.invitations = true;
  m_layout = std::make_shared<drawing::MapLayout>(m_engine.layout(m_map.journey(), options));
  m_scene.lift({});
  show(m_layout, false);
}

void Board::preview(const Intent& intent, bool gently) {
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
  drawing::ViewOptions options = m_view.options();
  options.invitations = true;
  auto layout = std::make_shared<drawing::MapLayout>(m_engine.layout(m_scratch->journey, options));
  edit.rollBack();
  show(std::move(layout), gently && m_glides);
}

void Board::endPreview() {
  m_scratch.reset();
  m_scene.lift({});
  if (m_shown != m_layout) show(m_layout, m_glides);
}

void Board::show(std::shared_ptr<const drawing::MapLayout> layout, bool gently) {
  m_shown = std::move(layout);
  m_scene.show(m_shown, gently);
  emit shownChanged();
}

}  // namespace throughline::editor
