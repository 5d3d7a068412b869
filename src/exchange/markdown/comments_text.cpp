#include "markdown/stage_text.h"
#include "throughline/journey/intents/comments.h"
#include "throughline/journey/messages/documents.h"
#include "throughline/journey/things/things.h"

namespace throughline::exchange {

namespace messages = journey::messages;
using journey::Comment;

namespace {

constexpr std::size_t kDayOfIso = 10;  // "2026-10-07"

/// "Ana, 7 October 2026"; without a name the day alone.
template <class Written>
std::string signature(const MapText& text, const Written& written) {
  const auto day = journey::Date::parse(written.at.substr(0, kDayOfIso));
  const std::string when = day ? text.words.day(*day) : std::string();
  if (written.author.empty() || when.empty()) return written.author + when;
  return text.say(messages::signedOn(written.author, when));
}

void writeComment(MapText& text, const Comment& comment, const journey::Record& thing) {
  const auto stage = stageOf(text.journey, thing);
  MarkdownLine line;
  line.bold(labelOf(thing));
  if (comment.kind != journey::Kind::stage) line.text(text.nameOf(std::optional(stage)));
  line.text(comment.text).text(signature(text, comment));
  if (comment.resolved) line.text(text.say(messages::commentResolved()));
  text.page.bullet(0, line);
  for (const auto* answer : text.journey.in<journey::Answer>(comment.id)) {
    text.page.bullet(1, MarkdownLine().text(answer->text).text(signature(text, *answer)));
  }
}

}  // namespace

void writeComments(MapText& text) {
  text.page.part(2, MarkdownLine().text(text.say(messages::commentsHeading())), [&] {
    for (const Comment* comment :
         commentsOf(text.journey, {.state = journey::CommentFilter::State::all})) {
      const auto thing = text.journey.find(comment->kind, comment->thing);
      if (!thing) continue;
      const auto& wished = text.wishes.stage;
      if (!wished || stageOf(text.journey, *thing) == *wished) writeComment(text, *comment, *thing);
    }
  });
}

}  // namespace throughline::exchange
