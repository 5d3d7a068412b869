#include "throughline/journey/image.h"

#include <gtest/gtest.h>

#include "support/small_png.h"
#include "throughline/journey/error.h"
#include "throughline/journey/images.h"
#include "throughline/journey/journey.h"
#include "throughline/journey/rules.h"

namespace throughline::journey {
namespace {

using support::smallPng;
namespace png = support::png;
using namespace std::string_literals;

std::string refusal(const std::string& bytes) {
  try {
    (void)Image(bytes);
  } catch (const Error& error) {
    return error.sentence();
  }
  return "";
}

std::string segment(char marker, const std::string& data) {
  const auto size = static_cast<std::uint16_t>(data.size() + 2);
  return "\xFF"s + marker + static_cast<char>(size >> 8) + static_cast<char>(size & 255) + data;
}

std::string jpeg(const std::string& aside = {}, const std::string& behind = {}) {
  const std::string frame = segment('\xC0', "\x08\x00\x10\x00\x20\x01\x01\x11\x00"s);
  return "\xFF\xD8"s + aside + frame + segment('\xDA', "\x01\x01\x00\x00\x3F\x00"s) +
         "\x12\xFF\x00\x34"s + "\xFF\xD9"s + behind;
}

std::string webp(const std::string& chunks) {
  const auto size = static_cast<std::uint32_t>(chunks.size() + 4);
  std::string head = "RIFF";
  for (int i = 0; i < 4; ++i) head += static_cast<char>(size >> (8 * i) & 255U);
  return head + "WEBP" + chunks;
}

Journey mapWithoutRecords() {
  Journey map;
  const MapSettings settings{.id = {1}, .title = "Map"};
  map.put(settings);
  return map;
}

TEST(ImageContent, TellsTypeAndSizeByTheBytes) {
  const auto ofPng = imageContent(smallPng(7, 5)).value();
  EXPECT_EQ(ofPng.type, ImageType::png);
  EXPECT_EQ(ofPng.width, 7U);
  EXPECT_EQ(ofPng.height, 5U);
  EXPECT_TRUE(ofPng.isBare && ofPng.isWhole && !ofPng.isAnimated);
  const auto ofJpeg = imageContent(jpeg()).value();
  EXPECT_EQ(ofJpeg.type, ImageType::jpeg);
  EXPECT_EQ(ofJpeg.width, 32U);
  EXPECT_EQ(ofJpeg.height, 16U);
  EXPECT_TRUE(ofJpeg.isBare && ofJpeg.isWhole);
  const auto ofWebp = imageContent(webp("VP8L\x06\0\0\0\x2F\x04\x80\x01\0\0"s)).value();
  EXPECT_EQ(ofWebp.type, ImageType::webp);
  EXPECT_EQ(ofWebp.width, 5U);
  EXPECT_EQ(ofWebp.height, 7U);
  EXPECT_TRUE(ofWebp.isBare && ofWebp.isWhole);
}

TEST(ImageContent, IsNotBareWithAnythingBesideThePicture) {
  for (const std::string& bytes :
       {smallPng(3, 2, 1, png::chunk("tEXt", "Place\0Berlin"s)),
        smallPng(3, 2, 1, png::chunk("eXIf", "GPS")), smallPng() + "PK\x03\x04",
        smallPng(3, 2, 1, png::chunk("pHYs", std::string(300, 'x'))),
        jpeg(segment('\xE1', "Exif\0\0GPS"s)), jpeg(segment('\xFE', "a comment")),
        jpeg(segment('\xE0', "JFIF\0\x01\x02\x00\x00\x01\x00\x01\x01\x01\xAA\xBB\xCC"s)),
        jpeg({}, "PK"), webp("VP8L\x06\0\0\0\x2F\x04\x80\x01\0\0"s) + "PK",
        webp("VP8L\x06\0\0\0\x2F\x04\x80\x01\0\0"
             "EXIF\x02\0\0\0ab"s)}) {
    const auto content = imageContent(bytes);
    ASSERT_TRUE(content);
    EXPECT_FALSE(content->isBare);
    EXPECT_EQ(refusal(bytes), "expected a picture without other data in it, found some");
  }
}

TEST(ImageContent, NeverReadsPastTheEnd) {
  const std::string exif = segment('\xE1', "Exif\0\0"s);
  for (const std::string& whole :
       {smallPng(), jpeg(exif),
        webp("VP8X\x0A\0\0\0\x10\0\0\0\x04\0\0\x06\0\0VP8L\x06\0\0\0\x2F\x04\x80\x01\0\0"s)}) {
    ASSERT_TRUE(imageContent(whole).value().isWhole);
    for (std::size_t size = 0; size < whole.size(); ++size) {
      const auto content = imageContent(whole.substr(0, size));
      EXPECT_FALSE(content && content->isWhole) << size;
    }
  }
}

TEST(Image, IsRefusedInOneSentenceWhereAMapCannotKeepIt) {
  EXPECT_EQ(refusal("GIF89a" + std::string(40, 'x')),
            "expected a picture (PNG, JPEG or WebP), found something else");
  EXPECT_EQ(refusal(smallPng().substr(0, 50)),
            "expected a whole picture, found one that breaks off or is damaged");
  EXPECT_EQ(refusal(smallPng(1601, 1)),
            "expected a picture of at most 1600 pixels on its longer side, found 1601 × 1");
  EXPECT_EQ(refusal(smallPng(3, 2, 1, png::chunk("acTL", std::string(8, '\0')))),
            "expected a picture that stands still, found an animation");
  EXPECT_EQ(refusal(smallPng(1600, 1400)), "expected a picture of at most 2 MB, found 3 MB");
}

TEST(Image, IsAddressedByItsBytes) {
  const Image one(smallPng(3, 2, 1));
  EXPECT_EQ(one.hash(), Image(smallPng(3, 2, 1)).hash());
  EXPECT_NE(one.hash(), Image(smallPng(3, 2, 2)).hash());
  EXPECT_TRUE(isImageHash(one.hash().hex));
  EXPECT_FALSE(isImageHash("ABCDEF" + std::string(26, '0')));
  EXPECT_FALSE(isImageHash(std::string(31, '0')));
}

TEST(Images, AreSharedByCopiesOfAMapAndNamedByItsRecords) {
  Journey map = mapWithoutRecords();
  const Journey before = map;
  const auto hash = map.images().add(Image(smallPng()));
  EXPECT_TRUE(before.images().contains(hash));
  EXPECT_EQ(map, before) << "adding an image changes no map";
  const Persona persona{.id = {7}, .rank = {"V"}, .name = "Leah", .picture = hash};
  map.put(persona);
  EXPECT_EQ(namedImages(map), std::set<ImageHash>{hash});
  EXPECT_FALSE(checkAll(map));
}

TEST(Images, ThatAreNotThereCannotBeNamed) {
  Journey map = mapWithoutRecords();
  const Persona persona{
      .id = {7}, .rank = {"V"}, .name = "Leah", .picture = Image(smallPng()).hash()};
  map.put(persona);
  const auto fault = checkAll(map);
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->where(), "persona 7.picture");
  EXPECT_EQ(english(fault->message), "expected a picture of this map, found one that is not in it");
}

TEST(Images, AreLetGoOnceTheFileHasThem) {
  Images images;
  const auto hash = images.add(Image(smallPng()));
  ASSERT_TRUE(images.held(hash));
  images.letGo(hash);
  EXPECT_FALSE(images.held(hash));
  EXPECT_TRUE(images.contains(hash)) << "its size is still known";
  EXPECT_FALSE(images.find(hash)) << "nothing reads it";
  images.setLoad([](const ImageHash&) { return std::make_shared<const Image>(smallPng()); });
  EXPECT_EQ(images.find(hash)->hash(), hash);
  EXPECT_FALSE(images.held(hash)) << "what was read is not kept";
  images.add(Image(smallPng()));
  EXPECT_FALSE(images.held(hash)) << "the file has it";
}

TEST(Images, ThatAreDrawnInManyPassesAreRefused) {
  const std::string scan = segment('\xDA', "\x01\x01\x00\x00\x3F\x00"s) + "coded";
  std::string whole = jpeg();
  const auto end = whole.size() - 2;  // before its last marker
  for (int i = 1; i < kMostScans; ++i) whole.insert(end, scan);
  EXPECT_EQ(imageContent(whole)->scans, kMostScans);
  EXPECT_NO_THROW(Image{whole});
  whole.insert(end, scan);
  EXPECT_THROW(Image{whole}, Error);
}

}  // namespace
}  // namespace throughline::journey
