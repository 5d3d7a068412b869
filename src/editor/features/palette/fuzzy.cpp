#include "throughline/editor/fuzzy.h"

#include <algorithm>
#include <vector>

namespace throughline::editor {

namespace {

constexpr int kLetter = 4;
constexpr int kWordStart = 12;
constexpr int kRun = 14;
constexpr int kFirst = 8;
constexpr int kImpossible = -1'000'000;

bool startsWord(const QString& text, qsizetype at) {
  return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

}  // namespace

std::optional<int> fuzzyScore(const QString& query, const QString& text) {
  const QString wanted = query.simplified().remove(' ').toCaseFolded();
  const QString in = text.toCaseFolded();
  if (wanted.isEmpty()) return 0;
  // best[j]: the best score where the letter so far matched stands at in[j].
  std::vector<int> best(static_cast<std::size_t>(in.size()), kImpossible);
  for (qsizetype i = 0; i < wanted.size(); ++i) {
    std::vector<int> next(best.size(), kImpossible);
    int reached = kImpossible;  // the best of best[0 … j-1]
    for (qsizetype j = 0; j < in.size(); ++j) {
      const auto at = static_cast<std::size_t>(j);
      if (in.at(j) == wanted.at(i)) {
        const int letter = kLetter + (startsWord(in, j) ? kWordStart : 0);
        if (i == 0) {
          next[at] = letter + (j == 0 ? kFirst : 0);
        } else {
          const int run = j > 0 && best[at - 1] > kImpossible ? best[at - 1] + kRun : kImpossible;
          const int before = std::max(run, reached);
          if (before > kImpossible) next[at] = before + letter;
        }
      }
      reached = std::max(reached, best[at]);
    }
    best = std::move(next);
  }
  const int score = best.empty() ? kImpossible : *std::ranges::max_element(best);
  if (score <= kImpossible) return std::nullopt;
  return score - static_cast<int>(in.size() / 8);
}

}  // namespace throughline::editor
