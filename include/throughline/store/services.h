#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

#include "throughline/journey/id.h"

namespace throughline::store {

/// What a Document needs from outside; tests put their own here.
struct Services {
  std::function<std::chrono::system_clock::time_point()> now = std::chrono::system_clock::now;
  journey::IdSource ids = journey::randomIds();
  std::string user;                    ///< who edits, for the history
  std::filesystem::path safetyFolder;  ///< where safety copies lie; empty: none are made
};

/// The user's name and data folder ($XDG_DATA_HOME/throughline) of this machine.
[[nodiscard]] Services systemServices();

}  // namespace throughline::store
