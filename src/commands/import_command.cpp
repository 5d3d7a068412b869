#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

#include "each_command.h"
#include "read_file.h"
#include "report.h"
#include "summary.h"
#include "throughline/drawing/take_image.h"
#include "throughline/exchange/json.h"
#include "throughline/exchange/parse_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/text.h"
#include "throughline/store/document.h"

namespace throughline::commands {

namespace {

using journey::Blame;
using journey::Error;
namespace messages = journey::messages;

constexpr std::array<std::string_view, 3> kOtherFormats{".mmd", ".md", ".csv"};

void requireReadable(const std::string& in) {
  const std::string suffix = suffixOf(in);
  if (suffix == ".json") return;
  const bool known = std::ranges::find(kOtherFormats, suffix) != kOtherFormats.end();
  const journey::Message found = suffix.empty() ? messages::noSuffix() : "“" + suffix + "”";
  throw Error(Blame::usage, in,
              known ? messages::notJsonFileYet(found) : messages::notJsonFile(found));
}

exchange::ImportedMap mapFrom(const std::string& in, bool strict, journey::IdSource& ids) {
  const exchange::ParseLimits limits;
  std::string text = readFile(in, limits.bytes + limits.pictures);
  try {
    return exchange::journeyFromJsonFile(std::move(text),
                                         {.strict = strict, .takeImage = drawing::takeImage}, ids);
  } catch (const Error& error) {
    throw error.in(in);
  }
}

}  // namespace

ExitStatus runImport(const Arguments& arguments, const Streams& streams,
                     const store::Services& services) {
  const std::string& in = arguments.words()[0];
  const std::string& file = arguments.words()[1];
  requireReadable(in);
  std::error_code ignored;  // what else is wrong with the place is told when the map is made
  if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored))) {
    throw Error(Blame::system, file, messages::newFileIsThere());
  }
  store::Services own = services;
  const auto imported = mapFrom(in, arguments.has("--strict"), own.ids);
  store::Document::create(file, imported.journey, own);
  for (const Error& note : imported.notes) report(streams.err, note.in(in));
  streams.out << journey::shownFileName(file) << ": " << summary(imported.journey) << '\n';
  return ExitStatus::done;
}

}  // namespace throughline::commands
