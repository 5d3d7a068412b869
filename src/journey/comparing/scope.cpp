#include "scope.h"

#include <algorithm>
#include <set>
#include <utility>

namespace throughline::journey {

namespace {

// A decision is part of its review, an answer of its comment.
Kind outermost(Kind kind) {
  while (const auto holder = describe(kind).holder) {
    if (*holder == Kind::stage) break;
    kind = *holder;
  }
  return kind;
}

TargetOf targetIn(const Field& field) {
  if (field.key.starts_with("volume.")) return TargetOf::volume;
  return field.key.starts_with("health.") ? TargetOf::health : TargetOf::passage;
}

bool isTarget(const Field& field) { return field.key.find(".target") != std::string_view::npos; }

}  // namespace

bool isTold(Kind kind, Scope scope) {
  if (scope == Scope::everything) return true;
  const Kind whole = outermost(kind);
  if (whole == Kind::set_aside || whole == Kind::comment) return false;
  return whole != Kind::review || scope == Scope::journey_and_reviews;
}

bool isTold(RecordRef record, Scope scope) {
  const bool builtIn = record.kind() == Kind::lane && record.as<Lane>().lane;
  return scope == Scope::everything || !builtIn;
}

bool isTold(const Field& field, RecordRef record, Scope scope) {
  if (scope == Scope::everything || record.kind() != Kind::lane) return true;
  return field.key == "name" || field.key == "kind";
}

bool isOrderTold(RecordRef record, Scope scope) {
  return scope == Scope::everything || record.kind() != Kind::lane;
}

void leaveOutTraces(Differences& differences, Scope scope) {
  if (scope == Scope::everything) return;
  std::set<std::pair<std::int64_t, TargetOf>> changed;
  for (const Difference& each : differences) {
    if (each.key.kind != Kind::stage) continue;
    for (const Field* field : each.fields) {
      if (isTarget(*field)) changed.emplace(each.key.id, targetIn(*field));
    }
  }
  std::erase_if(differences, [&](const Difference& each) {
    if (each.key.kind != Kind::earlier_target) return false;
    const auto& target = std::get<EarlierTarget>(each.record());
    return changed.contains({target.stage.value, target.of});
  });
}

}  // namespace throughline::journey
