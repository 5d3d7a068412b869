#pragma once

#include <string>
#include <vector>

#include "throughline/journey/edit.h"
#include "throughline/journey/record_key.h"

// What people write to each other about things on the map. A comment goes with the record that
// it is on.

namespace throughline::journey {

/// Who wrote, and when.
struct Signed {
  std::string author;  ///< empty: nobody said
  std::string at;      ///< ISO 8601, UTC, to the second
};

/// Pinned to the record; the rules refuse a text that is blank, and a record that is not there.
Id<Comment> addComment(Edit& edit, const RecordKey& on, std::string text, const Signed& who);
Id<Answer> addAnswer(Edit& edit, Id<Comment> comment, std::string text, const Signed& who);
void setResolved(Edit& edit, Id<Comment> comment, bool resolved);

/// Which comments are shown.
struct CommentFilter {
  enum class State { open, resolved, all };
  State state = State::open;
  std::optional<std::string> author;  ///< of the comment or of an answer
  std::optional<RecordKey> on;
  bool operator==(const CommentFilter&) const = default;
};

/// Those that fit, the newest first.
[[nodiscard]] std::vector<const Comment*> commentsOf(const Journey& journey,
                                                     const CommentFilter& filter);
/// Everybody who wrote a comment or an answer, by name.
[[nodiscard]] std::vector<std::string> commenters(const Journey& journey);

}  // namespace throughline::journey
