#pragma once

#include <chrono>
#include <ctime>
#include <string>

namespace throughline::journey {

/// ISO 8601 in UTC, to the second: "2026-11-22T10:15:32Z".
[[nodiscard]] inline std::string timeText(std::chrono::system_clock::time_point time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace throughline::journey
