#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/exchange/documents/document_words.h"
#include "throughline/journey/differences.h"
#include "throughline/journey/journey.h"

namespace throughline::exchange {

/// From what a report is made. Both maps and the words must outlive the call.
struct ReportInput {
  const journey::Journey& now;  ///< as it stood when the review ended
  /// As it stood at the review before; null: there is none, or its map is not known, so that only
  /// numbers can be told.
  const journey::Journey* then = nullptr;
  /// Where `then` is null: from what what changed is told all the same, and since which day; null:
  /// it is not told. No day: since this review began.
  const journey::Journey* changedFrom = nullptr;
  std::optional<journey::Date> changedSince = {};
  /// The map that has the records of all reviews, and what is still open today.
  const journey::Journey& present;
  journey::Id<journey::Review> review;  ///< on `present`
  std::optional<journey::Id<journey::Period>> periodNow = {};
  /// Of `then`, else of `now`.
  std::optional<journey::Id<journey::Period>> periodThen = {};
  std::vector<journey::Message> doubts = {};  ///< what the check of the map finds
  std::string fileName = {};
};

/// The report of a review, worded but not yet set: each text stands as it is, and a writer
/// escapes it. It says what differencesOf and compareMaps say, and nothing else.
struct Report {
  struct Side {
    std::string when;                ///< "then, Q2 2026"
    std::vector<std::string> facts;  ///< "26 % move on"
    std::string uplift;              ///< "at its target, flow +53 % · sure"
  };
  struct Weakest {
    std::string heading;
    std::optional<Side> then;
    std::optional<Side> now;
    std::string chance;
  };
  struct Decided {
    std::string what;
    std::string stage;
    std::string owner;
    std::string color;  ///< "#RRGGBB"; empty: nobody owns it
    std::string by;
  };
  struct Changed {
    journey::RecordKey key;
    journey::Mark mark = journey::Mark::changed;
    std::string stage;
    std::string what;
    std::string detail;
  };
  struct PassageRow {
    std::string name;
    bool weakest = false;
    std::string then;
    std::string now;
    std::string change;
    std::string interval;
    std::string verdict;
    std::string daysThen;
    std::string daysNow;
  };
  struct StageRow {
    std::string stage;
    std::string volume;
    std::string volumeThen;
    std::string volumeNow;
    std::string volumeChange;
    std::string health;
    std::string healthThen;
    std::string healthNow;
    std::string healthChange;
    std::string target;
  };
  struct OpenPoint {
    std::string subject;
    std::string text;
    std::string aside;
  };

  std::string title;
  std::string about;    ///< "Review of 7 October 2026 · Q3 2026 against Q2 2026 · scope"
  std::string present;  ///< "Present: …"; empty where nobody was noted
  std::string nextReview;
  std::string caution;   ///< that only numbers are known of then
  std::string nameThen;  ///< of the period; empty where there is none to compare with
  std::string nameNow;
  Weakest weakest;
  std::vector<Decided> decided;
  std::string changeCounts;  ///< "5 added, 1 removed"
  std::vector<Changed> changes;
  std::string noChanges;  ///< why there are none; empty: the caution says it
  std::string readings;   ///< "and 14 readings, whose numbers stand below"
  std::vector<PassageRow> passages;
  std::string passageNote;
  std::vector<StageRow> stages;
  std::vector<OpenPoint> open;
  std::string fileName;

  [[nodiscard]] bool compares() const { return !nameThen.empty(); }
};

/// More changes than these stand on a page of their own, and only their counts on the first.
inline constexpr std::size_t kMostChangesAtFirst = 40;

[[nodiscard]] Report reportOf(const ReportInput& input, const DocumentWords& words);

/// What `review` opens with: decisions that earlier ones left open, what the one before left
/// unanswered and parked, experiments that run, and what the map rests on too little.
[[nodiscard]] std::vector<Report::OpenPoint> leftOpenBefore(const ReportInput& input,
                                                            const DocumentWords& words);

[[nodiscard]] std::string reportToMarkdown(const Report& report, const DocumentWords& words);
/// For a view that sets tables and colours of HTML, but no style sheet: mails, and the window.
[[nodiscard]] std::string reportToRichText(const Report& report, const DocumentWords& words);
/// One page of A4 without scripts and without anything fetched.
[[nodiscard]] std::string reportToHtml(const Report& report, const DocumentWords& words);

}  // namespace throughline::exchange
