#pragma once

#include "map_numbers.h"
#include "throughline/drawing/layout.h"

namespace throughline::drawing {

/// What the options show of a map, worked out once for each layout. Lanes take
/// the inputs of their cells from it. Map and options must outlive it.
struct ShownMap {
  struct Column {
    const journey::Stage* stage = nullptr;
    std::size_t place = 0;  ///< among all stages of the map
    StageFigures figures;
    const PassageFigures* passage = nullptr;  ///< that leaves it; null for the last
  };

  ShownMap(const journey::Journey& shown, const ViewOptions& how);
  ShownMap(const ShownMap&) = delete;
  ShownMap& operator=(const ShownMap&) = delete;

  /// The shown persona, or who stands for all of them: "the customer".
  [[nodiscard]] journey::Message customer() const;
  /// Whether no shown stage holds a record of the kind.
  [[nodiscard]] bool isWithout(journey::Kind kind) const;

  const journey::Journey& journey;
  const ViewOptions& options;
  const journey::Period* period = nullptr;
  const journey::Persona* persona = nullptr;
  MapNumbers numbers;
  bool isMeasured = false;  ///< any passage
  std::vector<Column> columns;
  bool hasStages = false;  ///< the map, whether they are shown or not
};

}  // namespace throughline::drawing
