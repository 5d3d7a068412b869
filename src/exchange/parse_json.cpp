#include "throughline/exchange/parse_json.h"

#include <algorithm>

#include "syntax_fault.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/images.h"
#include "throughline/journey/messages/json.h"
#include "throughline/journey/text.h"
#include "tree_builder.h"
#include "utf8.h"

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Error;
namespace messages = journey::messages;

bool isPlain(std::string_view key) {
  return !key.empty() && key.size() <= 60 && std::ranges::all_of(key, [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           c == '-' || c == '$';
  });
}

std::size_t megabytes(std::size_t bytes) {
  constexpr std::size_t kMega = 1u << 20;
  return (bytes + kMega - 1) / kMega;
}

// The texts between double quotes that begin as data URIs of images do; none of these has a
// quote inside.
std::size_t bytesOfPictures(std::string_view text) {
  constexpr std::string_view kUri = "\"data:image/";
  std::size_t bytes = 0;
  for (auto at = text.find(kUri); at != std::string_view::npos; at = text.find(kUri, at)) {
    const auto end = std::min(text.find('"', at + 1), text.size());
    bytes += end - at;
    at = end;
  }
  return bytes;
}

void checkSize(std::string_view text, const ParseLimits& limits) {
  if (text.size() <= limits.bytes) return;
  const std::size_t pictures = bytesOfPictures(text);
  if (pictures > limits.pictures) {
    throw Error(
        Blame::input, "",
        messages::picturesTooManyMegabytes(megabytes(limits.pictures), megabytes(pictures)));
  }
  if (const std::size_t rest = text.size() - pictures; rest > limits.bytes) {
    throw Error(Blame::input, "",
                messages::tooManyMegabytes(megabytes(limits.bytes), megabytes(rest)));
  }
}

// The parser takes a zero byte for the end and would pass over what follows it.
void checkBytes(std::string_view text, FirstLine firstLine) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    throw Error(Blame::input, "", messages::utf16());
  }
  if (const auto zero = text.find('\0'); zero != std::string_view::npos) {
    throw Error(Blame::input, lineOf(text, zero, firstLine), messages::zeroByte(zero + 1));
  }
  if (const auto invalid = firstInvalidByte(text)) {
    throw Error(Blame::input, lineOf(text, *invalid, firstLine),
                messages::invalidByte(*invalid + 1));
  }
}

void checkText(std::string_view text, const ParseLimits& limits, FirstLine firstLine) {
  checkSize(text, limits);
  if (journey::trimmed(text.substr(0, 4096)).empty() && journey::trimmed(text).empty()) {
    throw Error(Blame::input, "", messages::noTextAtAll());
  }
  checkBytes(text, firstLine);
}

}  // namespace

std::string pathTo(const std::string& outer, std::string_view key) {
  const std::string name = isPlain(key) ? std::string(key) : "“" + journey::shortened(key) + "”";
  return outer.empty() ? name : outer + "." + name;
}

std::string pathTo(const std::string& outer, std::size_t index) {
  return outer + "[" + std::to_string(index) + "]";
}

nlohmann::json parseJson(std::string_view text, const ParseLimits& limits, FirstLine firstLine) {
  checkText(text, limits, firstLine);
  TreeBuilder builder(text, limits, firstLine);
  nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  return builder.take();
}

nlohmann::json parseJsonList(std::string_view text, const ParseLimits& limits,
                             const EachEntry& each) {
  checkText(text, limits, {});
  TreeBuilder builder(text, limits, {});
  builder.handOver(each);
  nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  return builder.take();
}

}  // namespace throughline::exchange
