#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "throughline/journey/images.h"
#include "throughline/journey/kept_map.h"
#include "throughline/journey/records.h"
#include "throughline/journey/table.h"

namespace throughline::journey {

/// One map in memory: all its records by kind and id, and who holds whom in
/// which order. A plain value whose copies share what neither has changed: a copy
/// costs next to nothing and a change after it costs what it touches, so
/// snapshots and trials are simply copies. == and difference() pass over what is
/// shared. It stores what it is given; whether that makes a good map is for
/// rules.h, and edits go through Edit, which a Document wraps in a transaction.
///
/// A pointer to a record stays valid until this value replaces or erases that record.
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
    return all<T>().find(id);
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
    all<T>().eachIn(holder, [&](const T& record) { records.push_back(&record); });
    return records;
  }

  // The same, where the kind is only known at run time.
  [[nodiscard]] std::optional<Record> find(Kind kind, std::int64_t id) const;
  /// Requires that the record exists; throws std::out_of_range otherwise.
  [[nodiscard]] RecordRef get(Kind kind, std::int64_t id) const;
  [[nodiscard]] bool contains(Kind kind, std::int64_t id) const;
  [[nodiscard]] std::size_t count(Kind kind) const;
  [[nodiscard]] std::size_t countAll() const;
  [[nodiscard]] std::vector<std::int64_t> ids(Kind kind) const;
  [[nodiscard]] std::vector<std::int64_t> idsIn(Kind kind, std::int64_t holder) const;
  /// Calls `visit(RecordRef)` for all records of the kind, by id. The map must not change.
  template <class Visit>
  void each(Kind kind, Visit visit) const {
    withStruct(kind, [&]<class T>() {
      for (const auto& [id, record] : all<T>()) visit(RecordRef(record));
    });
  }

  /// A number for the state of the records of a kind that the holder holds, 0 where
  /// there are none. It changes with each of them and with their order: where two
  /// journeys of this run give the same number, the records are the same. (Equal
  /// records may have different numbers.)
  [[nodiscard]] std::uint64_t stampOf(Kind kind, std::int64_t holder) const;

  /// Adds the record, or replaces the one of its kind with its id.
  void put(RecordRef record);
  /// Puts all records of a kind in the place of those that are there: much cheaper than one
  /// by one.
  template <class T>
  void putAll(typename Table<T>::Builder records) {
    std::get<Table<T>>(m_tables) = Table<T>(std::move(records));
  }
  void erase(Kind kind, std::int64_t id);

  /// The images that records name. Copies share them (images.h).
  [[nodiscard]] Images& images() const { return *m_images; }
  /// The same, for what outlives the map.
  [[nodiscard]] std::shared_ptr<const Images> sharedImages() const { return m_images; }
  /// From now on these are those of the other as well.
  void shareImages(const Journey& other) { m_images = other.m_images; }

  /// The maps that reviews name. Copies share them (kept_map.h).
  [[nodiscard]] KeptMaps& keptMaps() const { return *m_keptMaps; }
  /// From now on these are those of the other as well.
  void shareKeptMaps(const Journey& other) { m_keptMaps = other.m_keptMaps; }
  void forgetKeptMaps() { m_keptMaps = std::make_shared<KeptMaps>(); }

  /// The same records; equal ones name the same images.
  bool operator==(const Journey& other) const { return m_tables == other.m_tables; }

 private:
  template <class Variant>
  struct TablesOf;
  template <class... Ts>
  struct TablesOf<std::variant<Ts...>> {
    using Type = std::tuple<Table<Ts>...>;
  };

  TablesOf<Record>::Type m_tables;
  std::shared_ptr<Images> m_images = std::make_shared<Images>();
  std::shared_ptr<KeptMaps> m_keptMaps = std::make_shared<KeptMaps>();
};

}  // namespace throughline::journey
