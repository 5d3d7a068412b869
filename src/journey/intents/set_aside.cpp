#include "throughline/journey/intents/set_aside.h"

#include "throughline/journey/intents/placing.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

const SetAside* setAsideOf(const Journey& journey, const CheckKey& finding) {
  for (const auto& [id, aside] : journey.all<SetAside>()) {
    const RecordKey on{aside.kind, aside.thing};
    if (aside.rule == finding.rule && on == finding.on && aside.metric == finding.metric) {
      return &aside;
    }
  }
  return nullptr;
}

Id<SetAside> setAside(Edit& edit, const CheckKey& finding, std::string reason, Date day) {
  reason = trimmed(reason);
  if (const SetAside* there = setAsideOf(edit.journey(), finding)) {
    const Id<SetAside> id = there->id;
    edit.change(id, [&](SetAside& aside) {
      aside.reason = std::move(reason);
      aside.date = day;
    });
    return id;
  }
  SetAside aside{.id = {edit.freshId(Kind::set_aside)},
                 .rule = finding.rule,
                 .kind = finding.on.kind,
                 .thing = finding.on.id,
                 .metric = finding.metric,
                 .reason = std::move(reason),
                 .date = day};
  putBefore(edit, aside);
  return aside.id;
}

void bringBack(Edit& edit, Id<SetAside> aside) {
  removeRecords(edit, Kind::set_aside, {aside.value});
}

}  // namespace throughline::journey
