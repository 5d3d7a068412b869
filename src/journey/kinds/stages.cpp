#include "kinds/kinds.h"

namespace throughline::journey::kinds {

KindDescription stage() {
  using T = Stage;
  return {Kind::stage,
          {},
          {{"stages"}},
          {
              field<&T::rank>("rank").atMost(kRank),
              field<&T::name>("name").naming().needed().unique().atMost(kName).searched(),
              field<&T::summary>("summary").atMost(kText).searched(),
              field<&T::job, &Job::statement>("job.statement")
                  .section("job")
                  .atMost(kText)
                  .searched()
                  .help("what the customer hires this stage for"),
              field<&T::job, &Job::situation>("job.situation").atMost(kText).help("when …"),
              field<&T::job, &Job::motivation>("job.motivation").atMost(kText).help("I want to …"),
              field<&T::job, &Job::outcome>("job.outcome").atMost(kText).help("so that …"),
              field<&T::job, &Job::functional>("job.functional")
                  .later()
                  .atMost(kText)
                  .help("the functional side: what is to be done"),
              field<&T::job, &Job::emotional>("job.emotional")
                  .later()
                  .atMost(kText)
                  .help("the emotional side: how it should feel"),
              field<&T::job, &Job::social>("job.social")
                  .later()
                  .atMost(kText)
                  .help("the social side: how it should look to others"),
              field<&T::volume, &Metric::name>("volume.name").section("volume").atMost(kName),
              field<&T::volume, &Metric::unit>("volume.unit").atMost(kName),
              field<&T::volume, &Metric::better>("volume.better").below("volume.target"),
              field<&T::volume, &Metric::target>("volume.target"),
              field<&T::health, &Metric::name>("health.name").section("health").atMost(kName),
              field<&T::health, &Metric::unit>("health.unit").atMost(kName),
              field<&T::health, &Metric::better>("health.better").below("health.target"),
              field<&T::health, &Metric::target>("health.target"),
              field<&T::passage, &Passage::targetConversion>("passage.target_conversion")
                  .section("passage")
                  .from(0)
                  .to(1)
                  .help("ratio of those who should move on"),
              field<&T::passage, &Passage::targetDays>("passage.target_days")
                  .above(0)
                  .help("median days the step should take"),
              field<&T::passage, &Passage::fixedTerm>("passage.fixed_term")
                  .help("a contract sets the length of the step"),
          }};
}

KindDescription reading() {
  using T = Reading;
  return {Kind::reading,
          Kind::stage,
          {{"volume.readings", "metric", "volume"}, {"health.readings", "metric", "health"}},
          {
              field<&T::stage>("stage").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::metric>("metric"),
              field<&T::period>("period"),
              field<&T::value>("value").required(),
          }};
}

KindDescription passageReading() {
  using T = PassageReading;
  return {
      Kind::passage_reading,
      Kind::stage,
      {{"passage.readings"}},
      {
          field<&T::stage>("stage").holder(),
          field<&T::rank>("rank").atMost(kRank),
          field<&T::period>("period"),
          field<&T::to>("to").goesWithTarget().help(
              "the stage measured to (left out: the next one)"),
          field<&T::medianDays>("median_days").from(0).to(kDays).help("median days to that stage"),
          field<&T::moved>("moved").from(0).help("how many went on to that stage"),
      }};
}

KindDescription earlierTarget() {
  using T = EarlierTarget;
  return {Kind::earlier_target,
          Kind::stage,
          {{"volume.earlier_targets", "of", "volume", true},
           {"health.earlier_targets", "of", "health", true},
           {"passage.earlier_targets", "of", "passage", true}},
          {
              field<&T::stage>("stage").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::of>("of").help("what the target was set for"),
              field<&T::until>("until").help("it held for periods that ended by this day"),
              field<&T::value>("value").help("of the volume or the health"),
              field<&T::conversion>("conversion").from(0).to(1).help("of the passage, as a ratio"),
              field<&T::days>("days").above(0).help("of the passage, median days"),
          }};
}

}  // namespace throughline::journey::kinds
