#pragma once

#include "throughline/drawing/layout.h"

// What a review shows beside what is typed, in the units of slides (presentation.h).

namespace throughline::drawing {

/// A stage as it is told before it is asked about: its job, its numbers then and now with what
/// chance allows to say, its touchpoints, and what was noted at the last review. As high as it
/// takes. The period of the options is the one that is reviewed.
struct ReviewedStage {
  journey::Id<journey::Stage> stage;
  QString lastNote;  ///< empty: nothing was noted
  QString lastDate;
  bool unfinished = false;  ///< the period has not ended
};
[[nodiscard]] SharedPicture reviewedStage(const journey::Journey& journey,
                                          const ViewOptions& options, const ReviewedStage& about,
                                          qreal width);

/// The weakest link of every period side by side, the newest last; where the constraint moved
/// is seen by its name and hue. Null where no period has numbers.
[[nodiscard]] SharedPicture weakestLinkStrip(const journey::Journey& journey,
                                             const ViewOptions& options, qreal width);

/// The weakest link's slide without its head and foot. Null where nothing is measured.
[[nodiscard]] SharedPicture weakestLinkBody(const journey::Journey& journey,
                                            const ViewOptions& options, qreal width);

}  // namespace throughline::drawing
