#include "throughline/journey/likely_place.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

constexpr std::size_t kShortestWord = 4;
constexpr std::size_t kStem = 6;  // "questionnaires" means the questionnaire
constexpr double kNameWeight = 2;

// Words that say nothing of where a text belongs, in the languages that maps are written in.
constexpr std::array<std::string_view, 56> kEmptyWords{
    "about", "after", "again", "alle",  "also",  "auch",  "been", "before", "dann",  "dass",
    "dies",  "does",  "eine",  "einem", "einen", "einer", "even", "every",  "first", "from",
    "haben", "have",  "hier",  "into",  "just",  "keine", "kein", "like",   "made",  "make",
    "nicht", "noch",  "oder",  "only",  "other", "over",  "sein", "sich",   "sind",  "some",
    "than",  "that",  "their", "them",  "then",  "there", "they", "this",   "were",  "what",
    "when",  "will",  "wird",  "with",  "would", "your"};

bool isLetter(unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; }

std::set<std::string> placeWordsOf(std::string_view text) {
  const std::string form = searchForm(text);
  std::set<std::string> words;
  std::size_t at = 0;
  while (at < form.size()) {
    std::size_t end = at;
    while (end < form.size() && isLetter(static_cast<unsigned char>(form[end]))) ++end;
    const std::string word = form.substr(at, end - at);
    const bool empty = std::ranges::find(kEmptyWords, word) != kEmptyWords.end();
    if (word.size() >= kShortestWord && !empty) words.insert(word.substr(0, kStem));
    at = std::max(end, at + 1);
  }
  return words;
}

struct StageWords {
  Id<Stage> stage;
  std::map<std::string, double> weights;
};

std::vector<StageWords> wordsOfStages(const Journey& journey) {
  std::vector<StageWords> all;
  for (const Stage* stage : journey.list<Stage>()) {
    StageWords words{stage->id, {}};
    const auto take = [&](const std::string& text, double weight) {
      for (const std::string& word : placeWordsOf(text)) {
        words.weights[word] = std::max(words.weights[word], weight);
      }
    };
    take(stage->name, kNameWeight);
    for (const auto* touchpoint : journey.in<Touchpoint>(stage->id)) {
      take(touchpoint->title, kNameWeight);
    }
    for (const auto* question : journey.in<Question>(stage->id)) take(question->text, 1);
    all.push_back(std::move(words));
  }
  return all;
}

/// The one most of whose title stands in the text.
std::optional<Id<Touchpoint>> touchpointIn(const Journey& journey, Id<Stage> stage,
                                           const std::set<std::string>& words) {
  std::optional<Id<Touchpoint>> best;
  double most = 0;
  for (const auto* touchpoint : journey.in<Touchpoint>(stage)) {
    const auto title = placeWordsOf(touchpoint->title);
    const auto shared =
        std::ranges::count_if(title, [&](const std::string& word) { return words.contains(word); });
    const double share =
        title.empty() ? 0 : static_cast<double>(shared) / static_cast<double>(title.size());
    if (share <= most) continue;
    most = share;
    best = touchpoint->id;
  }
  return best;
}

}  // namespace

std::optional<LikelyPlace> likelyPlace(const Journey& journey, std::string_view text) {
  const auto words = placeWordsOf(text);
  if (words.empty()) return std::nullopt;
  const auto stages = wordsOfStages(journey);
  const auto stagesWith = [&](const std::string& word) {
    return std::ranges::count_if(
        stages, [&](const StageWords& each) { return each.weights.contains(word); });
  };
  std::map<Id<Stage>, double> scores;
  for (const std::string& word : words) {
    const auto holders = stagesWith(word);
    for (const StageWords& each : stages) {
      const auto found = each.weights.find(word);
      if (found != each.weights.end()) {
        scores[each.stage] += found->second / static_cast<double>(holders);
      }
    }
  }
  Id<Stage> best;
  double most = 0;
  for (const StageWords& each : stages) {  // of equals the earlier one
    if (scores[each.stage] <= most) continue;
    most = scores[each.stage];
    best = each.stage;
  }
  if (!best) return std::nullopt;
  return LikelyPlace{best, touchpointIn(journey, best, words)};
}

}  // namespace throughline::journey
