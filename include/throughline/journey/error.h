#pragma once

#include <stdexcept>
#include <string>

namespace throughline::journey {

/// Whose fault an error is; the command line's exit status follows from it.
enum class Blame {
  usage,   ///< the request itself makes no sense
  input,   ///< a file, a document or a value is not what it should be
  system,  ///< the system refused: no permission, no space, no such file
};

/// The one error type that storage, parsing and edits throw: a place, and one
/// sentence for the user that says what was found and what was expected there.
class Error : public std::runtime_error {
 public:
  Error(Blame blame, std::string where, std::string what);

  [[nodiscard]] Blame blame() const { return m_blame; }
  [[nodiscard]] const std::string& where() const { return m_where; }
  /// The sentence without its place. `what()` is "WHERE: WHAT".
  [[nodiscard]] const std::string& sentence() const { return m_sentence; }

  /// The same error, found inside `outer` ("leah.json" + "title" = "leah.json: title").
  [[nodiscard]] Error in(const std::string& outer) const;

 private:
  Blame m_blame;
  std::string m_where;
  std::string m_sentence;
};

}  // namespace throughline::journey
