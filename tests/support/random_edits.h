#pragma once

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "throughline/journey/intents/clip.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/free_name.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/intents/steps.h"
#include "throughline/journey/intents/touchpoints.h"

// Random edits of any map: the intents behind the window's verbs, and adding,
// altering and removing records of every kind by the field descriptions alone.
// The same seed gives the same edits on the same map. Some break a rule (a name
// twice, periods that overlap): refusing these is a Document's part.

namespace throughline::support {

class RandomEdits {
 public:
  explicit RandomEdits(std::uint64_t seed) : m_random(seed) {}

  void operator()(journey::Edit& edit) {
    // A map that has grown large loses more often than it gains.
    const bool large = edit.journey().countAll() > m_most;
    switch (upTo(13)) {
      case 0:
        return large ? removeAny(edit) : addAny(edit);
      case 1:
        return large ? removeAny(edit) : addTouchpointSomewhere(edit);
      case 2:
        return chance(20) ? removeAny(edit) : alterAny(edit);
      case 3:
        return moveSome(edit);
      case 4:
        return assignOwner(edit, someTouchpoints(edit), chance(20) ? "" : text(20));
      case 5:
        return linkTwo(edit);
      case 6:
        return moveWithinHolder(edit);
      case 7:
        return large ? removeRecords(edit, someRecords(edit, anyMovable(edit)))
                     : duplicateSome(edit);
      case 8:
        return changeStages(edit, large);
      case 9:
        return stepSome(edit);
      default:
        return alterAny(edit);
    }
  }

  /// About how many records the map may grow to.
  void keepBelow(std::size_t records) { m_most = records; }

 private:
  using Kind = journey::Kind;
  using Edit = journey::Edit;
  using Field = journey::Field;
  using Value = journey::Value;
  using TouchpointId = journey::Id<journey::Touchpoint>;
  using StageId = journey::Id<journey::Stage>;

  [[nodiscard]] std::size_t upTo(std::size_t most) { return m_random() % (most + 1); }
  [[nodiscard]] bool chance(unsigned percent) { return m_random() % 100 < percent; }
  template <class T>
  [[nodiscard]] const T& oneOf(const std::vector<T>& all) {
    return all[upTo(all.size() - 1)];
  }

