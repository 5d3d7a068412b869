#include "kinds/kinds.h"

namespace throughline::journey::kinds {

KindDescription experiment() {
  using T = Experiment;
  return {Kind::experiment,
          Kind::stage,
          {{"experiments"}},
          {
              field<&T::stage>("stage").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::title>("title").naming().needed().atMost(kName).searched(),
              field<&T::kind>("kind"),
              field<&T::status>("status"),
              field<&T::hypothesis>("hypothesis").atMost(kText).searched(),
              field<&T::baseline>("baseline")
                  .section("numbers")
                  .from(0)
                  .to(1)
                  .help("ratio before the change"),
              field<&T::smallestEffect>("smallest_effect")
                  .above(0)
                  .to(1)
                  .help("absolute difference worth seeing"),
              field<&T::a, &Arm::n>("a.n").from(0).to(kCount),
              field<&T::a, &Arm::converted>("a.converted").from(0).to(kCount),
              field<&T::b, &Arm::n>("b.n").from(0).to(kCount),
              field<&T::b, &Arm::converted>("b.converted").from(0).to(kCount),
              field<&T::decision>("decision").section("outcome").atMost(kText),
              field<&T::learning>("learning").atMost(kText),
          },
          kLikeCards};
}

KindDescription campaign() {
  using T = Campaign;
  return {Kind::campaign,
          Kind::stage,
          {{"campaigns"}},
          {
              field<&T::stage>("stage").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::name>("name").naming().needed().atMost(kName).searched(),
              field<&T::owner>("owner").searched().help("the department that answers for it"),
              field<&T::brief>("brief").below("end").address().atMost(kText).help(
                  "path or address of the brief"),
              field<&T::start>("start").help("first day"),
              field<&T::end>("end").help("last day, included"),
              field<&T::status>("status").below("owner"),
          },
          kLikeCards};
}

KindDescription campaignReading() {
  using T = CampaignReading;
  return {
      Kind::campaign_reading,
      Kind::campaign,
      {{"readings"}},
      {
          field<&T::campaign>("campaign").holder(),
          field<&T::rank>("rank").atMost(kRank),
          field<&T::metric>("metric").needed().atMost(kName).help("an id of the metric catalogue"),
          field<&T::period>("period"),
          field<&T::value>("value").required(),
      }};
}

}  // namespace throughline::journey::kinds
