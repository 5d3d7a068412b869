#include "steps/step_row.h"
#include "throughline/journey/messages/check.h"
#include "throughline/journey/search.h"

// Step 3: what the customer meets, and who answers for it.

namespace throughline::check {

namespace messages = journey::messages;
using journey::Kind;
using journey::Message;
using journey::Stage;
using journey::Touchpoint;

namespace {

bool needsOwner(const Touchpoint& touchpoint) {
  return !journey::needsNoOwner(touchpoint) && touchpoint.status != journey::Status::retired;
}

void findNoOwner(const Context& context, const Stage& stage, Findings& found) {
  context.journey.all<Touchpoint>().eachIn(stage.id.value, [&](const Touchpoint& touchpoint) {
    if (touchpoint.owner || !needsOwner(touchpoint)) return;
    found.push_back({.rule = Rule::no_owner,
                     .on = touchpoint.id,
                     .field = "owner",
                     .remedy = Remedy::give_owner});
  });
}

void findNoTouchpoints(const Context& context, const Stage& stage, Findings& found) {
  if (context.journey.stampOf(Kind::touchpoint, stage.id.value) != 0) return;
  found.push_back(onStage(Rule::no_touchpoints, stage, Remedy::add_touchpoint));
}

/// Such a link stands where it begins.
void findRetiredLinked(const Context& context, Findings& found) {
  if (!context.touchpoints.anyRetired()) return;
  context.journey.all<journey::Link>().eachIn(0, [&](const journey::Link& link) {
    const bool retired =
        context.touchpoints.isRetired(link.from) || context.touchpoints.isRetired(link.to);
    if (!retired) return;
    found.push_back({.rule = Rule::retired_linked,
                     .on = link.id,
                     .stage = context.journey.get(link.from).stage,
                     .remedy = Remedy::remove_link});
  });
}

Progress countOwned(const Context& context, const Stage& stage) {
  Progress progress;
  context.journey.all<Touchpoint>().eachIn(stage.id.value, [&](const Touchpoint& touchpoint) {
    if (!needsOwner(touchpoint)) return;
    ++progress.of;
    if (touchpoint.owner) ++progress.done;
  });
  return progress;
}

Message stateOfTouchpoints(const Context& context, const Progress& progress) {
  if (context.journey.count(Kind::touchpoint) == 0) return messages::addTouchpoints();
  if (progress.done < progress.of) {
    if (progress.of == 1) return messages::onlyOneHasNobody();
    return messages::haveNobody(progress.of - progress.done, progress.of);
  }
  std::vector<const Stage*> empty;
  for (const Stage* stage : context.stages) {
    if (context.journey.stampOf(Kind::touchpoint, stage->id.value) == 0) empty.push_back(stage);
  }
  return empty.empty() ? messages::allOwned() : messages::noTouchpointsAt(namesOf(empty));
}

}  // namespace

StepRow touchpointsStep() {
  const Inputs touchpoints{.ofStage = {Kind::touchpoint}};
  return {
      .step = Step::touchpoints,
      .rules = {{Rule::no_owner, touchpoints, findNoOwner},
                {Rule::no_touchpoints, touchpoints, findNoTouchpoints},
                {.rule = Rule::retired_linked,
                 .reads = {.ofMap = {Kind::link, Kind::touchpoint}},
                 .findOnMap = findRetiredLinked}},
      .reads = touchpoints,
      .countInStage = countOwned,
      .count = [](const Progress& p) -> Message {
        if (p.of == 0) return messages::nothingToOwn();
        return messages::touchpointsOwned(p.done, p.of);
      },
      .state = stateOfTouchpoints,
  };
}

}  // namespace throughline::check
