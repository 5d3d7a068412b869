#include "example_map.h"

#include <QFile>

#include "frame/map_pictures.h"
#include "throughline/exchange/json.h"
#include "throughline/journey/messages/pictures.h"

namespace throughline::editor {

journey::Journey exampleMap(journey::IdSource& ids) {
  QFile file(":/examples/leah.json");
  if (!file.open(QIODevice::ReadOnly)) {
    throw journey::Error(journey::Blame::system, "leah.json", journey::messages::exampleMissing());
  }
  return exchange::journeyFromJson(file.readAll().toStdString(), {}, ids).journey;
}

QImage examplePicture() {
  try {
    journey::IdSource ids = journey::seededIds(1);
    return smallPicture(
        drawing::LayoutEngine().layout(exampleMap(ids), {.words = drawing::worded}));
  } catch (const journey::Error&) {
    return {};
  }
}

}  // namespace throughline::editor
