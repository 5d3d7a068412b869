#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>

#include "support/random_edits.h"
#include "support/random_journey.h"
#include "throughline/journey/merging.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/text.h"

// Copies of random maps are edited apart and brought together.

namespace throughline::journey {
namespace {

constexpr std::uint64_t kSeeds = 24;

/// The first of kSeeds; named in the environment to look at others.
std::uint64_t firstSeed() {
  const char* named = std::getenv("THROUGHLINE_SEED");
  return named ? std::strtoull(named, nullptr, 10) : 1;
}
std::vector<std::uint64_t> seedsOfThisRun() {
  std::vector<std::uint64_t> seeds(kSeeds);
  std::iota(seeds.begin(), seeds.end(), firstSeed());
  return seeds;
}

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

/// What the copy named became one with a record of the same name under another id.
bool namesTheSame(const Field& field, const Value& theirs, const Journey& copy, const Value& merged,
                  const Journey& map) {
  const auto named = idsIn(field, theirs);
  const auto now = idsIn(field, merged);
  if (!field.refers() || named.size() != 1 || now.size() != 1) return false;
  const auto before = copy.find(field.target, named.front());
  const auto after = map.find(field.target, now.front());
  return before && after && !map.contains(field.target, named.front()) &&
         folded(labelOf(*before)) == folded(labelOf(*after));
}

// Made of others: names that follow, and the sentence of an experiment.
bool isDerived(const Field& field) { return field.named || field.key == "hypothesis"; }

TEST(MergingRandomMaps, WithItselfOrItsAncestorChangesNothing) {
  for (const std::uint64_t seed : seedsOfThisRun()) {
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
  for (const std::uint64_t seed : seedsOfThisRun()) {
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
  for (const std::uint64_t seed : seedsOfThisRun()) {
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
  for (const std::uint64_t seed : seedsOfThisRun()) {
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
              const Value wanted = m == b ? t : m;
              if (namesTheSame(field, wanted, maps.theirs, field.get(*now), result.map)) continue;
              EXPECT_EQ(field.get(*now), wanted) << shownKey(key) << "." << field.key;
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

/// Of a record that one side alone added: what it names may have gone with what was deleted, and
/// become nobody; all else is as it was written there.
void expectAsWritten(const Merge& result, RecordRef added, const RecordKey& key) {
  const auto now = result.map.find(key.kind, key.id);
  if (!now || isAsked(result, key, nullptr)) return;
  for (const Field* field : changedFields(added, *now)) {
    if (field->role == FieldRole::rank || isDerived(*field) || isAsked(result, key, field))
      continue;
    EXPECT_TRUE(field->refers()) << shownKey(key) << "." << field->key;
    const auto ids = idsIn(*field, field->get(added));
    EXPECT_TRUE(std::ranges::any_of(
        ids, [&](std::int64_t id) { return !result.map.contains(field->target, id); }))
        << shownKey(key) << "." << field->key << " names what is there";
  }
}

TEST(MergingRandomMaps, WhatOneSideAddedIsThereAsItWasWritten) {
  int looked = 0;
  for (const std::uint64_t seed : seedsOfThisRun()) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Apart maps(seed);
    const Merge result = merge(&maps.base, maps.mine, maps.theirs);
    for (const Journey* side : {&maps.mine, &maps.theirs}) {
      const Journey& other = side == &maps.mine ? maps.theirs : maps.mine;
      for (const Change& change : difference(maps.base, *side)) {
        if (change.before || other.contains(change.kind, change.id)) continue;
        ++looked;
        expectAsWritten(result, *change.after, {change.kind, change.id});
      }
    }
  }
  EXPECT_GT(looked, static_cast<int>(kSeeds));
}

// Where one side alone put records of a holder into another order, that is their order.
TEST(MergingRandomMaps, TheOrderThatOneSideMadeIsTheOrder) {
  int looked = 0;
  for (const std::uint64_t seed : seedsOfThisRun()) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Apart maps(seed);
    const Merge result = merge(&maps.base, maps.mine, maps.theirs);
    std::set<std::pair<Kind, std::int64_t>> groups;
    for (const Journey* side : {&maps.mine, &maps.theirs}) {
      for (const Change& change : difference(maps.base, *side)) {
        if (change.kind == Kind::map || !change.before || !change.after) continue;
        groups.insert({change.kind, holderOf(*change.after)});
      }
    }
    for (const auto& [kind, holder] : groups) {
      const auto before = maps.base.idsIn(kind, holder);
      const auto mine = maps.mine.idsIn(kind, holder);
      const auto theirs = maps.theirs.idsIn(kind, holder);
      const auto now = result.map.idsIn(kind, holder);
      const bool onlyMine = theirs == before;
      if ((!onlyMine && mine != before) || now.size() != (onlyMine ? mine : theirs).size())
        continue;
      ++looked;
      EXPECT_EQ(now, onlyMine ? mine : theirs) << kindName(kind) << " in " << holder;
    }
  }
  EXPECT_GT(looked, static_cast<int>(kSeeds));
}

TEST(MergingRandomMaps, WhatIsLeftOutIsAsItIsHere) {
  for (const std::uint64_t seed : seedsOfThisRun()) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Apart maps(seed);
    const Merge all = merge(&maps.base, maps.mine, maps.theirs);
    MergeChoices choices;
    for (std::size_t i = 0; i < all.taken.size(); i += 2) {
      choices.leftOut.insert(all.taken[i].record());
    }
    const Merge result = merge(&maps.base, maps.mine, maps.theirs, choices);
    for (const RecordKey& key : choices.leftOut) {
      const auto mine = maps.mine.find(key.kind, key.id);
      const bool isNew = !mine && !maps.base.contains(key.kind, key.id);
      if (isAsked(result, key, nullptr) && !isNew) continue;
      const auto now = result.map.find(key.kind, key.id);
      ASSERT_EQ(now.has_value(), mine.has_value()) << shownKey(key);
      if (!now) continue;
      for (const Field* field : changedFields(*mine, *now)) {
        // What it named here may have gone with what the copy deleted.
        EXPECT_TRUE(field->role == FieldRole::rank || isDerived(*field) || field->refers() ||
                    isAsked(result, key, field))
            << shownKey(key) << "." << field->key;
      }
    }
    MergeChoices none;
    for (const MergedChange& change : all.taken) none.leftOut.insert(change.record());
    EXPECT_FALSE(checkAll(merge(&maps.base, maps.mine, maps.theirs, none).map));
  }
}

TEST(MergingRandomMaps, NothingIsAskedThatOneSideAloneDecided) {
  for (const std::uint64_t seed : seedsOfThisRun()) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Apart maps(seed);
    const Merge result = merge(&maps.base, maps.mine, maps.theirs);
    std::set<ConflictKey> asked;
    for (const MergeConflict& conflict : result.conflicts) {
      EXPECT_TRUE(asked.insert(keyOf(conflict)).second) << "asked twice";
      const Field* field = conflict.field;
      if (conflict.settled || !field || isDerived(*field)) continue;
      ASSERT_TRUE(conflict.mine && conflict.theirs);
      EXPECT_NE(field->get(*conflict.mine), field->get(*conflict.theirs)) << field->key;
      if (!conflict.base) continue;
      EXPECT_NE(field->get(*conflict.mine), field->get(*conflict.base)) << field->key;
      EXPECT_NE(field->get(*conflict.theirs), field->get(*conflict.base)) << field->key;
    }
  }
}

TEST(MergingRandomMaps, EachChoiceDoesWhatItSaysAndNothingElse) {
  for (const std::uint64_t seed : seedsOfThisRun()) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Apart maps(seed);
    const Merge usual = merge(&maps.base, maps.mine, maps.theirs);
    for (const MergeConflict& conflict : usual.conflicts) {
      if (conflict.settled || !conflict.field || isDerived(*conflict.field)) continue;
      if (conflict.field->refers() || conflict.field->role == FieldRole::holder) continue;
      MergeChoices choices;
      choices.each[keyOf(conflict)] = Chosen::theirs;
      const Merge chosen = merge(&maps.base, maps.mine, maps.theirs, choices);
      const auto* same = conflictOf(chosen, conflict.record, conflict.field);
      if (!same || same->settled) continue;
      const auto now = chosen.map.find(conflict.record.kind, conflict.record.id);
      ASSERT_TRUE(now);
      EXPECT_EQ(conflict.field->get(*now), conflict.field->get(*conflict.theirs))
          << conflict.field->key;
      for (const Change& change : difference(usual.map, chosen.map)) {
        EXPECT_EQ(shownKey({change.kind, change.id}), shownKey(conflict.record));
      }
      break;
    }
  }
}

}  // namespace
}  // namespace throughline::journey
