#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::commands {

struct Command;

/// The words after a command's name, sorted into what they mean.
class Arguments {
 public:
  /// Throws Error(usage) where they do not fit the command. "--" ends the options.
  Arguments(const Command& command, std::span<const std::string> words);

  /// The words that are not options, in their order.
  [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }
  [[nodiscard]] bool has(std::string_view option) const;
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  /// All that were given, for an option that repeats.
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
  /// --help stands among them; nothing else was looked at then.
  [[nodiscard]] bool asksForHelp() const { return m_asksForHelp; }

 private:
  /// Takes the option at `at`, and its value; gives the place of the last word taken.
  std::size_t takeOption(const Command& command, std::span<const std::string> words,
                         std::size_t at);

  std::vector<std::string> m_words;
  std::multimap<std::string, std::string, std::less<>> m_options;
  bool m_asksForHelp = false;
};

}  // namespace throughline::commands
