#include "form_plan.h"

#include <vector>

#include "texts.h"
#include "throughline/journey/description.h"

namespace throughline::editor {

namespace {

using journey::Kind;

std::vector<FormSection> wholePlan(Kind kind) {
  switch (kind) {
    case Kind::map:
      return {{{}, {"title", "scope", "rule", "review_every_days"}}};
    case Kind::stage:
      return {{{}, {"name", "summary"}},
              {texts::FormPlan::tr("Job to be done"),
               {"job.statement", "job.situation", "job.motivation", "job.outcome"}},
              {texts::FormPlan::tr("Volume"),
               {"volume.name", "volume.unit", "volume.target", "volume.better"}},
              {texts::FormPlan::tr("Health"),
               {"health.name", "health.unit", "health.target", "health.better"}},
              {texts::FormPlan::tr("On to the next stage"),
               {"passage.target_conversion", "passage.target_days", "passage.fixed_term"}}};
    case Kind::touchpoint:
      return {{{}, {"title", "channel", "owner", "job", "side", "status"}}};
    case Kind::emotion:
      return {{{}, {"score", "quote", "persona"}}};
    case Kind::experiment:
      return {{{}, {"title", "kind", "status", "hypothesis"}},
              {texts::FormPlan::tr("Numbers"),
               {"baseline", "smallest_effect", "a.n", "a.converted", "b.n", "b.converted"}},
              {texts::FormPlan::tr("Outcome"), {"decision", "learning"}}};
    case Kind::campaign:
      return {{{}, {"name", "owner", "status", "start", "end", "brief"}}};
    case Kind::link:
      return {{{}, {"kind", "note"}}};
    default: {
      FormSection all;
      for (const journey::Field& field : journey::describe(kind).fields) {
        if (field.role == journey::FieldRole::content) all.keys.push_back(field.key);
      }
      return {all};
    }
  }
}

}  // namespace

std::vector<FormSection> planFor(Kind kind, bool several) {
  std::vector<FormSection> plan = wholePlan(kind);
  if (!several) return plan;
  const journey::Field* label = journey::describe(kind).label();
  for (FormSection& section : plan) {
    std::erase_if(section.keys, [&](std::string_view key) { return label && key == label->key; });
  }
  return plan;
}

}  // namespace throughline::editor
