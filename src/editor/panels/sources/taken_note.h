#pragma once

#include <QMimeData>
#include <QString>
#include <QStringList>

namespace throughline::editor {

/// How the names of files end that are taken as notes of sources.
inline const QStringList kNoteSuffixes{"txt", "text", "md", "markdown", "eml"};

/// A note that comes from outside, and what its source may be called.
struct TakenNote {
  QString title;
  std::string text;
};

/// What stands on the clipboard as plain text; of a mail that is only there as HTML, its words.
/// An empty text: nothing does. Throws journey::Error where it does not fit into a note.
[[nodiscard]] TakenNote noteIn(const QMimeData& mime);
/// Throws journey::Error where the file is no text or does not fit into a note.
[[nodiscard]] TakenNote noteInFile(const QString& path);

}  // namespace throughline::editor
