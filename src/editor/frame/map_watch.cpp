#include "frame/map_watch.h"

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <QFileInfo>
#include <QGuiApplication>
#include <algorithm>
#include <array>

#include "frame/comment_draft.h"
#include "frame/paths.h"

namespace throughline::editor {

namespace {

using store::Access;

constexpr std::array kDelays{1'000, 2'000, 4'000, 5'000};
constexpr int kLookInterval = 500;
constexpr int kChangesTogether = 50;
constexpr int kShareOfTime = 4;  // reading a large map takes at most a quarter of it

int delayAfter(int tries) {
  return kDelays.at(std::min<std::size_t>(static_cast<std::size_t>(tries), kDelays.size() - 1));
}

}  // namespace

FileSight FileSight::of(const QString& path) {
  FileSight sight;
  const QByteArray file = path.toLocal8Bit();
  const QByteArray folder = QFileInfo(path).path().toLocal8Bit();
  struct stat state {};
  struct statvfs disk {};
  sight.folderIsThere = ::stat(folder.constData(), &state) == 0;
  if (::stat(file.constData(), &state) == 0) {
    sight.inode = state.st_ino;
    sight.changed = state.st_ctim.tv_sec * 1'000'000'000 + state.st_ctim.tv_nsec;
  }
  sight.mayWrite = ::access(file.constData(), W_OK) == 0 && ::access(folder.constData(), W_OK) == 0;
  if (::statvfs(folder.constData(), &disk) == 0) sight.free = disk.f_bavail * disk.f_frsize;
  return sight;
}

MapWatch::MapWatch(OpenMap& map, QObject* parent) : QObject(parent), m_map(map) {
  setObjectName("mapWatch");
  const auto prepare = [this](QTimer& timer, const char* name, int interval, bool once) {
    timer.setParent(this);
    timer.setObjectName(name);
    timer.setInterval(interval);
    timer.setSingleShot(once);
  };
  prepare(m_retry, "retryPause", kDelays.front(), true);
  prepare(m_tick, "retryTick", 1'000, false);
  prepare(m_poll, "followPoll", kLookInterval, false);
  prepare(m_outside, "outsidePoll", kLookInterval, false);
  prepare(m_pause, "watchPause", kChangesTogether, true);
  connect(&m_retry, &QTimer::timeout, this, &MapWatch::tryNow);
  connect(&m_tick, &QTimer::timeout, this, &MapWatch::ticked);
  connect(&m_poll, &QTimer::timeout, this, &MapWatch::follow);
  connect(&m_outside, &QTimer::timeout, this, &MapWatch::follow);
  connect(&m_pause, &QTimer::timeout, this, &MapWatch::look);
  connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &MapWatch::noteChange);
  connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &MapWatch::noteChange);
  connect(&map, &OpenMap::accessChanged, this, &MapWatch::begin);
  begin();
}

QString MapWatch::path() const { return fromPath(m_map.document().path()); }

bool MapWatch::isFollowing() const {
  const Access::Mode mode = m_map.document().access().mode;
  return mode == Access::Mode::read_only || mode == Access::Mode::writable;
}

bool MapWatch::isInHand() const {
  if (!m_map.canEdit()) return false;
  const auto draft = m_map.typing().draft();
  return (draft && !isOfComment(*draft)) || QGuiApplication::mouseButtons();
}

std::optional<int> MapWatch::secondsLeft() const {
  if (!m_retry.isActive()) return std::nullopt;
  // A timer may be a little late.
  return (std::min(m_retry.remainingTime(), m_retry.interval()) + 999) / 1'000;
}

// The access is another one, or a try was in vain.
void MapWatch::begin() {
  const bool waits = m_map.waitingEdit();
  const bool tries = waits && m_map.document().access().mode == Access::Mode::waiting;
  watchPaths(waits || isFollowing());
  if (!waits) m_tries = 0;
  if (waits) m_seen = FileSight::of(path());
  if (!tries) {
    m_retry.stop();
    m_tick.stop();
  } else if (!m_retry.isActive()) {
    m_retry.start(delayAfter(m_tries));
    m_tick.start();
  }
  const bool reads = m_map.document().access().mode == Access::Mode::read_only;
  for (QTimer* poll : {&m_poll, &m_outside}) {
    const bool isWanted = isFollowing() && reads == (poll == &m_poll);
    if (!isWanted) {
      poll->stop();
    } else if (!poll->isActive()) {
      poll->start();
    }
  }
}

void MapWatch::tryNow() {
  m_retry.stop();
  m_pause.stop();
  ++m_tries;
  m_map.tryAgain();  // `accessChanged` begins the next wait
  if (m_map.waitingEdit()) watchPaths(true);
}

// Changes that never end put nothing off, and are looked at twice a second.
void MapWatch::noteChange() {
  if (m_pause.isActive()) return;
  const bool rested = !m_sinceLook.isValid() || m_sinceLook.hasExpired(kLookInterval);
  m_pause.start(rested ? kChangesTogether : kLookInterval);
}

// A try makes a journal in the folder and takes it away: of that alone nothing follows.
void MapWatch::look() {
  m_sinceLook.start();
  watchPaths(m_map.waitingEdit() || isFollowing());
  if (isFollowing()) return follow();
  const store::WaitingEdit* edit = m_map.waitingEdit();
  if (!edit) return;
  FileSight now = FileSight::of(path());
  // On a disk that others write to the room never rests; it matters where it is what lacks.
  const bool roomHelps = edit->obstacle == store::Obstacle::disk_full && now.free > m_seen.free;
  if (!roomHelps) now.free = m_seen.free;
  if (now != m_seen) tryNow();
}

void MapWatch::follow() {
  if (isInHand()) return;  // the poll comes back to it
  QElapsedTimer clock;
  clock.start();
  journey::ChangeSet taken;
  const auto listening =
      connect(&m_map, &OpenMap::changed, this,
              [&taken](const store::Notification& told) { taken = told.changes; });
  m_map.follow();
  disconnect(listening);
  const int rest = std::max<int>(kLookInterval, kShareOfTime * static_cast<int>(clock.elapsed()));
  for (QTimer* poll : {&m_poll, &m_outside}) poll->setInterval(rest);
  if (!taken.empty()) emit followed(taken, lastAuthor());
}

// Of the newest edit; nobody where another program than ours wrote.
QString MapWatch::lastAuthor() const {
  const store::Document& document = m_map.document();
  if (document.changedOutside()) return {};
  try {
    const auto newest = document.history(1);
    return newest.empty() ? QString() : QString::fromStdString(newest.front().who);
  } catch (const journey::Error&) {
    return {};
  }
}

// What is gone is no longer watched, so it is added again when it is back; until then the
// folder above tells.
void MapWatch::watchPaths(bool on) {
  const QStringList watched = m_watcher.files() + m_watcher.directories();
  if (!on) {
    if (!watched.isEmpty()) m_watcher.removePaths(watched);
    return;
  }
  const QFileInfo file(path());
  const QFileInfo folder(file.path());
  for (const QString& each : {file.filePath(), folder.filePath(), folder.path()}) {
    if (!watched.contains(each) && QFileInfo::exists(each)) m_watcher.addPath(each);
  }
}

}  // namespace throughline::editor
