#pragma once

#include <QObject>
#include <QTimer>

#include "throughline/check/check.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"

namespace throughline::editor {

/// What the check finds on the map of a window. After an edit it is found once, when the events
/// that wait have been handled, so that no key waits for it; panel, canvas and status line then
/// show the same in one frame.
class CheckedMap : public QObject {
  Q_OBJECT

 public:
  /// Both must outlive it.
  CheckedMap(OpenMap& map, const Services& services, QObject* parent = nullptr);

  /// What was found last, and the map on which that was: it may have been edited since.
  [[nodiscard]] const check::MapCheck& found() const { return *m_found; }
  [[nodiscard]] const journey::Journey& journey() const { return m_journey; }
  /// Finds at once what is still to be found.
  void catchUp();

 signals:
  void changed();

 protected:
  /// A day may have passed while the window lay behind others.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void look();

  OpenMap& m_map;
  const Services& m_services;
  check::LiveCheck m_check;
  journey::Journey m_journey;
  journey::Date m_day;
  const check::MapCheck* m_found = nullptr;
  QTimer m_later;
};

}  // namespace throughline::editor
