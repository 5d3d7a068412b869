#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "throughline/journey/image.h"

namespace throughline::journey {

struct Field;
class Journey;
class RecordRef;

/// The images of one map, by their hash. All copies of a map share one of these: an image
/// never changes, so that adding one changes no map; a record that names it does.
///
/// Those of a file are known by their hash and size, and read when somebody asks for their
/// bytes; nothing keeps them then. A new one is held in memory until it is in the file, which
/// is when the edit that names it has been written.
class Images {
 public:
  using ImagePtr = std::shared_ptr<const Image>;
  /// Null where the file does not have it, or cannot be read now.
  using Load = std::function<ImagePtr(const ImageHash&)>;

  /// Gives its hash. Throws Error(input) where another image has the same.
  ImageHash add(Image image);
  /// Takes it over from those of another map, where that has it.
  void take(const ImageHash& hash, const Images& other);

  [[nodiscard]] bool contains(const ImageHash& hash) const { return info(hash).has_value(); }
  /// Nothing where there is no such image.
  [[nodiscard]] std::optional<ImageInfo> info(const ImageHash& hash) const;
  /// Null where there is no such image, or it cannot be read now.
  [[nodiscard]] ImagePtr find(const ImageHash& hash) const;
  [[nodiscard]] std::vector<ImageHash> all() const;

  // For whoever keeps the file.
  /// Null where it is not held in memory.
  [[nodiscard]] ImagePtr held(const ImageHash& hash) const;
  /// What the file has, in the place of what it had.
  void setInFile(std::map<ImageHash, ImageInfo> images);
  [[nodiscard]] const std::map<ImageHash, ImageInfo>& inFile() const { return m_inFile; }
  void setLoad(Load load) { m_load = std::move(load); }
  /// It is in the file now, and need not be held any more.
  void letGo(const ImageHash& hash);

 private:
  std::map<ImageHash, ImageInfo> m_inFile;
  std::map<ImageHash, ImagePtr> m_held;
  Load m_load;
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
