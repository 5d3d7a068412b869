#include "support/shim_vfs.h"

#include <filesystem>
#include <new>
#include <utility>

namespace throughline::support {

/// What SQLite holds as its file: ours, with the real one right behind it.
struct ShimVfs::File {
  sqlite3_file base;
  ShimVfs* vfs;
  std::string* path;
  sqlite3_file* real;
};

/// SQLite's C interface. Each call is judged, then handed on.
struct ShimVfs::Methods {
  static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
  static ShimVfs& of(sqlite3_vfs* vfs) { return *static_cast<ShimVfs*>(vfs->pAppData); }

  template <class Work>
  static int judged(ShimVfs& vfs, const IoCall& call, Work work) {
    const Verdict verdict = vfs.m_judge(call);
    if (!verdict.done) return verdict.code;
    const int code = work();
    return verdict.code != SQLITE_OK ? verdict.code : code;
  }
  template <class Work>
  static int judged(sqlite3_file* file, IoCall call, Work work) {
    call.path = of(file).path ? *of(file).path : "";
    return judged(*of(file).vfs, call, [&] { return work(of(file).real); });
  }

  static int close(sqlite3_file* file) {
    const int code = of(file).real->pMethods->xClose(of(file).real);
    delete of(file).path;
    return code;
  }
  static int read(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
    return judged(file, {.kind = IoCall::Kind::read, .at = at},
                  [&](sqlite3_file* real) { return real->pMethods->xRead(real, to, count, at); });
  }
  static int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
    const std::span data(static_cast<const std::byte*>(from), static_cast<std::size_t>(count));
    return judged(
        file, {.kind = IoCall::Kind::write, .at = at, .data = data},
        [&](sqlite3_file* real) { return real->pMethods->xWrite(real, from, count, at); });
  }
  static int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return judged(file, {.kind = IoCall::Kind::truncate, .at = size},
                  [&](sqlite3_file* real) { return real->pMethods->xTruncate(real, size); });
  }
  static int sync(sqlite3_file* file, int flags) {
    return judged(file, {.kind = IoCall::Kind::sync},
                  [&](sqlite3_file* real) { return real->pMethods->xSync(real, flags); });
  }
  static int size(sqlite3_file* file, sqlite3_int64* size) {
    return judged(file, {.kind = IoCall::Kind::size},
                  [&](sqlite3_file* real) { return real->pMethods->xFileSize(real, size); });
  }
  static int lock(sqlite3_file* file, int level) {
    return judged(file, {.kind = IoCall::Kind::lock},
                  [&](sqlite3_file* real) { return real->pMethods->xLock(real, level); });
  }
  static int unlock(sqlite3_file* file, int level) {
    return of(file).real->pMethods->xUnlock(of(file).real, level);
  }
  static int checkLock(sqlite3_file* file, int* held) {
    return judged(file, {.kind = IoCall::Kind::look}, [&](sqlite3_file* real) {
      return real->pMethods->xCheckReservedLock(real, held);
    });
  }
  static int control(sqlite3_file* file, int operation, void* argument) {
    return of(file).real->pMethods->xFileControl(of(file).real, operation, argument);
  }
  static int sectorSize(sqlite3_file* file) {
    return of(file).real->pMethods->xSectorSize(of(file).real);
  }
  static int characteristics(sqlite3_file* file) {
    return of(file).real->pMethods->xDeviceCharacteristics(of(file).real);
  }

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    static const sqlite3_io_methods methods{
        1,       close,     read,    write,      truncate,        sync,    size,    lock,
        unlock,  checkLock, control, sectorSize, characteristics, nullptr, nullptr, nullptr,
        nullptr, nullptr,   nullptr};
    ShimVfs& shim = of(vfs);
    File& ours = of(file);
    ours.base.pMethods = nullptr;
    ours.vfs = &shim;
    ours.real = reinterpret_cast<sqlite3_file*>(&ours + 1);
    const bool creates = name && (flags & SQLITE_OPEN_CREATE) && !std::filesystem::exists(name);
    const IoCall call{.kind = IoCall::Kind::open, .path = name ? name : "", .creates = creates};
    const int code = judged(
        shim, call, [&] { return shim.m_real->xOpen(shim.m_real, name, ours.real, flags, out); });
    if (code != SQLITE_OK) return code;
    ours.path = new std::string(call.path);
    ours.base.pMethods = &methods;
    return SQLITE_OK;
  }
  static int remove(sqlite3_vfs* vfs, const char* name, int syncsFolder) {
    ShimVfs& shim = of(vfs);
    return judged(shim,
                  {.kind = IoCall::Kind::remove, .path = name, .syncsFolder = syncsFolder != 0},
                  [&] { return shim.m_real->xDelete(shim.m_real, name, syncsFolder); });
  }
  static int access(sqlite3_vfs* vfs, const char* name, int flags, int* result) {
    ShimVfs& shim = of(vfs);
    return judged(shim, {.kind = IoCall::Kind::exists, .path = name},
                  [&] { return shim.m_real->xAccess(shim.m_real, name, flags, result); });
  }
  static int fullPath(sqlite3_vfs* vfs, const char* name, int size, char* out) {
    return of(vfs).m_real->xFullPathname(of(vfs).m_real, name, size, out);
  }
};

namespace {

std::string freshName() {
  static int number = 0;
  return "throughline-test-" + std::to_string(++number);
}

}  // namespace

// Everything that is not about files (randomness, sleeping, the time) is the
// real one's own, and does not ask which file system it was called for.
ShimVfs::ShimVfs(Judge judge)
    : m_name(freshName()),
      m_judge(std::move(judge)),
      m_real(sqlite3_vfs_find(nullptr)),
      m_vfs(*m_real) {
  m_vfs.zName = m_name.c_str();
  m_vfs.pAppData = this;
  m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
  m_vfs.xOpen = Methods::open;
  m_vfs.xDelete = Methods::remove;
  m_vfs.xAccess = Methods::access;
  m_vfs.xFullPathname = Methods::fullPath;
  m_vfs.pNext = nullptr;
  sqlite3_vfs_register(&m_vfs, 0);
}

ShimVfs::~ShimVfs() { sqlite3_vfs_unregister(&m_vfs); }

}  // namespace throughline::support
