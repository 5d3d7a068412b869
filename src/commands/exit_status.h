#pragma once

#include "throughline/journey/error.h"

namespace throughline::commands {

enum class ExitStatus {
  done = 0,
  found = 1,  ///< done, and there is something to look at
  wrongUsage = 2,
  badInput = 3,
  systemRefused = 4,
};

[[nodiscard]] inline ExitStatus statusOf(journey::Blame blame) {
  switch (blame) {
    case journey::Blame::usage:
      return ExitStatus::wrongUsage;
    case journey::Blame::input:
      return ExitStatus::badInput;
    case journey::Blame::system:
      return ExitStatus::systemRefused;
  }
  return ExitStatus::systemRefused;
}

}  // namespace throughline::commands
