#pragma once

#include <span>
#include <string_view>

namespace throughline::fuzz {

/// One way by which something from outside comes in. `run` hands it the input and checks
/// what must hold whatever the input is: a refusal in one sentence is fine, a rule that is
/// broken throws (checks.h). The fuzzers and an ordinary test run the same function.
struct Target {
  std::string_view name;  ///< its seeds lie in tests/fuzz/corpus/NAME
  void (*run)(std::string_view input);
};

[[nodiscard]] std::span<const Target> targets();

}  // namespace throughline::fuzz
