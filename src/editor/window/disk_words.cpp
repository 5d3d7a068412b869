#include "disk_words.h"

#include <QFileInfo>
#include <QLocale>
#include <cmath>

#include "frame/paths.h"
#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

using store::Access;
using store::Obstacle;

namespace {

constexpr int kMostOfName = 40;

QString fileNameOf(const OpenMap& map) {
  return oneLine(QFileInfo(fromPath(map.document().path())).fileName());
}

QString whatIsInTheWay(Obstacle obstacle, const QString& file) {
  switch (obstacle) {
    case Obstacle::in_use:
      return texts::DiskWords::tr("Not on disk yet: another program holds %1.").arg(file);
    case Obstacle::disk_full:
      return texts::DiskWords::tr("Not on disk yet: the disk is full.");
    case Obstacle::away:
      return texts::DiskWords::tr("Not on disk yet: %1 is no longer where it was.").arg(file);
    case Obstacle::not_writable:
      return texts::DiskWords::tr("Not on disk yet: %1 or its folder may only be read.").arg(file);
    case Obstacle::disk_fault:
      break;
  }
  return texts::DiskWords::tr("Not on disk yet: the disk reports a fault.");
}

QString whenItIsWritten(const store::WaitingEdit& edit) {
  switch (edit.obstacle) {
    case Obstacle::in_use:
      return texts::DiskWords::tr("It is written as soon as the file is free.");
    case Obstacle::disk_full:
      if (!edit.room || edit.room->free >= edit.room->needed) break;
      return texts::DiskWords::tr("It is written as soon as there is room: %1 needed, %2 free.")
          .arg(bytesInWords(edit.room->needed, true), bytesInWords(edit.room->free, false));
    case Obstacle::away:
      return texts::DiskWords::tr("It is written as soon as the file is back.");
    case Obstacle::not_writable:
      return texts::DiskWords::tr("It is written as soon as it may be.");
    case Obstacle::disk_fault:
      return texts::DiskWords::tr("It is written as soon as the disk takes it.");
  }
  return texts::DiskWords::tr("It is written as soon as there is room.");
}

}  // namespace

QString bytesInWords(std::uint64_t bytes, bool up) {
  constexpr double kStep = 1'000;
  constexpr const char* kUnits[] = {"B", "KB", "MB", "GB"};
  double size = static_cast<double>(bytes);
  std::size_t unit = 0;
  while (size >= kStep && unit + 1 < std::size(kUnits)) {
    size /= kStep;
    ++unit;
  }
  size = up ? std::ceil(size) : std::floor(size);
  return QString("%1 %2").arg(QLocale().toString(size, 'f', 0), kUnits[unit]);
}

QString editInShort(const OpenMap& map, const store::WaitingEdit& edit) {
  const QString label = oneLine(worded(edit.label));
  if (edit.changes.size() != 1) return label;
  const journey::Change& change = edit.changes.front();
  const journey::Record& record = change.after ? *change.after : *change.before;
  return QString("%1: %2").arg(oneLine(recordName(map.journey(), record), kMostOfName), label);
}

DiskWords diskWords(const OpenMap& map) {
  const store::WaitingEdit& edit = *map.waitingEdit();
  const QString kept =
      texts::DiskWords::tr("Your last edit (%1) is kept here.").arg(editInShort(map, edit));
  if (map.document().access().mode == Access::Mode::stopped) {
    return {texts::DiskWords::tr("Not on disk: %1 is no longer the map that was opened.")
                .arg(fileNameOf(map)),
            kept + ' ' +
                texts::DiskWords::tr(
                    "Save a copy with it, or take what lies there now and see what differs.")};
  }
  return {whatIsInTheWay(edit.obstacle, fileNameOf(map)),
          kept + ' ' + whenItIsWritten(edit) + ' ' +
              texts::DiskWords::tr("Until then the map can only be read.")};
}

}  // namespace throughline::editor
