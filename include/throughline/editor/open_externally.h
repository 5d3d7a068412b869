#pragma once

#include <QUrl>
#include <optional>

#include "throughline/editor/services.h"

namespace throughline::editor {

/// True for what may leave to the desktop: http, https and mailto addresses,
/// and a folder that exists. A file never may: it would run what the desktop says.
[[nodiscard]] bool mayOpenExternally(const QUrl& url);

/// The web or mail address that the text is; nothing for any other text.
[[nodiscard]] std::optional<QUrl> addressIn(const QString& text);

/// The one gate to the desktop, for an explicit click only. An address is first
/// shown in full, as it is and not as it calls itself, and asked about; a folder
/// opens at once. Says in a dialog why something was not opened.
bool openExternally(const QUrl& url, Services& services, QWidget* parent);

}  // namespace throughline::editor
