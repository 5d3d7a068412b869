#include "throughline/journey/image_content.h"

#include <algorithm>
#include <array>
#include <utility>

namespace throughline::journey {

namespace {

constexpr std::array<std::pair<ImageType, std::string_view>, 3> kTypes{{
    {ImageType::png, "image/png"},
    {ImageType::jpeg, "image/jpeg"},
    {ImageType::webp, "image/webp"},
}};

std::uint32_t byteAt(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// The callers see to it that the bytes are there.
std::uint32_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < count; ++i) number = number << 8U | byteAt(bytes, at + i);
  return number;
}

std::uint32_t littleEndian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t number = 0;
  for (std::size_t i = count; i-- > 0;) number = number << 8U | byteAt(bytes, at + i);
  return number;
}

std::optional<ImageContent> sized(ImageContent content) {
  if (content.width == 0 || content.height == 0) return std::nullopt;
  return content;
}

// https://www.w3.org/TR/png-3/#5DataRep
constexpr std::string_view kPngBegin = "\x89PNG\r\n\x1a\n";

// What says how colours and pixels are meant, in a few bytes.
bool isOfThePicture(std::string_view chunk, std::size_t length) {
  constexpr std::array<std::string_view, 4> kPixels{"IHDR", "PLTE", "IDAT", "IEND"};
  constexpr std::array<std::string_view, 6> kMeaning{"tRNS", "gAMA", "cHRM",
                                                     "sRGB", "sBIT", "pHYs"};
  constexpr std::size_t kMostOfMeaning = 256;  // an alpha for each colour of a palette
  return std::ranges::find(kPixels, chunk) != kPixels.end() ||
         (length <= kMostOfMeaning && std::ranges::find(kMeaning, chunk) != kMeaning.end());
}

std::optional<ImageContent> pngContent(std::string_view bytes) {
  constexpr std::size_t kFrame = 12;  // length, name and check sum around a chunk's data
  ImageContent content{.type = ImageType::png, .isBare = true};
  std::size_t at = kPngBegin.size();
  while (bytes.size() - at >= kFrame) {
    const std::size_t length = bigEndian(bytes, at, 4);
    const std::string_view name = bytes.substr(at + 4, 4);
    if (length > bytes.size() - at - kFrame) break;
    if (at == kPngBegin.size()) {
      if (name != "IHDR" || length != 13) return std::nullopt;
      content.width = bigEndian(bytes, at + 8, 4);
      content.height = bigEndian(bytes, at + 12, 4);
    }
    if (name == "acTL") content.isAnimated = true;
    if (!isOfThePicture(name, length)) content.isBare = false;
    at += kFrame + length;
    if (name != "IEND") continue;
    content.isWhole = true;
    if (length != 0 || at != bytes.size()) content.isBare = false;
    break;
  }
  return sized(content);
}

// https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B
class JpegWalk {
 public:
  explicit JpegWalk(std::string_view bytes) : m_bytes(bytes) {}

  std::optional<ImageContent> run() {
    m_at = 2;
    while (nextMarker()) {
      if (m_marker == kEnd) {
        m_content.isWhole = m_content.scans > 0;
        if (m_at != m_bytes.size()) m_content.isBare = false;
        break;
      }
      if (isAlone(m_marker)) continue;
      if (!takeSegment()) break;
    }
    return sized(m_content);
  }

 private:
  static constexpr std::uint32_t kEnd = 0xD9;
  static constexpr std::uint32_t kScan = 0xDA;

