#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "support/random_edits.h"
#include "support/random_journey.h"
#include "throughline/journey/merging.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/text.h"

// Copies of random maps are edited apart and brought together.

namespace throughline::journey {
namespace {

constexpr std::uint64_t kSeeds = 24;

Journey editedCopy(const Journey& map, std::uint64_t seed, int edits) {
  Journey copy = map;
  IdSource ids = seededIds(seed);
  support::RandomEdits random(seed);
  for (int i = 0; i < edits; ++i) {
    Edit edit(copy, ids);
    random(edit);
    if (checkChanges(copy, edit.changes())) edit.rollBack();
  }
  return copy;
}

/// A map and two copies of it that were edited apart.
struct Apart {
  explicit Apart(std::uint64_t seed)
      : base(support::randomJourney(seed)),
        mine(editedCopy(base, 2 * seed + 1000, 15)),
        theirs(editedCopy(base, 2 * seed + 1001, 15)) {}
  Journey base;
  Journey mine;
  Journey theirs;
};

std::string shownKey(const RecordKey& key) {
  return std::string(kindName(key.kind)) + " " + std::to_string(key.id);
}

/// What differs but for ranks that give the same order.
std::string differenceOf(const Journey& a, const Journey& b) {
  std::string text;
  std::set<std::pair<Kind, std::int64_t>> groups;
  for (const Change& change : difference(a, b)) {
    for (const auto& side : {change.before, change.after}) {
      if (side && change.kind != Kind::map) groups.insert({change.kind, holderOf(*side)});
    }
    if (change.before && change.after) {
      for (const Field* field : changedFields(*change.before, *change.after)) {
        if (field->role == FieldRole::rank) continue;
        text += shownKey({change.kind, change.id}) + "." + std::string(field->key) + ": " +
                english(shown(field->get(*change.before))) + " / " +
                english(shown(field->get(*change.after))) + "\n";
      }
    } else {
      text += shownKey({change.kind, change.id}) + (change.before ? " is gone\n" : " is new\n");
    }
  }
  for (const auto& [kind, holder] : groups) {
    if (a.idsIn(kind, holder) != b.idsIn(kind, holder)) {
      text += "order of " + std::string(kindName(kind)) + " in " + std::to_string(holder) + "\n";
    }
  }
  return text;
}

bool hasSettled(const Merge& merge) {
  return std::ranges::any_of(merge.conflicts, &MergeConflict::settled);
}

/// Both added what is the same thing by a rule, under two ids: the merged map has mine.
bool hasJoined(const Merge& merge, const Journey& base, const Journey& theirs) {
  for (const Change& change : difference(base, theirs)) {
    if (!change.before && !merge.map.contains(change.kind, change.id)) return true;
  }
  return false;
}

const MergeConflict* conflictOf(const Merge& merge, const RecordKey& key, const Field* field) {
  for (const MergeConflict& conflict : merge.conflicts) {
    if (conflict.record == key && conflict.field == field) return &conflict;
  }
  return nullptr;
}

bool isAsked(const Merge& merge, const RecordKey& key, const Field* field) {
  return conflictOf(merge, key, field) || conflictOf(merge, key, nullptr);
}

/// Whether the record names one that was deleted on one side and is kept: then what the deletion
/// did to it is undone with it.
bool goesWithKept(const Merge& merge, const Journey& base, RecordRef record, int depth = 0) {
  const auto isKept = [&](Kind kind, std::int64_t id) {
    const auto* conflict = conflictOf(merge, {kind, id}, nullptr);
    if (conflict && conflict->why == MergeConflict::Why::deleted_in_one) return true;
    const auto held = base.find(kind, id);
    return depth < 4 && held && goesWithKept(merge, base, *held, depth + 1);
  };
  if (const auto meant = recordMeantBy(record)) return isKept(meant->kind, meant->id);
  return std::ranges::any_of(describe(record.kind()).fields, [&](const Field& field) {
    return field.refers() && std::ranges::any_of(idsIn(field, field.get(record)),
                                                 [&](auto id) { return isKept(field.target, id); });
  });
}

// Made of others: names that follow, and the sentence of an experiment.
bool isDerived(const Field& field) { return field.named || field.key == "hypothesis"; }

TEST(MergingRandomMaps, WithItselfOrItsAncestorChangesNothing) {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Apart maps(seed);
    for (const Journey* base : {&maps.base, static_cast<const Journey*>(nullptr)}) {
      const Merge itself = merge(base, maps.mine, maps.mine);
      EXPECT_EQ(itself.map, maps.mine);
      EXPECT_TRUE(itself.conflicts.empty());
      EXPECT_TRUE(itself.taken.empty());
    }
    const Merge ancestor = merge(&maps.base, maps.mine, maps.base);
    EXPECT_EQ(ancestor.map, maps.mine);
    EXPECT_TRUE(ancestor.conflicts.empty());
    EXPECT_TRUE(ancestor.taken.empty());
    const Merge forward = merge(&maps.base, maps.base, maps.theirs);
    EXPECT_EQ(differenceOf(maps.theirs, forward.map), "");
    EXPECT_TRUE(forward.conflicts.empty());
    EXPECT_TRUE(forward.kept.empty());
  }
}

TEST(MergingRandomMaps, KeepsEveryRule) {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Apart maps(seed);
    for (const Journey* base : {&maps.base, static_cast<const Journey*>(nullptr)}) {
      for (const auto all :
           {std::optional<Chosen>(), std::optional(Chosen::theirs), std::optional(Chosen::both)}) {
        const auto fault = checkAll(merge(base, maps.mine, maps.theirs, {all, {}, {}}).map);
        EXPECT_FALSE(fault) << fault->where() << ": " << english(fault->message);
      }
    }
  }
}

