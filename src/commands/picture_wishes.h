#pragma once

#include <optional>
#include <set>

#include "arguments.h"
#include "throughline/journey/journey.h"

namespace throughline::commands {

struct PixelSize {
  int width = 0;
  int height = 0;
};

/// What the options of `export` ask of a picture.
struct PictureWishes {
  std::optional<journey::Id<journey::Period>> period;
  std::set<journey::Id<journey::Persona>> personas;  ///< none: all
  std::optional<journey::Id<journey::Stage>> stage;
  std::optional<PixelSize> size;
  std::optional<double> scale;
  bool title = false;
  bool dark = false;
  bool transparent = false;
  bool comments = false;  ///< in a text
};

/// Throws Error(usage) with the option that makes no sense on this map.
[[nodiscard]] PictureWishes pictureWishes(const Arguments& arguments,
                                          const journey::Journey& journey);

}  // namespace throughline::commands
