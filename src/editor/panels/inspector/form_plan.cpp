#include "form_plan.h"

#include <algorithm>
#include <array>

#include "texts.h"
#include "throughline/journey/lanes.h"

namespace throughline::editor {

namespace {

using journey::Kind;

struct Heading {
  std::string_view section;
  const char* text;
};

constexpr std::array kHeadings{
    Heading{"job", QT_TRANSLATE_NOOP("FormPlan", "Job to be done")},
    Heading{"volume", QT_TRANSLATE_NOOP("FormPlan", "Volume")},
    Heading{"health", QT_TRANSLATE_NOOP("FormPlan", "Health")},
    Heading{"passage", QT_TRANSLATE_NOOP("FormPlan", "On to the next stage")},
    Heading{"numbers", QT_TRANSLATE_NOOP("FormPlan", "Numbers")},
    Heading{"dates", QT_TRANSLATE_NOOP("FormPlan", "Dates and cost")},
    Heading{"outcome", QT_TRANSLATE_NOOP("FormPlan", "Outcome")},
};

QString headingOf(std::string_view section) {
  const auto found = std::ranges::find(kHeadings, section, &Heading::section);
  return found == kHeadings.end() ? QString() : texts::FormPlan::tr(found->text);
}

}  // namespace

std::vector<FormSection> planFor(const journey::Journey& journey, Kind kind,
                                 const std::vector<std::int64_t>& ids) {
  std::vector<FormSection> plan(1);
  const bool several = ids.size() > 1;
  const auto isMeantByAll = [&](const journey::Field& field) {
    return std::ranges::all_of(ids, [&](std::int64_t id) {
      return !journey.contains(kind, id) || journey::isMeant(journey, journey.get(kind, id), field);
    });
  };
  const journey::Field* label = journey::describe(kind).label();
  for (const journey::Field* field : journey::formFields(kind)) {
    if (!field->section.empty()) plan.push_back({headingOf(field->section), {}});
    if (!isMeantByAll(*field)) continue;
    if (!several || field != label) plan.back().keys.push_back(field->key);
  }
  return plan;
}

}  // namespace throughline::editor
