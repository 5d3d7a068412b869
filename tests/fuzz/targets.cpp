#include "targets.h"

#include <array>

#include "targets/each_target.h"

namespace throughline::fuzz {

std::span<const Target> targets() {
  static constexpr std::array kTargets{
      Target{"edit", runEditLines}, Target{"image", runImage}, Target{"journal", runJournal},
      Target{"json", runJson},      Target{"map", runMap},     Target{"table", runTable},
  };
  return kTargets;
}

}  // namespace throughline::fuzz
