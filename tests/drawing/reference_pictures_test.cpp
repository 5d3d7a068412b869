#include "reference_pictures.h"

#include "layout_checks.h"
#include "support/every_field_map.h"
#include "support/maps.h"
#include "support/random_numbers.h"
#include "throughline/drawing/png.h"

namespace throughline::drawing {
namespace {

TEST(ReferencePictures, TheExampleLooksAsItDid) {
  const journey::Journey map = support::leahMap();
  expectReference("example", picture(layoutOf(map, {.title = true}), {.scale = 1}));
  expectReference("example_dark",
                  picture(layoutOf(map, {.invitations = true}), {.scale = 1, .dark = true}));
}

TEST(ReferencePictures, AMapWithEveryKindAndChoiceLooksAsItDid) {
  expectReference("every_field",
                  picture(layoutOf(support::EveryFieldMap().make(), {}), {.scale = 1}));
}

TEST(ReferencePictures, NumbersOfEveryStandingLookAsTheyDid) {
  expectReference(
      "numbers",
      picture(layoutOf(support::RandomNumbers(1).make(), {.invitations = true}), {.scale = 1}));
}

}  // namespace
}  // namespace throughline::drawing
