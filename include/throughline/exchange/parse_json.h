#pragma once

#include <cstddef>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

// JSON text from anywhere, made safe to look at.

namespace throughline::exchange {

/// What a text may be at most. Without pictures: a map of 50,000 touchpoints stays below, and no
/// text up to these takes 256 MB of memory to be read. A value is each text, number, flag, null,
/// list and object; the names in objects do not count.
struct ParseLimits {
  std::size_t bytes = 24u << 20;  ///< without the pictures in it
  /// Bytes of texts that are data URIs of images. They take twice as many to be read.
  std::size_t pictures = 256u << 20;
  std::size_t values = 500'000;
  std::size_t depth = 64;
};

/// Messages count lines from here, for a text that stands inside another one.
struct FirstLine {
  std::size_t number = 1;
};

/// Parses one JSON value. Throws Error(input): invalid UTF-8 and syntax errors
/// with line and column, a name given twice, a number that no double holds, too
/// deep, too long or too many with the path. Needs no more stack
/// for 100,000 levels than for one.
[[nodiscard]] nlohmann::json parseJson(std::string_view text, const ParseLimits& limits = {},
                                       FirstLine firstLine = {});

/// An entry of a list and its index.
using EachEntry = std::function<void(nlohmann::json entry, std::size_t index)>;
/// As parseJson, but hands over each entry of a list as soon as it is read, so that a long one
/// never stands in memory as a whole. Gives the list with nulls in their places; any other value
/// as it is.
nlohmann::json parseJsonList(std::string_view text, const ParseLimits& limits,
                             const EachEntry& each);

/// `outer` + "." + `key`, with a key that isn't plain shown in quotes and cut.
[[nodiscard]] std::string pathTo(const std::string& outer, std::string_view key);
/// `outer` + "[3]".
[[nodiscard]] std::string pathTo(const std::string& outer, std::size_t index);

}  // namespace throughline::exchange
