#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace throughline::support {

/// While it lives, the process may read the folder but change nothing in it. Root
/// may do anything, so it becomes nobody meanwhile.
class WithoutRights {
 public:
  explicit WithoutRights(std::filesystem::path folder) : m_folder(std::move(folder)) {
    ::chmod(m_folder.c_str(), 0555);
    if (m_user == 0 && ::seteuid(kNobody) != 0) std::abort();
  }
  ~WithoutRights() {
    if (m_user == 0 && ::seteuid(0) != 0) std::abort();
    ::chmod(m_folder.c_str(), 0755);
  }
  WithoutRights(const WithoutRights&) = delete;
  WithoutRights& operator=(const WithoutRights&) = delete;

 private:
  static constexpr uid_t kNobody = 65'534;
  std::filesystem::path m_folder;
  uid_t m_user = ::geteuid();
};

}  // namespace throughline::support
