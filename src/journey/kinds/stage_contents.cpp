#include "kinds/kinds.h"

namespace throughline::journey::kinds {

KindDescription touchpoint() {
  using T = Touchpoint;
  return {Kind::touchpoint,
          Kind::stage,
          {{"touchpoints"}},
          {
              field<&T::stage>("stage").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::title>("title").naming().needed().atMost(kName).searched(),
              field<&T::channel>("channel").atMost(kName).searched().filtered(),
              field<&T::owner>("owner").searched().filtered().help(
                  "the department that answers for it"),
              field<&T::side>("side").help("who sees it"),
              field<&T::status>("status").filtered(),
              field<&T::job>("job").below("owner").atMost(kText).searched().help(
                  "what the customer hires it for"),
              field<&T::note>("note").atMost(kText).searched().help("what is worth knowing of it"),
              field<&T::url>("url").address().atMost(kAddress).help("where it can be seen"),
              field<&T::picture>("picture").help("what the customer sees there"),
          },
          kLikeCards};
}

KindDescription touchpointReading() {
  using T = TouchpointReading;
  return {
      Kind::touchpoint_reading,
      Kind::touchpoint,
      {{.path = "readings", .leftOutWhenEmpty = true}},
      {
          field<&T::touchpoint>("touchpoint").holder(),
          field<&T::rank>("rank").atMost(kRank),
          field<&T::metric>("metric").needed().atMost(kName).help("an id of the metric catalogue"),
          field<&T::period>("period"),
          field<&T::value>("value").required(),
      }};
}

KindDescription finding() {
  using T = Finding;
  return {Kind::finding,
          Kind::stage,
          {{"findings"}},
          {
              field<&T::stage>("stage").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::text>("text").naming().needed().atMost(kText).searched(),
              field<&T::persona>("persona"),
              field<&T::feeling>("feeling"),
              field<&T::source>("source")
                  .named(Kind::source)
                  .atMost(kName)
                  .help("where it was heard: a source of this map, or any text"),
              field<&T::touchpoint>("touchpoint"),
              field<&T::excerpt>("excerpt").aside().atMost(kText).help(
                  "the words marked in the source's note"),
          },
          kLikeCards};
}

KindDescription question() {
  using T = Question;
  return {Kind::question,
          Kind::stage,
          {{"questions"}},
          {
              field<&T::stage>("stage").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::text>("text").naming().needed().atMost(kText).searched(),
              field<&T::kind>("kind"),
              field<&T::persona>("persona").help("who asks it"),
              field<&T::touchpoint>("touchpoint").help("what answers it"),
              field<&T::answered>("answered").later(),
              field<&T::source>("source")
                  .named(Kind::source)
                  .atMost(kName)
                  .help("where it was heard: a source of this map, or any text"),
              field<&T::excerpt>("excerpt").aside().atMost(kText).help(
                  "the words marked in the source's note"),
          },
          kLikeCards};
}

KindDescription emotion() {
  using T = Emotion;
  return {Kind::emotion,
          Kind::stage,
          {{"emotions"}},
          {
              field<&T::stage>("stage").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::persona>("persona").below("quote"),
              field<&T::score>("score").required().from(-1).to(1).help("-1 low, 1 high"),
              field<&T::state>("state").later().help("as it is, or as it should be"),
              field<&T::name>("name").below("score").atMost(kName).searched().help(
                  "what the high or low is called"),
              field<&T::mood>("mood").below("name").atMost(kWord).searched().help(
                  "the feeling in a word"),
              field<&T::quote>("quote").atMost(kText).searched(),
              field<&T::finding>("finding").aside().help("what the quote was taken from"),
              field<&T::source>("source")
                  .named(Kind::source)
                  .atMost(kName)
                  .help("where it was heard: a source of this map, or any text"),
              field<&T::touchpoint>("touchpoint"),
              field<&T::within>("within").aside().from(0).to(1).help(
                  "where in its stage, 0 its begin, 1 its end"),
          },
          kLikeCards};
}

KindDescription evidence() {
  using T = Evidence;
  return {Kind::evidence,
          Kind::stage,
          {{"evidence"}},
          {
              field<&T::stage>("stage").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::kind>("kind"),
              field<&T::count>("count").required().from(0).to(kCount),
          },
          kLikeOneCell};
}

KindDescription link() {
  using T = Link;
  return {Kind::link,
          {},
          {{"links"}},
          {
              field<&T::rank>("rank").atMost(kRank),
              field<&T::from>("from").aside(),
              field<&T::to>("to").aside(),
              field<&T::kind>("kind"),
              field<&T::share>("share").from(0).to(1).help("ratio of those who are at its start"),
              field<&T::count>("count").from(0).to(kCount).help("how many take it"),
              field<&T::note>("note").atMost(kText).searched(),
          },
          kOnlyRemoved};
}

}  // namespace throughline::journey::kinds
