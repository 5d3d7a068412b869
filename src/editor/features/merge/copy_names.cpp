#include "features/merge/copy_names.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace throughline::editor {

namespace {

const QString kSuffix = QStringLiteral(".journey");
constexpr int kMostBeside = 20;

/// What is added to a name. One file may bear several: the copy of a copy.
const QStringList& additions() {
  static const QStringList all{
      // In brackets, in the language of the program: Dropbox "(Ana's conflicted copy 2026-10-14)",
      // "(In Konflikt stehende Kopie von Ana 2026-10-14)", "(Copie en conflit de Ana …)"; Nextcloud
      // and ownCloud "(conflicted copy 2026-10-14 111500)", "(case clash from Ana)"; Seafile
      // "(SFConflict ana@… 2026-10-14-11-15-00)"; pCloud, MEGA, Insync "(conflict)", "[conflict 1]"
      R"([ _]?[(\[].*(conflict|konflikt|en conflit|conflictiv|in conflitto|conflicterend|em conflito|clash|конфликт|競合|問題のあるコピー|冲突).*[)\]])",
      // Syncthing ".sync-conflict-20261014-111500-ABCDEFG"; Resilio ".Conflict", ".conflict1"
      R"(\.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]+)?)", R"(\.conflict\d*)",
      // Nextcloud and ownCloud of old "_conflict-20261014-111500", "_conflict-ana-20261014-111500"
      R"([-_]conflict(-[^/]*)?)",
      // Synology Drive "_ANA-PC_Oct-14-1115-2026_Conflict", and the same in its language
      R"(_[^_/]+_[A-Z][a-z]{2}-\d{2}-\d{4}-\d{4}_\w+)",
      // Google Drive, OneDrive in the browser, browsers " (1)"; iCloud Drive, Finder " 2"
      R"( ?\(\d{1,3}\))", R"( \d{1,2})",
      // Desktops " - Copy", " - Copy (2)", " copy 2", " (copy)", " (another copy)", " (3rd copy)"
      R"( -? ?(Copy|Kopie|copie|copia)( \d+| \(\d+\))?)",
      R"( \([^()]*(copy|Kopie|copie|copia)[^()]*\))",
      // OneDrive adds the computer's name: "-DESKTOP-ABC1234", "-LAPTOP-7-2"
      R"(-[A-Z0-9][A-Z0-9-]*)"};
  return all;
}

const QRegularExpression& anyAdditions() {
  static const QRegularExpression all(
      QStringLiteral("^(?:%1)+$").arg(additions().join(QLatin1Char('|'))),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  return all;
}

bool isMap(const QString& fileName) { return fileName.endsWith(kSuffix, Qt::CaseInsensitive); }

}  // namespace

bool isNamedAsCopy(const QString& fileName, const QString& ofFileName) {
  if (!isMap(fileName) || !isMap(ofFileName)) return false;
  const QString copy = fileName.chopped(kSuffix.size());
  const QString map = ofFileName.chopped(kSuffix.size());
  return !map.isEmpty() && copy.size() > map.size() && copy.startsWith(map, Qt::CaseInsensitive) &&
         anyAdditions().match(copy.mid(map.size())).hasMatch();
}

QStringList copiesBeside(const QString& mapPath) {
  const QFileInfo map(mapPath);
  QStringList copies;
  for (const QFileInfo& file :
       map.absoluteDir().entryInfoList({QLatin1Char('*') + kSuffix}, QDir::Files, QDir::Time)) {
    if (copies.size() >= kMostBeside) break;
    // A conflicted copy may be the one that is open.
    if (isNamedAsCopy(file.fileName(), map.fileName()) ||
        isNamedAsCopy(map.fileName(), file.fileName())) {
      copies.append(file.absoluteFilePath());
    }
  }
  return copies;
}

}  // namespace throughline::editor
