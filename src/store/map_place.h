#pragma once

#include <filesystem>

namespace throughline::store {

/// Where a map lies, and what its user calls it.
struct MapPlace {
  std::filesystem::path path;  ///< absolute and without links: what is opened
  std::filesystem::path name;  ///< as it was given: what messages say
};

}  // namespace throughline::store