TEST(MergingRandomMaps, BothWaysAgreeUpToTheChoices) {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Apart maps(seed);
    const Merge there = merge(&maps.base, maps.mine, maps.theirs, {Chosen::mine, {}, {}});
    const Merge back = merge(&maps.base, maps.theirs, maps.mine, {Chosen::theirs, {}, {}});
    EXPECT_EQ(there.conflicts.size(), back.conflicts.size());
    if (hasSettled(there) || hasSettled(back)) continue;
    if (hasJoined(there, maps.base, maps.theirs)) continue;
    ++compared;
    EXPECT_EQ(differenceOf(there.map, back.map), "");
  }
  EXPECT_GT(compared, static_cast<int>(kSeeds) / 4);
}

TEST(MergingRandomMaps, WhatOnlyOneChangedIsThereAndWhatBothChangedIsListed) {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Apart maps(seed);
    const Merge result = merge(&maps.base, maps.mine, maps.theirs);
    for (const Kind kind : kAllKinds) {
      maps.base.each(kind, [&](RecordRef before) {
        const RecordKey key{kind, idOf(before)};
        const auto mine = maps.mine.find(kind, key.id);
        const auto theirs = maps.theirs.find(kind, key.id);
        const auto now = result.map.find(kind, key.id);
        const auto edits = [&](const std::optional<Record>& side) {
          std::vector<const Field*> fields;
          for (const Field* field : changedFields(before, *side)) {
            if (field->role != FieldRole::rank && !isDerived(*field)) fields.push_back(field);
          }
          return fields;
        };
        if (mine && theirs) {
          ASSERT_TRUE(now) << shownKey(key);
          for (const Field& field : describe(kind).fields) {
            if (field.role == FieldRole::rank || isDerived(field)) continue;
            const Value b = field.get(before);
            const Value m = field.get(*mine);
            const Value t = field.get(*theirs);
            if (m != t && m != b && t != b) {
              EXPECT_TRUE(isAsked(result, key, &field)) << shownKey(key) << "." << field.key;
            } else if (field.refers() && goesWithKept(result, maps.base, before)) {
              EXPECT_TRUE(field.get(*now) == m || field.get(*now) == t) << shownKey(key);
            } else if (!isAsked(result, key, &field)) {
              EXPECT_EQ(field.get(*now), m == b ? t : m) << shownKey(key) << "." << field.key;
            }
          }
        } else if (mine || theirs) {
          const bool isEdited = !edits(mine ? mine : theirs).empty();
          if (isEdited) {
            EXPECT_TRUE(conflictOf(result, key, nullptr)) << shownKey(key);
            EXPECT_TRUE(now) << shownKey(key) << " was edited and is lost";
          } else if (!isAsked(result, key, nullptr) && !goesWithKept(result, maps.base, before)) {
            EXPECT_FALSE(now) << shownKey(key) << " was deleted";
          }
        } else {
          EXPECT_FALSE(now) << shownKey(key);
        }
      });
      for (const Journey* side : {&maps.mine, &maps.theirs}) {
        side->each(kind, [&](RecordRef added) {
          const RecordKey key{kind, idOf(added)};
          if (maps.base.contains(kind, key.id) || result.map.contains(kind, key.id)) return;
          EXPECT_EQ(side, &maps.theirs) << shownKey(key) << " was added and is lost";
          // One of mine is the same one, or it is listed.
          const bool isListed = conflictOf(result, key, nullptr) != nullptr;
          EXPECT_TRUE(isListed || maps.mine.count(kind) > 0) << shownKey(key);
        });
      }
    }
  }
}

}  // namespace
}  // namespace throughline::journey
