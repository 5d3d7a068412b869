#pragma once

#include <QString>
#include <QStringList>

namespace throughline::editor {

/// Whether a file bears the name of a copy of the other, as sync programs, browsers and desktops
/// name copies: "leah (Ana's conflicted copy 2026-10-14).journey" of "leah.journey". What is in
/// it is another matter.
[[nodiscard]] bool isNamedAsCopy(const QString& fileName, const QString& ofFileName);

/// The files beside a map of which one bears the name of a copy of the other, newest first; they
/// are not opened.
[[nodiscard]] QStringList copiesBeside(const QString& mapPath);

}  // namespace throughline::editor
