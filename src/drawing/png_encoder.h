#pragma once

#include <QImage>
#include <cstddef>
#include <functional>
#include <memory>
#include <span>

namespace throughline::drawing {

/// Writes one PNG, rows from top to bottom, without keeping them. What the sink
/// throws comes out of the call that fed it.
class PngEncoder {
 public:
  using Sink = std::function<void(std::span<const std::byte>)>;

  /// The sink must outlive the encoder.
  PngEncoder(QSize size, bool withAlpha, const Sink& sink);
  ~PngEncoder();
  PngEncoder(const PngEncoder&) = delete;
  PngEncoder& operator=(const PngEncoder&) = delete;

  /// The first `rows` rows of the image, which is as wide as the picture.
  void write(const QImage& image, int rows);
  void finish();

 private:
  class Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace throughline::drawing
