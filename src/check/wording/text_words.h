#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::check {

/// A word of a text in the form in which phrases are compared: small letters, umlauts as ae, oe
/// and ue, without hyphens and apostrophes ("E-Mail" is "email", "customer's" is "customers").
struct TextWord {
  std::string form;
  std::size_t at = 0;  ///< in bytes of the text
  std::size_t length = 0;
};
[[nodiscard]] std::vector<TextWord> textWords(std::string_view text);

}  // namespace throughline::check
