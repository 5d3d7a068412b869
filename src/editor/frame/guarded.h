#pragma once

#include "window_context.h"

namespace throughline::editor {

/// Runs what may throw journey::Error and tells the user; true where it was done.
/// No exception may cross a Qt slot.
template <class Work>
bool guarded(const WindowContext& context, Work work) {
  try {
    work();
    return true;
  } catch (const journey::Error& error) {
    context.services.dialogs->tell(context.window, error);
  } catch (const std::exception& error) {
    context.services.dialogs->tell(context.window, {journey::Blame::system, {}, error.what()});
  }
  return false;
}

}  // namespace throughline::editor
