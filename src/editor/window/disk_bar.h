#pragma once

#include <QFrame>
#include <QTimer>

#include "throughline/editor/open_map.h"

class QPushButton;

namespace throughline::editor {

class MapWatch;
class PlainLabel;

/// Says under the tool bar that an edit is not on the disk yet, what stands in the way and
/// what happens by itself, and offers to try at once or to save a copy; where another file
/// took the map's place, also what lies there now. Says "Written" for two seconds when it is.
/// A screen reader hears what stands in the way once, not each try. Hidden while all is well.
class DiskBar : public QFrame {
  Q_OBJECT

 public:
  DiskBar(OpenMap& map, MapWatch& watch, QWidget* parent);

  /// The keyboard comes to the bar's button, which leaves every key but its own to `map`.
  void takeKeyboardFrom(QWidget* map);

 signals:
  void saveCopyRequested();
  void reloadRequested();
  /// A screen reader was told.
  void announced(const QString& sentence);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void refresh();
  void showTries();
  void showWritten();
  void announce(const QString& sentence);
  void restyle(const char* tone);

  OpenMap& m_map;
  MapWatch& m_watch;
  QWidget* m_sign;
  PlainLabel* m_what;
  PlainLabel* m_then;
  PlainLabel* m_tries;
  QPushButton* m_try;
  QPushButton* m_reload;
  QPushButton* m_saveCopy;
  QTimer m_written;
  QWidget* m_keysGoTo = nullptr;
  QString m_announced;
};

}  // namespace throughline::editor
