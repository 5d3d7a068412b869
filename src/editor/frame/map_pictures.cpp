#include "map_pictures.h"

#include <QDir>

#include "throughline/drawing/png.h"
#include "throughline/journey/error.h"

namespace throughline::editor {

QImage smallPicture(const drawing::MapLayout& layout) {
  drawing::PictureOptions options;
  options.fitInto = kTilePicture * 2;
  return drawing::picture(layout, options);
}

void MapPictures::keep(std::int64_t id, const drawing::MapLayout& layout) const {
  if (m_folder.isEmpty() || !QDir().mkpath(m_folder)) return;
  try {
    smallPicture(layout).save(file(id), "PNG");
  } catch (const journey::Error&) {
    // A map too large for a picture has none; the start page shows its name.
  }
}

QImage MapPictures::picture(std::int64_t id) const {
  return m_folder.isEmpty() ? QImage() : QImage(file(id));
}

QString MapPictures::file(std::int64_t id) const {
  return QDir(m_folder).filePath(QString("map-%1.png").arg(id));
}

}  // namespace throughline::editor
