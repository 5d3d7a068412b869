#include "arguments.h"

#include <algorithm>

#include "command.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/text.h"

namespace throughline::commands {

namespace {

using journey::Blame;
using journey::Error;
using journey::Message;
namespace messages = journey::messages;

Message listed(const std::vector<Option>& options) {
  if (options.empty()) return messages::noOption();
  std::string names;
  for (const Option& option : options) {
    names += (names.empty() ? "" : ", ") + std::string(option.name);
  }
  return messages::oneOf(names);
}

Error misused(const Command& command, std::size_t found) {
  return {Blame::usage, std::string(command.name),
          found == 0 ? messages::noWordAfterCommand(command.usage)
                     : messages::wrongWordsAfterCommand(command.usage, found)};
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
    throw Error(Blame::usage, std::string(command.name), messages::emptyWord());
  }
  if (m_words.size() < command.fewest || m_words.size() > command.most) {
    throw misused(command, m_words.size());
  }
}

std::size_t Arguments::takeOption(const Command& command, std::span<const std::string> words,
                                  std::size_t at) {
  const std::string& word = words[at];
  const std::string name = word.substr(0, word.find('='));
  const std::string where = std::string(command.name) + " " + journey::shortened(name);
  const auto option = std::ranges::find(command.options, name, &Option::name);
  if (option == command.options.end()) {
    throw Error(Blame::usage, where, messages::noSuchOption(listed(command.options)));
  }
  if (m_options.contains(name) && !option->repeats) {
    throw Error(Blame::usage, where, messages::optionTwice());
  }
  const bool attached = name.size() < word.size();
  if (option->value.empty()) {
    if (attached) throw Error(Blame::usage, where, messages::optionTakesNoValue());
    m_options.emplace(name, "");
    return at;
  }
  if (attached) {
    m_options.emplace(name, word.substr(name.size() + 1));
    return at;
  }
  if (at + 1 == words.size()) {
    throw Error(Blame::usage, where, messages::optionWithoutValue(option->value));
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
