#pragma once

#include <QLabel>
#include <QString>

namespace throughline::editor {

// Qt shows a text as HTML when it looks like it, and then opens the files that
// it names. Text that comes from a map reaches a widget only through these.

/// A label that never takes its text for anything but text.
class PlainLabel : public QLabel {
  Q_OBJECT

 public:
  explicit PlainLabel(const QString& text = {}, QWidget* parent = nullptr);
  explicit PlainLabel(QWidget* parent) : PlainLabel(QString(), parent) {}
};

/// A text for setToolTip() and friends, shown as it is.
[[nodiscard]] QString plainTip(const QString& text);

/// A text for a menu entry or a button: its ampersands are no access keys.
[[nodiscard]] QString plainMenuText(const QString& text);

/// A text for a label that wraps: words too long for a panel may be broken anywhere.
[[nodiscard]] QString breakable(const QString& text);

/// One line without control characters, cut in the end after `most` characters.
[[nodiscard]] QString oneLine(const QString& text, int most = 60);

/// The name of a file, or its path, as it is shown (journey/text.h).
[[nodiscard]] QString shownFileName(const QString& name);

/// "expected a number, found “x”" as a sentence of its own.
[[nodiscard]] QString asSentence(const QString& text);

}  // namespace throughline::editor
