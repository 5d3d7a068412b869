#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "throughline/exchange/changes_json.h"

namespace throughline::exchange {

/// What an edit did to a long text: the bytes of UTF-8 that stayed at its start and at its
/// end, and what stood and stands between them. The sums say which texts are meant.
struct TextDifference {
  std::size_t head = 0;
  std::size_t tail = 0;
  std::string before;
  std::string after;
  std::int64_t sumBefore = 0;
  std::int64_t sumAfter = 0;
};

struct TwoTexts {
  std::string before;
  std::string after;
};

/// Both middles are valid UTF-8 where the texts are.
[[nodiscard]] TextDifference textDifference(std::string_view before, std::string_view after,
                                            TextSum sum);

/// Both texts from the one that is known, whichever of the two it is; nothing where it
/// is neither, or where the difference does not apply to it exactly.
[[nodiscard]] std::optional<TwoTexts> textsFrom(const TextDifference& difference,
                                                std::string_view known, TextSum sum);

}  // namespace throughline::exchange
