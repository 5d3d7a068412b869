#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <optional>

namespace throughline::store {

/// Which file stands at a path, and since when.
struct FileIdentity {
  dev_t device = 0;
  ino_t inode = 0;
  off_t size = 0;
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;
  bool operator==(const FileIdentity&) const = default;

  /// Nothing where no file stands there (any more).
  [[nodiscard]] static std::optional<FileIdentity> of(const std::filesystem::path& path) {
    struct stat state {};
    if (::stat(path.c_str(), &state) != 0) return std::nullopt;
    return FileIdentity{state.st_dev, state.st_ino, state.st_size, state.st_mtim.tv_sec,
                        state.st_mtim.tv_nsec};
  }
  [[nodiscard]] bool isSameFile(const FileIdentity& other) const {
    return device == other.device && inode == other.inode;
  }
};

}  // namespace throughline::store
