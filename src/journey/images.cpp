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
  const ImageHash hash = image.hash();
  if (const ImagePtr same = find(hash); same && same->bytes() != image.bytes()) {
    throw Error(Blame::input, "", messages::pictureHashTwice());
  }
  if (!contains(hash)) m_held.emplace(hash, std::make_shared<const Image>(std::move(image)));
  return hash;
}

void Images::take(const ImageHash& hash, const Images& other) {
  if (contains(hash)) return;
  if (const ImagePtr image = other.find(hash)) m_held.emplace(hash, image);
}

std::optional<ImageInfo> Images::info(const ImageHash& hash) const {
  if (const auto found = m_inFile.find(hash); found != m_inFile.end()) return found->second;
  const ImagePtr image = held(hash);
  return image ? std::optional(image->info()) : std::nullopt;
}

Images::ImagePtr Images::find(const ImageHash& hash) const {
  if (ImagePtr image = held(hash)) return image;
  return m_load && m_inFile.contains(hash) ? m_load(hash) : nullptr;
}

std::vector<ImageHash> Images::all() const {
  std::set<ImageHash> hashes;
  for (const auto& [hash, info] : m_inFile) hashes.insert(hash);
  for (const auto& [hash, image] : m_held) hashes.insert(hash);
  return {hashes.begin(), hashes.end()};
}

Images::ImagePtr Images::held(const ImageHash& hash) const {
  const auto found = m_held.find(hash);
  return found == m_held.end() ? nullptr : found->second;
}

void Images::setInFile(std::map<ImageHash, ImageInfo> images) {
  m_inFile = std::move(images);
  std::erase_if(m_held, [&](const auto& held) { return m_inFile.contains(held.first); });
}

void Images::letGo(const ImageHash& hash) {
  const auto found = m_held.find(hash);
  if (found == m_held.end()) return;
  m_inFile.insert_or_assign(hash, found->second->info());
  m_held.erase(found);
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
