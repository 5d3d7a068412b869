#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "targets.h"

// The entry that libFuzzer calls: one program for each target.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using throughline::fuzz::Target;
  static const Target* target = [] {
    const auto all = throughline::fuzz::targets();
    return &*std::ranges::find(all, THROUGHLINE_FUZZ_TARGET, &Target::name);
  }();
  try {
    target->run({reinterpret_cast<const char*>(data), size});
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "broken: %s\n", broken.what());
    std::abort();
  }
  return 0;
}
