#include "features/merge/copy_names.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSysInfo>

namespace throughline::editor {

namespace {

constexpr auto kSuffix = ".journey";
constexpr int kMostBeside = 20;

/// What is added to a name, at its end.
const QList<QRegularExpression>& additions() {
  const auto option = QRegularExpression::CaseInsensitiveOption;
  static const QList<QRegularExpression> all{
      // Dropbox: "(Ana's conflicted copy 2026-10-14)", "(In Konflikt stehende Kopie von Ana
      // 2026-10-14)"; Nextcloud, ownCloud: "(conflicted copy 2026-10-14 111500)"
      QRegularExpression(R"( ?\([^()]*(conflicted copy|case conflict)[^()]*\)$)", option),
      QRegularExpression(
          R"( ?\([^()]*(in Konflikt stehende Kopie|Konfliktkopie|Konflikt)[^()]*\)$)", option),
      // Syncthing: ".sync-conflict-20261014-111500-ABCDEFG"
      QRegularExpression(R"(\.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]+)?$)", option),
      // Nextcloud, ownCloud of old: "_conflict-20261014-111500"
      QRegularExpression(R"(_conflict-\d{8}-\d{4,6}$)", option),
      QRegularExpression(R"([-_]conflict(-[^/]*)?$)", option),
      // Synology Drive: "_ANA-PC_Oct-14-1115-2026_Conflict"
      QRegularExpression(R"(_[^_]+_[A-Z][a-z]{2}-\d{2}-\d{4}-\d{4}_\w+$)"),
      // Google Drive, browsers: " (1)"; desktops: " (copy)", " - Copy", " copy", " (Kopie)"
      QRegularExpression(R"( ?\(\d{1,3}\)$)"),
      QRegularExpression(
          R"(( \(copy\)| - Copy( \(\d+\))?| copy( \d+)?| \(Kopie\)| - Kopie| Kopie)$)", option),
  };
  return all;
}

}  // namespace

std::optional<QString> copiedFrom(const QString& fileName) {
  if (!fileName.endsWith(kSuffix, Qt::CaseInsensitive)) return std::nullopt;
  const QString base = fileName.chopped(static_cast<int>(qstrlen(kSuffix)));
  for (const QRegularExpression& addition : additions()) {
    const auto match = addition.match(base);
    if (match.hasMatch() && match.capturedStart() > 0) {
      return base.left(match.capturedStart()) + kSuffix;
    }
  }
  return std::nullopt;
}

QStringList copiesBeside(const QString& mapPath) {
  const QFileInfo map(mapPath);
  QStringList copies;
  for (const QFileInfo& file :
       map.absoluteDir().entryInfoList({QString("*") + kSuffix}, QDir::Files, QDir::Time)) {
    if (file.fileName() == map.fileName() || copies.size() >= kMostBeside) continue;
    const auto original = copiedFrom(file.fileName());
    // OneDrive adds the name of the computer: "leah-LAPTOP-7.journey".
    const bool isOfMachine =
        file.completeBaseName().startsWith(map.completeBaseName() + '-', Qt::CaseInsensitive);
    if ((original && original->compare(map.fileName(), Qt::CaseInsensitive) == 0) || isOfMachine) {
      copies.append(file.absoluteFilePath());
    }
  }
  return copies;
}

}  // namespace throughline::editor
