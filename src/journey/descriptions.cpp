#include "throughline/journey/description.h"

#include <algorithm>
#include <array>

#include "field_builder.h"

// The one place where each field is named. Lengths are in characters: names
// and titles are what fits a card, texts what fits a page.

namespace throughline::journey {

namespace {

constexpr std::size_t kName = 500;
constexpr std::size_t kAddress = 2'000;
constexpr std::size_t kText = 20'000;
constexpr std::size_t kRank = 1'000;
constexpr double kCount = 1e12;
constexpr double kDays = 1e6;

// What stands in a stage beside others of its kind.
constexpr Abilities kLikeCards{.move = true, .copy = true, .remove = true};
// A stage's evidence is one cell of the map, which sums it up.
constexpr Abilities kLikeOneCell{.move = true, .copy = true, .remove = true, .asOne = true};
constexpr Abilities kOnlyRemoved{.remove = true};

KindDescription map() {
  using T = MapSettings;
  return {
      Kind::map,
      {},
      {},
      {
          field<&T::title>("title").needed().atMost(kName).searched().help(
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
      }};
}

KindDescription persona() {
  using T = Persona;
  return {Kind::persona,
          {},
          {{"personas"}},
          {
              field<&T::rank>("rank").atMost(kRank),
              field<&T::name>("name").needed().unique().atMost(kName).searched(),
              field<&T::role>("role").atMost(kName).searched(),
              field<&T::part>("part").help("part in the buying"),
              field<&T::goals>("goals").atMost(kText),
              field<&T::pains>("pains").atMost(kText),
              field<&T::quote>("quote").atMost(kText),
          }};
}

KindDescription department() {
  using T = Department;
  return {Kind::department,
          {},
          {{"departments"}},
          {
              field<&T::rank>("rank").atMost(kRank),
              field<&T::name>("name").needed().unique().atMost(kName).searched(),
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
              field<&T::name>("name").needed().unique().atMost(kName),
              field<&T::start>("start").help("first day"),
              field<&T::end>("end").help("last day, included"),
          }};
}

KindDescription stage() {
  using T = Stage;
  return {Kind::stage,
          {},
          {{"stages"}},
          {
              field<&T::rank>("rank").atMost(kRank),
              field<&T::name>("name").needed().unique().atMost(kName).searched(),
              field<&T::summary>("summary").atMost(kText).searched(),
              field<&T::job, &Job::statement>("job.statement")
                  .section("job")
                  .atMost(kText)
                  .searched()
                  .help("what the customer hires this stage for"),
              field<&T::job, &Job::situation>("job.situation").atMost(kText).help("when …"),
              field<&T::job, &Job::motivation>("job.motivation").atMost(kText).help("I want to …"),
              field<&T::job, &Job::outcome>("job.outcome").atMost(kText).help("so that …"),
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

KindDescription touchpoint() {
  using T = Touchpoint;
  return {Kind::touchpoint,
          Kind::stage,
          {{"touchpoints"}},
          {
              field<&T::stage>("stage").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::title>("title").needed().atMost(kName).searched(),
              field<&T::channel>("channel").atMost(kName).searched().filtered(),
              field<&T::owner>("owner").searched().filtered().help(
                  "the department that answers for it"),
              field<&T::side>("side").help("who sees it"),
              field<&T::status>("status").filtered(),
              field<&T::job>("job").below("owner").atMost(kText).searched().help(
                  "what the customer hires it for"),
              field<&T::note>("note").atMost(kText).searched().help("what is worth knowing of it"),
              field<&T::url>("url").address().atMost(kAddress).help("where it can be seen"),
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
              field<&T::text>("text").needed().atMost(kText).searched(),
              field<&T::kind>("kind"),
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
              field<&T::quote>("quote").atMost(kText).searched(),
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

KindDescription finding() {
  using T = Finding;
  return {Kind::finding,
          Kind::stage,
          {{"findings"}},
          {
              field<&T::stage>("stage").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::text>("text").needed().atMost(kText).searched(),
              field<&T::persona>("persona"),
              field<&T::feeling>("feeling"),
              field<&T::source>("source").atMost(kName).help("where it was heard"),
          },
          kLikeCards};
}

KindDescription experiment() {
  using T = Experiment;
  return {Kind::experiment,
          Kind::stage,
          {{"experiments"}},
          {
              field<&T::stage>("stage").holder(),
              field<&T::rank>("rank").atMost(kRank),
              field<&T::title>("title").needed().atMost(kName).searched(),
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
              field<&T::name>("name").needed().atMost(kName).searched(),
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
              field<&T::note>("note").atMost(kText).searched(),
          },
          kOnlyRemoved};
}

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
          }};
}

const std::array<KindDescription, kKindCount>& all() {
  static const std::array<KindDescription, kKindCount> descriptions{
      map(),        persona(),    department(),     period(),
      stage(),      reading(),    passageReading(), earlierTarget(),
      touchpoint(), question(),   emotion(),        evidence(),
      finding(),    experiment(), campaign(),       campaignReading(),
      link(),       review()};
  return descriptions;
}

template <class T>
concept Ranked = requires(T record) {
  record.rank;
};

}  // namespace

const KindDescription& describe(Kind kind) { return all()[static_cast<std::size_t>(kind)]; }

const Field* KindDescription::find(std::string_view key) const {
  const auto found = std::ranges::find(fields, key, &Field::key);
  return found == fields.end() ? nullptr : &*found;
}

const Field* KindDescription::label() const {
  for (const auto key : {"name", "title", "text"}) {
    if (const Field* field = find(key)) return field;
  }
  return nullptr;
}

std::vector<const Field*> formFields(Kind kind) {
  std::vector<const Field*> order;
  std::vector<const Field*> below;
  for (const Field& field : describe(kind).fields) {
    if (field.role != FieldRole::content || field.aside) continue;
    (field.below.empty() ? order : below).push_back(&field);
  }
  for (const Field* field : below) {
    const auto above =
        std::ranges::find(order, field->below, [](const Field* f) { return f->key; });
    order.insert(above == order.end() ? above : std::next(above), field);
  }
  return order;
}

std::string labelOf(RecordRef record) {
  const Field* label = describe(kindOf(record)).label();
  return label ? std::get<std::string>(label->get(record)) : std::string();
}

std::int64_t holderOf(RecordRef record) {
  const auto& fields = describe(kindOf(record)).fields;
  if (fields.front().role != FieldRole::holder) return 0;
  return std::get<std::int64_t>(fields.front().get(record));
}

void setHolder(Record& record, std::int64_t holder) {
  const Field& field = describe(kindOf(record)).fields.front();
  if (field.role == FieldRole::holder) field.set(record, holder);
}

const Rank& rankOf(RecordRef record) {
  static const Rank none;
  return visitRecord(record, []<class T>(const T& r) -> const Rank& {
    if constexpr (Ranked<T>)
      return r.rank;
    else
      return none;
  });
}

void setRank(Record& record, Rank rank) {
  std::visit(
      [&]<class T>(T& r) {
        if constexpr (Ranked<T>) r.rank = std::move(rank);
      },
      record);
}

void setId(Record& record, std::int64_t id) {
  std::visit([id](auto& r) { r.id.value = id; }, record);
}

}  // namespace throughline::journey
