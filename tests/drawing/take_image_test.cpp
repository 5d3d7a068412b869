#include "throughline/drawing/take_image.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <cstring>

#include "support/small_png.h"
#include "throughline/journey/error.h"

namespace throughline::drawing {
namespace {

using journey::Image;
using journey::ImageType;
using support::smallPng;
namespace png = support::png;
using namespace std::string_literals;

std::string refusal(const std::string& bytes) {
  try {
    (void)takeImage(bytes);
  } catch (const journey::Error& error) {
    return error.sentence();
  }
  return "";
}

/// Left half red, right half blue, with a green corner at the top left.
QImage sample(QSize size, QImage::Format format = QImage::Format_RGB32) {
  QImage image(size, format);
  for (int y = 0; y < size.height(); ++y) {
    for (int x = 0; x < size.width(); ++x) {
      const bool corner = x < size.width() / 4 && y < size.height() / 4;
      image.setPixelColor(x, y, corner ? Qt::green : x < size.width() / 2 ? Qt::red : Qt::blue);
    }
  }
  return image;
}

std::string written(const QImage& image, const char* format, int quality = -1) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  QImageWriter writer(&buffer, format);
  writer.setQuality(quality);
  EXPECT_TRUE(writer.write(image)) << format;
  return bytes.toStdString();
}

QImage shown(const Image& image) {
  return QImage::fromData(QByteArray::fromStdString(image.bytes()));
}

bool isNear(const QColor& one, const QColor& other) {
  return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) +
             std::abs(one.blue() - other.blue()) <
         60;
}

/// A JPEG that says that it was taken lying on its side, with the place where.
std::string turnedJpeg(const QImage& image) {
  std::string bytes = written(image, "jpeg", 95);
  const std::string tiff =
      "MM\0\x2A\0\0\0\x08"
      "\0\x02"
      "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
      "\x88\x25\0\x04\0\0\0\x01\0\0\0\x26"
      "\0\0\0\0"
      "\0\x01"
      "\0\x01\0\x02\0\0\0\x02N\0\0\0"
      "\0\0\0\0GPS 52.5200 N 13.4050 E"s;
  const std::string data = "Exif\0\0"s + tiff;
  const auto size = static_cast<std::uint16_t>(data.size() + 2);
  const std::string segment =
      "\xFF\xE1"s + static_cast<char>(size >> 8) + static_cast<char>(size & 255) + data;
  return bytes.substr(0, 2) + segment + bytes.substr(2);
}

TEST(TakeImage, KeepsWhatAMapWouldKeepByteByByte) {
  for (const char* format : {"png", "jpeg", "webp"}) {
    const std::string bytes = written(sample({40, 20}), format, 90);
    EXPECT_EQ(takeImage(bytes).bytes(), bytes) << format;
  }
  EXPECT_EQ(takeImage(smallPng()).bytes(), smallPng());
}

TEST(TakeImage, TurnsAPhotographAsItIsToBeSeenAndForgetsWhereItWasTaken) {
  const std::string bytes = turnedJpeg(sample({64, 32}));
  ASSERT_NE(bytes.find("52.5200"), std::string::npos);
  const Image image = takeImage(bytes);
  EXPECT_EQ(image.bytes().find("GPS"), std::string::npos);
  EXPECT_EQ(image.bytes().find("Exif"), std::string::npos);
  EXPECT_EQ(image.info(), (journey::ImageInfo{ImageType::jpeg, 32, 64}));
  EXPECT_TRUE(isNear(shown(image).pixelColor(28, 4), Qt::green)) << "turned clockwise";
  EXPECT_TRUE(isNear(shown(image).pixelColor(16, 60), Qt::blue));
}

TEST(TakeImage, DropsTextsAndWhatHangsBehind) {
  QImage image = sample({40, 20});
  image.setText("Author", "Leah Example");
  for (const std::string& bytes : {written(image, "png"), smallPng() + "PK\x03\x04 an archive",
                                   written(sample({40, 20}), "jpeg") + "PK\x03\x04 an archive"}) {
    const Image taken = takeImage(bytes);
    EXPECT_EQ(taken.bytes().find("Leah"), std::string::npos);
    EXPECT_EQ(taken.bytes().find("archive"), std::string::npos);
    EXPECT_EQ(takeImage(taken.bytes()).bytes(), taken.bytes()) << "what was taken stays";
  }
}

TEST(TakeImage, MakesLargePicturesSmallerAndKeepsTheirShape) {
  const Image image = takeImage(written(sample({3200, 800}), "png"));
  EXPECT_EQ(image.info().width, 1600);
  EXPECT_EQ(image.info().height, 400);
  const Image high = takePixels(sample({100, 2000}));
  EXPECT_EQ(high.info().height, 1600);
  EXPECT_EQ(high.info().width, 80);
}

TEST(TakeImage, KeepsBelowTwoMegabytesWhateverThePicture) {
  QImage noise(1600, 1600, QImage::Format_ARGB32);
  std::uint32_t state = 1;
  for (int y = 0; y < noise.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(noise.scanLine(y));
    for (int x = 0; x < noise.width(); ++x) line[x] = state = state * 1664525U + 1013904223U;
  }
  EXPECT_LE(takePixels(noise).bytes().size(), journey::kLargestImage);
  const QImage opaque = noise.convertToFormat(QImage::Format_RGB32);
  EXPECT_LE(takePixels(opaque).bytes().size(), journey::kLargestImage);
  EXPECT_EQ(takePixels(opaque).info().type, ImageType::jpeg);
}

