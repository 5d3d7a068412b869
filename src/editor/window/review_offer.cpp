#include "review_offer.h"

namespace throughline::editor {

void offerPausedReview(ReviewFeature& review, OpenMap& map, AccessBanner& banner) {
  const QString words = review.pausedWords();
  if (words.isEmpty() || !map.canEdit()) return;
  banner.tell(words, {{ReviewFeature::tr("Go on"), [&review] { review.start(); }, true}},
              [&review, words] { return review.pausedWords() == words; });
}

}  // namespace throughline::editor
