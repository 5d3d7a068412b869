#include "scaled_images.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace throughline::drawing {

namespace {

// On the longer side: a card at a zoom of two, on an ordinary screen.
constexpr int kSmallSide = 400;

QImage read(const journey::Image& image, QSize pixels) {
  const auto& bytes = image.bytes();
  QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
  QBuffer buffer(&data);
  QImageReader reader(&buffer);
  const QSize own(image.info().width, image.info().height);
  // JPEGs are decoded several times faster at a part of their size.
  if (pixels.width() < own.width()) reader.setScaledSize(pixels.expandedTo({1, 1}));
  QImage decoded = reader.read();
  if (decoded.isNull()) return {};
  return decoded.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

/// So that it covers the pixels, the middle of it.
QImage rounded(const QImage& image, QSize pixels, qreal radius) {
  const QImage scaled =
      image.size() == pixels
          ? image
          : image.scaled(pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
  const QSize over = scaled.size() - pixels;
  QImage result(pixels, QImage::Format_ARGB32_Premultiplied);
  result.fill(Qt::transparent);
  QPainter painter(&result);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(scaled);
  painter.setBrushOrigin(-over.width() / 2, -over.height() / 2);
  painter.drawRoundedRect(QRectF(QPointF(), QSizeF(pixels)), radius, radius);
  return result;
}

}  // namespace

void ScaledImages::beginFrame(int milliseconds) {
  m_milliseconds = milliseconds;
  m_frame.start();
  m_decodedOne = false;
  m_missed = false;
}

bool ScaledImages::mayDecode() {
  if (m_milliseconds == 0 || !m_decodedOne || m_frame.elapsed() < m_milliseconds) {
    m_decodedOne = true;
    return true;
  }
  m_missed = true;
  return false;
}

QImage ScaledImages::decoded(const ImageMark& mark, QSize pixels) {
  const bool small = std::max(pixels.width(), pixels.height()) <= kSmallSide;
  if (small) {
    if (const QImage* kept = m_small.object(mark.hash.hex)) return *kept;
  }
  if (!mark.images || !mayDecode()) return {};
  const auto image = mark.images->find(mark.hash);
  if (!image) return {};
  const QSize own(image->info().width, image->info().height);
  if (!small) return read(*image, own.scaled(pixels, Qt::KeepAspectRatioByExpanding));
  QImage decoded = read(*image, own.scaled(kSmallSide, kSmallSide, Qt::KeepAspectRatio));
  if (!decoded.isNull()) {
    m_small.insert(mark.hash.hex, new QImage(decoded), decoded.sizeInBytes());
  }
  return decoded;
}

const QImage* ScaledImages::of(const ImageMark& mark, QSize pixels, qreal pixelsPerUnit) {
  const Key key{mark.hash.hex, pixels};
  if (const QImage* known = m_scaled.object(key)) return known;
  const QImage image = decoded(mark, pixels);
  if (image.isNull()) return nullptr;
  auto* scaled = new QImage(rounded(image, pixels, mark.radius * pixelsPerUnit));
  m_scaled.insert(key, scaled, scaled->sizeInBytes());
  return m_scaled.object(key);
}

}  // namespace throughline::drawing
