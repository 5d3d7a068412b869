#pragma once

#include <QObject>
#include <QTimer>
#include <optional>
#include <vector>

#include "throughline/store/drafts.h"

namespace throughline::editor {

/// What is being typed in a window and is no edit yet. Two seconds after a key it lies on the
/// disk as the draft of the map (store/drafts.h), until the map takes the text or the user
/// gives it up. A text that is still being typed when the program ends stays there.
class Typing : public QObject {
  Q_OBJECT

 public:
  enum class State {
    none,
    unkept,   ///< on no disk yet
    failing,  ///< the disk does not take it; it is tried again and again
    kept,
  };

  explicit Typing(store::Drafts drafts, QObject* parent = nullptr);

  /// The text that stands in `editor` now. Another editor's text gives way to it.
  void typed(const QObject* editor, store::Draft draft);
  /// The map took the text of `editor`, or it was given up. Of another editor: nothing.
  void ended(const QObject* editor);
  /// The window closes: what is still being typed, since it was refused, stays as a draft.
  void leave();
  [[nodiscard]] State state() const { return m_state; }
  /// While the map takes no edit for now, a field that is left keeps its text, and the map
  /// takes it when it is released.
  void hold(bool held);
  [[nodiscard]] bool isHeld() const { return m_held; }
  /// What is typed and not taken yet; nothing where no text is.
  [[nodiscard]] std::optional<store::Draft> draft() const;

  /// What was being typed when the program ended the last time.
  [[nodiscard]] std::vector<store::Drafts::Left> left() const { return m_drafts.left(); }

 signals:
  void stateChanged();
  void released();

 private:
  void keep();
  void set(State state);

  store::Drafts m_drafts;
  const QObject* m_editor = nullptr;  // compared only
  store::Draft m_draft;
  QTimer m_pause;
  State m_state = State::none;
  bool m_held = false;
};

}  // namespace throughline::editor
