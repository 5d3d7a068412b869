#include "paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "texts.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/messages/file.h"

namespace throughline::editor {

std::filesystem::path toPath(const QString& name) {
  return {QFile::encodeName(name).toStdString()};
}

QString fromPath(const std::filesystem::path& path) {
  return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

QString fileNameFor(const QString& title) {
  static const QRegularExpression bad(
      "[\\x00-\\x1f\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}/\\\\:*?\"<>|]+");
  QString name = QString(title).replace(bad, " ").simplified();
  while (name.startsWith('.')) name.remove(0, 1);
  return name.isEmpty() ? texts::Paths::tr("Untitled journey") : name.left(60).trimmed();
}

QString freeName(const QString& folder, const QString& name, const QString& suffix) {
  const QDir dir(folder);
  QString free = name + "." + suffix;
  for (int i = 2; dir.exists(free); ++i) free = QString("%1 (%2).%3").arg(name).arg(i).arg(suffix);
  return dir.filePath(free);
}

QString withSuffix(const QString& path, const QString& suffix) {
  return QFileInfo(path).suffix().isEmpty() ? path + "." + suffix : path;
}

std::string readFile(const QString& path, qint64 largest) {
  const auto refuse = [&](const journey::Message& why) {
    throw journey::Error(journey::Blame::system, path.toStdString(), why);
  };
  const QFileInfo info(path);
  if (info.exists() && !info.isFile()) {
    refuse(journey::messages::notAFile());
  }
  if (info.size() > largest) {
    refuse(journey::messages::fileAbove(static_cast<std::uintmax_t>(largest),
                                        static_cast<std::uintmax_t>(info.size())));
  }
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    refuse(journey::messages::fileUnreadable(file.errorString().toStdString()));
  const QByteArray bytes = file.readAll();
  if (file.error() != QFileDevice::NoError)
    refuse(journey::messages::fileUnreadable(file.errorString().toStdString()));
  return bytes.toStdString();
}

}  // namespace throughline::editor
