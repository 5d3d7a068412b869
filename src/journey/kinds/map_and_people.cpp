#include "kinds/kinds.h"

namespace throughline::journey::kinds {

KindDescription map() {
  using T = MapSettings;
  return {
      Kind::map,
      {},
      {},
      {
          field<&T::title>("title").naming().needed().atMost(kName).searched().help(
              "what the map is called"),
          field<&T::scope>("scope").atMost(kText).help("whose journey it is, from where to where"),
          field<&T::rule>("rule").help("how the weakest link is chosen"),
          field<&T::reviewEveryDays>("review_every_days")
              .from(1)
              .to(3660)
              .help("days between reviews"),
          field<&T::numbers>("numbers").help("the decimal sign that the map's team writes"),
          field<&T::fiscalYearStart>("fiscal_year_start")
              .month()
              .help("the first month of a fiscal year, which bears the year in which it ends"),
          field<&T::valuePerCustomer>("value_per_customer")
              .from(0)
              .to(kAmount)
              .help("what a customer who reaches the last stage is worth"),
          field<&T::currency>("currency").atMost(kWord).help("of costs and values"),
      }};
}

KindDescription persona() {
  using T = Persona;
  return {Kind::persona,
          {},
          {{"personas"}},
          {
              field<&T::rank>("rank").atMost(kRank),
              field<&T::name>("name").naming().needed().unique().atMost(kName).searched(),
              field<&T::role>("role").atMost(kName).searched(),
              field<&T::part>("part").help("part in the buying"),
              field<&T::goals>("goals").atMost(kText),
              field<&T::pains>("pains").atMost(kText),
              field<&T::quote>("quote").atMost(kText),
              field<&T::picture>("picture"),
          },
          kOnlyCopied};
}

KindDescription department() {
  using T = Department;
  return {Kind::department,
          {},
          {{"departments"}},
          {
              field<&T::rank>("rank").atMost(kRank),
              field<&T::name>("name").naming().needed().unique().atMost(kName).searched(),
              field<&T::color>("color").color().atMost(7).help("the colour of its dot"),
              field<&T::lead>("lead").atMost(kName).searched(),
          }};
}

KindDescription period() {
  using T = Period;
  return {Kind::period,
          {},
          {{"periods"}},
          {
              field<&T::rank>("rank").atMost(kRank),
              field<&T::name>("name").naming().needed().unique().atMost(kName),
              field<&T::start>("start").help("first day"),
              field<&T::end>("end").help("last day, included"),
          }};
}

KindDescription source() {
  using T = Source;
  return {Kind::source,
          {},
          {{.path = "sources", .leftOutWhenEmpty = true}},
          {
              field<&T::rank>("rank").atMost(kRank),
              field<&T::title>("title").naming().needed().unique().atMost(kName).searched(),
              field<&T::kind>("kind"),
              field<&T::date>("date").help("when it was said"),
              field<&T::persona>("persona").help("who said it"),
              field<&T::stages>("stages").help("the stages that it covers"),
              field<&T::note>("note").atMost(kNote).searched().help("what was said"),
          },
          kCopiedOrRemoved};
}

}  // namespace throughline::journey::kinds
