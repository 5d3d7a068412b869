#pragma once

namespace throughline::editor {

/// Installs the English plurals for as long as the application lives: without them one
/// reading would be "1 readings". A translation installed later comes before it.
void installEnglish();

}  // namespace throughline::editor
