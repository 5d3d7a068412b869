#pragma once

#include <QMimeData>
#include <QObject>
#include <vector>

#include "throughline/editor/open_map.h"
#include "throughline/journey/record_key.h"

namespace throughline::editor {

/// What was cut on a map and waits to be pasted. Cutting takes nothing away: the records
/// stay where they are, shown faded, until they are pasted or the cut ends: by Esc, with its
/// window, or because something else was put on the clipboard.
///
/// The clipboard holds a copy of them meanwhile, as after copying, for other programs. A
/// paste in this program finds the cut itself with `cutOn` and moves the records as they are
/// then: within their map by an edit that leaves them what they are, into another map by a
/// copy there and, once that is on the disk, `takeAway` here. A paste in another Throughline
/// knows only the cut's name. It leaves it on the clipboard with `setTaken`; this one sees
/// that and takes away what was cut, unless it was changed since: then it stays, and `stayed`
/// says so.
class Cut : public QObject {
  Q_OBJECT

 public:
  /// `map` must outlive it.
  explicit Cut(OpenMap& map);

  void begin(std::vector<journey::RecordKey> records);
  void end();
  [[nodiscard]] bool isOn() const { return !m_records.empty(); }
  /// In the order of the map; those that are gone from it are left out.
  [[nodiscard]] const std::vector<journey::RecordKey>& records() const { return m_records; }
  [[nodiscard]] const journey::Journey& journey() const { return m_map.journey(); }
  /// Ends the cut and removes what was cut; false where the map refused that.
  bool takeAway();

 signals:
  void changed();
  /// What was cut was pasted elsewhere as it was then, and is left here as it is now.
  void stayed();

 private:
  void forgetGone();
  void endWhenReplaced();

  OpenMap& m_map;
  std::vector<journey::RecordKey> m_records;
  QByteArray m_name;  ///< that no other cut has
  QByteArray m_asCut;
};

/// The cut that waits to be pasted from this clipboard; null where there is none, or it was
/// made in another program.
[[nodiscard]] Cut* cutOn(const QMimeData& mime);

/// The name of a cut that was made in another program; empty where there is none.
[[nodiscard]] QByteArray nameOfForeignCut(const QMimeData& mime);

/// Puts what is on the clipboard there again, as a copy of which the cut of that name was taken.
void setTaken(const QByteArray& name);

}  // namespace throughline::editor
