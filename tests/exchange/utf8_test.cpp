#include "utf8.h"

#include <gtest/gtest.h>

#include <array>

#include "throughline/journey/text.h"

namespace throughline::exchange {
namespace {

// Every byte at which the table of well-formed sequences (Unicode 15, table 3-7)
// turns, with its neighbours.
constexpr std::array<unsigned char, 24> kBytes{0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
                                               0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
                                               0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};

/// The length of the longest start that another library takes for UTF-8, and
/// that ends with a whole character.
std::size_t validStart(const std::string& text) {
  std::size_t length = text.size();
  while (!journey::characterCount(text.substr(0, length))) --length;
  return length;
}

void expectFirstInvalidByte(const std::string& text) {
  const std::size_t valid = validStart(text);
  const auto expected = valid == text.size() ? std::nullopt : std::optional(valid);
  ASSERT_EQ(firstInvalidByte(text), expected) << testing::PrintToString(text);
}

TEST(Utf8, TheFirstInvalidByteIsFoundInEverySequenceOfUpToFour) {
  std::string text;
  const std::size_t count = kBytes.size();
  for (std::size_t length = 1; length <= 4; ++length) {
    std::size_t sequences = 1;
    for (std::size_t i = 0; i < length; ++i) sequences *= count;
    for (std::size_t number = 0; number < sequences; ++number) {
      text.clear();
      for (std::size_t i = 0, rest = number; i < length; ++i, rest /= count) {
        text += static_cast<char>(kBytes[rest % count]);
      }
      expectFirstInvalidByte(text);
      if (HasFatalFailure()) return;
    }
  }
}

TEST(Utf8, CharactersAreCheckedOneAfterAnother) {
  EXPECT_FALSE(firstInvalidByte("").has_value());
  EXPECT_FALSE(firstInvalidByte("aß€😀z").has_value());
  EXPECT_EQ(firstInvalidByte("aß€😀\x80"), 10U);
  EXPECT_EQ(firstInvalidByte("a€\xE2\x82"), 4U) << "cut off";
}

}  // namespace
}  // namespace throughline::exchange
