#include "places.h"

#include "map/map_place.h"

namespace throughline::editor {

std::vector<PlaceEntry> allPlaces() { return {MapPlace::entry()}; }

}  // namespace throughline::editor
