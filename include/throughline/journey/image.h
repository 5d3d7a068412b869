#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

#include "throughline/journey/image_content.h"

namespace throughline::journey {

/// What a map keeps of a picture at most.
inline constexpr std::size_t kLargestImage = 2u << 20;  ///< bytes
inline constexpr int kLongestImageSide = 1'600;         ///< pixels

/// The address of an image: the XXH3 hash of 128 bits of its bytes, as 32 hexadecimal digits.
/// A record names its picture by it; the bytes lie with the map (images.h).
struct ImageHash {
  std::string hex;
  auto operator<=>(const ImageHash&) const = default;
};

[[nodiscard]] bool isImageHash(std::string_view text);

/// What is known of an image without its bytes.
struct ImageInfo {
  ImageType type = ImageType::png;
  int width = 0;
  int height = 0;
  bool operator==(const ImageInfo&) const = default;
};

/// An image as a map keeps it: within the limits above, still, and bare of all but the picture.
class Image {
 public:
  /// Throws Error(input) where the bytes are not such an image.
  explicit Image(std::string bytes);

  [[nodiscard]] const std::string& bytes() const { return m_bytes; }
  [[nodiscard]] const ImageInfo& info() const { return m_info; }
  [[nodiscard]] const ImageHash& hash() const { return m_hash; }

 private:
  std::string m_bytes;
  ImageInfo m_info;
  ImageHash m_hash;
};

}  // namespace throughline::journey
