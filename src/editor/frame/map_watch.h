#pragma once

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QTimer>
#include <optional>

#include "throughline/editor/open_map.h"

namespace throughline::editor {

/// What can be seen of a file from outside: whether a try could end another way than before.
struct FileSight {
  bool folderIsThere = false;
  bool mayWrite = false;
  quint64 inode = 0;
  qint64 changed = 0;  ///< of the file, in nanoseconds
  quint64 free = 0;    ///< bytes on its disk
  bool operator==(const FileSight&) const = default;

  [[nodiscard]] static FileSight of(const QString& path);
};

/// Keeps trying while an edit waits for the disk: after 1, 2, 4 and then every 5 seconds,
/// and at once when something changes about the file or its folder. What another program or
/// person writes to the map it follows: when the file changes, and by looking twice a second,
/// since not every file system tells; while something is being typed or dragged it waits.
class MapWatch : public QObject {
  Q_OBJECT

 public:
  MapWatch(OpenMap& map, QObject* parent);

  /// How often it was tried in vain since the edit began to wait.
  [[nodiscard]] int tries() const { return m_tries; }
  /// Whole seconds until the next try; nothing where none is due.
  [[nodiscard]] std::optional<int> secondsLeft() const;
  void tryNow();

 signals:
  /// A second of the waiting has passed.
  void ticked();
  /// The map has taken over what another program or person did; the name may be unknown.
  void followed(const throughline::journey::ChangeSet& changes, const QString& who);

 private:
  void begin();
  void noteChange();
  void look();
  void follow();
  void watchPaths(bool on);
  [[nodiscard]] bool isFollowing() const;
  [[nodiscard]] bool isInHand() const;
  [[nodiscard]] QString lastAuthor() const;
  [[nodiscard]] QString path() const;

  OpenMap& m_map;
  QFileSystemWatcher m_watcher;
  QTimer m_retry;
  QTimer m_tick;
  QTimer m_poll;     ///< of a map that is only read
  QTimer m_outside;  ///< of one that is edited here
  QTimer m_pause;    ///< from the first of several changes to the look at them
  QElapsedTimer m_sinceLook;
  FileSight m_seen;  ///< after the last try
  int m_tries = 0;
};

}  // namespace throughline::editor
