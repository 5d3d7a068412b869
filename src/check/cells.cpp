#include "cells.h"

#include <stdexcept>

namespace throughline::check {

using journey::Stage;

Cells::Key Cells::keyOf(const Context& context, const Versions& versions, const Inputs& reads,
                        const Stage* stage) {
  Key key{};
  std::size_t at = 0;
  const auto add = [&](std::uint64_t part) { key.at(at++) = part; };
  add(1);  // no key of what was looked at is that of what never was
  add(reinterpret_cast<std::uintptr_t>(stage));
  for (const auto kind : reads.ofStage) add(context.journey.stampOf(kind, stage->id.value));
  for (const auto kind : reads.ofMap) add(versions[static_cast<std::size_t>(kind)]);
  if (reads.day) add(static_cast<std::uint64_t>(context.today.dayNumber()));
  if (reads.weakestLink) {
    const auto weakest = context.weakestStage();
    add(weakest ? static_cast<std::uint64_t>(weakest->value) : 0);
  }
  return key;
}

void Cells::takeStage(const Context& context, const Versions& versions, const Stage& stage) {
  AllSteps& cells = m_stages[stage.id];
  for (const StepRow& step : allSteps()) {
    OfStep& of = cells[indexOf(step.step)];
    of.rules.resize(step.rules.size());
    for (std::size_t at = 0; at < step.rules.size(); ++at) {
      const RuleRow& rule = step.rules[at];
      if (!rule.findInStage) continue;
      const Key key = keyOf(context, versions, rule.reads, &stage);
      if (of.rules[at].key == key) continue;
      of.rules[at] = {key, {}};
      rule.findInStage(context, stage, of.rules[at].result);
      for (Finding& finding : of.rules[at].result) finding.stage = stage.id;
    }
    if (!step.countInStage) continue;
    const Key key = keyOf(context, versions, step.reads, &stage);
    if (of.progress.key != key) of.progress = {key, step.countInStage(context, stage)};
  }
}

void Cells::takeMap(const Context& context, const Versions& versions) {
  for (const StepRow& step : allSteps()) {
    OfStep& of = m_map[indexOf(step.step)];
    of.rules.resize(step.rules.size());
    for (std::size_t at = 0; at < step.rules.size(); ++at) {
      const RuleRow& rule = step.rules[at];
      if (!rule.findOnMap) continue;
      const Key key = keyOf(context, versions, rule.reads, nullptr);
      if (of.rules[at].key == key) continue;
      of.rules[at] = {key, {}};
      rule.findOnMap(context, of.rules[at].result);
    }
    if (step.countOnMap) of.progress.result = step.countOnMap(context);
  }
}

void Cells::take(const Context& context, const Versions& versions) {
  for (const Stage* stage : context.stages) takeStage(context, versions, *stage);
  takeMap(context, versions);
  if (m_stages.size() == context.stages.size()) return;
  std::erase_if(m_stages, [&](const auto& entry) { return !context.journey.find(entry.first); });
}

Progress Cells::progressOf(const Context& context, Step step) const {
  Progress all = m_map[indexOf(step)].progress.result;
  for (const Stage* stage : context.stages) {
    const Progress& one = m_stages.at(stage->id)[indexOf(step)].progress.result;
    all.done += one.done;
    all.of += one.of;
  }
  return all;
}

}  // namespace throughline::check
