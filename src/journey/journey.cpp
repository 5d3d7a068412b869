#include "throughline/journey/journey.h"

#include <algorithm>
#include <atomic>
#include <stdexcept>

namespace throughline::journey {

namespace {

// Never the same twice, so that copies that went different ways never share one.
std::uint64_t nextStamp() {
  static std::atomic<std::uint64_t> last = 0;
  return ++last;
}

}  // namespace

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
  const auto found = m_held.find({kind, holder});
  return found == m_held.end() ? none : found->second.places;
}

std::uint64_t Journey::stampOf(Kind kind, std::int64_t holder) const {
  const auto found = m_held.find({kind, holder});
  return found == m_held.end() ? 0 : found->second.stamp;
}

void Journey::place(const Record& record) {
  Held& held = m_held[{kindOf(record), holderOf(record)}];
  const Placed placed{rankOf(record), idOf(record)};
  held.places.insert(std::ranges::upper_bound(held.places, placed), placed);
  held.stamp = nextStamp();
}

void Journey::unplace(const Record& record) {
  const auto slot = m_held.find({kindOf(record), holderOf(record)});
  if (slot == m_held.end()) return;
  auto& places = slot->second.places;
  const Placed placed{rankOf(record), idOf(record)};
  const auto at = std::ranges::lower_bound(places, placed);
  if (at != places.end() && *at == placed) places.erase(at);
  slot->second.stamp = nextStamp();
  if (places.empty()) m_held.erase(slot);
}

}  // namespace throughline::journey
