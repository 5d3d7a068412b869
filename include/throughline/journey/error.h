#pragma once

#include <stdexcept>
#include <string>

#include "throughline/journey/message.h"

namespace throughline::journey {

/// Whose fault an error is; the command line's exit status follows from it.
enum class Blame {
  usage,   ///< the request itself makes no sense
  input,   ///< a file, a document or a value is not what it should be
  system,  ///< the system refused: no permission, no space, no such file
};

/// The one error type that storage, parsing and edits throw: a place, and one message
/// for the user that says what was expected there and what was found.
class Error : public std::runtime_error {
 public:
  Error(Blame blame, std::string where, Message message);

  [[nodiscard]] Blame blame() const { return m_blame; }
  [[nodiscard]] const std::string& where() const { return m_where; }
  [[nodiscard]] const Message& message() const { return m_message; }
  /// The message with its place before it, as a part of another message.
  [[nodiscard]] Message placedMessage() const;
  /// The message in English, without its place. `what()` is "WHERE: SENTENCE".
  [[nodiscard]] std::string sentence() const { return english(m_message); }

  /// The same error, found inside `outer` ("leah.json" + "title" = "leah.json: title").
  [[nodiscard]] Error in(const std::string& outer) const;

 private:
  Blame m_blame;
  std::string m_where;
  Message m_message;
};

}  // namespace throughline::journey