  static bool isAlone(std::uint32_t marker) { return marker == 1 || (marker & 0xF8U) == 0xD0; }
  static bool isFrame(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  bool nextMarker() {
    if (m_at >= m_bytes.size() || byteAt(m_bytes, m_at) != 0xFF) return false;
    while (m_at < m_bytes.size() && byteAt(m_bytes, m_at) == 0xFF) ++m_at;
    if (m_at >= m_bytes.size()) return false;
    m_marker = byteAt(m_bytes, m_at++);
    return m_marker != 0;
  }

  bool takeSegment() {
    if (m_bytes.size() - m_at < 2) return false;
    const std::size_t length = bigEndian(m_bytes, m_at, 2);
    if (length < 2 || length > m_bytes.size() - m_at) return false;
    const std::string_view data = m_bytes.substr(m_at + 2, length - 2);
    if (isFrame(m_marker)) {
      if (data.size() < 6 || m_content.width != 0) return false;
      m_content.height = bigEndian(data, 1, 2);
      m_content.width = bigEndian(data, 3, 2);
      const std::uint32_t colours = byteAt(data, 5);
      if (colours != 1 && colours != 3) m_content.isBare = false;
    }
    if (isAside(data)) m_content.isBare = false;
    m_at += length;
    if (m_marker == kScan) {
      ++m_content.scans;
      passScan();
    }
    return true;
  }

  // Of the applications' own segments two say how colours and pixels are meant.
  [[nodiscard]] bool isAside(std::string_view data) const {
    constexpr std::uint32_t kComment = 0xFE;
    if (m_marker == 0xE0 && data.starts_with(std::string_view("JFIF\0", 5))) {
      return data.size() != 14;  // no small picture of the picture in it
    }
    if (m_marker == 0xEE && data.starts_with("Adobe")) return data.size() != 12;
    return m_marker == kComment || (m_marker & 0xF0U) == 0xE0 || (m_marker & 0xF0U) == 0xF0;
  }

  // Coded pixels have no marker in them but those that stand alone.
  void passScan() {
    while (m_at + 1 < m_bytes.size()) {
      const std::size_t mark = m_bytes.find('\xFF', m_at);
      if (mark == std::string_view::npos || mark + 1 >= m_bytes.size()) break;
      const std::uint32_t next = byteAt(m_bytes, mark + 1);
      if (next != 0 && next != 0xFF && !isAlone(next)) {
        m_at = mark;
        return;
      }
      m_at = mark + (next == 0xFF ? 1 : 2);
    }
    m_at = m_bytes.size();
  }

  std::string_view m_bytes;
  std::size_t m_at = 0;
  std::uint32_t m_marker = 0;
  ImageContent m_content{.type = ImageType::jpeg, .isBare = true};
};

// https://developers.google.com/speed/webp/docs/riff_container
class WebpWalk {
 public:
  explicit WebpWalk(std::string_view bytes) : m_bytes(bytes) {}

  std::optional<ImageContent> run() {
    constexpr std::size_t kHead = 12;
    const std::size_t said = littleEndian(m_bytes, 4, 4) + std::size_t{8};
    if (said < kHead) return std::nullopt;
    if (said != m_bytes.size()) m_content.isBare = false;
    const std::string_view chunks = m_bytes.substr(0, std::min(said, m_bytes.size()));
    std::size_t at = kHead;
    while (chunks.size() - at >= 8) {
      const std::size_t length = littleEndian(chunks, at + 4, 4);
      const std::size_t padded = length + length % 2;
      takeChunk(chunks.substr(at, 4), chunks.substr(at + 8, length));
      if (length > chunks.size() - at - 8) break;
      at += 8 + std::min(padded, chunks.size() - at - 8);
    }
    m_content.isWhole = m_hasPixels && at == chunks.size() && said <= m_bytes.size();
    return sized(m_content);
  }

 private:
  void takeChunk(std::string_view name, std::string_view data) {
    if (name == "VP8X" && data.size() >= 10) {
      constexpr std::uint32_t kAnimation = 0x02;
      constexpr std::uint32_t kAlpha = 0x10;
      const std::uint32_t flags = byteAt(data, 0);
      if ((flags & kAnimation) != 0) m_content.isAnimated = true;
      if ((flags & ~kAlpha) != 0 || data.size() != 10) m_content.isBare = false;
      setSize(littleEndian(data, 4, 3) + 1, littleEndian(data, 7, 3) + 1);
    } else if (name == "VP8 " && data.size() >= 10) {
      m_hasPixels = true;
      setSize(littleEndian(data, 6, 2) & 0x3FFFU, littleEndian(data, 8, 2) & 0x3FFFU);
    } else if (name == "VP8L" && data.size() >= 5) {
      m_hasPixels = true;
      const std::uint32_t bits = littleEndian(data, 1, 4);
      setSize((bits & 0x3FFFU) + 1, (bits >> 14U & 0x3FFFU) + 1);
    } else if (name == "ANIM" || name == "ANMF") {
      m_content.isAnimated = true;
    } else if (name != "ALPH") {
      m_content.isBare = false;
    }
  }

  // Where two of them differ, the larger one is what room would have to be made for.
  void setSize(std::uint32_t width, std::uint32_t height) {
    m_content.width = std::max(m_content.width, width);
    m_content.height = std::max(m_content.height, height);
  }

  std::string_view m_bytes;
  bool m_hasPixels = false;
  ImageContent m_content{.type = ImageType::webp, .isBare = true};
};

}  // namespace

std::string_view mediaType(ImageType type) {
  return std::ranges::find(kTypes, type, &decltype(kTypes)::value_type::first)->second;
}

std::optional<ImageType> imageTypeNamed(std::string_view mediaType) {
  const auto found = std::ranges::find(kTypes, mediaType, &decltype(kTypes)::value_type::second);
  return found == kTypes.end() ? std::nullopt : std::optional(found->first);
}

std::optional<ImageContent> imageContent(std::string_view bytes) {
  constexpr std::size_t kLeast = 12;
  if (bytes.size() < kLeast) return std::nullopt;
  if (bytes.starts_with(kPngBegin)) return pngContent(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) return JpegWalk(bytes).run();
  if (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") return WebpWalk(bytes).run();
  return std::nullopt;
}

}  // namespace throughline::journey
