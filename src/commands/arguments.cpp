#include "arguments.h"

#include <algorithm>

#include "command.h"
#include "throughline/journey/error.h"
#include "throughline/journey/text.h"

namespace throughline::commands {

namespace {

using journey::Blame;
using journey::Error;

std::string listed(const std::vector<Option>& options) {
  if (options.empty()) return "no option";
  std::string names;
  for (const Option& option : options) {
    names += (names.empty() ? "one of " : ", ") + std::string(option.name);
  }
  return names;
}

Error misused(const Command& command, std::size_t found) {
  const std::string words = found == 1 ? "1 word" : std::to_string(found) + " words";
  return {Blame::usage, std::string(command.name),
          "expected `throughline " + std::string(command.usage) + "`, found " +
              (found == 0 ? "nothing" : words) + " after the command"};
}

}  // namespace

Arguments::Arguments(const Command& command, std::span<const std::string> words) {
  bool optionsEnded = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at];
    if (optionsEnded || word == "-" || !word.starts_with('-')) {
      m_words.push_back(word);
    } else if (word == "--") {
      optionsEnded = true;
    } else if (word == "--help" || word == "-h") {
      m_asksForHelp = true;
      return;
    } else {
      at = takeOption(command, words, at);
    }
  }
  if (std::ranges::find(m_words, "") != m_words.end()) {
    throw Error(Blame::usage, std::string(command.name), "expected a name, found an empty word");
  }
  if (m_words.size() < command.fewest || m_words.size() > command.most) {
    throw misused(command, m_words.size());
  }
}

std::size_t Arguments::takeOption(const Command& command, std::span<const std::string> words,
                                  std::size_t at) {
  const std::string& word = words[at];
  const std::string name = word.substr(0, word.find('='));
  const std::string where = std::string(command.name) + " " + journey::quotable(name);
  const auto option = std::ranges::find(command.options, name, &Option::name);
  if (option == command.options.end()) {
    throw Error(Blame::usage, where,
                "expected " + listed(command.options) + ", found an option that it does not have");
  }
  if (m_options.contains(name) && !option->repeats) {
    throw Error(Blame::usage, where, "expected the option once, found it twice");
  }
  const bool attached = name.size() < word.size();
  if (option->value.empty()) {
    if (attached) throw Error(Blame::usage, where, "expected no value after it, found one");
    m_options.emplace(name, "");
    return at;
  }
  if (attached) {
    m_options.emplace(name, word.substr(name.size() + 1));
    return at;
  }
  if (at + 1 == words.size()) {
    throw Error(Blame::usage, where,
                "expected " + std::string(option->value) + " after it, found nothing");
  }
  m_options.emplace(name, words[at + 1]);
  return at + 1;
}

bool Arguments::has(std::string_view option) const { return m_options.contains(option); }

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = m_options.find(option);
  return found == m_options.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  std::vector<std::string> values;
  const auto [first, last] = m_options.equal_range(option);
  for (auto each = first; each != last; ++each) values.push_back(each->second);
  return values;
}

}  // namespace throughline::commands
