#include "checks.h"
#include "targets/each_target.h"
#include "throughline/drawing/take_image.h"

namespace throughline::fuzz {

void runImage(std::string_view input) {
  std::string bytes;
  if (!isAccepted([&] { bytes = drawing::takeImage(std::string(input)).bytes(); })) return;
  // The constructor of an image holds it to all limits once more.
  std::string again;
  require(isAccepted([&] { again = drawing::takeImage(bytes).bytes(); }) && again == bytes,
          "what was taken once is taken again as it is");
}

}  // namespace throughline::fuzz
