#pragma once

namespace throughline::editor {

/// The window's side of the program: opens the map named by the first argument,
/// or the start page. Returns the exit status when the last window has closed.
int runEditor(int argc, char** argv);

}  // namespace throughline::editor