  [[nodiscard]] std::string text(std::size_t longest) {
    static const std::vector<std::string> words{"Angebot", "demo",       "价格",  "مكالمة",
                                                "😀",       "O'Neil",     "\"a\"", "e\u0301",
                                                "<b>",     "line\nbreak"};
    std::string result = oneOf(words) + " " + std::to_string(m_random() % 100'000);
    while (chance(40) && result.size() + 40 < longest) result += " " + oneOf(words);
    return result;
  }

  [[nodiscard]] double number(const Field& field) {
    const double least = std::max(field.least, field.optional ? 0.0 : -1e6);
    const double most = std::min(field.most, 1e6);
    if (chance(10)) return field.aboveLeast ? most : least;
    if (chance(10)) return most;
    const double between = std::uniform_real_distribution<double>(least, most)(m_random);
    return between == least && field.aboveLeast ? most : between;
  }

  [[nodiscard]] Value value(const journey::Journey& map, const Field& field) {
    using journey::FieldType;
    if (field.optional && chance(25)) return {};
    switch (field.type) {
      case FieldType::flag:
        return chance(50);
      case FieldType::integer:
        return static_cast<std::int64_t>(number(field));
      case FieldType::real:
        return number(field);
      case FieldType::choice:
        return std::string(field.choices[upTo(field.choices.size() - 1)]);
      case FieldType::date:
        return journey::Date::fromDayNumber(static_cast<int>(upTo(40'000))).iso();
      case FieldType::reference: {
        const auto ids = map.ids(field.target);
        return ids.empty() ? Value{} : Value{oneOf(ids)};
      }
      case FieldType::picture: {
        const auto images = map.images().all();
        return images.empty() ? Value{} : Value{oneOf(images).hex};
      }
      case FieldType::kept_map: {
        const auto maps = map.keptMaps().all();
        return maps.empty() ? Value{} : Value{oneOf(maps).hex};
      }
      case FieldType::references: {
        std::vector<std::int64_t> ids;
        for (const std::int64_t id : map.ids(field.target)) {
          if (chance(30)) ids.push_back(id);
        }
        return journey::listValue(ids);
      }
      case FieldType::choices: {
        std::vector<std::string> words;
        for (const auto word : field.choices) {
          if (chance(30)) words.emplace_back(word);
        }
        return journey::listValue(words);
      }
      case FieldType::text:
        if (field.color) return std::string("#12aBcD");
        if (field.time) return std::string("2026-10-07T09:30:00Z");
        if (field.lines) return std::string("first\nsecond");
        if (!field.needed && chance(20)) return std::string();
        return text(field.longest);
    }
    return {};
  }

  [[nodiscard]] static bool fits(const Field& field, const Value& value) {
    return field.role != journey::FieldRole::rank && !journey::check(field, value);
  }

  void addAny(Edit& edit) {
    const Kind kind = journey::kAllKinds[1 + upTo(journey::kKindCount - 2)];
    journey::Record record = journey::blank(kind);
    for (const Field& field : journey::describe(kind).fields) {
      const Value random = value(edit.journey(), field);
      if (fits(field, random)) {
        field.set(record, random);
      } else if (field.type == journey::FieldType::reference && !field.optional) {
        return;  // nothing there yet that it could belong to
      }
    }
    const auto others = edit.journey().idsIn(kind, journey::holderOf(record));
    putBefore(edit, record, others.empty() || chance(50) ? 0 : oneOf(others));
  }

  [[nodiscard]] std::pair<Kind, std::int64_t> anyRecord(const Edit& edit) {
    for (;;) {
      const Kind kind = journey::kAllKinds[upTo(journey::kKindCount - 1)];
      const auto ids = edit.journey().ids(kind);
      if (!ids.empty()) return {kind, oneOf(ids)};
    }
  }

  void alterAny(Edit& edit) {
    const auto [kind, id] = anyRecord(edit);
    journey::Record record = *edit.journey().find(kind, id);
    for (std::size_t fields = 1 + upTo(2); fields > 0; --fields) {
      const Field& field = oneOf(journey::describe(kind).fields);
      const Value random = value(edit.journey(), field);
      if (field.role == journey::FieldRole::content && fits(field, random)) {
        field.set(record, random);
      }
    }
    edit.put(record);
  }

  void removeAny(Edit& edit) {
    const auto [kind, id] = anyRecord(edit);
    if (kind == Kind::map || (kind == Kind::stage && !chance(10))) return alterAny(edit);
    removeRecord(edit, kind, id);
  }

  [[nodiscard]] Kind anyMovable(const Edit& edit) {
    std::vector<Kind> kinds{Kind::touchpoint};
    for (const Kind kind : journey::kAllKinds) {
      if (journey::describe(kind).can.move && edit.journey().count(kind) > 0) kinds.push_back(kind);
    }
    return oneOf(kinds);
  }

  [[nodiscard]] std::vector<journey::RecordKey> someRecords(const Edit& edit, Kind kind) {
    std::vector<journey::RecordKey> records;
    const auto all = edit.journey().ids(kind);
    for (std::size_t i = all.empty() ? 0 : 1 + upTo(3); i > 0; --i) {
      const journey::RecordKey record{kind, oneOf(all)};
      if (std::ranges::find(records, record) == records.end()) records.push_back(record);
    }
    return records;
  }

  [[nodiscard]] std::vector<TouchpointId> someTouchpoints(const Edit& edit) {
    std::vector<TouchpointId> ids;
    for (const journey::RecordKey& each : someRecords(edit, Kind::touchpoint))
      ids.push_back({each.id});
    return ids;
  }

  [[nodiscard]] StageId anyStage(Edit& edit) {
    const auto all = edit.journey().ids(Kind::stage);
    if (all.empty()) return addStage(edit, freeName(edit.journey(), Kind::stage, "Anew"));
    return {oneOf(all)};
  }

  void addTouchpointSomewhere(Edit& edit) {
    journey::Touchpoint touchpoint;
    touchpoint.stage = anyStage(edit);
    touchpoint.title = text(60);
    const auto others = edit.journey().idsIn(Kind::touchpoint, touchpoint.stage.value);
    addTouchpoint(edit, touchpoint,
                  {others.empty() || chance(50) ? std::int64_t{0} : oneOf(others)});
  }

  void moveSome(Edit& edit) {
    const Kind kind = anyMovable(edit);
    const StageId stage = anyStage(edit);
    const auto there = edit.journey().idsIn(kind, stage.value);
    moveRecords(edit, someRecords(edit, kind), stage,
                {kind, there.empty() || chance(30) ? std::int64_t{0} : oneOf(there)});
  }

  void duplicateSome(Edit& edit) {
    const auto records = someRecords(edit, anyMovable(edit));
    if (chance(50)) {
      duplicateRecords(edit, records);
    } else {
      paste(edit, clip(edit.journey(), records), anyStage(edit));
    }
  }

  void linkTwo(Edit& edit) {
    const auto ids = someTouchpoints(edit);
    if (ids.size() >= 2) linkTouchpoints(edit, ids[0], ids[1]);
  }

  void moveWithinHolder(Edit& edit) {
    const auto [kind, id] = anyRecord(edit);
    if (kind == Kind::map) return;
    const auto others =
        edit.journey().idsIn(kind, journey::holderOf(*edit.journey().find(kind, id)));
    moveBefore(edit, kind, id, chance(30) ? 0 : oneOf(others));
  }

  void changeStages(Edit& edit, bool large) {
    const StageId stage = anyStage(edit);
    const StageId other = anyStage(edit);
    if (chance(40)) return moveStage(edit, stage, other);
    if (!large && chance(60)) {
      duplicateStage(edit, stage);
    } else if (edit.journey().count(Kind::stage) > 3 && stage != other) {
      chance(50) ? removeStageInto(edit, stage, other) : removeStage(edit, stage);
    } else {
      addStage(edit, freeName(edit.journey(), Kind::stage, text(30)), other);
    }
  }

  void stepSome(Edit& edit) {
    const auto step = static_cast<journey::Step>(upTo(3));
    if (chance(30)) return stepStage(edit, anyStage(edit), step);
    std::vector<std::int64_t> ids;
    for (const TouchpointId id : someTouchpoints(edit)) ids.push_back(id.value);
    if (!ids.empty()) stepInStages(edit, Kind::touchpoint, ids, step);
  }

  std::mt19937_64 m_random;
  std::size_t m_most = 400;
};

}  // namespace throughline::support
