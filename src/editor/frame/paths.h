#pragma once

#include <QString>
#include <filesystem>

namespace throughline::editor {

/// Between Qt's names of files and the standard library's.
[[nodiscard]] std::filesystem::path toPath(const QString& name);
[[nodiscard]] QString fromPath(const std::filesystem::path& path);

/// A file name from a title: no slashes, no leading dots, not too long.
[[nodiscard]] QString fileNameFor(const QString& title);

/// `folder/name.suffix`, or with " (2)", " (3)" … : the first that does not exist.
[[nodiscard]] QString freeName(const QString& folder, const QString& name, const QString& suffix);

/// The path with the suffix, where it has none of its own.
[[nodiscard]] QString withSuffix(const QString& path, const QString& suffix);

/// The bytes of a file of at most that size; throws journey::Error (system) in one sentence.
[[nodiscard]] std::string readFile(const QString& path, qint64 largest);

}  // namespace throughline::editor
