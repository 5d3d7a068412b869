#include "throughline/check/wording.h"

#include <algorithm>
#include <array>

#include "throughline/journey/messages/check.h"
#include "wording/phrase.h"

namespace throughline::check {

namespace messages = journey::messages;
using std::string_view;

namespace {

struct Language {
  std::span<const Phrase> table;
  Phrases phrases;
};

const std::array<Language, 2>& languages() {
  static const std::array<Language, 2> all{
      Language{englishPhrases(), Phrases(englishPhrases(), englishWordSets())},
      Language{germanPhrases(), Phrases(germanPhrases(), germanWordSets())}};
  return all;
}

/// Words of somebody at the customer's, who speaks or is spoken of; `a*` whatever begins so.
constexpr string_view kCustomersVoice[] = {
    "i",
    "ive",
    "my",
    "me",
    "myself",
    "mine",
    "boss",
    "board",
    "cfo",
    "ceo",
    "cio",
    "legal",
    "ich",
    "mir",
    "mich",
    "mein",
    "meine*",
    "chef",
    "chefin",
    "kolleg*",
    "einkauf",
    "vorstand",
    "finance",
    "procurement",
    "colleague*",
    "coworker*",
    "rechtsabteilung",
    "geschaeftsfuehr*",
};

/// Before what is sent or made: "First invoice sent" is what a customer does with the product.
constexpr string_view kFirstOrOwn[] = {"first", "own", "erste*", "eigene*"};

template <std::size_t Count>
bool isAmong(const string_view (&words)[Count], const TextWord& word) {
  return std::ranges::any_of(words, [&](string_view wanted) {
    if (!wanted.ends_with('*')) return word.form == wanted;
    return word.form.starts_with(wanted.substr(0, wanted.size() - 1));
  });
}

struct Found {
  const Phrase* phrase;
  Phrases::Match match;
};

std::optional<Found> foundIn(const std::vector<TextWord>& words) {
  const bool customerSpeaks = std::ranges::any_of(
      words, [](const TextWord& word) { return isAmong(kCustomersVoice, word); });
  for (const Language& language : languages()) {
    const auto match = language.phrases.find(words, [&](const Phrases::Match& candidate) {
      if (language.table[candidate.phrase].inAnyVoice) return true;
      const bool first = candidate.first > 0 && isAmong(kFirstOrOwn, words[candidate.first - 1]);
      return !customerSpeaks && !first;
    });
    if (match) return Found{&language.table[match->phrase], *match};
  }
  return std::nullopt;
}

constexpr string_view kHead = "{head}";
/// A longer text says more than a suggestion could.
constexpr std::size_t kMostWordsReplaced = 8;

std::string withStartOf(std::string better, string_view text) {
  const bool small = text[0] >= 'a' && text[0] <= 'z';
  const bool german = static_cast<unsigned char>(better[0]) >= 0x80;
  if (small && !german && better[0] >= 'A' && better[0] <= 'Z') {
    better[0] = static_cast<char>(better[0] - 'A' + 'a');
  }
  return better;
}

std::string betterText(string_view text, const std::vector<TextWord>& words, const Found& found) {
  const string_view better = found.phrase->better;
  if (better.empty()) return {};
  const std::size_t head = better.find(kHead);
  if (head == better.npos) {
    return words.size() > kMostWordsReplaced ? std::string()
                                             : withStartOf(std::string(better), text);
  }
  const TextWord& first = words[found.match.first];
  const TextWord& beforeLast = words[found.match.last - 1];
  const TextWord& last = words[found.match.end - 1];
  const string_view kept = text.substr(first.at, beforeLast.at + beforeLast.length - first.at);
  std::string replaced(text.substr(0, first.at));
  replaced += better.substr(0, head);
  replaced += kept;
  replaced += better.substr(head + kHead.size());
  replaced += text.substr(last.at + last.length);
  return replaced;
}

}  // namespace

std::optional<CompanyWording> companyWording(string_view text) {
  const auto words = textWords(text);
  const auto found = foundIn(words);
  if (!found) return std::nullopt;
  CompanyWording wording;
  const TextWord& last = words[found->match.end - 1];
  wording.at = words[found->match.first].at;
  wording.length = last.at + last.length - wording.at;
  wording.better = betterText(text, words, *found);
  wording.advice = wording.better.empty() ? messages::whyCompanyWording()
                                          : messages::whyCompanyWordingBetter(wording.better);
  return wording;
}

bool tellsOfCustomer(journey::Kind kind, string_view field) {
  if (kind == journey::Kind::touchpoint) return field == "job";
  if (kind != journey::Kind::stage) return false;
  return field == "name" || field == "volume.name" || field == "health.name" ||
         field.starts_with("job.");
}

}  // namespace throughline::check
