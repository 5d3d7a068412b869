#pragma once

#include <set>
#include <vector>

#include "throughline/journey/by_hash.h"
#include "throughline/journey/image.h"

namespace throughline::journey {

struct Field;
class Journey;
class RecordRef;

/// The images of one map, by their hash.
class Images : public ByHash<Image, ImageHash, ImageInfo> {
 public:
  using ImagePtr = Ptr;
  /// Gives its hash. Throws Error(input) where another image has the same.
  ImageHash add(Image image);
};

/// The images that the record names, each with the field that does.
struct NamedImage {
  const Field* field;
  ImageHash hash;
};
[[nodiscard]] std::vector<NamedImage> imagesIn(RecordRef record);
/// The images that the map's records name.
[[nodiscard]] std::set<ImageHash> namedImages(const Journey& journey);

}  // namespace throughline::journey
