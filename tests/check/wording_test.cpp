#include "throughline/check/wording.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "company_wordings.h"
#include "customer_wordings.h"
#include "throughline/journey/messages/check.h"
#include "wording/phrase.h"

namespace throughline::check {
namespace {

std::string better(const std::string& text) {
  const auto found = companyWording(text);
  return found ? found->better : "(silent)";
}

std::string marked(const std::string& text) {
  const auto found = companyWording(text);
  return found ? text.substr(found->at, found->length) : "";
}

TEST(CompanyWordingTest, MarksWhatTheContractNames) {
  for (const char* text : {"proposal PDF generated", "MQL handed over", "push demo"}) {
    EXPECT_TRUE(companyWording(text)) << text;
  }
}

TEST(CompanyWordingTest, IsSilentOnWhatTheContractNames) {
  for (const char* text :
       {"Demos booked", "Trial-to-paid", "Contracts signed", "Net revenue retention"}) {
    EXPECT_FALSE(companyWording(text)) << text;
  }
}

TEST(CompanyWordingTest, IsSilentOnWhatCustomersDoAndReach) {
  EXPECT_GE(std::size(kCustomerWordings), 150u);
  for (const char* text : kCustomerWordings) {
    EXPECT_EQ(marked(text), "") << text;
  }
}

TEST(CompanyWordingTest, MarksWhatCompaniesWriteOfThemselves) {
  EXPECT_GE(std::size(kCompanyWordings), 100u);
  for (const char* text : kCompanyWordings) EXPECT_NE(marked(text), "") << text;
}

TEST(CompanyWordingTest, SuggestsWordsThatAreSilentThemselves) {
  for (const char* text : kCompanyWordings) {
    const std::string instead = better(text);
    EXPECT_EQ(marked(instead), "") << text << " → " << instead;
  }
}

TEST(CompanyWordingTest, SuggestsTheTextFromTheCustomersSide) {
  EXPECT_EQ(better("proposal PDF generated"), "proposal PDF received");
  EXPECT_EQ(better("Proposals sent"), "Proposals received");
  EXPECT_EQ(better("MQL handed over"), "First talk asked for");
  EXPECT_EQ(better("mql handed over"), "first talk asked for");
  EXPECT_EQ(better("Push demo"), "See it work on my own case");
  EXPECT_EQ(better("Product demos given"), "Product demos seen");
  EXPECT_EQ(better("Angebot verschickt"), "Angebot erhalten");
  EXPECT_EQ(better("Convert leads"), "");
  EXPECT_EQ(better("Qualify leads, then hand the MQL over to sales, who call within a day"), "")
      << "a long text says more than a suggestion";
}

TEST(CompanyWordingTest, SaysWhereItStandsAndWhatToWrite) {
  const std::string text = "“Proposals sent” in Q3";
  EXPECT_EQ(marked(text), "Proposals sent");
  EXPECT_EQ(better(text), "“Proposals received” in Q3");
  EXPECT_EQ(companyWording("Proposals sent")->advice,
            journey::messages::whyCompanyWordingBetter("Proposals received"));
  EXPECT_EQ(companyWording("Convert leads")->advice, journey::messages::whyCompanyWording());
}

TEST(CompanyWordingTest, ReadsAnySpelling) {
  for (const char* text :
       {"MQL hand-off to sales", "E-Mails sent", "e-mail sent", "FOLLOW-UPS SENT", "Lead‑scoring",
        "Cross–sell", "Cross sell", "cross-selling", "Übergabe an den Vertrieb",
        "UEBERGABE an Vertrieb", "Die Übergabe: an den Vertrieb", "Angebots-PDF erzeugt"}) {
    EXPECT_TRUE(companyWording(text)) << text;
  }
}

TEST(CompanyWordingTest, TakesTextsOfNoUseAsTheyAre) {
  std::string all;
  for (int byte = 1; byte < 256; ++byte) all += static_cast<char>(byte);
  for (const std::string& text :
       {std::string(), std::string("   "), std::string("\xC3"), std::string("\xF0\x9F"),
        std::string("\xE2\x80"), all, std::string(5000, 'a'), std::string("لىد مؤهل"),
        std::string("商机已转交")}) {
    EXPECT_FALSE(companyWording(text));
  }
}

/// What a pattern is made of, without what may be left out: for each place its words.
std::vector<std::vector<std::string>> placesOf(std::string_view pattern, const WordSets& sets) {
  std::vector<std::vector<std::string>> places;
  std::istringstream parts{std::string(pattern)};
  for (std::string part; parts >> part;) {
    if (part == "^" || part == "$" || part == "~" || part.front() == '(') continue;
    std::vector<std::string> words;
    std::istringstream alternatives(part);
    for (std::string word; std::getline(alternatives, word, '|');) {
      if (word.front() != '@') {
        words.push_back(word);
        continue;
      }
      std::istringstream set{std::string(sets.at(word.substr(1)))};
      for (std::string each; std::getline(set, each, '|');) words.push_back(each);
    }
    for (std::string& word : words) {
      if (word.back() == '*') word.pop_back();
      std::ranges::replace(word, '+', ' ');
    }
    places.push_back(std::move(words));
  }
  return places;
}

void expectEachWordMarked(std::span<const Phrase> table, const WordSets& sets) {
  for (const Phrase& phrase : table) {
    const auto places = placesOf(phrase.pattern, sets);
    for (std::size_t place = 0; place < places.size(); ++place) {
      for (const std::string& word : places[place]) {
        std::string text;
        for (std::size_t at = 0; at < places.size(); ++at) {
          text += (at == place ? word : places[at].front()) + " ";
        }
        EXPECT_TRUE(companyWording(text)) << text << "by " << phrase.pattern;
      }
    }
  }
}

TEST(PhrasesTest, EachWordOfEachRowIsMarked) {
  expectEachWordMarked(englishPhrases(), englishWordSets());
  expectEachWordMarked(germanPhrases(), germanWordSets());
}

TEST(PhrasesTest, MatchWhatTheirPatternSays) {
  static constexpr Phrase kTable[] = {
      {"^ one (the) ~ two|three*", ""}, {"four+five $", ""}, {"@set six", ""}};
  const Phrases phrases(kTable, {{"set", "seven|eight"}});
  const auto row = [&](const char* text) {
    const auto match = phrases.find(textWords(text), [](const auto&) { return true; });
    return match ? static_cast<int>(match->phrase) : -1;
  };
  EXPECT_EQ(row("one two"), 0);
  EXPECT_EQ(row("one the a b threesome"), 0);
  EXPECT_EQ(row("one a b two"), 0);
  EXPECT_EQ(row("one a b c two"), -1) << "more than two words between";
  EXPECT_EQ(row("and one two"), -1) << "it does not begin so";
  EXPECT_EQ(row("one twofold"), -1);
  EXPECT_EQ(row("all four five"), 1);
  EXPECT_EQ(row("all four-five"), 1);
  EXPECT_EQ(row("fourfive and"), -1) << "it does not end so";
  EXPECT_EQ(row("an eight six"), 2);
  EXPECT_EQ(row("one two seven six four five"), 0) << "the foremost row";
}

TEST(TextWordsTest, JoinsWhatAHyphenOrAnApostropheJoins) {
  std::vector<std::string> forms;
  for (const auto& word : textWords("The customer’s E-Mail – “zu spät”, 3.5 Tage…")) {
    forms.push_back(word.form);
  }
  EXPECT_EQ(forms, (std::vector<std::string>{"the", "customers", "email", "zu", "spaet", "3", "5",
                                             "tage"}));
}

}  // namespace
}  // namespace throughline::check