TEST(TakeImage, KeepsWhatCanBeSeenThrough) {
  QImage image(40, 20, QImage::Format_ARGB32);
  image.fill(QColor(10, 20, 30, 100));
  image.setText("Author", "Leah");
  const Image taken = takeImage(written(image, "png"));
  EXPECT_EQ(taken.info().type, ImageType::png);
  EXPECT_EQ(shown(taken).pixelColor(3, 3).alpha(), 100);
}

TEST(TakeImage, ShowsColoursOfOtherProfilesAsTheyWereMeant) {
  QImage image(8, 8, QImage::Format_RGB32);
  image.fill(QColor(200, 60, 40));
  image.convertToColorSpace(QColorSpace::SRgb);
  image.setColorSpace(QColorSpace::DisplayP3);
  const QImage meant = image.convertedToColorSpace(QColorSpace::SRgb);
  const QImage taken = shown(takeImage(written(image, "png")));
  EXPECT_TRUE(isNear(taken.pixelColor(4, 4), meant.pixelColor(4, 4)));
  EXPECT_GT(meant.pixelColor(4, 4).red(), 205) << "the two differ";
}

TEST(TakeImage, ReadsTheColoursOfPrint) {
  const auto bytes = QByteArray::fromBase64(
      "/9j/7gAOQWRvYmUAZAAAAAAC/"
      "9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/"
      "9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/"
      "8AAFAgACAAIBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAADBv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/"
      "xAAVAQEBAAAAAAAAAAAAAAAAAAAFBv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AqAZRDTgP/"
      "9k=");
  const Image image = takeImage(bytes.toStdString());
  EXPECT_EQ(image.info(), (journey::ImageInfo{ImageType::jpeg, 8, 8}));
  EXPECT_TRUE(isNear(shown(image).pixelColor(4, 4), QColor(0xc0, 0x30, 0x20)));
}

TEST(TakeImage, RefusesABombBeforeItIsDecoded) {
  const std::string bomb = std::string(png::kBegin) + png::header(60'000, 60'000) +
                           png::chunk("IDAT", png::deflated(std::string(1000, '\0'))) +
                           png::chunk("IEND", "");
  EXPECT_EQ(refusal(bomb), "expected a picture of at most 50 million pixels, found 60000 × 60000");
  std::string jpeg = written(sample({16, 16}), "jpeg");
  const auto frame = jpeg.find("\xFF\xC0"s);
  ASSERT_NE(frame, std::string::npos);
  for (std::size_t i = 5; i < 9; ++i) jpeg[frame + i] = '\xFF';
  EXPECT_EQ(refusal(jpeg), "expected a picture of at most 50 million pixels, found 65535 × 65535");
  std::string webp = "RIFF\x24\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\xFF\x3F\0\xFF\x3F\0"s +
                     "VP8L\x06\0\0\0\x2F\xFF\xFF\xFF\x0F\0"s;
  EXPECT_EQ(refusal(webp), "expected a picture of at most 50 million pixels, found 16384 × 16384");
  EXPECT_EQ(refusal(smallPng() + std::string(kLargestPicture, 'x')),
            "expected a picture of at most 32 MB, found 33 MB");
}

TEST(TakeImage, RefusesWhatLiesAboutItsSize) {
  std::string bytes = smallPng(100, 100);
  const std::string header = png::header(400, 400);
  bytes.replace(png::kBegin.size(), header.size(), header);
  EXPECT_EQ(refusal(bytes), "expected a whole picture, found one that breaks off or is damaged");
}

TEST(TakeImage, RefusesOtherTypesWhateverTheyAreCalled) {
  for (const std::string& bytes :
       {"GIF89a\x01\0\x01\0"s + std::string(40, '\0'), "BM"s + std::string(60, '\0'),
        "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"s,
        "%PDF-1.4 and so on and so on"s, "\x89PNG\r\n\x1a\n"s + std::string(40, 'x'), ""s}) {
    EXPECT_EQ(refusal(bytes), "expected a picture (PNG, JPEG or WebP), found something else");
  }
}

TEST(TakeImage, RefusesAnimations) {
  const std::string sentence = "expected a picture that stands still, found an animation";
  EXPECT_EQ(refusal(smallPng(3, 2, 1, png::chunk("acTL", std::string(8, '\0')))), sentence);
  EXPECT_EQ(refusal("RIFF\x22\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x03\0\0\x03\0\0"
                    "ANIM\x06\0\0\0\0\0\0\0\0\0"s),
            sentence);
}

TEST(TakeImage, RefusesWhatBreaksOff) {
  for (const char* format : {"png", "jpeg", "webp"}) {
    const std::string whole = written(sample({200, 100}), format);
    for (const std::size_t size : {whole.size() / 2, whole.size() - 3}) {
      EXPECT_EQ(refusal(whole.substr(0, size)),
                "expected a whole picture, found one that breaks off or is damaged")
          << format << " " << size;
    }
  }
}

TEST(TakeImage, AnswersEveryDamageWithAPictureOrOneSentence) {
  for (const char* format : {"png", "jpeg", "webp"}) {
    const std::string whole = written(sample({60, 30}), format);
    std::uint32_t state = 7;
    for (int round = 0; round < 150; ++round) {
      std::string damaged = whole;
      for (int flips = 0; flips < 3; ++flips) {
        state = state * 1664525U + 1013904223U;
        damaged[(state >> 8U) % damaged.size()] ^= static_cast<char>(1U << (state & 7U));
      }
      try {
        const Image image = takeImage(damaged);
        EXPECT_EQ(takeImage(image.bytes()).bytes(), image.bytes()) << format << " " << round;
      } catch (const journey::Error& error) {
        EXPECT_FALSE(error.sentence().empty());
      }
    }
  }
}

}  // namespace
}  // namespace throughline::drawing
