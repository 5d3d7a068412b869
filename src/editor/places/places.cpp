#include "places.h"

#include "experiments/experiments_place.h"
#include "map/map_place.h"
#include "table/table_place.h"

namespace throughline::editor {

std::vector<PlaceEntry> allPlaces() {
  return {MapPlace::entry(), TablePlace::entry(), ExperimentsPlace::entry()};
}

}  // namespace throughline::editor
