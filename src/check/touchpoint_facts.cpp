#include "touchpoint_facts.h"

#include "throughline/check/wording.h"

namespace throughline::check {

using journey::Touchpoint;

void TouchpointFacts::take(const journey::Table<Touchpoint>& before,
                           const journey::Table<Touchpoint>& now) {
  const auto note = [](auto& set, journey::Id<Touchpoint> id, bool holds) {
    holds ? void(set.insert(id)) : void(set.erase(id));
  };
  journey::Table<Touchpoint>::compare(
      before, now, [&](const Touchpoint* was, const Touchpoint* is) {
        const auto id = is ? is->id : was->id;
        note(m_retired, id, is && is->status == journey::Status::retired);
        const bool sameWords = was && is && was->job == is->job && was->side == is->side;
        if (sameWords) return true;
        note(m_wordedFromInside, id,
             is && is->side != journey::Side::backstage && companyWording(is->job).has_value());
        return true;
      });
}

}  // namespace throughline::check
