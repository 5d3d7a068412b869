#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "throughline/journey/description.h"
#include "throughline/journey/records.h"

namespace throughline::journey {

template <class T>
using Table = std::map<Id<T>, T>;

/// One map in memory: all its records by kind and id, and who holds whom in
/// which order. A plain value: copying it takes a snapshot, == compares all
/// records. It stores what it is given; whether that makes a good map is for
/// rules.h, and edits go through Edit, which a Document wraps in a transaction.
class Journey {
 public:
  /// Requires that `put` has stored the map record, which every map has.
  [[nodiscard]] const MapSettings& settings() const;

  /// All records of a kind, by id. For their order on the map use `in` or `list`.
  template <class T>
  [[nodiscard]] const Table<T>& all() const {
    return std::get<Table<T>>(m_tables);
  }
  /// Null where there is no such record.
  template <class T>
  [[nodiscard]] const T* find(Id<T> id) const {
    const auto found = all<T>().find(id);
    return found == all<T>().end() ? nullptr : &found->second;
  }
  /// Requires that the record exists; throws std::out_of_range otherwise.
  template <class T>
  [[nodiscard]] const T& get(Id<T> id) const {
    return all<T>().at(id);
  }
  /// The records of a kind that the map itself holds (stages, periods, links, …), in order.
  template <class T>
  [[nodiscard]] std::vector<const T*> list() const {
    return in<T>(std::int64_t{0});
  }
  /// The records of a kind that the holder holds, in order: `in<Touchpoint>(stage.id)`.
  template <class T, class Holder>
  [[nodiscard]] std::vector<const T*> in(Id<Holder> holder) const {
    return in<T>(holder.value);
  }
  template <class T>
  [[nodiscard]] std::vector<const T*> in(std::int64_t holder) const {
    std::vector<const T*> records;
    for (const Placed& placed : placesIn(T::kKind, holder)) {
      records.push_back(&get(Id<T>{placed.id}));
    }
    return records;
  }

  // The same, where the kind is only known at run time.
  [[nodiscard]] std::optional<Record> find(Kind kind, std::int64_t id) const;
  [[nodiscard]] bool contains(Kind kind, std::int64_t id) const;
  [[nodiscard]] std::size_t count(Kind kind) const;
  [[nodiscard]] std::size_t countAll() const;
  [[nodiscard]] std::vector<std::int64_t> ids(Kind kind) const;
  [[nodiscard]] std::vector<std::int64_t> idsIn(Kind kind, std::int64_t holder) const;

  /// A number for the state of the records of a kind that the holder holds, 0 where
  /// there are none. It changes with each of them and with their order: where two
  /// journeys of this run give the same number, the records are the same. (Equal
  /// records may have different numbers.)
  [[nodiscard]] std::uint64_t stampOf(Kind kind, std::int64_t holder) const;

  /// Adds the record, or replaces the one of its kind with its id.
  void put(const Record& record);
  void erase(Kind kind, std::int64_t id);

  bool operator==(const Journey& other) const { return m_tables == other.m_tables; }

 private:
  /// A record's place among those with the same holder.
  struct Placed {
    Rank rank;
    std::int64_t id;
    auto operator<=>(const Placed&) const = default;
  };
  /// What one holder holds of one kind.
  struct Held {
    std::vector<Placed> places;
    std::uint64_t stamp = 0;
  };
  struct HolderKey {
    Kind kind;
    std::int64_t holder;
    bool operator==(const HolderKey&) const = default;
  };
  struct HolderHash {
    std::size_t operator()(const HolderKey& key) const noexcept {
      return std::hash<std::int64_t>{}(key.holder * static_cast<std::int64_t>(kKindCount) +
                                       static_cast<std::int64_t>(key.kind));
    }
  };

  [[nodiscard]] const std::vector<Placed>& placesIn(Kind kind, std::int64_t holder) const;
  void place(const Record& record);
  void unplace(const Record& record);

  template <class Variant>
  struct TablesOf;
  template <class... Ts>
  struct TablesOf<std::variant<Ts...>> {
    using Type = std::tuple<Table<Ts>...>;
  };

  TablesOf<Record>::Type m_tables;
  std::unordered_map<HolderKey, Held, HolderHash> m_held;
};

}  // namespace throughline::journey
