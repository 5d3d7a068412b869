#pragma once

#include <map>
#include <vector>

#include "connection.h"
#include "throughline/journey/change.h"
#include "throughline/journey/error.h"
#include "throughline/journey/images.h"

// The table of images. A row is added with the edit that first names it, and never changed or
// removed: the history may name it for ever.

namespace throughline::store {

/// What there is, without reading the bytes. Throws Error(input) where a row cannot be an
/// image of a map.
[[nodiscard]] std::map<journey::ImageHash, journey::ImageInfo> readImageInfos(
    Connection& connection);

/// Null where there is none. Throws Error(input) where the bytes are not those of the hash.
[[nodiscard]] journey::Images::ImagePtr readImage(Connection& connection,
                                                  const journey::ImageHash& hash);

/// Does nothing where it is there already.
void insertImage(Connection& connection, const journey::Image& image);

/// The images of the changes that are held in memory alone: those that go into the file with
/// them.
[[nodiscard]] std::vector<journey::Images::ImagePtr> newImages(const journey::ChangeSet& changes,
                                                               const journey::Images& images);

/// What is wrong with rows of the table, read byte by byte.
[[nodiscard]] std::vector<journey::Error> imageFaults(Connection& connection);

}  // namespace throughline::store
