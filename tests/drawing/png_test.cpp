#include "throughline/drawing/png.h"

#include <gtest/gtest.h>

#include "support/maps.h"
#include "throughline/journey/error.h"

namespace throughline::drawing {
namespace {

MapLayout example() {
  LayoutEngine engine;
  return engine.layout(support::leahMap(), {.title = true});
}

QByteArray written(const MapLayout& layout, const PictureOptions& options) {
  QByteArray bytes;
  writePng(layout, options, [&](std::span<const std::byte> part) {
    bytes.append(reinterpret_cast<const char*>(part.data()), static_cast<qsizetype>(part.size()));
  });
  return bytes;
}

TEST(Png, TheFileWrittenBandByBandIsThePictureInMemory) {
  const MapLayout layout = example();
  for (const PictureOptions& options :
       {PictureOptions{.scale = 1}, PictureOptions{.scale = 1.37, .dark = true},
        PictureOptions{.scale = 1, .transparent = true}}) {
    const QImage whole = picture(layout, options);
    const QImage read = QImage::fromData(written(layout, options), "PNG");
    ASSERT_EQ(read.size(), whole.size());
    EXPECT_EQ(read.size(), pictureSize(layout, options));
    const QImage expected = whole.convertToFormat(read.format());
    int different = 0;
    for (int y = 0; y < read.height(); ++y) {
      for (int x = 0; x < read.width(); ++x) {
        const QRgb a = read.pixel(x, y);
        const QRgb b = expected.pixel(x, y);
        // Where a band cuts a curve, its edge may round differently.
        const int most = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                   std::abs(qBlue(a) - qBlue(b)), std::abs(qAlpha(a) - qAlpha(b))});
        if (most > 8) ++different;
      }
    }
    EXPECT_LT(different, read.width() * read.height() / 10'000);
  }
}

TEST(Png, FittedPicturesHaveExactlyTheSizeAskedForWithPaperAllAround) {
  const MapLayout layout = example();
  for (const QSize size : {QSize(1920, 1080), QSize(1280, 720), QSize(300, 2000)}) {
    const QImage image = picture(layout, {.fitInto = size});
    EXPECT_EQ(image.size(), size);
    const QColor paper = Theme::light().of(Ink::paper);
    EXPECT_EQ(image.pixelColor(0, 0), paper);
    EXPECT_EQ(image.pixelColor(size.width() - 1, size.height() - 1), paper);
  }
  EXPECT_EQ(picture(layout, {.fitInto = QSize(1, 1)}).size(), QSize(1, 1));
}

TEST(Png, ATransparentPictureHasNoGround) {
  const MapLayout layout = example();
  const QImage image =
      QImage::fromData(written(layout, {.fitInto = QSize(1280, 720), .transparent = true}), "PNG");
  ASSERT_TRUE(image.hasAlphaChannel());
  EXPECT_EQ(image.pixelColor(2, 2).alpha(), 0);
  bool solid = false;
  for (int x = 0; x < image.width() && !solid; ++x) {
    solid = image.pixelColor(x, image.height() / 2).alpha() == 255;
  }
  EXPECT_TRUE(solid);
}

TEST(Png, WhatTheSinkThrowsComesOut) {
  const MapLayout layout = example();
  int calls = 0;
  const auto refuse = [&](std::span<const std::byte>) {
    if (++calls > 3) throw std::runtime_error("disk full");
  };
  EXPECT_THROW(writePng(layout, {.scale = 1}, refuse), std::runtime_error);
  calls = 3;
  EXPECT_THROW(writePng(layout, {.scale = 1}, refuse), std::runtime_error);
}

TEST(Png, PicturesThatAreTooLargeAreRefusedInOneSentence) {
  const MapLayout layout = example();
  EXPECT_THROW((void)picture(layout, {.scale = 100}), journey::Error);
  EXPECT_THROW((void)pictureSize(layout, {.scale = 1e9}), journey::Error);
  EXPECT_THROW((void)pictureSize(layout, {.scale = 0}), journey::Error);
  EXPECT_THROW(written(layout, {.scale = 100}), journey::Error);
}

std::string refusalOf(const std::function<void()>& make) {
  try {
    make();
  } catch (const journey::Error& error) {
    return error.what();
  }
  return "not refused";
}

TEST(Png, ARefusalNamesTheLargestScaleThatFits) {
  const MapLayout layout = example();  // 1496 units wide
  const std::string refused = refusalOf([&] { checkWritable(layout, {.scale = 100}); });
  EXPECT_EQ(refused,
            "picture: expected a width of at most 32,767 pixels, found 149600: the largest scale "
            "that fits is 21.9");
  EXPECT_EQ(refusalOf([&] { written(layout, {.scale = 100}); }), refused);
  EXPECT_NO_THROW(checkWritable(layout, {.scale = 21.9}));
  EXPECT_THROW(checkWritable(layout, {.scale = 21.91}), journey::Error);

  LayoutEngine engine;
  const MapLayout high = engine.layout(support::gridMap(1, 900), {});
  const std::string inMemory = refusalOf([&] { (void)picture(high, {.scale = 1}); });
  const auto named = inMemory.rfind(' ');
  const double scale = std::stod(inMemory.substr(named));
  EXPECT_LE(high.size.height() * scale, 32'767);
  EXPECT_GT(high.size.height() * (scale + 0.01), 32'767);
}

// In millions of pixels and in height, as a map with all its cards in one stage has them.
TEST(Png, APictureOfTooManyPixelsIsRefusedWithTheScaleThatFits) {
  LayoutEngine engine;
  const MapLayout high = engine.layout(support::gridMap(1, 20'000), {});
  MapLayout square;
  square.size = {30'000, 100'000};
  MapLayout line;
  line.size = {1, 2'000'000};
  for (const MapLayout* layout : std::initializer_list<const MapLayout*>{&high, &square, &line}) {
    const std::string refused = refusalOf([&] { checkWritable(*layout, {.scale = 2}); });
    EXPECT_NE(refused.find("the largest scale that fits is "), std::string::npos) << refused;
    EXPECT_EQ(refusalOf([&] { written(*layout, {.scale = 2}); }), refused);
    const double scale = std::stod(refused.substr(refused.rfind(' ')));
    ASSERT_GT(scale, 0.1);
    EXPECT_NO_THROW(checkWritable(*layout, {.scale = scale}));
    EXPECT_THROW(checkWritable(*layout, {.scale = scale + 0.02}), journey::Error);
    const QSize size = pictureSize(*layout, {.scale = scale});
    EXPECT_LE(1.0 * size.width() * size.height(), 32'767.0 * 32'767);
    EXPECT_LE(size.height(), 1'048'576);
  }
  EXPECT_NO_THROW(checkWritable(high, {.fitInto = QSize(32'767, 32'767)}));
}

TEST(Png, AMapHigherThanAnyImageIsStillWritten) {
  LayoutEngine engine;
  const MapLayout layout = engine.layout(support::gridMap(1, 900), {});
  const PictureOptions options{.scale = 1};
  const QSize size = pictureSize(layout, options);
  ASSERT_GT(size.height(), 32'767);
  EXPECT_THROW((void)picture(layout, options), journey::Error);
  const QByteArray bytes = written(layout, options);
  ASSERT_GT(bytes.size(), 24);
  const auto number = [&](qsizetype at) {
    int value = 0;
    for (qsizetype i = at; i < at + 4; ++i) value = value << 8 | static_cast<uchar>(bytes[i]);
    return value;
  };
  EXPECT_EQ(number(16), size.width());
  EXPECT_EQ(number(20), size.height());
  EXPECT_TRUE(bytes.endsWith(QByteArray("IEND\xAE\x42\x60\x82", 8)));
}

TEST(Png, AMapOfMoreThanAMillionLinesIsWrittenWhole) {
  MapLayout layout;
  layout.size = {1, 1'000'600};
  int parts = 0;
  EXPECT_NO_THROW(writePng(layout, {.scale = 1}, [&](std::span<const std::byte>) { ++parts; }));
  EXPECT_GT(parts, 3);
}

TEST(Png, SaysThatItsColoursAreThoseOfScreens) {
  const QByteArray bytes = written(example(), {.scale = 0.1});
  EXPECT_TRUE(bytes.contains(QByteArray("sRGB\0", 5)));
}

TEST(Png, AMapIsFittedWithAFiftiethOfTheSmallerSideAroundIt) {
  const MapLayout layout = example();
  const QSize wide(4000, 100);
  const QSize high(100, 4000);
  EXPECT_NEAR(pictureScale(layout, {.fitInto = wide}), 96 / layout.size.height(), 1e-9);
  EXPECT_NEAR(pictureScale(layout, {.fitInto = high}), 96 / layout.size.width(), 1e-9);
  EXPECT_EQ(pictureScale(layout, {.scale = 1.5}), 1.5);
  EXPECT_EQ(pictureSize(layout, {.scale = 1e-9}), QSize(1, 1));
}

TEST(Png, APictureOfTheLargestSizeIsMadeAndOneMoreIsNot) {
  MapLayout layout;
  layout.size = {32'767, 2};
  EXPECT_EQ(picture(layout, {.scale = 1}).width(), 32'767);
  EXPECT_NO_THROW(checkWritable(layout, {.scale = 1}));
  layout.size = {32'768, 2};
  EXPECT_EQ(refusalOf([&] { (void)picture(layout, {.scale = 1}); }),
            "picture: expected at most 32,767 pixels a side, found 32768 x 2: the largest scale "
            "that fits is 0.99");
  EXPECT_THROW(checkWritable(layout, {.scale = 1}), journey::Error);
  layout.size = {2'147'483'647.0, 2};
  EXPECT_EQ(pictureSize(layout, {.scale = 1}).width(), 2'147'483'647);
  layout.size = {2'147'483'648.0, 2};
  EXPECT_EQ(refusalOf([&] { (void)pictureSize(layout, {.scale = 1}); }),
            "picture: expected at most 2,147,483,647 pixels a side, found more: the largest scale "
            "that fits is 0");
}

}  // namespace
}  // namespace throughline::drawing
