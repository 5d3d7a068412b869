#include "throughline/store/own_templates.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <span>

#include "faults.h"
#include "throughline/exchange/parse_json.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/messages/templates.h"
#include "throughline/journey/text.h"
#include "throughline/store/safe_file.h"

namespace throughline::store {

namespace fs = std::filesystem;
namespace messages = journey::messages;
using journey::Blame;
using journey::Error;

namespace {

constexpr std::size_t kLongestName = 200;
constexpr auto kSuffix = ".json";

std::string textOf(const fs::path& file) {
  constexpr exchange::ParseLimits kLimits;
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (error) throw systemError(file, messages::toReadTemplate(), error.value());
  if (size > kLimits.bytes + kLimits.pictures) {
    throw Error(Blame::input, shownPath(file),
                messages::fileAbove(kLimits.bytes + kLimits.pictures, size));
  }
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw systemError(file, messages::toReadTemplate(), errno);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void readInto(OwnTemplates& all, const fs::path& file) {
  try {
    all.templates.push_back({exchange::templateFromJson(textOf(file)), file});
  } catch (const Error& error) {
    all.faults.push_back(error.blame() == Blame::input ? error.in(shownPath(file)) : error);
  }
}

fs::path fileFor(const Services& services, const std::string& name) {
  for (const OwnTemplate& own : ownTemplates(services).templates) {
    if (journey::folded(own.content.name) == journey::folded(name)) return own.file;
  }
  journey::IdSource ids = services.ids;
  return services.templatesFolder / ("template-" + std::to_string(ids()) + kSuffix);
}

}  // namespace

OwnTemplates ownTemplates(const Services& services) {
  OwnTemplates all;
  if (services.templatesFolder.empty()) return all;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(services.templatesFolder, error)) {
    if (entry.path().extension() == kSuffix && entry.is_regular_file(error)) {
      readInto(all, entry.path());
    }
  }
  std::ranges::sort(all.templates, {}, [](const OwnTemplate& own) {
    return std::pair{journey::folded(own.content.name), own.file};
  });
  return all;
}

std::optional<exchange::Template> templateNamed(const Services& services, const std::string& name) {
  if (const auto* shipped = exchange::shippedTemplate(name)) return *shipped;
  for (const OwnTemplate& own : ownTemplates(services).templates) {
    if (journey::folded(own.content.name) == journey::folded(name)) return own.content;
  }
  return std::nullopt;
}

std::optional<journey::Message> nameFault(const std::string& name) {
  if (journey::isBlank(name)) return messages::textEmpty();
  const auto length = journey::characterCount(name);
  if (!length) return messages::notUtf8();
  if (*length > kLongestName) return messages::textTooLong(kLongestName, *length);
  if (exchange::shippedTemplate(name)) {
    return messages::nameOfShippedTemplate(journey::quotable(name));
  }
  return std::nullopt;
}

void keepTemplate(const Services& services, const std::string& name, const journey::Journey& map,
                  journey::Date today) {
  if (const auto fault = nameFault(name)) throw Error(Blame::usage, "name", *fault);
  if (services.templatesFolder.empty()) {
    throw Error(Blame::system, "", messages::noTemplatesFolder());
  }
  std::error_code error;
  fs::create_directories(services.templatesFolder, error);
  if (error) {
    throw systemError(services.templatesFolder, messages::toKeepTemplate(), error.value());
  }
  const std::string text = exchange::templateToJson(journey::trimmed(name), map, today);
  writeSafely(fileFor(services, name),
              [&](const Sink& sink) { sink(std::as_bytes(std::span(text))); });
}

void removeTemplate(const OwnTemplate& own) {
  std::error_code error;
  fs::remove(own.file, error);
  if (error) throw systemError(own.file, messages::toRemoveTemplate(), error.value());
}

}  // namespace throughline::store
