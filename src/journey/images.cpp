#include "throughline/journey/images.h"

#include <algorithm>

#include "throughline/journey/description.h"
#include "throughline/journey/error.h"
#include "throughline/journey/journey.h"
#include "throughline/journey/messages/images.h"

namespace throughline::journey {

namespace {

bool hasPictures(Kind kind) {
  return std::ranges::any_of(describe(kind).fields,
                             [](const Field& field) { return field.type == FieldType::picture; });
}

}  // namespace

ImageHash Images::add(Image image) {
  if (!fits(image)) throw Error(Blame::input, "", messages::pictureHashTwice());
  const ImageHash hash = image.hash();
  hold(std::make_shared<const Image>(std::move(image)));
  return hash;
}

std::vector<NamedImage> imagesIn(RecordRef record) {
  std::vector<NamedImage> images;
  for (const Field& field : describe(record.kind()).fields) {
    if (field.type != FieldType::picture) continue;
    const Value value = field.get(record);
    if (const auto* hash = std::get_if<std::string>(&value)) images.push_back({&field, {*hash}});
  }
  return images;
}

std::set<ImageHash> namedImages(const Journey& journey) {
  std::set<ImageHash> hashes;
  for (const Kind kind : kAllKinds) {
    if (!hasPictures(kind)) continue;
    journey.each(kind, [&](RecordRef record) {
      for (const NamedImage& image : imagesIn(record)) hashes.insert(image.hash);
    });
  }
  return hashes;
}

}  // namespace throughline::journey
