#include "throughline/check/gaps.h"

#include "throughline/check/words.h"

namespace throughline::check {

namespace {

using Owner = std::optional<journey::Id<journey::Department>>;
using journey::Campaign;
using journey::Journey;
using journey::Kind;
using journey::Touchpoint;

bool isOf(const Journey& journey, const journey::RecordKey& thing, const Owner& owner) {
  switch (thing.kind) {
    case Kind::touchpoint:
      return journey.get(journey::Id<Touchpoint>{thing.id}).owner == owner;
    case Kind::campaign:
      return journey.get(journey::Id<Campaign>{thing.id}).owner == owner;
    case Kind::link: {
      const auto& link = journey.get(journey::Id<journey::Link>{thing.id});
      return journey.get(link.from).owner == owner || journey.get(link.to).owner == owner;
    }
    default:
      return false;
  }
}

}  // namespace

std::vector<journey::Message> gapsOf(const Journey& journey, Owner owner, journey::Date today) {
  std::vector<journey::Message> gaps;
  for (const Finding& finding : checkOf(journey, today).findings) {
    if (finding.isSetAside() || finding.severity() == Severity::hint) continue;
    if (isOf(journey, finding.on, owner)) gaps.push_back(titleOf(journey, finding));
  }
  return gaps;
}

}  // namespace throughline::check
