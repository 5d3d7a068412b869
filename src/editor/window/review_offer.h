#pragma once

#include "access_banner.h"
#include "review/review_feature.h"

namespace throughline::editor {

/// Says above the map that a review was paused, and goes on with it. Nothing where none is.
void offerPausedReview(ReviewFeature& review, OpenMap& map, AccessBanner& banner);

}  // namespace throughline::editor
