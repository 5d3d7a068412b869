#include "throughline/drawing/take_image.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <algorithm>

#include "sound_png.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/images.h"

namespace throughline::drawing {

namespace {

using journey::Blame;
using journey::Error;
using journey::Image;
using journey::ImageContent;
using journey::ImageType;
namespace messages = journey::messages;

constexpr std::size_t kMega = 1u << 20;
// A screenshot stays sharp as a PNG; a photograph as one would be many times a JPEG.
constexpr qsizetype kLargePng = 1 << 20;
constexpr int kBestQuality = 90;
constexpr int kLeastQuality = 60;
constexpr qreal kSmaller = 0.8;

[[noreturn]] void refuse(journey::Message message) {
  throw Error(Blame::input, "", std::move(message));
}

const char* formatOf(ImageType type) {
  switch (type) {
    case ImageType::jpeg:
      return "jpeg";
    case ImageType::webp:
      return "webp";
    case ImageType::png:
      break;
  }
  return "png";
}

/// What libraries say of a damaged picture while this stands goes nowhere: we say it.
class Quiet {
 public:
  Quiet()
      : m_before(
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {})) {}
  ~Quiet() { qInstallMessageHandler(m_before); }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;

 private:
  QtMessageHandler m_before;
};

void checkPixels(double width, double height) {
  if (width * height <= kMostPicturePixels) return;
  refuse(messages::pictureTooManyPixels(static_cast<std::int64_t>(kMostPicturePixels / 1e6),
                                        static_cast<std::int64_t>(width),
                                        static_cast<std::int64_t>(height)));
}

ImageContent checkedContent(const std::string& bytes) {
  if (bytes.size() > kLargestPicture) {
    refuse(
        messages::pictureTooManyBytes(kLargestPicture / kMega, (bytes.size() + kMega - 1) / kMega));
  }
  const auto content = journey::imageContent(bytes);
  if (!content) refuse(messages::noPicture());
  if (content->isAnimated) refuse(messages::pictureMoves());
  checkPixels(content->width, content->height);
  if (!content->isWhole) refuse(messages::pictureCutOff());
  if (content->scans > journey::kMostScans) {
    refuse(messages::pictureTooManyScans(journey::kMostScans, content->scans));
  }
  if (content->type == ImageType::png && !isSoundPng(bytes)) refuse(messages::pictureCutOff());
  return *content;
}

QImage decoded(const std::string& bytes, const ImageContent& content) {
  constexpr int kMostMegabytes = 512;  // 16 bits a colour
  QImageReader::setAllocationLimit(kMostMegabytes);
  const char* format = formatOf(content.type);
  if (!QImageReader::supportedImageFormats().contains(format)) {
    refuse(messages::webpNotReadable());
  }
  QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
  QBuffer buffer(&data);
  const Quiet quiet;
  QImageReader reader(&buffer, format);
  reader.setAutoDetectImageFormat(false);
  reader.setAutoTransform(true);
  const auto width = static_cast<int>(content.width);
  const auto height = static_cast<int>(content.height);
  if (reader.size() != QSize(width, height)) refuse(messages::pictureCutOff());
  QImage image = reader.read();
  if (image.isNull()) refuse(messages::pictureCutOff());
  return image;
}

/// The pixels alone, as screens show them.
QImage bare(QImage image) {
  if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb)) {
    image.convertToColorSpace(QColorSpace::SRgb);
  }
  if (std::max(image.width(), image.height()) > journey::kLongestImageSide) {
    image = image.scaled(journey::kLongestImageSide, journey::kLongestImageSide,
                         Qt::KeepAspectRatio, Qt::SmoothTransformation);
  }
  QImage pixels(image.size(),
                image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
  QPainter painter(&pixels);
  painter.setCompositionMode(QPainter::CompositionMode_Source);
  image.setDevicePixelRatio(1);
  painter.drawImage(0, 0, image);
  return pixels;
}

bool isOpaque(const QImage& pixels) {
  if (!pixels.hasAlphaChannel()) return true;
  for (int y = 0; y < pixels.height(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(pixels.constScanLine(y));
    const bool opaque =
        std::all_of(line, line + pixels.width(), [](QRgb pixel) { return qAlpha(pixel) == 255; });
    if (!opaque) return false;
  }
  return true;
}

QByteArray written(const QImage& pixels, const char* format, int quality) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  const Quiet quiet;
  QImageWriter writer(&buffer, format);
  if (quality > 0) writer.setQuality(quality);
  if (!writer.write(pixels)) refuse(messages::pictureCutOff());
  return bytes;
}

Image encoded(QImage pixels, bool isPhotograph) {
  constexpr auto kLargest = static_cast<qsizetype>(journey::kLargestImage);
  const bool opaque = isOpaque(pixels);
  if (opaque) pixels = pixels.convertToFormat(QImage::Format_RGB32);
  QByteArray bytes;
  for (;;) {
    if (!opaque || !isPhotograph) {
      bytes = written(pixels, "png", -1);
      if (bytes.size() <= (opaque ? kLargePng : kLargest)) break;
    }
    if (opaque) {
      for (int quality = kBestQuality; quality >= kLeastQuality; quality -= 10) {
        bytes = written(pixels, "jpeg", quality);
        if (bytes.size() <= kLargest) return Image(bytes.toStdString());
      }
    }
    pixels = pixels.scaled((QSizeF(pixels.size()) * kSmaller).toSize(), Qt::IgnoreAspectRatio,
                           Qt::SmoothTransformation);
  }
  return Image(bytes.toStdString());
}

}  // namespace

Image takeImage(std::string bytes) {
  const ImageContent content = checkedContent(bytes);
  const QImage image = decoded(bytes, content);
  const bool fits = bytes.size() <= journey::kLargestImage &&
                    std::max(image.width(), image.height()) <= journey::kLongestImageSide;
  if (content.isBare && fits) return Image(std::move(bytes));
  return encoded(bare(image), content.type == ImageType::jpeg);
}

Image takePixels(const QImage& pixels) {
  if (pixels.isNull()) refuse(messages::noPicture());
  checkPixels(pixels.width(), pixels.height());
  return encoded(bare(pixels), false);
}

}  // namespace throughline::drawing
