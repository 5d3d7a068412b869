#pragma once

#include <QObject>
#include <functional>

namespace throughline::editor {

/// True where GTK's settings ask for dark; desktops without Qt's platform theme say it there.
[[nodiscard]] bool configuredDark();

/// Asks the XDG settings portal for the desktop's light or dark, without waiting
/// for it, and tells each answer and each later change. Silent where there is no
/// portal. Ends with `owner`.
void watchDesktopScheme(QObject* owner, std::function<void(bool dark)> tell);

}  // namespace throughline::editor
