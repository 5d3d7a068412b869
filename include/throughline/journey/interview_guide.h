#pragma once

#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/journey/message.h"

namespace throughline::journey {

struct GuidePart {
  Message heading;
  std::vector<Message> questions;
};

/// What to ask a customer about a stage: what triggered the search, why they nearly walked
/// away, what delighted or disappointed, and what the map does not know yet.
struct InterviewGuide {
  Message title;
  Message job;  ///< what the stage is hired for; empty where nobody wrote it
  std::vector<GuidePart> parts;
};

/// `open` is what else is to be asked there, as what the check of the map leaves open; it comes
/// after the questions that the map holds. Requires that the stage exists.
[[nodiscard]] InterviewGuide interviewGuide(const Journey& journey, Id<Stage> stage,
                                            std::vector<Message> open = {});

}  // namespace throughline::journey
