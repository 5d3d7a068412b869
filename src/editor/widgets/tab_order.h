#pragma once

class QWidget;

namespace throughline::editor {

/// Lets Tab go through what stands in `root` as its layouts order it, so in reading order.
/// Qt's own order is that in which widgets were made; whoever makes some later calls this
/// for the window.
void tabInLayoutOrder(QWidget& root);

/// Moves the keyboard to the next widget in the page that takes it by Tab, or the one before, and
/// round at its ends. False where nothing has the keyboard.
bool tabRoundIn(const QWidget& page, bool next);

}  // namespace throughline::editor
