#include "sound_png.h"

#include <png.h>

#include <csetjmp>
#include <cstring>
#include <vector>

namespace throughline::drawing {

namespace {

class PngCheck {
 public:
  explicit PngCheck(std::string_view bytes)
      : m_bytes(bytes),
        m_png(png_create_read_struct(PNG_LIBPNG_VER_STRING, this, onError, onWarning)),
        m_info(m_png ? png_create_info_struct(m_png) : nullptr) {}
  ~PngCheck() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
  PngCheck(const PngCheck&) = delete;
  PngCheck& operator=(const PngCheck&) = delete;

  bool run() {
    if (!m_info) return false;
    if (setjmp(png_jmpbuf(m_png))) return false;  // libpng is C, and is left by its own jump
    png_set_read_fn(m_png, this, onData);
    png_read_info(m_png, m_info);
    const int passes = png_set_interlace_handling(m_png);
    png_read_update_info(m_png, m_info);
    m_row.resize(png_get_rowbytes(m_png, m_info));
    const png_uint_32 height = png_get_image_height(m_png, m_info);
    for (int pass = 0; pass < passes; ++pass) {
      for (png_uint_32 y = 0; y < height; ++y) png_read_row(m_png, m_row.data(), nullptr);
    }
    png_read_end(m_png, nullptr);
    return true;
  }

 private:
  static void onError(png_structp png, png_const_charp) { png_longjmp(png, 1); }
  static void onWarning(png_structp, png_const_charp) {}
  static void onData(png_structp png, png_bytep into, std::size_t size) {
    auto& check = *static_cast<PngCheck*>(png_get_io_ptr(png));
    if (size > check.m_bytes.size() - check.m_at) png_error(png, "");
    std::memcpy(into, check.m_bytes.data() + check.m_at, size);
    check.m_at += size;
  }

  std::string_view m_bytes;
  std::size_t m_at = 0;
  std::vector<png_byte> m_row;
  png_structp m_png;
  png_infop m_info;
};

}  // namespace

bool isSoundPng(std::string_view bytes) { return PngCheck(bytes).run(); }

}  // namespace throughline::drawing
