#include "sharing/left_out.h"

namespace throughline::journey {

void leaveReviewsInShort(Edit& edit) {
  removeAll(edit, Kind::stop);
  for (const std::int64_t id : edit.journey().ids(Kind::review)) {
    const Review& review = edit.get(Id<Review>{id});
    edit.put(Review{.id = review.id,
                    .rank = review.rank,
                    .date = review.date,
                    .period = review.period,
                    .note = review.note});
  }
}

}  // namespace throughline::journey
