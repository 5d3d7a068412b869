#include <array>
#include <span>

#include "each_command.h"
#include "formats.h"
#include "open_map.h"
#include "out_file.h"
#include "throughline/check/check.h"
#include "throughline/check/open_points.h"
#include "throughline/exchange/report.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/reviews.h"
#include "throughline/journey/text.h"
#include "throughline/store/document.h"
#include "throughline/store/review_report.h"

namespace throughline::commands {

namespace {

using exchange::DocumentWords;
using exchange::Report;
using journey::Blame;
using journey::Error;
using journey::Journey;
using journey::Review;
namespace messages = journey::messages;

struct ReportFormat {
  std::string_view suffix;
  std::string (*write)(const Report&, const DocumentWords&);
};
constexpr std::array kReportFormats{ReportFormat{".md", exchange::reportToMarkdown},
                                    ReportFormat{".html", exchange::reportToHtml}};

std::string datesOf(const std::vector<const Review*>& reviews) {
  std::string dates;
  for (const Review* review : reviews) dates += (dates.empty() ? "" : ", ") + review->date.iso();
  return dates.empty() ? "none" : dates;
}

/// The last review of the day that the option names; null where it is not given.
const Review* wishedReview(const Arguments& arguments, std::string_view option,
                           const Journey& map) {
  const auto text = arguments.value(option);
  if (!text) return nullptr;
  const auto reviews = journey::reviewsByDate(map);
  const auto day = journey::Date::parse(journey::trimmed(*text));
  const Review* found = nullptr;
  for (const Review* review : reviews) {
    if (day == review->date) found = review;
  }
  if (found) return found;
  throw Error(Blame::usage, std::string(option),
              messages::noSuchReview(datesOf(reviews), journey::quotable(*text)));
}

const Review& reviewToReport(const Arguments& arguments, const Journey& map) {
  if (const Review* wished = wishedReview(arguments, "--review", map)) return *wished;
  if (const Review* last = journey::lastReview(map)) return *last;
  throw Error(Blame::input, arguments.words().front(), messages::mapWithoutReview());
}

Report reportFrom(const store::Document& document, const Review& review, const Review* against) {
  const auto states = store::reportStates(document, review, against);
  const check::MapCheck found = check::checkOf(states.now.map, review.date);
  return store::reviewReport(document, review, against, states,
                             check::openPoints(states.now.map, found),
                             exchange::englishDocument(document.journey()));
}

}  // namespace

ExitStatus runReport(const Arguments& arguments, const Streams& streams,
                     const store::Services& services) {
  const std::string& file = arguments.words().front();
  const std::span outs = std::span(arguments.words()).subspan(1);
  requireOuts(outs, file, kReportFormats);
  const auto document = openMap(file, services, store::Purpose::read, streams);
  const Journey& map = document->journey();
  const Review& review = reviewToReport(arguments, map);
  const Review* against = wishedReview(arguments, "--against", map);
  if (!against) against = journey::reviewBefore(map, review.id);
  const Report report = reportFrom(*document, review, against);
  for (const std::string& out : outs) {
    writeText(out, formatOf(out, kReportFormats).write(report, exchange::englishDocument(map)));
    streams.out << journey::shownFileName(out) << ": review of " << review.date.iso()
                << (against ? " against " + against->date.iso() : std::string()) << '\n';
  }
  return ExitStatus::done;
}

}  // namespace throughline::commands
