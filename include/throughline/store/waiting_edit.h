#pragma once

#include <cstdint>
#include <optional>

#include "throughline/journey/change.h"
#include "throughline/journey/message.h"

namespace throughline::store {

/// What keeps an edit from the disk for now.
enum class Obstacle {
  in_use,  ///< another program holds the file
  disk_full,
  away,          ///< nothing lies where the file was: it, or its folder, was moved or deleted
  not_writable,  ///< the file, its folder or its disk may only be read
  disk_fault,
};

/// What a full disk lacks, in bytes. As exact as the file system's own figures.
struct Room {
  std::uint64_t needed = 0;
  std::uint64_t free = 0;
};

/// An edit that was made in memory and is not on the disk yet.
struct WaitingEdit {
  journey::Message label;
  journey::ChangeSet changes;
  Obstacle obstacle = Obstacle::disk_fault;
  std::optional<Room> room;  ///< where a full disk is the obstacle and can be measured
};

}  // namespace throughline::store
