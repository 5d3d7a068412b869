#include <algorithm>

#include "canvas/verbs/verbs.h"
#include "texts.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

using drawing::LinkPath;
using drawing::Target;
using journey::Kind;
using journey::RecordKey;
using TouchpointId = journey::Id<journey::Touchpoint>;

void Verbs::link() {
  std::vector<RecordKey> cards;
  for (const TouchpointId id : m_context.view.selectedTouchpoints()) cards.emplace_back(id);
  cards = inMapOrder(m_context.journey(), std::move(cards));
  if (cards.size() < 2) return;
  m_context.edit(journey::messages::linkTouchpoints(), [&](journey::Edit& edit) {
    for (std::size_t i = 1; i < cards.size(); ++i) {
      linkTouchpoints(edit, {cards[i - 1].id}, {cards[i].id});
    }
  });
}

const LinkPath* Verbs::currentLink() const {
  const Target& current = m_context.view.current();
  if (current.kind != Kind::link || !m_context.view.selection().contains(current)) return nullptr;
  const auto& links = m_context.board.shown().links;
  const auto found =
      std::ranges::find(links, journey::Id<journey::Link>{current.id}, &LinkPath::link);
  return found == links.end() ? nullptr : &*found;
}

void Verbs::moveToLink(const LinkPath& link) {
  m_context.mapView.showRect(link.path.boundingRect() | link.labelRect);
  m_context.view.selectOnly({Kind::link, link.link.value});
}

bool Verbs::canGoToLink() const {
  return isOnLink() || m_context.view.current().kind == Kind::touchpoint;
}

void Verbs::goToLink(int step) {
  if (!canGoToLink()) return;
  const LinkPath* current = currentLink();
  if (current) {
    if (current->from != m_linksOf && current->to != m_linksOf) m_linksOf = current->from;
  } else {
    m_linksOf = {m_context.view.current().id};
  }
  std::vector<const LinkPath*> links;
  for (const LinkPath& link : m_context.board.shown().links) {
    if (link.from == m_linksOf || link.to == m_linksOf) links.push_back(&link);
  }
  if (links.empty()) {
    return m_context.say(texts::Canvas::tr("No link begins or ends at this touchpoint."));
  }
  const auto at = std::ranges::find(links, current);
  const auto count = static_cast<std::ptrdiff_t>(links.size());
  const std::ptrdiff_t next =
      at == links.end() ? (step > 0 ? 0 : count - 1) : at - links.begin() + step;
  if (next >= 0 && next < count) return moveToLink(*links[static_cast<std::size_t>(next)]);
  moveTo(m_context.board.shown().find({Kind::touchpoint, m_linksOf.value}));
}

bool Verbs::canEditLink() const { return m_context.canEdit() && isOnLink(); }

void Verbs::editLink(const QString& typed) {
  if (const LinkPath* link = currentLink()) m_links.begin(link->link, typed);
}

}  // namespace throughline::editor
