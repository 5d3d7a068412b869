#include "throughline/editor/typing.h"

#include <utility>

#include "throughline/journey/error.h"

namespace throughline::editor {

namespace {

constexpr int kLongestUnkept = 2000;  // milliseconds

}  // namespace

Typing::Typing(store::Drafts drafts, QObject* parent)
    : QObject(parent), m_drafts(std::move(drafts)) {
  m_pause.setParent(this);
  m_pause.setObjectName("draftPause");
  m_pause.setSingleShot(true);
  m_pause.setInterval(kLongestUnkept);
  connect(&m_pause, &QTimer::timeout, this, &Typing::keep);
}

void Typing::typed(const QObject* editor, store::Draft draft) {
  if (m_editor == editor && m_draft == draft && m_state != State::none) return;
  m_editor = editor;
  m_draft = std::move(draft);
  // Not started anew by each key: who never pauses loses no more than others.
  if (!m_pause.isActive()) m_pause.start();
  if (m_state != State::failing) set(State::unkept);
}

void Typing::ended(const QObject* editor) {
  if (m_editor != editor) return;
  m_editor = nullptr;
  m_pause.stop();
  m_drafts.drop();
  set(State::none);
}

void Typing::leave() {
  if (m_state == State::unkept || m_state == State::failing) keep();
  m_pause.stop();
  m_editor = nullptr;
  set(State::none);
}

void Typing::hold(bool held) {
  if (std::exchange(m_held, held) && !held) emit released();
}

std::optional<store::Draft> Typing::draft() const {
  return m_state == State::none ? std::nullopt : std::optional(m_draft);
}

void Typing::keep() {
  try {
    if (m_drafts.keep(m_draft)) set(State::kept);
  } catch (const journey::Error&) {
    m_pause.start();  // a full disk may have room again
    set(State::failing);
  }
}

void Typing::set(State state) {
  if (std::exchange(m_state, state) != state) emit stateChanged();
}

}  // namespace throughline::editor
