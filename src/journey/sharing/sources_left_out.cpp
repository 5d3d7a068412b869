#include <algorithm>
#include <map>
#include <unordered_set>

#include "sharing/left_out.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

constexpr std::int64_t kMostCounted = 1'000'000'000'000;  // what evidence can count

void countInterviews(Edit& edit, Id<Stage> stage, std::int64_t interviews) {
  for (const auto* evidence : edit.journey().in<Evidence>(stage)) {
    if (evidence->kind != EvidenceKind::interview) continue;
    edit.change(evidence->id, [&](Evidence& counted) {
      counted.count = std::min(counted.count + interviews, kMostCounted);
    });
    return;
  }
  putBefore(edit, Evidence{.id = {edit.freshId(Kind::evidence)},
                           .stage = stage,
                           .rank = {},
                           .kind = EvidenceKind::interview,
                           .count = interviews});
}

/// Where a record says that it was heard: the name of a source, and the words taken from it.
bool saysOrigin(const Field& field) {
  return field.named == Kind::source || field.key == "excerpt";
}

}  // namespace

void leaveSourcesOut(Edit& edit, bool counted) {
  std::map<Id<Stage>, std::int64_t> interviews;
  for (const auto& [id, source] : edit.journey().all<Source>()) {
    if (source.kind != EvidenceKind::interview) continue;
    for (const auto stage : source.stages) ++interviews[stage];
  }
  removeAll(edit, Kind::source);
  if (!counted) return;
  for (const auto& [stage, count] : interviews) countInterviews(edit, stage, count);
}

void leaveIdleSourcesOut(Edit& edit) {
  std::unordered_set<std::string> named;
  for (const Kind kind : kAllKinds) {
    for (const Field& field : describe(kind).fields) {
      if (field.named != Kind::source) continue;
      edit.journey().each(kind, [&](RecordRef record) {
        named.insert(folded(std::get<std::string>(field.get(record))));
      });
    }
  }
  std::vector<std::int64_t> idle;
  for (const auto& [id, source] : edit.journey().all<Source>()) {
    if (source.stages.empty() && !named.contains(folded(source.title))) {
      idle.push_back(source.id.value);
    }
  }
  removeRecords(edit, Kind::source, idle);
}

std::size_t leaveOriginsOut(Edit& edit) {
  std::size_t count = 0;
  for (const Kind kind : kAllKinds) {
    std::vector<const Field*> fields;
    for (const Field& field : describe(kind).fields) {
      if (saysOrigin(field)) fields.push_back(&field);
    }
    if (fields.empty()) continue;
    for (const std::int64_t id : edit.journey().ids(kind)) {
      Record record = edit.journey().get(kind, id).copy();
      bool says = false;
      for (const Field* field : fields) {
        says = says || !std::get<std::string>(field->get(record)).empty();
        field->set(record, std::string_view());
      }
      if (!says) continue;
      edit.put(record);
      ++count;
    }
  }
  return count;
}

}  // namespace throughline::journey
