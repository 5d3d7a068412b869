#include "png_encoder.h"

#include <png.h>

#include <csetjmp>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "throughline/journey/error.h"
#include "throughline/journey/messages/pictures.h"

namespace throughline::drawing {

// libpng is C: no exception may cross it, so the sink's is kept, libpng is left
// by its own error jump, and the exception is thrown again on this side.
class PngEncoder::Impl {
  struct Handles {
    Handles() = default;
    ~Handles() { png_destroy_write_struct(&png, &info); }
    Handles(const Handles&) = delete;
    Handles& operator=(const Handles&) = delete;
    png_structp png = nullptr;
    png_infop info = nullptr;
  };

 public:
  Impl(QSize size, bool withAlpha, const Sink& sink)
      : m_sink(sink),
        m_withAlpha(withAlpha),
        m_width(size.width()),
        m_row(static_cast<std::size_t>(size.width()) * (withAlpha ? 4 : 3)) {
    m_handles.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, this, onError, onWarning);
    m_handles.info = m_handles.png ? png_create_info_struct(m_handles.png) : nullptr;
    if (!m_handles.info) {
      throw journey::Error(journey::Blame::system, "picture",
                           journey::messages::pictureWithoutMemory());
    }
    if (setjmp(png_jmpbuf(m_handles.png))) fail();
    begin(size);
  }
  ~Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void write(const QImage& image, int rows) {
    if (setjmp(png_jmpbuf(m_handles.png))) fail();
    for (int y = 0; y < rows; ++y) {
      fillRow(reinterpret_cast<const QRgb*>(image.constScanLine(y)));
      png_write_row(m_handles.png, m_row.data());
    }
  }

  void finish() {
    if (setjmp(png_jmpbuf(m_handles.png))) fail();
    png_write_end(m_handles.png, m_handles.info);
  }

 private:
  void begin(QSize size) {
    png_set_write_fn(m_handles.png, this, onData, nullptr);
    png_set_user_limits(m_handles.png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_IHDR(m_handles.png, m_handles.info, static_cast<png_uint_32>(size.width()),
                 static_cast<png_uint_32>(size.height()), 8,
                 m_withAlpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(m_handles.png, m_handles.info, PNG_sRGB_INTENT_PERCEPTUAL);
    // Measured on maps: filters cost time and save nothing on flat colours.
    png_set_filter(m_handles.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(m_handles.png, 3);
    png_write_info(m_handles.png, m_handles.info);
  }

  void fillRow(const QRgb* pixels) {
    png_byte* out = m_row.data();
    for (int x = 0; x < m_width; ++x) {
      const QRgb pixel = m_withAlpha ? qUnpremultiply(pixels[x]) : pixels[x];
      *out++ = static_cast<png_byte>(qRed(pixel));
      *out++ = static_cast<png_byte>(qGreen(pixel));
      *out++ = static_cast<png_byte>(qBlue(pixel));
      if (m_withAlpha) *out++ = static_cast<png_byte>(qAlpha(pixel));
    }
  }

  [[noreturn]] void fail() {
    if (m_thrown) std::rethrow_exception(std::exchange(m_thrown, nullptr));
    throw journey::Error(journey::Blame::system, "picture",
                         journey::messages::pictureNotWritten(m_message));
  }

  static void onData(png_structp png, png_bytep data, std::size_t length) {
    auto* self = static_cast<Impl*>(png_get_io_ptr(png));
    try {
      self->m_sink({reinterpret_cast<const std::byte*>(data), length});
    } catch (...) {
      self->m_thrown = std::current_exception();
    }
    if (self->m_thrown) png_error(png, "the sink refused");
  }
  static void onError(png_structp png, png_const_charp message) {
    static_cast<Impl*>(png_get_error_ptr(png))->m_message = message;
    png_longjmp(png, 1);
  }
  static void onWarning(png_structp, png_const_charp) {}

  const Sink& m_sink;
  bool m_withAlpha;
  int m_width;
  std::vector<png_byte> m_row;
  Handles m_handles;
  std::exception_ptr m_thrown;
  std::string m_message;
};

PngEncoder::PngEncoder(QSize size, bool withAlpha, const Sink& sink)
    : m_impl(std::make_unique<Impl>(size, withAlpha, sink)) {}
PngEncoder::~PngEncoder() = default;
void PngEncoder::write(const QImage& image, int rows) { m_impl->write(image, rows); }
void PngEncoder::finish() { m_impl->finish(); }

}  // namespace throughline::drawing
