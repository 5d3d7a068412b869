#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "throughline/journey/id.h"

namespace throughline::store {

struct Format;

/// What a Document needs from outside; tests put their own here.
struct Services {
  std::function<std::chrono::system_clock::time_point()> now = std::chrono::system_clock::now;
  journey::IdSource ids = journey::randomIds();
  std::string user;                       ///< who edits, for the history
  std::string holder = {};                ///< who has a map open, for others; empty: the user
  std::filesystem::path safetyFolder;     ///< where safety copies lie; empty: none are made
  std::filesystem::path templatesFolder;  ///< of the user's own; empty: none are kept
  /// How long another program's lock on the map is waited for before it is an obstacle.
  std::chrono::milliseconds patience{1'000};

  // The tests' seams; nobody else sets these.
  std::string vfs;                       ///< SQLite's file system; empty: the usual one
  std::shared_ptr<const Format> format;  ///< the file's versions; null: the current ones
};

/// The user's name and data folder ($XDG_DATA_HOME/throughline) of this machine.
[[nodiscard]] Services systemServices();

}  // namespace throughline::store
