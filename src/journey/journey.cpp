#include "throughline/journey/journey.h"

#include <atomic>
#include <stdexcept>

namespace throughline::journey {

std::uint64_t freshStamp() {
  static std::atomic<std::uint64_t> last = 0;
  return ++last;
}

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

RecordRef Journey::get(Kind kind, std::int64_t id) const {
  return withStruct(kind, [&]<class T>() { return RecordRef(get(Id<T>{id})); });
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
  std::vector<std::int64_t> ids;
  ids.reserve(count(kind));
  each(kind, [&](RecordRef record) { ids.push_back(idOf(record)); });
  return ids;
}

std::uint64_t Journey::stampOf(Kind kind, std::int64_t holder) const {
  return withStruct(kind, [&]<class T>() { return all<T>().stampOf(holder); });
}

std::vector<std::int64_t> Journey::idsIn(Kind kind, std::int64_t holder) const {
  std::vector<std::int64_t> ids;
  withStruct(kind, [&]<class T>() {
    all<T>().eachIn(holder, [&](const T& record) { ids.push_back(record.id.value); });
  });
  return ids;
}

void Journey::put(RecordRef record) {
  visitRecord(record, [&]<class T>(const T& value) { std::get<Table<T>>(m_tables).put(value); });
}

void Journey::erase(Kind kind, std::int64_t id) {
  withStruct(kind, [&]<class T>() { std::get<Table<T>>(m_tables).erase(Id<T>{id}); });
}

}  // namespace throughline::journey
