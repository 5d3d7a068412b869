#include "each_command.h"
#include "merge_text.h"
#include "open_map.h"
#include "read_file.h"
#include "report.h"
#include "throughline/drawing/take_image.h"
#include "throughline/exchange/json.h"
#include "throughline/exchange/merge_json.h"
#include "throughline/exchange/parse_json.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/text.h"
#include "throughline/store/other_copy.h"

namespace throughline::commands {

namespace {

using journey::Blame;
using journey::Chosen;
using journey::Error;
using journey::Journey;
namespace messages = journey::messages;

journey::MergeChoices choicesFrom(const Arguments& arguments) {
  const auto take = arguments.value("--take");
  if (!take) return {};
  if (*take != "theirs") {
    throw Error(Blame::usage, "--take", messages::noneOfNames("theirs", journey::quotable(*take)));
  }
  return {Chosen::theirs, {}, {}};
}

/// The copy: a map, or a JSON document, which has no history.
class Theirs {
 public:
  Theirs(const store::Document& mine, const std::string& file, const store::Services& services) {
    if (suffixOf(file) == ".json") {
      m_document = fromJson(file, services);
    } else {
      try {
        m_copy = store::readCopy(mine, file, services);
      } catch (const Error& error) {
        throw withWayOut(error, file);
      }
    }
  }
  [[nodiscard]] const Journey& map() const { return m_copy ? m_copy->map() : *m_document; }
  [[nodiscard]] const Journey* base() const { return m_copy ? m_copy->base() : nullptr; }
  /// Nothing for a document.
  [[nodiscard]] std::optional<store::EditMark> newest() const {
    return m_copy ? m_copy->newest : std::nullopt;
  }

 private:
  static Journey fromJson(const std::string& file, const store::Services& services) {
    const exchange::ParseLimits limits;
    store::Services own = services;
    try {
      return exchange::journeyFromJsonFile(readFile(file, limits.bytes + limits.pictures),
                                           {.strict = false, .takeImage = drawing::takeImage},
                                           own.ids)
          .journey;
    } catch (const Error& error) {
      throw error.in(file);
    }
  }

  std::optional<store::OtherCopy> m_copy;
  std::optional<Journey> m_document;
};

void write(store::Document& document, const std::string& copy, const journey::Merge& merge,
           const std::optional<store::EditMark>& newest) {
  if (merge.map == document.journey()) return;
  document.keepSafetyCopy(store::kBeforeMerge);
  const auto result = document.edit(store::mergeLabel(copy, merge, newest), nullptr,
                                    [&](journey::Edit& edit) { putMerged(edit, merge); });
  if (!result) throw *result.error;
}

}  // namespace

ExitStatus runMerge(const Arguments& arguments, const Streams& streams,
                    const store::Services& services) {
  const journey::MergeChoices choices = choicesFrom(arguments);
  const std::string& copy = arguments.words()[1];
  const auto document = openMap(arguments.words()[0], services, store::Purpose::edit, streams);
  if (document->access().mode != store::Access::Mode::writable) {
    throw Error(Blame::system, document->path().string(), document->access().reason);
  }
  const Theirs theirs(*document, copy, services);
  const Journey mine = document->journey();
  const journey::Merge merge = journey::merge(theirs.base(), mine, theirs.map(), choices);
  write(*document, copy, merge, theirs.newest());
  const exchange::MergedMaps maps{theirs.base(), mine, theirs.map()};
  streams.out << (arguments.has("--json") ? mergeToJson(maps, merge) : mergeToText(maps, merge));
  return merge.conflicts.empty() ? ExitStatus::done : ExitStatus::found;
}

}  // namespace throughline::commands
