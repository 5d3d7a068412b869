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
              field<&T::metric>("metric").later().help("which number of its stage it is to move"),
              field<&T::change>("change").atMost(kText).searched().help("what is to be done"),
              field<&T::because>("because").atMost(kText).searched().help("why that should help"),
              field<&T::hypothesis>("hypothesis")
                  .atMost(kText)
                  .searched()
                  .help("the sentence made of change and because where they are given"),
              field<&T::impact>("impact").from(1).to(5).help("1 to 5, for ordering"),
              field<&T::ease>("ease").from(1).to(5).help("1 to 5, for ordering"),
              field<&T::start>("start").section("dates").help("first day"),
              field<&T::end>("end").help("last day, included"),
              field<&T::decideOn>("decide_on").help("the day of the decision"),
              field<&T::before>("before").help("the period before; left out: found by start"),
              field<&T::after>("after").help("the period after; left out: found by start"),
              field<&T::cost>("cost").from(0).to(kAmount).help("in the currency of the map"),
              field<&T::baseline>("baseline")
                  .section("numbers")
                  .from(0)
                  .to(1)
                  .help("ratio before the change"),
              field<&T::smallestEffect>("smallest_effect")
                  .above(0)
                  .to(1)
                  .help("absolute difference worth seeing"),
              field<&T::significance>("significance").above(0).to(1).help("left out: 0.05"),
              field<&T::power>("power").above(0).to(1).help("left out: 0.8"),
              field<&T::despiteTraffic>("despite_traffic")
                  .later()
                  .help("kept as an A/B test although traffic does not allow it"),
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
              field<&T::goal>("goal").below("status").atMost(kText).searched().help(
                  "what it is to bring about"),
              field<&T::cost>("cost").from(0).to(kAmount).help("in the currency of the map"),
              field<&T::before>("before").help("the period before; left out: found by start"),
              field<&T::after>("after").help("the period after; left out: found by start"),
          },
          kLikeCards};
}

KindDescription survey() {
  using T = Survey;
  return {Kind::survey,
          Kind::campaign,
          {{.path = "surveys", .leftOutWhenEmpty = true}},
          {
              field<&T::campaign>("campaign").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::metric>("metric").required(),
              field<&T::phase>("phase").required().help("before, during or after the campaign"),
              field<&T::group>("group").required().help("whether they had seen the campaign"),
              field<&T::asked>("asked").required().from(0).to(kCount).help("how many were asked"),
              field<&T::positive>("positive")
                  .required()
                  .from(0)
                  .to(kCount)
                  .help("how many of them said yes"),
          }};
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
