#include "recovered_copy.h"

#include <cerrno>
#include <cstdlib>
#include <string>

#include "faults.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

namespace fs = std::filesystem;

RecoveredCopy::RecoveredCopy(const MapPlace& map) {
  std::string folder = (fs::temp_directory_path() / "throughline-XXXXXX").string();
  if (!::mkdtemp(folder.data()))
    throw systemError(map.name, journey::messages::roomForCopy(), errno);
  m_folder = fs::canonical(folder);
  m_path = m_folder / "copy.journey";
  std::error_code error;
  fs::copy_file(map.path, m_path, error);
  if (!error) fs::copy_file(map.path.string() + "-journal", m_path.string() + "-journal", error);
  // A copy has the permissions of the original, which may not be written.
  for (const fs::path& file : {m_path, fs::path(m_path.string() + "-journal")}) {
    if (!error) fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
  }
  if (error) {
    fs::remove_all(m_folder);
    throw systemError(map.name, journey::messages::roomForCopy(), error.value());
  }
}

RecoveredCopy::~RecoveredCopy() {
  std::error_code ignored;
  fs::remove_all(m_folder, ignored);
}

}  // namespace throughline::store
