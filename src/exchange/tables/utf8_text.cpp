#include <algorithm>

#include "characters.h"
#include "table_text.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/tables.h"
#include "utf8.h"

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Error;
namespace messages = journey::messages;

constexpr std::size_t kMega = 1u << 20;
constexpr std::size_t kMostBytes = 32 * kMega;
constexpr std::string_view kByteOrderMark = "\uFEFF";

std::size_t lineOf(std::string_view text, std::size_t at) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n'));
}

// Excel's "Unicode text". A half of a pair without its other half becomes U+FFFD.
std::string fromUtf16(std::string_view bytes, bool bigEndian) {
  if (bytes.size() % 2 != 0) throw Error(Blame::input, "", messages::tableHalfCharacter());
  const auto unitAt = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(bigEndian ? first << 8 | second : second << 8 | first);
  };
  std::u32string characters;
  for (std::size_t at = 2; at < bytes.size(); at += 2) {
    const char32_t unit = unitAt(at);
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    const char32_t next = high && at + 2 < bytes.size() ? unitAt(at + 2) : 0;
    if (next >= 0xDC00 && next < 0xE000) {
      characters += 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00);
      at += 2;
    } else {
      characters += unit >= 0xD800 && unit < 0xE000 ? char32_t{0xFFFD} : unit;
    }
  }
  return utf8Of(characters);
}

}  // namespace

std::string utf8TextOf(std::string_view bytes) {
  if (bytes.size() > kMostBytes) {
    throw Error(
        Blame::input, "",
        messages::tableAboveMegabytes(kMostBytes / kMega, (bytes.size() + kMega - 1) / kMega));
  }
  std::string text;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    text = fromUtf16(bytes, bytes.starts_with("\xFE\xFF"));
  } else {
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    if (const auto invalid = firstInvalidByte(bytes)) {
      throw Error(Blame::input, "", messages::tableNotUtf8(lineOf(bytes, *invalid)));
    }
    text = bytes;
  }
  text.erase(text.find_last_not_of('\0') + 1);  // some programs end their clipboard with one
  if (const auto zero = text.find('\0'); zero != std::string::npos) {
    throw Error(Blame::input, "", messages::tableHoldsZeroByte(lineOf(text, zero)));
  }
  return text;
}

}  // namespace throughline::exchange
