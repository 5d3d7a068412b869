#include "throughline/journey/journey.h"

#include <algorithm>
#include <stdexcept>

namespace throughline::journey {

const MapSettings& Journey::settings() const {
  const auto& table = all<MapSettings>();
  if (table.empty()) throw std::logic_error("a journey without its map record");
  return table.begin()->second;
}

std::optional<Record> Journey::find(Kind kind, std::int64_t id) const {
  return withStruct(kind, [&]<class T>() -> std::optional<Record> {
    const T* record = find(Id<T>{id});
    return record ? std::optional<Record>(*record) : std::nullopt;
  });
}

bool Journey::contains(Kind kind, std::int64_t id) const {
  return withStruct(kind, [&]<class T>() { return all<T>().contains(Id<T>{id}); });
}

std::size_t Journey::count(Kind kind) const {
  return withStruct(kind, [&]<class T>() { return all<T>().size(); });
}

std::size_t Journey::countAll() const {
  std::size_t sum = 0;
  for (const Kind kind : kAllKinds) sum += count(kind);
  return sum;
}

std::vector<std::int64_t> Journey::ids(Kind kind) const {
  return withStruct(kind, [&]<class T>() {
    std::vector<std::int64_t> ids;
    ids.reserve(all<T>().size());
    for (const auto& [id, record] : all<T>()) ids.push_back(id.value);
    return ids;
  });
}

std::vector<std::int64_t> Journey::idsIn(Kind kind, std::int64_t holder) const {
  std::vector<std::int64_t> ids;
  for (const Placed& placed : placesIn(kind, holder)) ids.push_back(placed.id);
  return ids;
}

void Journey::put(const Record& record) {
  std::visit(
      [&]<class T>(const T& value) {
        auto& table = std::get<Table<T>>(m_tables);
        const auto [slot, fresh] = table.try_emplace(value.id, value);
        if (!fresh) {
          unplace(slot->second);
          slot->second = value;
        }
        place(record);
      },
      record);
}

void Journey::erase(Kind kind, std::int64_t id) {
  withStruct(kind, [&]<class T>() {
    auto& table = std::get<Table<T>>(m_tables);
    const auto found = table.find(Id<T>{id});
    if (found == table.end()) return;
    unplace(found->second);
    table.erase(found);
  });
}

const std::vector<Journey::Placed>& Journey::placesIn(Kind kind, std::int64_t holder) const {
  static const std::vector<Placed> none;
  const auto found = m_places.find({kind, holder});
  return found == m_places.end() ? none : found->second;
}

void Journey::place(const Record& record) {
  auto& places = m_places[{kindOf(record), holderOf(record)}];
  const Placed placed{rankOf(record), idOf(record)};
  places.insert(std::ranges::upper_bound(places, placed), placed);
}

void Journey::unplace(const Record& record) {
  const auto slot = m_places.find({kindOf(record), holderOf(record)});
  if (slot == m_places.end()) return;
  const Placed placed{rankOf(record), idOf(record)};
  const auto at = std::ranges::lower_bound(slot->second, placed);
  if (at != slot->second.end() && *at == placed) slot->second.erase(at);
  if (slot->second.empty()) m_places.erase(slot);
}

}  // namespace throughline::journey
