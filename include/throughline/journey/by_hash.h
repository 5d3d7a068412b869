#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace throughline::journey {

/// What a map holds beside its records, told by the hash of its bytes: pictures (images.h) and
/// the maps that reviews keep (kept_map.h). All copies of a map share one of these: an item
/// never changes, so that adding one changes no map; a record that names it does.
///
/// Those of a file are known by their hash and info, and read when somebody asks for them;
/// nothing keeps them then. A new one is held in memory until it is in the file, which is when
/// the edit that names it has been written.
///
/// An Item has `hash()`, `info()` and `bytes()`.
template <class Item, class ItemHash, class ItemInfo>
class ByHash {
 public:
  using Hash = ItemHash;
  using Info = ItemInfo;
  using Ptr = std::shared_ptr<const Item>;
  /// Null where the file does not have it, or cannot be read now.
  using Load = std::function<Ptr(const Hash&)>;

  /// False where another item has its hash.
  [[nodiscard]] bool fits(const Item& item) const {
    const Ptr same = find(item.hash());
    return !same || same->bytes() == item.bytes();
  }
  void hold(Ptr item) {
    if (!contains(item->hash())) m_held.emplace(item->hash(), std::move(item));
  }
  /// Takes it over from those of another map, where that has it.
  void take(const Hash& hash, const ByHash& other) {
    if (contains(hash)) return;
    if (Ptr item = other.find(hash)) m_held.emplace(hash, std::move(item));
  }

  [[nodiscard]] bool contains(const Hash& hash) const { return info(hash).has_value(); }
  /// Nothing where there is no such item.
  [[nodiscard]] std::optional<Info> info(const Hash& hash) const {
    if (const auto found = m_inFile.find(hash); found != m_inFile.end()) return found->second;
    const Ptr item = held(hash);
    return item ? std::optional<Info>(item->info()) : std::nullopt;
  }
  /// Null where there is no such item, or it cannot be read now.
  [[nodiscard]] Ptr find(const Hash& hash) const {
    if (Ptr item = held(hash)) return item;
    return m_load && m_inFile.contains(hash) ? m_load(hash) : nullptr;
  }
  [[nodiscard]] std::vector<Hash> all() const {
    std::set<Hash> hashes;
    for (const auto& [hash, info] : m_inFile) hashes.insert(hash);
    for (const auto& [hash, item] : m_held) hashes.insert(hash);
    return {hashes.begin(), hashes.end()};
  }

  // For whoever keeps the file.
  /// Null where it is not held in memory.
  [[nodiscard]] Ptr held(const Hash& hash) const {
    const auto found = m_held.find(hash);
    return found == m_held.end() ? nullptr : found->second;
  }
  /// What the file has, in the place of what it had.
  void setInFile(std::map<Hash, Info> items) {
    m_inFile = std::move(items);
    std::erase_if(m_held, [&](const auto& held) { return m_inFile.contains(held.first); });
  }
  [[nodiscard]] const std::map<Hash, Info>& inFile() const { return m_inFile; }
  void setLoad(Load load) { m_load = std::move(load); }
  /// It is in the file now, and need not be held any more.
  void letGo(const Hash& hash) {
    const auto found = m_held.find(hash);
    if (found == m_held.end()) return;
    m_inFile.insert_or_assign(hash, found->second->info());
    m_held.erase(found);
  }

 private:
  std::map<Hash, Info> m_inFile;
  std::map<Hash, Ptr> m_held;
  Load m_load;
};

}  // namespace throughline::journey
