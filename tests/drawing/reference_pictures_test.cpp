#include "reference_pictures.h"

#include "layout_checks.h"
#include "support/every_field_map.h"
#include "support/linked_map.h"
#include "support/maps.h"
#include "support/random_numbers.h"
#include "throughline/drawing/png.h"
#include "throughline/journey/intents/lanes.h"

namespace throughline::drawing {
namespace {

TEST(ReferencePictures, TheExampleLooksAsItDid) {
  const journey::Journey map = support::leahMap();
  expectReference("example", picture(layoutOf(map, {.title = true}), {.scale = 1}));
  expectReference("example_dark",
                  picture(layoutOf(map, {.invitations = true}), {.scale = 1, .dark = true}));
}

TEST(ReferencePictures, FortyLinksOnTheExampleCanBeFollowed) {
  const MapLayout layout = layoutOf(support::linkedAnew(support::leahMap(), 40), {.title = true});
  expectReference("forty_links", picture(layout, {.scale = 1}));
  expectReference("forty_links_dark", picture(layout, {.scale = 1, .dark = true}));
}

TEST(ReferencePictures, LinksCanBeFollowedAcrossTheLineOfVisibility) {
  auto map = support::linkedAnew(support::leahMap(), 14, 3);
  journey::IdSource ids = journey::seededIds(5);
  journey::Edit edit{map, ids};
  journey::setLineOfVisibility(edit, true);
  edit.change(map.list<journey::Link>().front()->id, [](journey::Link& link) {
    link.kind = journey::LinkKind::loop_back;
    link.count = 37;
  });
  expectReference("links_across_bands", picture(layoutOf(map), {.scale = 1}));
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
