#pragma once

#include <QImage>
#include <QString>
#include <cstdint>

#include "throughline/drawing/layout.h"

namespace throughline::editor {

/// Small pictures of maps in the user's cache folder, by the maps' own ids. They
/// can be lost at any time.
class MapPictures {
 public:
  /// Empty folder: none are kept.
  explicit MapPictures(QString folder) : m_folder(std::move(folder)) {}

  void keep(std::int64_t id, const drawing::MapLayout& layout) const;
  /// Null where there is none.
  [[nodiscard]] QImage picture(std::int64_t id) const;

 private:
  [[nodiscard]] QString file(std::int64_t id) const;

  QString m_folder;
};

/// The picture at twice the size at which the start page shows it.
[[nodiscard]] QImage smallPicture(const drawing::MapLayout& layout);

/// The size of a picture on the start page.
inline constexpr QSize kTilePicture(248, 140);

}  // namespace throughline::editor
