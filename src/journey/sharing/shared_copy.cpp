#include "throughline/journey/shared_copy.h"

#include "sharing/left_out.h"
#include "throughline/journey/intents/placing.h"

namespace throughline::journey {

namespace {

bool isWithout(const ShareOptions& options, BuiltInLane lane) {
  return options.without.contains(LaneKey(lane));
}

/// What a customer is worth says what costs are held against, and nothing else.
void leaveWorthOut(Edit& edit, const ShareOptions& options) {
  if (!isWithout(options, BuiltInLane::experiments)) return;
  if (!isWithout(options, BuiltInLane::campaigns)) return;
  edit.change(edit.journey().settings().id, [](MapSettings& settings) {
    settings.valuePerCustomer.reset();
    settings.currency.clear();
  });
}

/// Another map than the one it was made from.
void giveNewId(Edit& edit) {
  MapSettings settings = edit.journey().settings();
  const std::int64_t fresh = edit.freshId(Kind::map);
  edit.erase(Kind::map, settings.id.value);
  settings.id.value = fresh;
  edit.put(settings);
  for (const std::int64_t id : edit.journey().ids(Kind::comment)) {
    edit.change(Id<Comment>{id}, [&](Comment& comment) {
      if (comment.kind == Kind::map) comment.thing = fresh;
    });
  }
}

void count(SharedCopy& copy, const Journey& map) {
  for (std::size_t i = 0; i < kKindCount; ++i) {
    const Kind kind = kAllKinds[i];
    copy.kept[i] = copy.journey.count(kind);
    if (kind == Kind::map) continue;  // it stays, under another id
    for (const std::int64_t id : map.ids(kind)) {
      if (!copy.journey.contains(kind, id)) ++copy.leftOut[i];
    }
  }
}

}  // namespace

void removeAll(Edit& edit, Kind kind) { removeRecords(edit, kind, edit.journey().ids(kind)); }

SharedCopy sharedCopy(const Journey& map, const ShareOptions& options, IdSource& ids) {
  SharedCopy copy{.journey = map};
  Edit edit(copy.journey, ids);
  removeAll(edit, Kind::set_aside);
  if (!options.comments) removeAll(edit, Kind::comment);
  if (options.reviews) {
    leaveReviewsInShort(edit);
  } else {
    removeAll(edit, Kind::review);
  }
  if (!options.onlyStages.empty()) leaveStagesOut(edit, options.onlyStages);
  const bool withoutEvidence = isWithout(options, BuiltInLane::evidence);
  const bool sources = options.sources && !withoutEvidence;
  if (!sources) leaveSourcesOut(edit, !withoutEvidence);
  for (const LaneKey& lane : options.without) leaveLaneOut(edit, lane);
  if (sources) {
    if (!options.onlyStages.empty()) leaveIdleSourcesOut(edit);
  } else {
    copy.origins = leaveOriginsOut(edit);
  }
  leaveWorthOut(edit, options);
  leaveUnnamedOut(edit, map, !options.onlyStages.empty());
  giveNewId(edit);
  copy.journey.forgetKeptMaps();
  count(copy, map);
  return copy;
}

}  // namespace throughline::journey
