#include "filter_choices.h"

#include <map>

#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

namespace {

using journey::Department;
using journey::Status;
using journey::TouchpointFilter;

template <class Set, class Value>
void put(Set& set, const Value& value, bool on) {
  if (on) {
    set.insert(value);
  } else {
    set.erase(value);
  }
}

}  // namespace

std::vector<FilterChoice> filterChoices(const journey::Journey& journey,
                                        const TouchpointFilter& filter) {
  std::vector<FilterChoice> choices;
  const QString owner = texts::FilterChoices::tr("Owner");
  choices.push_back({owner, texts::FilterChoices::tr("No owner"), filter.withoutOwner,
                     [](TouchpointFilter& f, bool on) { f.withoutOwner = on; }});
  for (const Department* each : journey.list<Department>()) {
    choices.push_back({owner, oneLine(QString::fromStdString(each->name)),
                       filter.owners.contains(each->id),
                       [id = each->id](TouchpointFilter& f, bool on) { put(f.owners, id, on); }});
  }
  std::map<std::string, QString> channels;  // folded, and as one of them writes it
  for (const auto& [id, touchpoint] : journey.all<journey::Touchpoint>()) {
    if (touchpoint.channel.empty()) continue;
    channels.try_emplace(journey::folded(touchpoint.channel),
                         oneLine(QString::fromStdString(touchpoint.channel)));
  }
  for (const auto& [folded, shown] : channels) {
    choices.push_back({texts::FilterChoices::tr("Channel"), shown, filter.channels.contains(folded),
                       [key = folded](TouchpointFilter& f, bool on) { put(f.channels, key, on); }});
  }
  for (const Status status : {Status::planned, Status::live, Status::retired}) {
    choices.push_back({texts::FilterChoices::tr("Status"),
                       choiceWord("status", journey::word(status)),
                       filter.statuses.contains(status),
                       [status](TouchpointFilter& f, bool on) { put(f.statuses, status, on); }});
  }
  return choices;
}

}  // namespace throughline::editor
