#include "text_difference.h"

#include <algorithm>

namespace throughline::exchange {

namespace {

bool isInsideCharacter(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

std::optional<std::string> withMiddle(std::string_view text, const TextDifference& difference,
                                      const std::string& from, const std::string& to) {
  const std::size_t kept = text.size() - from.size();
  if (from.size() > text.size() || difference.head > kept || difference.tail > kept ||
      difference.head + difference.tail != kept ||
      text.substr(difference.head, from.size()) != from) {
    return std::nullopt;
  }
  return std::string(text.substr(0, difference.head)) + to +
         std::string(text.substr(text.size() - difference.tail));
}

}  // namespace

TextDifference textDifference(std::string_view before, std::string_view after, TextSum sum) {
  const auto differs = std::ranges::mismatch(before, after);
  auto head = static_cast<std::size_t>(differs.in1 - before.begin());
  while (isInsideCharacter(before, head) || isInsideCharacter(after, head)) --head;
  const std::size_t most = std::min(before.size(), after.size()) - head;
  std::size_t tail = 0;
  while (tail < most && before[before.size() - tail - 1] == after[after.size() - tail - 1]) ++tail;
  while (isInsideCharacter(before, before.size() - tail)) --tail;
  return {head,
          tail,
          std::string(before.substr(head, before.size() - head - tail)),
          std::string(after.substr(head, after.size() - head - tail)),
          sum(before),
          sum(after)};
}

std::optional<TwoTexts> textsFrom(const TextDifference& difference, std::string_view known,
                                  TextSum sum) {
  const std::int64_t sumKnown = sum(known);
  const bool isBefore = sumKnown == difference.sumBefore;
  if (!isBefore && sumKnown != difference.sumAfter) return std::nullopt;
  const auto& [from, to] = isBefore ? std::tie(difference.before, difference.after)
                                    : std::tie(difference.after, difference.before);
  const auto other = withMiddle(known, difference, from, to);
  if (!other || sum(*other) != (isBefore ? difference.sumAfter : difference.sumBefore)) {
    return std::nullopt;
  }
  return isBefore ? TwoTexts{std::string(known), *other} : TwoTexts{*other, std::string(known)};
}

}  // namespace throughline::exchange
