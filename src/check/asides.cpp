#include "asides.h"

namespace throughline::check {

Asides::Asides(const journey::Journey& journey) {
  for (const auto& [id, aside] : journey.all<journey::SetAside>()) {
    const journey::RecordKey on{aside.kind, aside.thing};
    m_records.emplace(Key{aside.rule, on, aside.metric}, id);
  }
}

journey::Id<journey::SetAside> Asides::of(const Finding& finding) const {
  if (m_records.empty()) return {};
  const auto found = m_records.find({finding.rule, finding.on, finding.metric});
  return found == m_records.end() ? journey::Id<journey::SetAside>{} : found->second;
}

}  // namespace throughline::check
