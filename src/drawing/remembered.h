#pragma once

#include <cstdint>
#include <tuple>
#include <unordered_map>

#include "picture_builder.h"

namespace throughline::drawing {

/// Pictures by key, each made again only when what it was made from has changed.
/// Equal inputs therefore give the very same picture.
template <class... Inputs>
class Remembered {
 public:
  template <class Make>
  const SharedPicture& get(std::int64_t key, const Inputs&... inputs, Make&& make) {
    const auto [slot, fresh] = m_entries.try_emplace(key);
    Entry& entry = slot->second;
    entry.lastUse = m_round;
    if (fresh || entry.inputs != std::tie(inputs...)) {
      entry.inputs = std::tie(inputs...);
      entry.picture = make();
    }
    return entry.picture;
  }

  /// Ends a round; what has not been asked for in it goes when it piles up.
  void endRound() {
    constexpr std::size_t kSlack = 64;
    const std::size_t keep = m_usedBefore * 2 + kSlack;
    if (m_entries.size() > keep) {
      std::erase_if(m_entries, [this](const auto& item) { return item.second.lastUse != m_round; });
    }
    if (m_entries.size() > keep || m_usedBefore == 0) m_usedBefore = m_entries.size();
    ++m_round;
  }

 private:
  struct Entry {
    std::tuple<Inputs...> inputs;
    SharedPicture picture;
    std::uint64_t lastUse = 0;
  };
  std::unordered_map<std::int64_t, Entry> m_entries;
  std::size_t m_usedBefore = 0;
  std::uint64_t m_round = 0;
};

}  // namespace throughline::drawing
