#include "rank_anew.h"

#include <algorithm>

namespace throughline::journey {

namespace {

// Leaves room for some inserts before neighbours are touched again.
constexpr std::size_t kShortEnough = kLongRank - 12;

/// The records of one holder, in their order.
class Siblings {
 public:
  Siblings(Edit& edit, Kind kind, const std::vector<std::int64_t>& order)
      : m_edit(edit), m_kind(kind), m_order(order) {}

  /// False where those from `first` up to `last` find no short ranks between the ones
  /// beside them; then nothing has changed. All of them always do.
  bool rankAnew(std::size_t first, std::size_t last) {
    const Rank low = first == 0 ? Rank{} : rankAt(first - 1);
    const Rank high = last == m_order.size() ? Rank{} : rankAt(last);
    const auto ranks = ranksBetween(low, high, last - first);
    const bool isAll = first == 0 && last == m_order.size();
    if (!isAll && !areShortBetween(ranks, low, high)) return false;
    for (std::size_t i = first; i < last; ++i) {
      Record record = m_edit.journey().get(m_kind, m_order[i]).copy();
      setRank(record, ranks[i - first]);
      m_edit.put(record);
    }
    return true;
  }

 private:
  [[nodiscard]] Rank rankAt(std::size_t place) const {
    return rankOf(m_edit.journey().get(m_kind, m_order[place]));
  }
  [[nodiscard]] static bool areShortBetween(const std::vector<Rank>& ranks, const Rank& low,
                                            const Rank& high) {
    const auto isShort = [](const Rank& rank) { return rank.text.size() <= kShortEnough; };
    return low < ranks.front() && (high.text.empty() || ranks.back() < high) &&
           std::ranges::all_of(ranks, isShort);
  }

  Edit& m_edit;
  Kind m_kind;
  const std::vector<std::int64_t>& m_order;
};

}  // namespace

// Inserts crowd on one side, mostly: where the ranks of one side have room, the other stays.
void rankAnew(Edit& edit, Kind kind, const std::vector<std::int64_t>& order, std::size_t first,
              std::size_t last) {
  Siblings siblings(edit, kind, order);
  for (std::size_t more = 16;; more *= 2) {
    const std::size_t before = first - std::min(first, more);
    const std::size_t after = std::min(last + more, order.size());
    if (siblings.rankAnew(before, last) || siblings.rankAnew(first, after) ||
        siblings.rankAnew(before, after)) {
      return;
    }
  }
}

}  // namespace throughline::journey
