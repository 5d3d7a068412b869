#include <array>
#include <cstddef>
#include <filesystem>
#include <span>

#include "each_command.h"
#include "open_map.h"
#include "picture_export.h"
#include "read_file.h"
#include "summary.h"
#include "throughline/exchange/json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/text.h"
#include "throughline/store/document.h"
#include "throughline/store/safe_file.h"

namespace throughline::commands {

namespace {

namespace fs = std::filesystem;
using journey::Blame;
using journey::Error;
namespace messages = journey::messages;
using journey::Journey;

std::string writeJson(const Journey& journey, const PictureWishes&, const store::Sink& sink) {
  const std::string text = exchange::journeyToJson(journey);
  sink(std::as_bytes(std::span(text)));
  return summary(journey);
}

/// A format that a map can be exported to. To add one is to add a line.
struct Format {
  std::string_view suffix;
  /// Gives a few words on what was written.
  std::string (*write)(const Journey&, const PictureWishes&, const store::Sink&);
};

constexpr std::array kFormats{Format{".png", drawPng}, Format{".json", writeJson}};

const Format& formatOf(const std::string& out) {
  std::string suffixes;
  for (const Format& format : kFormats) {
    if (suffixOf(out) == format.suffix) return format;
    suffixes += (suffixes.empty() ? "" : " or ") + std::string(format.suffix);
  }
  const std::string suffix = suffixOf(out);
  throw Error(
      Blame::usage, out,
      messages::otherSuffix(suffixes, suffix.empty() ? messages::noSuffix() : "“" + suffix + "”"));
}

void requireOther(const std::string& out, const std::string& file) {
  std::error_code ignored;
  if (fs::is_directory(out, ignored)) {
    throw Error(Blame::system, out, messages::folderToWrite());
  }
  if (!fs::equivalent(out, file, ignored)) return;
  throw Error(Blame::usage, out, messages::mapItself());
}

void write(const std::string& out, const Journey& journey, const PictureWishes& wishes,
           const Streams& streams) {
  const Format& format = formatOf(out);
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
  for (const std::string& out : outs) {
    (void)formatOf(out);
    requireOther(out, file);
  }
  const auto document = openMap(file, services, store::Purpose::read, streams);
  const PictureWishes wishes = pictureWishes(arguments, document->journey());
  for (const std::string& out : outs) write(out, document->journey(), wishes, streams);
  return ExitStatus::done;
}

}  // namespace throughline::commands
