#include <array>
#include <chrono>
#include <cstddef>
#include <span>

#include "each_command.h"
#include "formats.h"
#include "open_map.h"
#include "out_file.h"
#include "picture_export.h"
#include "summary.h"
#include "throughline/exchange/calendar.h"
#include "throughline/exchange/json.h"
#include "throughline/exchange/map_text.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/calendar.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/text.h"
#include "throughline/journey/time_text.h"
#include "throughline/store/document.h"
#include "throughline/store/safe_file.h"

namespace throughline::commands {

namespace {

namespace messages = journey::messages;
using journey::Journey;

std::string writeJson(const Journey& journey, const PictureWishes&, const store::Sink& sink) {
  const std::string text = exchange::journeyToJson(journey);
  sink(std::as_bytes(std::span(text)));
  return summary(journey);
}

std::string writeMarkdown(const Journey& journey, const PictureWishes& wishes,
                          const store::Sink& sink) {
  const std::string text = exchange::mapToMarkdown(journey, exchange::englishDocument(journey),
                                                   {.period = wishes.period,
                                                    .stage = wishes.stage,
                                                    .personas = wishes.personas,
                                                    .comments = wishes.comments});
  sink(std::as_bytes(std::span(text)));
  return summary(journey);
}

std::string writeCalendar(const Journey& journey, const PictureWishes&, const store::Sink& sink) {
  const std::string text =
      exchange::calendarOf(journey, journey::timeText(std::chrono::system_clock::now()));
  sink(std::as_bytes(std::span(text)));
  return english(messages::eventsWritten(exchange::calendarEvents(journey)));
}

/// A format that a map can be exported to. To add one is to add a line.
struct Format {
  std::string_view suffix;
  /// Gives a few words on what was written.
  std::string (*write)(const Journey&, const PictureWishes&, const store::Sink&);
};

constexpr std::array kFormats{Format{".png", drawPng}, Format{".json", writeJson},
                              Format{".md", writeMarkdown}, Format{".ics", writeCalendar}};

void write(const std::string& out, const Journey& journey, const PictureWishes& wishes,
           const Streams& streams) {
  const Format& format = formatOf(out, kFormats);
  std::string words;
  store::writeSafely(out,
                     [&](const store::Sink& sink) { words = format.write(journey, wishes, sink); });
  streams.out << journey::shownFileName(out) << ": " << words << '\n';
}

}  // namespace

ExitStatus runExport(const Arguments& arguments, const Streams& streams,
                     const store::Services& services) {
  const std::string& file = arguments.words().front();
  const std::span outs = std::span(arguments.words()).subspan(1);
  requireOuts(outs, file, kFormats);
  const auto document = openMap(file, services, store::Purpose::read, streams);
  const PictureWishes wishes = pictureWishes(arguments, document->journey());
  for (const std::string& out : outs) write(out, document->journey(), wishes, streams);
  return ExitStatus::done;
}

}  // namespace throughline::commands
