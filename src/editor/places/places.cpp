#include "places.h"

#include "map/map_place.h"
#include "table/table_place.h"

namespace throughline::editor {

std::vector<PlaceEntry> allPlaces() { return {MapPlace::entry(), TablePlace::entry()}; }

}  // namespace throughline::editor
