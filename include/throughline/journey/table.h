#pragma once

#include <compare>
#include <cstdint>
#include <iterator>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "throughline/journey/description.h"
#include "throughline/journey/shared_sequence.h"

namespace throughline::journey {

/// Never the same twice in a run, so that copies that went different ways never share one.
[[nodiscard]] std::uint64_t freshStamp();

/// All records of one kind, by id like a std::map, and by who holds them in which order.
/// Copies share what neither has changed since (SharedSequence), each single record too: a
/// pointer to a record is valid until this table's own record is replaced or erased.
template <class T>
class Table {
 public:
  using Entry = std::pair<const Id<T>, T>;

 private:
  struct ById {
    std::int64_t id;
    std::shared_ptr<const Entry> entry;
  };
  struct IdOf {
    std::int64_t operator()(const ById& row) const { return row.id; }
  };
  /// A record's place among those of all holders: the holder, then its rank there.
  struct ByPlace {
    std::int64_t holder;
    std::shared_ptr<const Entry> entry;
  };
  struct PlaceOf {
    std::tuple<std::int64_t, std::string_view, std::int64_t> operator()(const ByPlace& row) const {
      return {row.holder, rankOf(row.entry->second).text, row.entry->first.value};
    }
  };
  struct Stamp {
    std::int64_t holder;
    std::uint64_t number;
  };
  struct HolderOf {
    std::int64_t operator()(const Stamp& row) const { return row.holder; }
  };
  using Rows = SharedSequence<ById, IdOf>;
  /// PlaceOf with the beginning of the rank at hand: sorting seldom looks at the records.
  struct SortKey {
    std::int64_t holder;
    std::uint64_t rank = 0;  ///< its first bytes, the foremost counting most
    const ById* row;

    explicit SortKey(const ById& from) : holder(holderOf(from.entry->second)), row(&from) {
      const std::string_view text = rankOf(from.entry->second).text;
      for (std::size_t i = 0; i < sizeof rank; ++i) {
        rank = rank << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
      }
    }
    [[nodiscard]] bool isBefore(const SortKey& other) const {
      if (holder != other.holder) return holder < other.holder;
      if (rank != other.rank) return rank < other.rank;
      const auto rest = [](const ById& each) {
        return std::tuple(std::string_view(rankOf(each.entry->second).text), each.id);
      };
      return rest(*row) < rest(*other.row);
    }
  };

 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Entry;
    using difference_type = std::ptrdiff_t;
    using pointer = const Entry*;
    using reference = const Entry&;

    Iterator() = default;
    explicit Iterator(typename Rows::Iterator row) : m_row(row) {}
    reference operator*() const { return *m_row->entry; }
    pointer operator->() const { return m_row->entry.get(); }
    Iterator& operator++() {
      ++m_row;
      return *this;
    }
    Iterator operator++(int) { return Iterator(m_row++); }
    bool operator==(const Iterator&) const = default;

   private:
    typename Rows::Iterator m_row;
  };

  /// Gathers the records of a new table, each moved once. They come in the order of their
  /// ids, of which no two are the same.
  class Builder {
   public:
    void add(T&& record) {
      const Id<T> id = record.id;
      m_rows.push_back({id.value, std::make_shared<const Entry>(id, std::move(record))});
    }
    /// Nought where there is none yet.
    [[nodiscard]] std::int64_t lastId() const { return m_rows.empty() ? 0 : m_rows.back().id; }

   private:
    friend Table;
    std::vector<ById> m_rows;
  };

  Table() = default;
  explicit Table(Builder records);

  [[nodiscard]] Iterator begin() const { return Iterator(m_rows.begin()); }
  [[nodiscard]] Iterator end() const { return Iterator(m_rows.end()); }
  [[nodiscard]] std::size_t size() const { return m_rows.size(); }
  [[nodiscard]] bool empty() const { return m_rows.empty(); }
  [[nodiscard]] bool contains(Id<T> id) const { return find(id) != nullptr; }
  /// Null where there is no such record.
  [[nodiscard]] const T* find(Id<T> id) const {
    const ById* row = m_rows.find(id.value);
    return row ? &row->entry->second : nullptr;
  }
  /// Throws std::out_of_range where there is no such record.
  [[nodiscard]] const T& at(Id<T> id) const {
    if (const T* record = find(id)) return *record;
    throw std::out_of_range("no record of this id");
  }
  /// Calls `take(record)` for what the holder holds, in order.
  template <class Take>
  void eachIn(std::int64_t holder, Take take) const;

