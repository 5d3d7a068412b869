#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <optional>

#include "throughline/editor/typing.h"

class QLineEdit;
class QPlainTextEdit;
class QWidget;

namespace throughline::editor {

/// Turns typing into edits: one when the field is left, or on Enter. Esc puts the stored
/// text back, unless it is to keep it, and goes on to who leaves the field. What was refused stays
/// to be mended while the field has the focus, and gives way to the stored text on leaving, unless
/// it is to be kept. While the map takes no edit for now, what was typed stays also when the field
/// is left. Undo means the typing while there is some, else the map's last edit.
class TextDraft : public QObject {
  Q_OBJECT

 public:
  /// True where the text was taken.
  using Commit = std::function<bool(const QString& text)>;

  TextDraft(QLineEdit& edit, Commit commit);
  TextDraft(QPlainTextEdit& edit, Commit commit);

  /// The text that the map holds. Keeps the cursor, and what is being typed.
  void show(const QString& stored);
  /// The field is of another text from now on: what was typed does not stay.
  void startOver(const QString& stored);
  [[nodiscard]] bool isDirty() const;
  void flush();
  /// Keeps what is being typed as a draft of this, but for its text.
  void keepIn(Typing& typing, store::Draft about);
  /// In a long text Enter begins a line; Ctrl+Enter ends it then.
  void takeEnterAsText() { m_entersLines = true; }
  /// Esc means done here: what was typed is an edit, as when the field is left. Only what was
  /// refused gives way to the stored text.
  void keepOnEscape() { m_keepsOnEscape = true; }
  /// What was refused stays also when the field is left; each leaving offers it again.
  void keepRefused() { m_keepsRefused = true; }
  /// Goes on with a text as if it had just been typed.
  void resume(const QString& text);

 signals:
  void edited();   ///< by the user
  void settled();  ///< the field was left, or its text put back
  void ended();    ///< by Enter, where the text was taken, or by Esc

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void start(QWidget& widget);
  bool keyPressed(int key, Qt::KeyboardModifiers modifiers);
  void leave();
  void restore();
  void giveWhatWasHeld();
  void tellTyping();

  std::function<QString()> m_text;
  std::function<void(const QString&)> m_setText;
  Commit m_commit;
  QString m_stored;
  std::optional<QString> m_refused;
  Typing* m_typing = nullptr;
  store::Draft m_about;
  bool m_committing = false;
  bool m_entersLines = false;
  bool m_keepsOnEscape = false;
  bool m_keepsRefused = false;
};

}  // namespace throughline::editor
