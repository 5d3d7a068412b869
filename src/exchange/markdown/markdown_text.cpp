#include "markdown_text.h"

#include <cstddef>

#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
/// Also any byte of a letter of another script; not of “ ” – … and their like.
bool isWord(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return isDigit(c) || isLetter(c) || (byte >= 0x80 && byte != 0xE2);
}

/// One character of a text among its neighbours; 0 stands for none.
struct CharacterAt {
  char before = 0;
  char here = 0;
  char after = 0;
  bool first = false;        ///< of the line
  bool afterNumber = false;  ///< only digits stand before it in its line
};

/// Whether the character could begin, end or continue anything but text.
bool mustBeEscaped(const CharacterAt& at) {
  switch (at.here) {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '{':
    case '}':
    case '<':
    case '>':
    case '|':
    case '~':
    case '^':
    case '$':
    case '#':
    case '@':
      return true;
    case '&':  // &amp; &#35;
      return isWord(at.after) || at.after == '#';
    case '+':  // an item of a list; +5 is none
      return at.first && (at.after == ' ' || at.after == 0 || at.after == '+');
    case '=':  // the line below a heading, ==marked==
    case '-':
      return at.first || at.before == at.here || at.after == at.here;
    case '!':
    case '%':
      return at.first;
    case ')':
      return at.afterNumber && (at.after == ' ' || at.after == 0);
    case '.':  // 1. as a list, and addresses without a scheme
      if (at.afterNumber && (at.after == ' ' || at.after == 0)) return true;
      return isWord(at.before) && isWord(at.after) && !(isDigit(at.before) && isDigit(at.after));
    case ':':  // https://, :smile:, a definition
      return at.first ||
             (at.after != 0 && at.after != ' ' && !(isDigit(at.before) && isDigit(at.after)));
    default:
      return false;
  }
}

/// White space of Unicode next to a mark of emphasis would take its meaning away.
bool isSpaceAt(std::string_view text, std::size_t at, std::size_t& length) {
  static constexpr std::string_view kSpaces[]{
      " ",      "\t",     "\n",     "\u00a0", "\u1680", "\u2000", "\u2001",
      "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008",
      "\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"};
  for (const std::string_view space : kSpaces) {
    if (text.substr(at).starts_with(space)) {
      length = space.size();
      return true;
    }
  }
  return false;
}

std::string_view withoutSpacesAround(std::string_view text) {
  std::size_t length = 0;
  while (!text.empty() && isSpaceAt(text, 0, length)) text.remove_prefix(length);
  for (bool again = true; again && !text.empty();) {
    again = false;
    for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
      if (!isSpaceAt(text, text.size() - back, length) || length != back) continue;
      text.remove_suffix(back);
      again = true;
      break;
    }
  }
  return text;
}

std::string oneLine(std::string_view text) {
  std::string line = journey::onOneLine(text);
  for (char& c : line) {
    // No text of a map has one; a line of Markdown has none either.
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return std::string(withoutSpacesAround(journey::isolated(line)));
}

}  // namespace

std::string inMarkdown(std::string_view text) {
  const std::string line = oneLine(text);
  std::string written;
  written.reserve(line.size() + line.size() / 8);
  bool digitsOnly = true;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char here = line[i];
    if (mustBeEscaped({.before = i > 0 ? line[i - 1] : '\0',
                       .here = here,
                       .after = i + 1 < line.size() ? line[i + 1] : '\0',
                       .first = i == 0,
                       .afterNumber = i > 0 && digitsOnly})) {
      written += '\\';
    }
    written += here;
    digitsOnly = digitsOnly && isDigit(here);
  }
  return written;
}

std::string boldInMarkdown(std::string_view text) {
  const std::string line = inMarkdown(text);
  return line.empty() ? line : "**" + line + "**";
}

}  // namespace throughline::exchange
