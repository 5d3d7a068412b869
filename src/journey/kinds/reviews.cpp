#include "kinds/kinds.h"

namespace throughline::journey::kinds {

KindDescription review() {
  using T = Review;
  return {Kind::review,
          {},
          {{"reviews"}},
          {
              field<&T::rank>("rank").atMost(kRank),
              field<&T::date>("date"),
              field<&T::period>("period"),
              field<&T::note>("note").atMost(kText),
              field<&T::participants>("participants").lines().atMost(kText).help("who took part"),
              field<&T::parked>("parked").lines().atMost(kText).help(
                  "what came up and belongs elsewhere"),
              field<&T::pausedAt>("paused_at")
                  .aside()
                  .help("the stage where it goes on; left out: it is finished"),
              field<&T::map>("map").aside().help(
                  "the map as it stood, without the maps of its own reviews"),
          }};
}

KindDescription stop() {
  using T = Stop;
  return {Kind::stop,
          Kind::review,
          {{.path = "stops", .leftOutWhenEmpty = true}},
          {
              field<&T::review>("review").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::stage>("stage").help("left out: a stage that was removed since"),
              field<&T::stillTrue>("still_true").help("whether the stage's story still holds"),
              field<&T::note>("note").atMost(kText),
              field<&T::answered>("answered").later().help("what was asked and answered"),
          }};
}

KindDescription decision() {
  using T = Decision;
  return {Kind::decision,
          Kind::review,
          {{.path = "decisions", .leftOutWhenEmpty = true}},
          {
              field<&T::review>("review").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::text>("text").naming().needed().atMost(kText),
              field<&T::stage>("stage"),
              field<&T::owner>("owner").help("the department that does it"),
              field<&T::due>("due").help("by when"),
              field<&T::state>("state").later(),
          },
          kOnlyRemoved};
}

KindDescription comment() {
  using T = Comment;
  return {Kind::comment,
          {},
          {{.path = "comments", .leftOutWhenEmpty = true}},
          {
              field<&T::rank>("rank").atMost(kRank),
              field<&T::kind>("on.kind").required().aside().help("the kind of what it is on"),
              field<&T::thing>("on.id")
                  .kindIn("on.kind")
                  .required()
                  .aside()
                  .from(1)
                  .to(static_cast<double>(kLargestId))
                  .help("the id of what it is on"),
              field<&T::text>("text").naming().needed().atMost(kText),
              field<&T::author>("author").atMost(kName),
              field<&T::at>("at").time().aside().help("when it was written, UTC"),
              field<&T::resolved>("resolved").later(),
          },
          kOnlyRemoved};
}

KindDescription answer() {
  using T = Answer;
  return {Kind::answer,
          Kind::comment,
          {{.path = "answers", .leftOutWhenEmpty = true}},
          {
              field<&T::comment>("comment").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::text>("text").naming().needed().atMost(kText),
              field<&T::author>("author").atMost(kName),
              field<&T::at>("at").time().aside().help("when it was written, UTC"),
          },
          kOnlyRemoved};
}

}  // namespace throughline::journey::kinds
