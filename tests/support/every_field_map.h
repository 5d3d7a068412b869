#pragma once

#include <algorithm>
#include <string>

#include "support/small_png.h"
#include "throughline/exchange/kept_map_text.h"
#include "throughline/journey/intents/placing.h"

// A map in which every field of every kind holds something, and every choice each
// of its words somewhere: made from the descriptions, so that a field or a kind
// that is added later is in it too.

namespace throughline::support {

class EveryFieldMap {
 public:
  [[nodiscard]] journey::Journey make() {
    for (const journey::Kind kind : journey::kAllKinds) {
      for (std::size_t number = 0; number < recordsOf(kind); ++number) {
        putBefore(m_edit, filled(kind, number));
      }
    }
    return m_journey;
  }

 private:
  using Field = journey::Field;
  using FieldType = journey::FieldType;
  using Kind = journey::Kind;
  using Value = journey::Value;

  static constexpr std::size_t kOwnLanes = 3;

  /// One for each word of the longest choice; two, so that references can differ.
  [[nodiscard]] static std::size_t recordsOf(Kind kind) {
    if (kind == Kind::map) return 1;
    std::size_t most = 3;
    for (const Field& field : journey::describe(kind).fields) {
      most = std::max(most, field.choices.size());
    }
    return kind == Kind::lane ? most + kOwnLanes : most;
  }

  [[nodiscard]] journey::Record filled(Kind kind, std::size_t number) {
    journey::Record record = journey::blank(kind);
    std::size_t reference = number;
    for (const Field& field : journey::describe(kind).fields) {
      if (field.role == journey::FieldRole::rank || !isMeant(record, field, number)) continue;
      if (field.type == FieldType::reference) {
        field.set(record, idOf(field.target, reference++));
      } else if (!field.kindIn.empty()) {
        standOn(record, field, number);
      } else {
        field.set(record, field.refers() ? twoOf(field, number) : value(field, number));
      }
    }
    return record;
  }

  /// On a record of the kind that it says; on a stage where that comes later.
  void standOn(journey::Record& record, const Field& field, std::size_t number) const {
    const Field& kindField = *journey::describe(journey::kindOf(record)).find(field.kindIn);
    const auto kind = journey::kindNamed(std::get<std::string>(kindField.get(record))).value();
    const bool isThere = m_journey.count(kind) > 0;
    if (!isThere) kindField.set(record, std::string("stage"));
    field.set(record, idOf(isThere ? kind : Kind::stage, number));
  }

  /// What the rules let stand beside what the record has already.
  [[nodiscard]] bool isMeant(const journey::Record& record, const Field& field,
                             std::size_t number) const {
    if (const auto* lane = std::get_if<journey::Lane>(&record)) {
      return isMeantOf(*lane, field.key, number);
    }
    if (const auto* cell = std::get_if<journey::Cell>(&record)) {
      return isMeantOf(*cell, field.key);
    }
    if (std::holds_alternative<journey::Link>(record)) {
      return field.key != (number % 2 == 0 ? "share" : "count");
    }
    const auto* target = std::get_if<journey::EarlierTarget>(&record);
    return !target || isMeantOf(*target, field);
  }

  /// The first ones are the user's own. A hidden or folded one is enough.
  [[nodiscard]] static bool isMeantOf(const journey::Lane& lane, std::string_view key,
                                      std::size_t number) {
    const bool own = number < kOwnLanes;
    if (key == "lane") return !own;
    if (key == "name" || key == "kind") return own;
    if (key == "hidden") return number == kOwnLanes;
    if (key == "folded") return number == kOwnLanes + 1;
    const bool ofTouchpoints = lane.lane == journey::BuiltInLane::touchpoints;
    return key == "height" || ofTouchpoints;
  }

  [[nodiscard]] bool isMeantOf(const journey::Cell& cell, std::string_view key) const {
    if (key == "lane" || key == "stage") return true;
    const auto kind = m_journey.get(cell.lane).kind;
    if (key == "score") return kind == journey::OwnLane::curve;
    return kind == journey::OwnLane::cards || (key == "text" && kind == journey::OwnLane::text);
  }

  /// A passage's target has two values of its own, the others have one.
  [[nodiscard]] static bool isMeantOf(const journey::EarlierTarget& target, const Field& field) {
    const bool ofPassage = target.of == journey::TargetOf::passage;
    if (field.key == "value") return !ofPassage;
    return ofPassage || (field.key != "conversion" && field.key != "days");
  }

  [[nodiscard]] std::int64_t idOf(Kind kind, std::size_t number) const {
    const auto ids = m_journey.idsIn(kind, 0);
    const auto held = ids.empty() ? m_journey.ids(kind) : ids;
    return held[number % held.size()];
  }

  [[nodiscard]] Value twoOf(const Field& field, std::size_t number) const {
    return journey::listValue(
        std::vector{idOf(field.target, number), idOf(field.target, number + 1)});
  }

  [[nodiscard]] Value value(const Field& field, std::size_t number) {
    const auto count = static_cast<std::int64_t>(number);
    switch (field.type) {
      case FieldType::flag:
        return true;
      case FieldType::choice:
        return std::string(field.choices[(number + 1) % field.choices.size()]);
      case FieldType::date:
        return journey::Date::fromDayNumber(20'000 + 7 * static_cast<int>(number)).iso();
      case FieldType::integer:
        return std::min(count + 3, static_cast<std::int64_t>(std::min(field.most, 1e6)));
      case FieldType::real:
        return field.most <= 1 ? 0.25 : 12.5;
      case FieldType::picture: {
        const auto shade = static_cast<unsigned char>(number);
        return m_journey.images().add(journey::Image(smallPng(4, 3, shade))).hex;
      }
      case FieldType::choices:
        return journey::listValue(
            std::vector{std::string(field.choices.back()), std::string(field.choices.front())});
      case FieldType::kept_map: {
        const auto kept = exchange::keptMapOf(m_journey);
        m_journey.keptMaps().hold(kept);
        return kept->hash().hex;
      }
      case FieldType::text:
      case FieldType::reference:
      case FieldType::references:
        break;
    }
    if (field.color) return std::string("#4C6FFF");
    if (field.time) return std::string("2026-10-07T09:30:00Z");
    if (field.lines) return "Amal " + std::to_string(number) + "\nMüller";
    return std::string(field.key) + " – 价格 " + std::to_string(number + 1);
  }

  journey::IdSource m_ids = journey::seededIds(7);
  journey::Journey m_journey;
  journey::Edit m_edit{m_journey, m_ids};
};

[[nodiscard]] inline journey::Journey everyFieldMap() { return EveryFieldMap().make(); }

}  // namespace throughline::support
