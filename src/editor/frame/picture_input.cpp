#include "frame/picture_input.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QUrl>

#include "throughline/drawing/take_image.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/messages/images.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

using journey::Blame;
using journey::Error;
namespace messages = journey::messages;

namespace {

const QStringList kSuffixes{"png", "jpg", "jpeg", "webp"};
const QStringList kFormats{"image/png", "image/jpeg", "image/webp"};

QString fileIn(const QMimeData& mime) {
  const auto urls = mime.urls();
  if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
  const QString path = urls.front().toLocalFile();
  return kSuffixes.contains(QFileInfo(path).suffix().toLower()) ? path : QString();
}

}  // namespace

bool holdsPicture(const QMimeData& mime) {
  if (!fileIn(mime).isEmpty()) return true;
  return mime.hasImage() && mime.urls().isEmpty() && mime.text().trimmed().isEmpty();
}

journey::Image pictureOf(const QMimeData& mime) {
  if (const QString path = fileIn(mime); !path.isEmpty()) return pictureInFile(path);
  for (const QString& format : kFormats) {
    const QByteArray bytes = mime.data(format);
    if (!bytes.isEmpty()) return drawing::takeImage(bytes.toStdString());
  }
  return drawing::takePixels(qvariant_cast<QImage>(mime.imageData()));
}

journey::Image pictureInFile(const QString& path) {
  const std::string name = journey::shownFileName(QFileInfo(path).fileName().toStdString());
  QFile file(path);
  if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
    throw Error(Blame::system, name, messages::pictureUnreadable());
  }
  try {
    // One byte more says that there is more.
    return drawing::takeImage(
        file.read(static_cast<qint64>(drawing::kLargestPicture) + 1).toStdString());
  } catch (const Error& error) {
    throw error.in(name);
  }
}

}  // namespace throughline::editor
