#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "throughline/journey/field.h"
#include "throughline/journey/images.h"

// Pictures inside of documents: "data:image/png;base64,…".

namespace throughline::exchange {

/// Makes an image of a map from the bytes of a picture from outside, or throws Error(input).
using TakeImage = std::function<journey::Image(std::string bytes)>;

/// The bytes must be such an image already.
[[nodiscard]] journey::Image takeAsItIs(std::string bytes);

[[nodiscard]] bool isDataUri(std::string_view text);
[[nodiscard]] std::string dataUri(const journey::Image& image);

/// Throws Error(input) with `where`, also where the type that the text says is not that of
/// the picture.
[[nodiscard]] journey::Image imageFromDataUri(std::string_view text, const std::string& where,
                                              const TakeImage& take);

/// Where the pictures of a document come from and go to.
struct Pictures {
  journey::Images& images;
  TakeImage take = {};  ///< none: takeAsItIs

  /// Throws Error(system) with `where` where the image cannot be read.
  [[nodiscard]] nlohmann::ordered_json write(const journey::ImageHash& hash,
                                             const std::string& where) const;
  /// Adds the picture and gives its hash; nothing for null. Throws Error(input).
  [[nodiscard]] journey::Value read(const nlohmann::json& json, const std::string& where) const;
};

}  // namespace throughline::exchange
