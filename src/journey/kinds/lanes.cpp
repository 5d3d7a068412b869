#include "kinds/kinds.h"

namespace throughline::journey::kinds {

KindDescription lane() {
  using T = Lane;
  return {Kind::lane,
          {},
          {{.path = "lanes", .leftOutWhenEmpty = true}},
          {
              field<&T::rank>("rank").atMost(kRank),
              field<&T::lane>("lane").aside().help("one that every map has"),
              field<&T::name>("name").naming().unique().atMost(kName).searched().help(
                  "of a lane of the user's own"),
              field<&T::kind>("kind").aside().help("what a lane of the user's own holds"),
              field<&T::hidden>("hidden").later(),
              field<&T::folded>("folded").later(),
              field<&T::height>("height").aside().above(0).to(kHeight).help(
                  "points at 100 %, at least"),
              field<&T::lineOfVisibility>("line_of_visibility")
                  .later()
                  .help("touchpoints alone: cards stand in bands by who sees them"),
              field<&T::hiddenSides>("hidden_sides")
                  .later()
                  .help("touchpoints alone: sides whose cards are not shown"),
          },
          kCopiedOrRemoved};
}

KindDescription cell() {
  using T = Cell;
  return {Kind::cell,
          Kind::lane,
          {{.path = "cells", .leftOutWhenEmpty = true}},
          {
              field<&T::lane>("lane").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::stage>("stage"),
              field<&T::title>("title").naming().atMost(kName).searched().help("of a card"),
              field<&T::text>("text").atMost(kText).searched().help("of a text or a card"),
              field<&T::score>("score").from(-1).to(1).help("of a curve: -1 low, 1 high"),
          },
          kLikeCards};
}

KindDescription setAside() {
  using T = SetAside;
  return {.kind = Kind::set_aside,
          .holder = {},
          .places = {{.path = "set_aside", .leftOutWhenEmpty = true}},
          .fields =
              {
                  field<&T::rank>("rank").atMost(kRank),
                  field<&T::rule>("rule").required().help("a rule of the map check"),
                  field<&T::kind>("kind").required().help("the kind of what the finding is on"),
                  field<&T::thing>("thing")
                      .writtenAs("id")
                      .kindIn("kind")
                      .required()
                      .from(1)
                      .to(static_cast<double>(kLargestId))
                      .help("the id of what the finding is on"),
                  field<&T::metric>("metric").help("where the rule speaks of one"),
                  field<&T::reason>("reason").needed().atMost(kText).help("why it is left so"),
                  field<&T::date>("date").help("when it was set aside"),
              },
          .idKey = "own_id"};
}

}  // namespace throughline::journey::kinds
