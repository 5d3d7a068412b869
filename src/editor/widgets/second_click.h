#pragma once

class QWidget;

namespace throughline::editor {

/// The second click of a double one is for what was clicked first, not for what has come to stand
/// there since: what stands in the widget gets none for as long as a double click takes.
void ignoreSecondClick(QWidget& in);

}  // namespace throughline::editor
