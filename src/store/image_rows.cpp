#include "image_rows.h"

#include <set>

#include "throughline/journey/messages/images.h"
#include "throughline/journey/text.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;
using journey::Image;
using journey::ImageHash;
using journey::ImageInfo;
using journey::Images;
namespace messages = journey::messages;

namespace {

std::string placeOf(const ImageHash& hash) { return "image " + journey::quotable(hash.hex, 40); }

[[noreturn]] void refuseAltered(const ImageHash& hash) {
  throw Error(Blame::input, placeOf(hash), messages::pictureAltered());
}

ImageInfo infoIn(SQLite::Statement& row, const ImageHash& hash) {
  const auto type = journey::imageTypeNamed(row.getColumn(1).getString());
  const ImageInfo info{type.value_or(journey::ImageType::png), row.getColumn(2).getInt(),
                       row.getColumn(3).getInt()};
  const auto isSide = [](int side) { return side >= 1 && side <= journey::kLongestImageSide; };
  const std::int64_t size = row.getColumn(4).getInt64();
  if (size < 1 || size > std::int64_t{journey::kLargestImage} || !type ||
      !journey::isImageHash(hash.hex) || !isSide(info.width) || !isSide(info.height)) {
    refuseAltered(hash);
  }
  return info;
}

}  // namespace

std::map<ImageHash, ImageInfo> readImageInfos(Connection& connection) {
  std::map<ImageHash, ImageInfo> infos;
  Query rows(connection, "SELECT hash, type, width, height, length(bytes) FROM main.image");
  while (rows->executeStep()) {
    const ImageHash hash{rows->getColumn(0).getString()};
    infos.emplace(hash, infoIn(*rows, hash));
  }
  return infos;
}

Images::ImagePtr readImage(Connection& connection, const ImageHash& hash) {
  Query row(connection,
            "SELECT hash, type, width, height, length(bytes), bytes FROM main.image "
            "WHERE hash = ?");
  row->bind(1, hash.hex);
  if (!row->executeStep()) return nullptr;
  const ImageInfo info = infoIn(*row, hash);
  try {
    auto image = std::make_shared<const Image>(row->getColumn(5).getString());
    if (image->hash() == hash && image->info() == info) return image;
  } catch (const Error& error) {
    throw error.in(placeOf(hash));
  }
  refuseAltered(hash);
}

void insertImage(Connection& connection, const Image& image) {
  Query query(connection,
              "INSERT INTO image (hash, type, width, height, bytes) VALUES (?, ?, ?, ?, ?) "
              "ON CONFLICT (hash) DO NOTHING");
  query->bind(1, image.hash().hex);
  query->bind(2, std::string(journey::mediaType(image.info().type)));
  query->bind(3, image.info().width);
  query->bind(4, image.info().height);
  query->bindNoCopy(5, image.bytes().data(), static_cast<int>(image.bytes().size()));
  query->exec();
}

std::vector<Images::ImagePtr> newImages(const journey::ChangeSet& changes, const Images& images) {
  std::set<ImageHash> named;
  for (const journey::Change& change : changes) {
    if (!change.after) continue;
    for (const auto& image : journey::imagesIn(*change.after)) named.insert(image.hash);
  }
  std::vector<Images::ImagePtr> held;
  for (const ImageHash& hash : named) {
    if (Images::ImagePtr image = images.held(hash)) held.push_back(std::move(image));
  }
  return held;
}

std::vector<Error> imageFaults(Connection& connection) {
  std::vector<ImageHash> hashes;
  Query rows(connection, "SELECT hash FROM main.image");
  while (rows->executeStep()) hashes.push_back({rows->getColumn(0).getString()});
  std::vector<Error> faults;
  for (const ImageHash& hash : hashes) {
    try {
      (void)readImage(connection, hash);
    } catch (const Error& error) {
      faults.push_back(error);
    }
  }
  return faults;
}

}  // namespace throughline::store
