#include "throughline/journey/intents/stages.h"

#include <algorithm>
#include <unordered_set>

#include "throughline/journey/intents/placing.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

// What a stage holds that would still mean something in another stage.
constexpr std::array kMovable{Kind::touchpoint, Kind::question,   Kind::emotion, Kind::evidence,
                              Kind::finding,    Kind::experiment, Kind::campaign};

void setHolder(Record& record, Id<Stage> stage) {
  const Field& field = describe(kindOf(record)).fields.front();
  field.set(record, stage.value);
}

std::vector<Record> heldBy(const Journey& journey, Kind kind, Id<Stage> stage) {
  std::vector<Record> records;
  for (const std::int64_t id : journey.idsIn(kind, stage.value)) {
    records.push_back(*journey.find(kind, id));
  }
  return records;
}

}  // namespace

std::string freeStageName(const Journey& journey, const std::string& name) {
  std::unordered_set<std::string> taken;
  for (const auto& [id, stage] : journey.all<Stage>()) taken.insert(folded(stage.name));
  std::string free = name;
  for (int number = 2; taken.contains(folded(free)); ++number) {
    free = name + " (" + std::to_string(number) + ")";
  }
  return free;
}

Id<Stage> addStage(Edit& edit, std::string name, Id<Stage> before) {
  Stage stage;
  stage.id = Id<Stage>{edit.freshId(Kind::stage)};
  stage.name = std::move(name);
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

void removeStage(Edit& edit, Id<Stage> stage) { removeRecord(edit, Kind::stage, stage.value); }

void removeStageInto(Edit& edit, Id<Stage> stage, Id<Stage> next) {
  for (const Kind kind : kMovable) {
    std::vector<Record> records = heldBy(edit.journey(), kind, stage);
    for (Record& record : records) setHolder(record, next);
    putBefore(edit, std::move(records));
  }
  removeStage(edit, stage);
}

Id<Stage> duplicateStage(Edit& edit, Id<Stage> original) {
  Stage copy = edit.get(original);
  copy.id = Id<Stage>{edit.freshId(Kind::stage)};
  copy.name = freeStageName(edit.journey(), copy.name + " (copy)");
  const auto order = edit.journey().idsIn(Kind::stage, 0);
  const auto next = std::next(std::ranges::find(order, original.value));
  putBefore(edit, copy, next == order.end() ? 0 : *next);
  for (const Kind kind : kMovable) {
    std::vector<Record> records = heldBy(edit.journey(), kind, original);
    for (Record& record : records) {
      setHolder(record, copy.id);
      setId(record, 0);
    }
    putBefore(edit, std::move(records));
  }
  return copy.id;
}

}  // namespace throughline::journey
