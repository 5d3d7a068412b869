#pragma once

#include "throughline/store/drafts.h"

// What is being typed about something on the map is kept as a draft of that thing.

namespace throughline::editor {

inline constexpr const char* kCommentDraft = "comment";
inline constexpr const char* kAnswerDraft = "answer";  ///< to the comment that it names

/// It only adds something, whatever happens to the map meanwhile.
[[nodiscard]] inline bool isOfComment(const store::Draft& draft) {
  return draft.field == kCommentDraft || draft.field == kAnswerDraft;
}

}  // namespace throughline::editor
