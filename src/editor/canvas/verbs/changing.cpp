#include "canvas/verbs/verbs.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/intents/touchpoints.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::Target;
using journey::Kind;
using journey::Step;
using TouchpointId = journey::Id<journey::Touchpoint>;

namespace {

constexpr double kScoreStep = 0.1;

bool isSteppable(Kind kind) {
  return kind == Kind::touchpoint || kind == Kind::question || kind == Kind::emotion ||
         kind == Kind::experiment || kind == Kind::campaign;
}

QString moveLabel(Kind kind, std::size_t count) {
  switch (kind) {
    case Kind::touchpoint:
      return count == 1 ? QObject::tr("Move touchpoint") : QObject::tr("Move touchpoints");
    case Kind::question:
      return QObject::tr("Move question");
    case Kind::emotion:
      return QObject::tr("Move emotion");
    case Kind::experiment:
      return QObject::tr("Move experiment");
    default:
      return QObject::tr("Move campaign");
  }
}

}  // namespace

std::vector<std::int64_t> Verbs::selected(Kind kind) const {
  std::vector<std::int64_t> ids;
  for (const Target& target : m_context.view.selection()) {
    if (target.kind == kind && m_context.journey().contains(kind, target.id)) {
      ids.push_back(target.id);
    }
  }
  return ids;
}

bool Verbs::canRename() const {
  const Element* current = m_context.focus.element();
  return current && m_context.canEdit() &&
         (current->kind == ElementKind::invitation || slotOf(m_context.journey(), *current));
}

void Verbs::rename(const QString& typed) {
  if (const Element* current = m_context.focus.element()) renameElement(*current, typed);
}

void Verbs::renameElement(const Element& element, const QString& typed) {
  if (!m_context.canEdit()) return;
  if (element.kind == ElementKind::invitation) return answer(element);
  if (auto slot = slotOf(m_context.journey(), element)) m_editing.begin(std::move(*slot), typed);
}

void Verbs::duplicate() {
  if (const auto ids = m_context.view.selectedTouchpoints(); !ids.empty()) {
    std::vector<TouchpointId> copies;
    const bool done = m_context.edit(QObject::tr("Duplicate"), [&](journey::Edit& edit) {
      copies = duplicateTouchpoints(edit, inMapOrder(edit.journey(), ids));
    });
    if (!done) return;
    std::set<Target> selection;
    for (const TouchpointId id : copies) selection.insert({Kind::touchpoint, id.value});
    m_context.view.select(std::move(selection), {Kind::touchpoint, copies.back().value});
    m_context.view.reveal(m_context.view.current());
    return;
  }
  if (const auto stages = selected(Kind::stage); stages.size() == 1) {
    journey::Id<journey::Stage> copy;
    const bool done = m_context.edit(QObject::tr("Duplicate stage"), [&](journey::Edit& edit) {
      copy = duplicateStage(edit, {stages.front()});
    });
    if (!done) return;
    m_context.view.selectOnly({Kind::stage, copy.value});
    m_context.view.reveal(m_context.view.current());
  }
}

void Verbs::link() {
  const auto ids = inMapOrder(m_context.journey(), m_context.view.selectedTouchpoints());
  if (ids.size() < 2) return;
  m_context.edit(QObject::tr("Link touchpoints"), [&](journey::Edit& edit) {
    for (std::size_t i = 1; i < ids.size(); ++i) linkTouchpoints(edit, ids[i - 1], ids[i]);
  });
}

bool Verbs::canStep() const {
  const Kind kind = m_context.view.current().kind;
  return m_context.canEdit() && m_context.view.current().id != 0 &&
         (isSteppable(kind) || kind == Kind::stage);
}

void Verbs::step(Step step) {
  const Target current = m_context.view.current();
  const bool sideways = step == Step::left || step == Step::right;
  if (current.kind == Kind::stage) {
    if (!sideways) return;
    m_context.edit(QObject::tr("Move stage"),
                   [&](journey::Edit& edit) { stepStage(edit, {current.id}, step); });
  } else if (current.kind == Kind::emotion && !sideways) {
    m_context.edit(QObject::tr("Move emotion"), [&](journey::Edit& edit) {
      const journey::Id<journey::Emotion> id{current.id};
      setScore(edit, id, edit.get(id).score + (step == Step::up ? kScoreStep : -kScoreStep));
    });
  } else if (isSteppable(current.kind)) {
    const auto ids = selected(current.kind);
    m_context.edit(moveLabel(current.kind, ids.size()),
                   [&](journey::Edit& edit) { stepInStages(edit, current.kind, ids, step); });
  }
  m_context.view.reveal(current);
}

}  // namespace throughline::editor
