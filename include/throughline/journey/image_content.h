#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace throughline::journey {

enum class ImageType { png, jpeg, webp };

/// "image/png", "image/jpeg", "image/webp".
[[nodiscard]] std::string_view mediaType(ImageType type);
[[nodiscard]] std::optional<ImageType> imageTypeNamed(std::string_view mediaType);

/// What the bytes of an image say of themselves, told from their structure alone: nothing is
/// decoded, so that the sizes can be judged before room is made for what they promise.
struct ImageContent {
  ImageType type = ImageType::png;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  bool isWhole = false;     ///< its parts lead to its end
  bool isAnimated = false;  ///< more than one picture
  /// Nothing in it but the picture: no place, no camera, no text, no profile, and nothing
  /// behind its end.
  bool isBare = false;
  int scans = 0;  ///< passes over the pixels of a JPEG, each of which costs as much as the picture
};

/// Of which a progressive JPEG has about ten.
inline constexpr int kMostScans = 100;

/// Nothing where the bytes begin as none of these types do, or do not say how large it is.
[[nodiscard]] std::optional<ImageContent> imageContent(std::string_view bytes);

}  // namespace throughline::journey
