#include "throughline/journey/image.h"

#include <xxhash.h>

#include <algorithm>
#include <array>

#include "bytes_hash.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/images.h"

namespace throughline::journey {

namespace {

constexpr std::size_t kHexDigits = 32;
constexpr std::string_view kHex = "0123456789abcdef";

[[noreturn]] void refuse(Message message) { throw Error(Blame::input, "", std::move(message)); }

}  // namespace

std::string hashOfBytes(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  std::string hex;
  for (const unsigned char byte : canonical.digest) {
    hex += kHex[byte >> 4U];
    hex += kHex[byte & 15U];
  }
  return hex;
}

bool isImageHash(std::string_view text) {
  return text.size() == kHexDigits && text.find_first_not_of(kHex) == std::string_view::npos;
}

Image::Image(std::string bytes) : m_bytes(std::move(bytes)) {
  constexpr std::size_t kMega = 1u << 20;
  if (m_bytes.size() > kLargestImage) {
    refuse(
        messages::pictureTooManyBytes(kLargestImage / kMega, (m_bytes.size() + kMega - 1) / kMega));
  }
  const auto content = imageContent(m_bytes);
  if (!content) refuse(messages::noPicture());
  if (content->isAnimated) refuse(messages::pictureMoves());
  if (std::max(content->width, content->height) > std::uint32_t{kLongestImageSide}) {
    refuse(messages::pictureTooLong(kLongestImageSide, content->width, content->height));
  }
  if (!content->isWhole) refuse(messages::pictureCutOff());
  if (content->scans > kMostScans) {
    refuse(messages::pictureTooManyScans(kMostScans, content->scans));
  }
  if (!content->isBare) refuse(messages::pictureNotBare());
  m_info = {content->type, static_cast<int>(content->width), static_cast<int>(content->height)};
  m_hash.hex = hashOfBytes(m_bytes);
}

}  // namespace throughline::journey
