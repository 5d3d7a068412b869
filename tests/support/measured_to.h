#pragma once

#include <random>

#include "throughline/journey/edit.h"
#include "throughline/journey/passages.h"

namespace throughline::support {

/// Says of every passage's reading to which stage it was measured: the next one, but
/// in `others` of a hundred cases another one, or none.
inline void measurePassages(journey::Edit& edit, std::mt19937_64& random, unsigned others = 0) {
  using journey::PassageReading;
  const auto stages = edit.journey().ids(journey::Kind::stage);
  const auto readings = edit.journey().ids(journey::Kind::passage_reading);
  for (const std::int64_t id : readings) {
    edit.change(journey::Id<PassageReading>{id}, [&](PassageReading& reading) {
      reading.to = nextStage(edit.journey(), reading.stage);
      if (random() % 100 >= others) return;
      reading.to = journey::Id<journey::Stage>{stages[random() % stages.size()]};
      if (reading.to == reading.stage) reading.to.reset();
    });
  }
}

}  // namespace throughline::support
