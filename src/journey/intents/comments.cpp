#include "throughline/journey/intents/comments.h"

#include <algorithm>
#include <set>

#include "throughline/journey/intents/placing.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

bool wroteIn(const Journey& journey, const Comment& comment, const std::string& author) {
  if (comment.author == author) return true;
  return std::ranges::any_of(journey.in<Answer>(comment.id),
                             [&](const Answer* answer) { return answer->author == author; });
}

bool fits(const Journey& journey, const Comment& comment, const CommentFilter& filter) {
  using State = CommentFilter::State;
  if (filter.state != State::all && comment.resolved != (filter.state == State::resolved)) {
    return false;
  }
  if (filter.on && *filter.on != RecordKey(comment.kind, comment.thing)) return false;
  return !filter.author || wroteIn(journey, comment, *filter.author);
}

}  // namespace

Id<Comment> addComment(Edit& edit, const RecordKey& on, std::string text, const Signed& who) {
  Comment comment;
  comment.id = {edit.freshId(Kind::comment)};
  comment.kind = on.kind;
  comment.thing = on.id;
  comment.text = trimmed(withNewlines(text));
  comment.author = onOneLine(who.author);
  comment.at = who.at;
  putBefore(edit, comment);
  return comment.id;
}

Id<Answer> addAnswer(Edit& edit, Id<Comment> comment, std::string text, const Signed& who) {
  Answer answer;
  answer.id = {edit.freshId(Kind::answer)};
  answer.comment = comment;
  answer.text = trimmed(withNewlines(text));
  answer.author = onOneLine(who.author);
  answer.at = who.at;
  putBefore(edit, answer);
  return answer.id;
}

void setResolved(Edit& edit, Id<Comment> comment, bool resolved) {
  edit.change(comment, [&](Comment& each) { each.resolved = resolved; });
}

std::vector<const Comment*> commentsOf(const Journey& journey, const CommentFilter& filter) {
  std::vector<const Comment*> found;
  for (const Comment* comment : journey.list<Comment>()) {
    if (fits(journey, *comment, filter)) found.push_back(comment);
  }
  // Those of one second in the order in which they were written.
  std::ranges::reverse(found);
  std::ranges::stable_sort(found, std::ranges::greater{}, &Comment::at);
  return found;
}

std::vector<std::string> commenters(const Journey& journey) {
  std::set<std::string> names;
  for (const auto& [id, comment] : journey.all<Comment>()) names.insert(comment.author);
  for (const auto& [id, answer] : journey.all<Answer>()) names.insert(answer.author);
  return {names.begin(), names.end()};
}

}  // namespace throughline::journey
