#include "throughline/journey/shared_sequence.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

namespace throughline::journey {
namespace {

struct Item {
  int key;
  std::string text;
  bool operator==(const Item&) const = default;
};
struct KeyOfItem {
  int operator()(const Item& item) const { return item.key; }
};
using Sequence = SharedSequence<Item, KeyOfItem>;
using Naive = std::map<int, std::string>;

Naive contentsOf(const Sequence& sequence) {
  Naive contents;
  for (const Item& item : sequence) contents.emplace_hint(contents.end(), item.key, item.text);
  return contents;
}

Sequence sequenceOf(int count) {
  std::vector<Item> items;
  for (int key = 0; key < count; ++key) items.push_back({key, "item"});
  return Sequence(std::move(items));
}

// Elements of one chunk lie side by side.
std::size_t chunkCount(const Sequence& sequence) {
  std::size_t count = 0;
  const Item* last = nullptr;
  for (const Item& item : sequence) {
    if (last == nullptr || &item != last + 1) ++count;
    last = &item;
  }
  return count;
}

std::size_t elementsNotShared(const Sequence& a, const Sequence& b) {
  std::size_t count = 0;
  for (const Item& item : a) count += b.find(item.key) == &item ? 0 : 1;
  return count;
}

class SharedSequenceProperty : public testing::TestWithParam<unsigned> {
 protected:
  void SetUp() override { RecordProperty("seed", static_cast<int>(GetParam())); }

  /// One change of both alike: mostly puts at first, mostly erasures later.
  void change(Sequence& sequence, Naive& naive, bool grows) {
    const int key = static_cast<int>(random() % 3000);
    if (random() % 100 < (grows ? 70U : 30U)) {
      const std::string text = "text " + std::to_string(random() % 1000);
      sequence.put({key, text});
      naive[key] = text;
    } else {
      sequence.erase(key);
      naive.erase(key);
    }
  }

  std::mt19937 random{GetParam()};
};

TEST_P(SharedSequenceProperty, HoldsWhatAMapHolds) {
  Sequence sequence;
  Naive naive;
  for (int step = 0; step < 12'000; ++step) {
    change(sequence, naive, step < 6'000);
    const int key = static_cast<int>(random() % 3000);
    const Item* found = sequence.find(key);
    ASSERT_EQ(found != nullptr, naive.contains(key)) << "seed " << GetParam();
    EXPECT_TRUE(!found || found->text == naive.at(key)) << "seed " << GetParam();
    const auto bound = sequence.lowerBound(key);
    const auto expected = naive.lower_bound(key);
    ASSERT_EQ(bound == sequence.end(), expected == naive.end()) << "seed " << GetParam();
    EXPECT_TRUE(bound == sequence.end() || bound->key == expected->first) << "seed " << GetParam();
    ASSERT_EQ(sequence.size(), naive.size()) << "seed " << GetParam();
    if (step % 500 != 0) continue;
    ASSERT_EQ(contentsOf(sequence), naive) << "seed " << GetParam();
  }
  while (!naive.empty()) {
    sequence.erase(naive.begin()->first);
    naive.erase(naive.begin());
  }
  EXPECT_TRUE(sequence.empty());
  EXPECT_TRUE(sequence.begin() == sequence.end());
}

TEST_P(SharedSequenceProperty, NoCopyChangesWithAnother) {
  std::vector<std::pair<Sequence, Naive>> copies(1);
  for (int step = 0; step < 4'000; ++step) {
    if (copies.size() < 12 && random() % 50 == 0) {
      copies.push_back(copies[random() % copies.size()]);
    } else if (random() % 100 == 0) {
      copies[random() % copies.size()] = copies[random() % copies.size()];
    }
    auto& [sequence, naive] = copies[random() % copies.size()];
    change(sequence, naive, step < 3'000);
  }
  for (const auto& [sequence, naive] : copies) {
    EXPECT_EQ(contentsOf(sequence), naive) << "seed " << GetParam();
  }
}

TEST_P(SharedSequenceProperty, CompareTellsEveryDifferenceBetweenAnyTwo) {
  std::vector<std::pair<Sequence, Naive>> copies(1);
  for (int step = 0; step < 3'000; ++step) {
    if (step % 500 == 499) copies.push_back(copies.back());
    change(copies.back().first, copies.back().second, step < 2'000);
  }
  for (const auto& [from, naiveFrom] : copies) {
    for (const auto& [to, naiveTo] : copies) {
      Naive replayed = naiveFrom;
      int last = -1;
      Sequence::compare(from, to, [&](const Item* before, const Item* after) {
        const int key = (after ? after : before)->key;
        EXPECT_GT(key, last) << "seed " << GetParam();
        last = key;
        EXPECT_EQ(before != nullptr, replayed.contains(key)) << "seed " << GetParam();
        if (after) replayed[key] = after->text;
        if (!after) replayed.erase(key);
        return true;
      });
      EXPECT_EQ(replayed, naiveTo) << "seed " << GetParam();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, SharedSequenceProperty, testing::Values(1U, 2U, 3U, 4U));

TEST(SharedSequenceTest, AChangeLeavesAllOtherChunksShared) {
  const Sequence original = sequenceOf(10'000);
  Sequence copy = original;
  EXPECT_EQ(elementsNotShared(copy, original), 0U);
  copy.put({5'000, "another"});
  EXPECT_LE(elementsNotShared(copy, original), Sequence::kMostInChunk);
  copy.erase(2'000);
  copy.put({20'000, "behind all"});
  EXPECT_LE(elementsNotShared(copy, original), 3 * Sequence::kMostInChunk);
}

TEST(SharedSequenceTest, WhatNobodySharesIsChangedInPlace) {
  Sequence sequence = sequenceOf(1'000);
  const Item* place = sequence.find(500);
  sequence.put({500, "another"});
  EXPECT_EQ(sequence.find(500), place);
  EXPECT_EQ(place->text, "another");
}

TEST(SharedSequenceTest, CompareLooksOnlyWhereChunksDiffer) {
  const Sequence original = sequenceOf(100'000);
  Sequence changed = original;
  changed.put({50'000, "another"});
  changed.erase(70'000);
  changed.put({200'000, "behind all"});
  std::size_t looks = 0;
  Sequence::compare(original, changed, [&](const Item*, const Item*) { return ++looks > 0; });
  EXPECT_GE(looks, 3U);
  EXPECT_LE(looks, 3 * Sequence::kMostInChunk);
}

TEST(SharedSequenceTest, CompareStopsWhereItIsTold) {
  std::size_t looks = 0;
  EXPECT_FALSE(Sequence::compare(sequenceOf(10), sequenceOf(20),
                                 [&](const Item*, const Item*) { return ++looks < 3; }));
  EXPECT_EQ(looks, 3U);
}

TEST(SharedSequenceTest, ASequenceThatShrankHasFewChunks) {
  Sequence sequence = sequenceOf(10'000);
  const std::size_t before = chunkCount(sequence);
  EXPECT_LE(before, 10'000 / Sequence::kMostInChunk + 1);
  for (int key = 0; key < 10'000; ++key) {
    if (key % 100 != 0) sequence.erase(key);
  }
  EXPECT_EQ(sequence.size(), 100U);
  EXPECT_LE(chunkCount(sequence), 5U);
}

}  // namespace
}  // namespace throughline::journey
