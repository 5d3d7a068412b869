#include "open_map.h"

#include <algorithm>

#include "report.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/messages/salvage.h"
#include "throughline/journey/rules.h"
#include "throughline/store/salvage.h"

namespace throughline::commands {

namespace {

constexpr std::size_t kMostNamed = 5;

std::string placesOf(const journey::Change& change) {
  const auto place = [&](const std::string& field) {
    return journey::Fault{change.kind, change.id, field, {}}.where();
  };
  if (!change.before) return place({}) + " (added)";
  if (!change.after) return place({}) + " (removed)";
  std::string places;
  for (const journey::Field* field : journey::changedFields(*change.before, *change.after)) {
    places += (places.empty() ? "" : ", ") + place(std::string(field->key));
  }
  return places;
}

journey::Message whatChanged(const store::Document& document) {
  const auto changes = document.changesOutside();
  if (!changes) return journey::messages::changedSomewhere();
  if (changes->empty()) return journey::messages::changedInHistory();
  std::string list;
  for (std::size_t i = 0; i < std::min(changes->size(), kMostNamed); ++i) {
    list += (i == 0 ? "" : ", ") + placesOf((*changes)[i]);
  }
  if (changes->size() <= kMostNamed) return journey::messages::changedAt(list);
  return journey::messages::changedAtAndMore(list, changes->size() - kMostNamed);
}

}  // namespace

journey::Error withWayOut(const journey::Error& error, const std::string& file) {
  if (error.blame() != journey::Blame::input || !store::saysItIsAMap(file)) return error;
  return {error.blame(), error.where(), journey::messages::orSalvage(error.message(), file)};
}

std::unique_ptr<store::Document> openMap(const std::string& file, const store::Services& services,
                                         store::Purpose purpose, const Streams& streams) {
  std::unique_ptr<store::Document> document;
  try {
    document = store::Document::open(file, services, purpose);
  } catch (const journey::Error& error) {
    throw withWayOut(error, file);
  }
  if (document->changedOutside()) {
    report(streams.err, {journey::Blame::input, file, whatChanged(*document)});
  }
  return document;
}

}  // namespace throughline::commands
