#pragma once

#include <QImage>
#include <QString>
#include <cstdint>

#include "throughline/drawing/theme.h"
#include "throughline/journey/journey.h"

namespace throughline::editor {

/// The size of a picture on the start page.
inline constexpr QSize kTilePicture(222, 126);

/// A map in small, at twice that size: stages, flow, cards and curves as shapes, without names
/// of lanes. What does not fit below is cut off. An empty map `invites`: its places are seen.
[[nodiscard]] QImage smallPicture(const journey::Journey& journey, const drawing::Theme& theme,
                                  bool invites = false);

/// Small pictures of maps in the user's cache folder, by the maps' own ids, light and dark. They
/// can be lost at any time.
class MapPictures {
 public:
  /// Empty folder: none are kept.
  explicit MapPictures(QString folder) : m_folder(std::move(folder)) {}

  void keep(const journey::Journey& journey) const;
  /// Null where there is none.
  [[nodiscard]] QImage picture(std::int64_t id, const drawing::Theme& theme) const;

 private:
  [[nodiscard]] QString file(std::int64_t id, const drawing::Theme& theme) const;

  QString m_folder;
};

}  // namespace throughline::editor
