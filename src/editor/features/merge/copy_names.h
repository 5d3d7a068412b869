#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace throughline::editor {

/// The name of the map that a file is a copy of, as sync programs and browsers name copies:
/// "leah.journey" for "leah (Ana's conflicted copy 2026-10-14).journey". Nothing for any other
/// name.
[[nodiscard]] std::optional<QString> copiedFrom(const QString& fileName);

/// The files beside a map that bear the name of a copy of it, newest first; they are not opened.
[[nodiscard]] QStringList copiesBeside(const QString& mapPath);

}  // namespace throughline::editor
