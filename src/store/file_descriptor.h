#pragma once

#include <unistd.h>

#include <utility>

namespace throughline::store {

/// Owns a file descriptor; -1: none.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int number) : m_number(number) {}
  ~FileDescriptor() { close(); }
  FileDescriptor(FileDescriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(m_number, other.m_number);
    return *this;
  }

  [[nodiscard]] int number() const { return m_number; }
  [[nodiscard]] explicit operator bool() const { return m_number >= 0; }
  /// False where the system reports a late fault, errno says which.
  bool close() { return m_number < 0 || ::close(std::exchange(m_number, -1)) == 0; }

 private:
  int m_number = -1;
};

}  // namespace throughline::store
