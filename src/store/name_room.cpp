#include "name_room.h"

#include <unistd.h>

#include <climits>

#include "faults.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

namespace fs = std::filesystem;
namespace messages = journey::messages;

namespace {

constexpr std::size_t kLongestEnding = 8;  // "-journal"; "." and ".XXXXXX"

}  // namespace

std::size_t longestMapName(const fs::path& folder) {
  const long most = ::pathconf(folder.empty() ? "." : folder.c_str(), _PC_NAME_MAX);
  return (most > 0 ? static_cast<std::size_t>(most) : NAME_MAX) - kLongestEnding;
}

void checkNewName(const fs::path& path) {
  const std::size_t most = longestMapName(path.parent_path());
  const std::size_t length = path.filename().native().size();
  if (length > most) throw inputError(path, messages::nameTooLong(most, length));
  std::error_code ignored;
  const std::size_t whole = fs::absolute(path, ignored).native().size();
  if (whole > kLongestMapPath) {
    throw inputError(path, messages::pathTooLong(kLongestMapPath, whole));
  }
}

}  // namespace throughline::store