  /// A number for the state of what the holder holds, see Journey::stampOf.
  [[nodiscard]] std::uint64_t stampOf(std::int64_t holder) const {
    const Stamp* stamp = m_stamps.find(holder);
    return stamp ? stamp->number : 0;
  }

  /// Adds the record, or replaces the one with its id.
  void put(const T& record);
  void erase(Id<T> id);

  bool operator==(const Table& other) const {
    return size() == other.size() && compare(*this, other, [](const T* before, const T* after) {
             return before && after && *before == *after;
           });
  }
  /// SharedSequence::compare, by id and for records.
  template <class Visit>
  static bool compare(const Table& from, const Table& to, Visit visit);

 private:
  [[nodiscard]] auto firstIn(std::int64_t holder) const {
    constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
    return m_places.lowerBound({holder, {}, kLeast});
  }
  /// Call after each change of what the holder holds.
  void stamp(std::int64_t holder);

  Rows m_rows;
  SharedSequence<ByPlace, PlaceOf> m_places;
  SharedSequence<Stamp, HolderOf> m_stamps;
};

template <class T>
Table<T>::Table(Builder records) {
  std::vector<ById> rows = std::move(records.m_rows);
  std::vector<SortKey> keys;
  keys.reserve(rows.size());
  for (const ById& row : rows) keys.emplace_back(row);
  std::ranges::sort(keys, [](const SortKey& a, const SortKey& b) { return a.isBefore(b); });
  std::vector<ByPlace> places;
  places.reserve(rows.size());
  for (const SortKey& key : keys) places.push_back({key.holder, key.row->entry});
  std::vector<Stamp> stamps;
  for (const ByPlace& place : places) {
    if (stamps.empty() || stamps.back().holder != place.holder) {
      stamps.push_back({place.holder, freshStamp()});
    }
  }
  m_stamps = SharedSequence<Stamp, HolderOf>(std::move(stamps));
  m_rows = Rows(std::move(rows));
  m_places = SharedSequence<ByPlace, PlaceOf>(std::move(places));
}

template <class T>
template <class Take>
void Table<T>::eachIn(std::int64_t holder, Take take) const {
  for (auto at = firstIn(holder); at != m_places.end() && at->holder == holder; ++at) {
    take(at->entry->second);
  }
}

template <class T>
void Table<T>::stamp(std::int64_t holder) {
  const auto first = firstIn(holder);
  if (first != m_places.end() && first->holder == holder) {
    m_stamps.put({holder, freshStamp()});
  } else {
    m_stamps.erase(holder);
  }
}

template <class T>
void Table<T>::put(const T& record) {
  ByPlace place{holderOf(record), std::make_shared<const Entry>(record.id, record)};
  const std::int64_t holder = place.holder;
  std::int64_t left = holder;
  const ById* old = m_rows.find(record.id.value);
  if (old) {
    const ByPlace before{holderOf(old->entry->second), old->entry};
    left = before.holder;
    if (PlaceOf{}(before) != PlaceOf{}(place)) m_places.erase(PlaceOf{}(before));
  }
  m_rows.put({record.id.value, place.entry});
  m_places.put(std::move(place));
  stamp(holder);
  if (left != holder) stamp(left);
}

template <class T>
void Table<T>::erase(Id<T> id) {
  const ById* old = m_rows.find(id.value);
  if (!old) return;
  const ByPlace before{holderOf(old->entry->second), old->entry};
  m_places.erase(PlaceOf{}(before));
  m_rows.erase(id.value);
  stamp(before.holder);
}

template <class T>
template <class Visit>
bool Table<T>::compare(const Table& from, const Table& to, Visit visit) {
  return Rows::compare(from.m_rows, to.m_rows, [&](const ById* before, const ById* after) {
    if (before && after && before->entry == after->entry) return true;
    return visit(before ? &before->entry->second : nullptr,
                 after ? &after->entry->second : nullptr);
  });
}

}  // namespace throughline::journey
