#pragma once

#include "map_numbers.h"
#include "throughline/drawing/compared_layout.h"
#include "throughline/drawing/layout.h"
#include "throughline/metrics/evidence.h"

namespace throughline::drawing {

/// What the options show of a map, worked out once for each layout. Lanes take
/// the inputs of their cells from it. Map and options must outlive it.
struct ShownMap {
  struct Column {
    const journey::Stage* stage = nullptr;
    std::size_t place = 0;  ///< among all stages of the map
    StageFigures figures;
    const PassageFigures* passage = nullptr;  ///< that leaves it; null for the last
    metrics::StageEvidence evidence;
  };

  ShownMap(const journey::Journey& shown, const ViewOptions& how);
  ShownMap(const ShownMap&) = delete;
  ShownMap& operator=(const ShownMap&) = delete;

  /// A lane where it stands, and how it is shown; null: as by default.
  struct LanePlace {
    LaneId id = LaneId::touchpoints;
    const journey::Lane* record = nullptr;
  };

  [[nodiscard]] const journey::Lane* recordOf(LaneId lane) const;
  /// Cards of the touchpoints' lane stand in bands by who sees them.
  [[nodiscard]] bool hasBands() const;
  [[nodiscard]] bool hides(journey::Side side) const;

  /// The one persona that is shown, or who stands for several: "the customer".
  [[nodiscard]] journey::Message customer() const;
  /// Whether no shown stage holds a record of the kind.
  [[nodiscard]] bool isWithout(journey::Kind kind) const;

  const journey::Journey& journey;
  const ViewOptions& options;
  const journey::Period* period = nullptr;
  std::vector<const journey::Persona*> personas;  ///< whose curves are shown
  MapNumbers numbers;
  bool isMeasured = false;                          ///< any passage
  std::set<journey::Id<journey::Finding>> onCurve;  ///< those that an emotion was taken from
  std::vector<Column> columns;
  std::vector<journey::Side> hiddenSides;  ///< whose cards are left out
  std::vector<LanePlace> lanes;            ///< all, from top to bottom
  bool hasStages = false;                  ///< the map, whether they are shown or not
  /// What differs from another map, where that is shown; else null.
  const ComparedLooks* compared = nullptr;
};

}  // namespace throughline::drawing
