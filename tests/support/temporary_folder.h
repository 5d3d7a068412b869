#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace throughline::support {

/// A folder of its own for one test, gone with it. In memory where the system has
/// such a place: what a disk does with a sync is not what these tests are about.
class TemporaryFolder {
 public:
  TemporaryFolder() : TemporaryFolder(fastPlace()) {}
  explicit TemporaryFolder(const std::filesystem::path& parent) {
    std::string name = (parent / "throughline-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    m_path = std::filesystem::canonical(name);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
    return m_path / name;
  }

 private:
  [[nodiscard]] static std::filesystem::path fastPlace() {
    const std::filesystem::path memory = "/dev/shm";
    return std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
  }

  std::filesystem::path m_path;
};

}  // namespace throughline::support
