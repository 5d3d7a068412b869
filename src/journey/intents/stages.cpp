#include "throughline/journey/intents/stages.h"

#include <algorithm>

#include "throughline/journey/intents/free_name.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

// What a stage holds that would still mean something in another stage.
std::vector<RecordKey> movableIn(const Journey& journey, Id<Stage> stage) {
  std::vector<RecordKey> records;
  for (const Kind kind : kAllKinds) {
    if (describe(kind).holder != Kind::stage || !describe(kind).can.move) continue;
    for (const std::int64_t id : journey.idsIn(kind, stage.value)) records.emplace_back(kind, id);
  }
  return records;
}

// A review that is to go on at the stage goes on at the next one, or the one before.
void leadReviewsOn(Edit& edit, Id<Stage> stage) {
  const auto stages = edit.journey().list<Stage>();
  const auto at = std::ranges::find(stages, stage, &Stage::id);
  if (at == stages.end() || stages.size() == 1) return;
  const Id<Stage> other = (std::next(at) != stages.end() ? *std::next(at) : *std::prev(at))->id;
  for (const Review* review : edit.journey().list<Review>()) {
    if (review->pausedAt != stage) continue;
    edit.change(review->id, [&](Review& paused) { paused.pausedAt = other; });
  }
}

}  // namespace

Id<Stage> addStage(Edit& edit, std::string name, Id<Stage> before) {
  Stage stage;
  stage.id = Id<Stage>{edit.freshId(Kind::stage)};
  stage.name = onOneLine(name);
  putBefore(edit, stage, before.value);
  return stage.id;
}

void moveStage(Edit& edit, Id<Stage> stage, Id<Stage> before) {
  moveBefore(edit, Kind::stage, stage.value, before.value);
}

bool hasContent(const Journey& journey, Id<Stage> stage) {
  return std::ranges::any_of(kAllKinds, [&](Kind kind) {
    return describe(kind).holder == Kind::stage && !journey.idsIn(kind, stage.value).empty();
  });
}

void removeStage(Edit& edit, Id<Stage> stage) {
  leadReviewsOn(edit, stage);
  removeRecord(edit, Kind::stage, stage.value);
}

void removeStageInto(Edit& edit, Id<Stage> stage, Id<Stage> next) {
  moveRecords(edit, movableIn(edit.journey(), stage), next);
  removeStage(edit, stage);
}

Id<Stage> duplicateStage(Edit& edit, Id<Stage> original) {
  Stage copy = edit.get(original);
  copy.id = Id<Stage>{edit.freshId(Kind::stage)};
  copy.name = freeName(edit.journey(), Kind::stage, copy.name + " (copy)");
  putBefore(edit, copy, following(edit.journey(), original).id);
  copyRecords(edit, movableIn(edit.journey(), original), copy.id);
  return copy.id;
}

}  // namespace throughline::journey
