#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTranslator>

#include "throughline/drawing/number_words.h"
#include "throughline/drawing/worded.h"
#include "throughline/journey/messages/map.h"
#include "wording.h"

// Spans, choices and counts as the map says them, and how they reach a translation.

namespace throughline::drawing {
namespace {

std::string saidIn(const journey::Message& message) { return inEnglish(message).toStdString(); }

std::string span(const char* start, const char* end) {
  return saidIn(spanWords(journey::Date::parse(start), journey::Date::parse(end)));
}

TEST(SpanWords, NameAYearOnceWhereItIsTheSame) {
  EXPECT_EQ(span("2026-08-05", "2026-10-31"), "5 Aug – 31 Oct 2026");
  EXPECT_EQ(span("2026-12-15", "2027-01-02"), "15 Dec 2026 – 2 Jan 2027");
  EXPECT_EQ(span("2026-01-01", "2036-01-01"), "1 Jan 2026 – 1 Jan 2036");
  EXPECT_EQ(span("2026-08-05", ""), "from 5 Aug 2026");
  EXPECT_EQ(span("", "2026-08-05"), "until 5 Aug 2026");
  EXPECT_TRUE(spanWords({}, {}).empty());
  EXPECT_EQ(span("1969-12-31", "1970-01-01"), "31 Dec 1969 – 1 Jan 1970");
}

TEST(NumberWords, ChangeTheirDecimalsWhereOneFewerWouldSayAnotherNumber) {
  const auto said = [](double number) { return inEnglish(numberWords(number)).toStdString(); };
  EXPECT_EQ(said(800.4), "800") << "half a thousandth is no difference";
  EXPECT_EQ(said(799.6), "799.6");
  EXPECT_EQ(said(9.996), "10");
  EXPECT_EQ(said(9.994), "9.99");
  EXPECT_EQ(said(80.04), "80");
  EXPECT_EQ(said(79.96), "79.96");
  EXPECT_EQ(said(-0.5), "-0.5");
  EXPECT_EQ(said(0.25), "0.25");
  EXPECT_EQ(said(0.012), "0.01");
  EXPECT_EQ(said(0.01), "0.01");
  EXPECT_EQ(said(0.0099), "0.0099");
  EXPECT_EQ(said(-0.00123), "-0.0012");
  EXPECT_EQ(said(999'999'999'999'999.0), "999,999,999,999,999");
  EXPECT_EQ(said(-1e15), "-1E+15");
  EXPECT_EQ(said(1.23456e15), "1.235E+15");
}

TEST(ChoiceWords, SayOneAndManyOfEachKindOfEvidence) {
  using journey::EvidenceKind;
  EXPECT_EQ(saidIn(words(EvidenceKind::interview, 1)), "1 interview");
  EXPECT_EQ(saidIn(words(EvidenceKind::interview, 1200)), "1,200 interviews");
  EXPECT_EQ(saidIn(words(EvidenceKind::crm_note, 2)), "2 CRM notes");
  EXPECT_EQ(saidIn(words(EvidenceKind::support_ticket, 1)), "1 support ticket");
  EXPECT_EQ(saidIn(words(EvidenceKind::survey, 0)), "0 surveys");
  EXPECT_EQ(saidIn(words(EvidenceKind::usability_test, 1)), "1 usability test");
}

/// Remembers for what it was asked.
class AskedFor : public QTranslator {
 public:
  AskedFor() { QCoreApplication::installTranslator(this); }
  ~AskedFor() override { QCoreApplication::removeTranslator(this); }
  AskedFor(const AskedFor&) = delete;
  AskedFor& operator=(const AskedFor&) = delete;

  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char* context, const char* source, const char*,
                                  int number) const override {
    if (std::string_view(context) == "Messages" && QString(source).contains(u"interview")) {
      numbers.push_back(number);
    }
    return {};
  }
  mutable std::vector<int> numbers;
};

TEST(ChoiceWords, ATranslationIsToldHowManyThereAreAndOnlyThen) {
  using journey::EvidenceKind;
  const AskedFor translation;
  EXPECT_EQ(worded(words(EvidenceKind::interview, 1)), u"1 interview");
  EXPECT_EQ(worded(words(EvidenceKind::interview, 7)), u"7 interviews");
  EXPECT_EQ(worded(journey::messages::noInterviews()), u"No interviews · hypothesis");
  EXPECT_EQ(translation.numbers, (std::vector<int>{1, 7, -1}));
}

}  // namespace
}  // namespace throughline::drawing
