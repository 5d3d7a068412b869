#include "word_shift.h"

#include <algorithm>
#include <utility>

namespace throughline::editor {

namespace {

constexpr std::size_t kMostCompared = 400;  // words of each, beside what is alike at both ends

struct Word {
  QStringView text;
  int from;
};

std::vector<Word> wordsOf(const QString& text) {
  std::vector<Word> words;
  int from = 0;
  while (from < text.size()) {
    if (text[from].isSpace()) {
      ++from;
      continue;
    }
    int end = from;
    while (end < text.size() && !text[end].isSpace()) ++end;
    words.push_back({QStringView(text).mid(from, end - from), from});
    from = end;
  }
  return words;
}

void add(std::vector<TextSpan>& spans, const Word& word, bool follows) {
  const int end = word.from + static_cast<int>(word.text.size());
  if (follows && !spans.empty()) {
    spans.back().length = end - spans.back().from;
  } else {
    spans.push_back({word.from, static_cast<int>(word.text.size())});
  }
}

}  // namespace

WordShift wordShift(const QString& before, const QString& after) {
  const std::vector<Word> a = wordsOf(before);
  const std::vector<Word> b = wordsOf(after);
  const auto same = [&](std::size_t i, std::size_t j) { return a[i].text == b[j].text; };
  std::size_t first = 0;
  while (first < a.size() && first < b.size() && same(first, first)) ++first;
  std::size_t last = 0;
  while (first + last < a.size() && first + last < b.size() &&
         same(a.size() - 1 - last, b.size() - 1 - last)) {
    ++last;
  }
  const std::size_t rows = a.size() - first - last;
  const std::size_t columns = b.size() - first - last;
  // How many words are alike from here to the end.
  std::vector<std::vector<std::size_t>> alike(rows + 1, std::vector<std::size_t>(columns + 1));
  if (rows <= kMostCompared && columns <= kMostCompared) {
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;) {
        alike[i][j] = same(first + i, first + j) ? alike[i + 1][j + 1] + 1
                                                 : std::max(alike[i + 1][j], alike[i][j + 1]);
      }
    }
  }
  WordShift shift;
  std::size_t i = 0;
  std::size_t j = 0;
  bool followsA = false;
  bool followsB = false;
  while (i < rows || j < columns) {
    if (i < rows && j < columns && alike[i][j] > 0 && same(first + i, first + j)) {
      followsA = followsB = false;
      ++i, ++j;
    } else if (j == columns || (i < rows && alike[i + 1][j] >= alike[i][j + 1])) {
      add(shift.before, a[first + i++], std::exchange(followsA, true));
    } else {
      add(shift.after, b[first + j++], std::exchange(followsB, true));
    }
  }
  return shift;
}

}  // namespace throughline::editor
