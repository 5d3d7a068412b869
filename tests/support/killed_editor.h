#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <random>

#include "support/map_services.h"
#include "throughline/store/document.h"

namespace throughline::support {

/// Edits without end; each edit's number is written to the pipe once it is done.
[[noreturn]] inline void editForEver(const std::filesystem::path& path, int pipe) {
  const auto document = store::Document::open(path, fixedServices());
  const auto map = document->journey().settings().id;
  for (;;) {
    const auto result = document->edit("Count", nullptr, [&](journey::Edit& edit) {
      edit.change(map, [](journey::MapSettings& settings) {
        settings.reviewEveryDays = settings.reviewEveryDays % 3'000 + 1;
      });
    });
    if (!result) ::_exit(1);
    if (::write(pipe, &result.seq, sizeof result.seq) != sizeof result.seq) ::_exit(2);
  }
}

/// Starts such a process, and kills it at some moment after some of its edits.
/// Gives the number of the last edit that it reported, 0 for none.
inline std::int64_t runAndKill(const std::filesystem::path& path, std::mt19937_64& random) {
  int ends[2];
  if (::pipe(ends) != 0) return -1;
  const pid_t child = ::fork();
  if (child < 0) return -1;  // to kill process -1 would be to kill them all
  if (child == 0) {
    ::close(ends[0]);
    editForEver(path, ends[1]);
  }
  ::close(ends[1]);
  std::int64_t last = 0;
  std::int64_t seq = 0;
  for (auto reports = random() % 6; reports > 0; --reports) {
    if (::read(ends[0], &seq, sizeof seq) == sizeof seq) last = seq;
  }
  // Anywhere within the next edit, or while the file is still being opened.
  for (auto turns = random() % 2'000'000; turns > 0; --turns) asm volatile("");
  ::kill(child, SIGKILL);
  while (::read(ends[0], &seq, sizeof seq) == sizeof seq) last = seq;
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? last : -1;
}

}  // namespace throughline::support
