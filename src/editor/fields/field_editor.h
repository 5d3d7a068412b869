#pragma once

#include <QPointer>
#include <QUrl>
#include <QVBoxLayout>
#include <QWidget>
#include <functional>

#include "subject.h"
#include "text_draft.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

class TextDraft;
class WordingNote;

/// Does something with the file that was chosen. (moc garbles the type in a signal.)
using TakeFile = std::function<void(const QString&)>;

/// One field of the inspector: its name, a control for it, and a line below
/// for what was refused. It is itself the initiator of its edits.
class FieldEditor : public QWidget {
  Q_OBJECT

 public:
  FieldEditor(Subject subject, const journey::Field& field, QWidget* parent);

  /// Shows what the map holds now.
  virtual void refresh() = 0;
  /// Makes an edit of what has been typed and not left yet.
  virtual void flush() {}
  /// Goes on with a text as if it had just been typed; false where none is typed here.
  virtual bool resume(const QString&) { return false; }
  virtual void setWritable(bool writable);
  void showRefusal(const QString& sentence);
  [[nodiscard]] bool isRefused() const { return !m_refusal->isHidden(); }
  /// Shows the control alone, in a cell whose column says what it is.
  void standAlone();
  /// Says below the control that what stands there is not on the disk yet.
  void showKept(bool kept);
  [[nodiscard]] const journey::Field& field() const { return m_field; }
  /// Where the keyboard goes. No focus proxy: Tab goes round in a widget that has a child
  /// of its own for one.
  [[nodiscard]] QWidget* focusTarget() const { return m_focusTarget; }

 signals:
  /// The address that stands in it was asked for, by a click on “Open” beside it.
  void openRequested(const QUrl& address);
  /// A file is to be chosen in a dialog of this title and filter, and then taken.
  void fileRequested(const QString& title, const QString& filter, const TakeFile& take);

 protected:
  /// Puts the control under the field's name and names it for screen readers.
  void setControl(QWidget* control, QWidget* focus = nullptr);
  void setFocusTarget(QWidget* target) { m_focusTarget = target; }
  void setCaption(const QString& text);
  [[nodiscard]] const Subject& subject() const { return m_subject; }
  [[nodiscard]] std::optional<journey::Value> shared() const { return m_subject.shared(m_field); }
  bool give(const journey::Value& value);
  /// What was refused is no longer told once the text is another one, or put back by Esc.
  void dropRefusalsOf(TextDraft& draft);
  /// Says below the control where what stands in `box` is worded from inside the company, for a
  /// field that is to tell of the customer. Call after setControl(); `text` is what stands there.
  void watchWording(QWidget& box, TextDraft& draft, std::function<QString()> text);
  /// Looks at the text again.
  void lookAtWording();
  void setWordingWritable(bool writable);
  /// Keeps what is typed into the field as a draft of its records.
  void keepDraftsOf(TextDraft& draft) const;
  [[nodiscard]] static QString severalValues();

 private:
  void addOpener();
  /// Tells screen readers of the box what stands below it.
  void describeBox();
  [[nodiscard]] std::optional<QUrl> address() const;

  Subject m_subject;
  const journey::Field& m_field;
  QVBoxLayout* m_layout;
  PlainLabel* m_caption;
  PlainLabel* m_kept;
  PlainLabel* m_refusal;
  WordingNote* m_wording = nullptr;  ///< of a field that is to tell of the customer
  std::function<QString()> m_text;   ///< what it looks at
  QWidget* m_control = nullptr;
  QPointer<QWidget> m_focusTarget;
};

}  // namespace throughline::editor
