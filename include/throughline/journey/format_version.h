#pragma once

namespace throughline::journey {

/// The version of the file's format in which the fields stand as they are described
/// (docs/file-format.md, "Versions").
inline constexpr int kFormatVersion = 7;

}  // namespace throughline::journey
