#pragma once

#include <QDateTime>
#include <QString>
#include <string>

#include "throughline/editor/services.h"

// Who did something, and when, as people read it.

namespace throughline::editor {

/// "you" where nobody is named.
[[nodiscard]] QString saidAuthor(const std::string& who);
/// A time as files have it ("2026-11-22T10:15:32Z"), by the clock here.
[[nodiscard]] QDateTime fromUtc(const std::string& utc);
/// "5 October 2026, 11:05".
[[nodiscard]] QString saidTime(const QDateTime& at);
/// The time now, as files have it.
[[nodiscard]] std::string utcText(const Services& services);

}  // namespace throughline::editor
