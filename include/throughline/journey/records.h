#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "throughline/journey/choices.h"
#include "throughline/journey/date.h"
#include "throughline/journey/id.h"
#include "throughline/journey/image.h"
#include "throughline/journey/kind.h"
#include "throughline/journey/map_hash.h"
#include "throughline/journey/rank.h"

// Every kind of thing on a map as a plain value. What a field is called in the
// file and in JSON, and what it may hold, stands once in `description.h`'s
// sources; the numbers' meaning is METRICS.md's.
//
// Each struct has an `id`, most a `rank` among those with the same holder, and
// those that belong to another record begin with its id.

namespace throughline::journey {

/// The map itself. There is exactly one.
struct MapSettings {
  static constexpr Kind kKind = Kind::map;
  Id<MapSettings> id;  ///< the map's own id; safety copies are keyed by it
  std::string title;
  std::string scope;
  Rule rule = Rule::flow;
  std::int64_t reviewEveryDays = 91;
  std::optional<DecimalSign> numbers;  ///< as the map's team writes them; none: as the desktop does
  std::int64_t fiscalYearStart = 1;    ///< a month, 1 to 12
  std::optional<double> valuePerCustomer;  ///< what a customer at the end is worth, in `currency`
  std::string currency;                    ///< as the team writes it: "EUR", "$"
  bool operator==(const MapSettings&) const = default;
};

struct Persona {
  static constexpr Kind kKind = Kind::persona;
  Id<Persona> id;
  Rank rank;
  std::string name;
  std::string role;
  BuyingPart part = BuyingPart::other;
  std::string goals;
  std::string pains;
  std::string quote;
  std::optional<ImageHash> picture;
  bool operator==(const Persona&) const = default;
};

struct Department {
  static constexpr Kind kKind = Kind::department;
  Id<Department> id;
  Rank rank;
  std::string name;
  std::string color;  ///< "#RRGGBB"
  std::string lead;
  bool operator==(const Department&) const = default;
};

/// A named span of days, both ends included.
struct Period {
  static constexpr Kind kKind = Kind::period;
  Id<Period> id;
  Rank rank;
  std::string name;
  Date start = Date::fromDayNumber(0);
  Date end = Date::fromDayNumber(0);
  bool operator==(const Period&) const = default;
};

/// What the customer hires a stage for: when …, I want to …, so that …; and its sides: what is
/// to be done, how it should feel, and how it should look to others.
struct Job {
  std::string statement;
  std::string situation;
  std::string motivation;
  std::string outcome;
  std::string functional;
  std::string emotional;
  std::string social;
  bool operator==(const Job&) const = default;
};

/// One of a stage's two numbers. Without a name it is not set up yet.
struct Metric {
  std::string name;
  std::string unit;
  Better better = Better::higher;
  std::optional<double> target;
  bool operator==(const Metric&) const = default;
};

/// The step from a stage to the next one; it belongs to the stage that is left.
struct Passage {
  std::optional<double> targetConversion;  ///< ratio, 0 to 1
  std::optional<double> targetDays;        ///< days > 0
  bool fixedTerm = false;                  ///< a contract sets its length
  bool operator==(const Passage&) const = default;
};

struct Stage {
  static constexpr Kind kKind = Kind::stage;
  Id<Stage> id;
  Rank rank;
  std::string name;
  std::string summary;
  Job job;
  Metric volume;
  Metric health;
  Passage passage;
  bool operator==(const Stage&) const = default;
};

struct Reading {
  static constexpr Kind kKind = Kind::reading;
  Id<Reading> id;
  Id<Stage> stage;
  Rank rank;
  MetricRole metric = MetricRole::volume;
  Id<Period> period;
  double value = 0;
  bool operator==(const Reading&) const = default;
};

/// Measured from its stage to the stage `to`; it counts while that is the next one
/// (passages.h). Nothing: the stage had no next one then.
struct PassageReading {
  static constexpr Kind kKind = Kind::passage_reading;
  Id<PassageReading> id;
  Id<Stage> stage;
  Rank rank;
  Id<Period> period;
  std::optional<Id<Stage>> to;
  std::optional<double> medianDays;
  std::optional<double> moved;  ///< how many went on to that stage
  bool operator==(const PassageReading&) const = default;
};

/// The target that held for the periods that ended by `until`: a `value` of the
/// volume or the health, `conversion` and `days` of the passage. Nothing: no target.
struct EarlierTarget {
  static constexpr Kind kKind = Kind::earlier_target;
  Id<EarlierTarget> id;
  Id<Stage> stage;
  Rank rank;
  TargetOf of = TargetOf::volume;
  Date until = Date::fromDayNumber(0);
  std::optional<double> value;
  std::optional<double> conversion;
  std::optional<double> days;
  bool operator==(const EarlierTarget&) const = default;
};

/// What findings are taken from: an interview, a note, a survey.
struct Source {
  static constexpr Kind kKind = Kind::source;
  Id<Source> id;
  Rank rank;
  std::string title;  ///< findings, questions and emotions name it by this
  EvidenceKind kind = EvidenceKind::interview;
  std::optional<Date> date;
  std::optional<Id<Persona>> persona;
  std::vector<Id<Stage>> stages;  ///< those that it covers, each once
  std::string note;               ///< what was said
  bool operator==(const Source&) const = default;
};

struct Touchpoint {
  static constexpr Kind kKind = Kind::touchpoint;
  Id<Touchpoint> id;
  Id<Stage> stage;
  Rank rank;
  std::string title;
  std::string channel;
  std::optional<Id<Department>> owner;
  Side side = Side::customer;
  Status status = Status::planned;
  std::string job;
  std::string note;
  std::string url;  ///< where it can be seen; opened only on a click
  std::optional<ImageHash> picture;
  bool operator==(const Touchpoint&) const = default;
};

struct TouchpointReading {
  static constexpr Kind kKind = Kind::touchpoint_reading;
  Id<TouchpointReading> id;
  Id<Touchpoint> touchpoint;
  Rank rank;
  std::string metric;  ///< an id of CONTRACT.md's catalogue, or the user's own
  Id<Period> period;
  double value = 0;
  bool operator==(const TouchpointReading&) const = default;
};

/// Something that a customer said or did.
struct Finding {
  static constexpr Kind kKind = Kind::finding;
  Id<Finding> id;
  Id<Stage> stage;
  Rank rank;
  std::string text;
  std::optional<Id<Persona>> persona;
  Feeling feeling = Feeling::neutral;
  std::string source;  ///< the title of a Source, or plain text where none has it
  std::optional<Id<Touchpoint>> touchpoint;
  std::string excerpt;  ///< the words marked in the source's note
  bool operator==(const Finding&) const = default;
};

struct Question {
  static constexpr Kind kKind = Kind::question;
  Id<Question> id;
  Id<Stage> stage;
  Rank rank;
  std::string text;
  QuestionKind kind = QuestionKind::question;
  std::optional<Id<Persona>> persona;
  std::string source;                        ///< as a finding's
  std::string excerpt;                       ///< as a finding's
  std::optional<Id<Touchpoint>> touchpoint;  ///< what answers it
  bool answered = false;
  bool operator==(const Question&) const = default;
};

/// A point on a persona's emotion curve.
struct Emotion {
  static constexpr Kind kKind = Kind::emotion;
  Id<Emotion> id;
  Id<Stage> stage;
  Rank rank;
  Id<Persona> persona;
  double score = 0;  ///< -1 (low) to 1 (high)
  std::string quote;
  EmotionState state = EmotionState::now;
  std::string name;                    ///< of the high or low: "The hidden price"
  std::string mood;                    ///< the feeling in a word
  std::optional<Id<Finding>> finding;  ///< the one that the quote was taken from
  std::string source;                  ///< as a finding's
  std::optional<Id<Touchpoint>> touchpoint;
  std::optional<double> within;  ///< 0 to 1, from where its stage begins to where it ends
  bool operator==(const Emotion&) const = default;
};

struct Evidence {
  static constexpr Kind kKind = Kind::evidence;
  Id<Evidence> id;
  Id<Stage> stage;
  Rank rank;
  EvidenceKind kind = EvidenceKind::interview;
  std::int64_t count = 0;
  bool operator==(const Evidence&) const = default;
};

/// One side of an A/B test: how many saw it, how many of them converted.
struct Arm {
  std::optional<std::int64_t> n;
  std::optional<std::int64_t> converted;
  bool operator==(const Arm&) const = default;
};

struct Experiment {
  static constexpr Kind kKind = Kind::experiment;
  Id<Experiment> id;
  Id<Stage> stage;
  Rank rank;
  std::string title;
  ExperimentKind kind = ExperimentKind::ab;
  ExperimentStatus status = ExperimentStatus::idea;
  std::string hypothesis;  ///< the sentence made of `change` and `because` where they are given
  ExperimentMetric metric = ExperimentMetric::conversion;
  std::string change;              ///< what is to be done: "we show the price before the call"
  std::string because;             ///< why that should help
  std::optional<double> baseline;  ///< ratio
  std::optional<double> smallestEffect;  ///< absolute difference worth seeing
  std::optional<double> significance;    ///< none: 0.05
  std::optional<double> power;           ///< none: 0.8
  bool despiteTraffic = false;           ///< kept as an A/B test although traffic does not allow it
  Arm a;
  Arm b;
  std::optional<Date> start;
  std::optional<Date> end;  ///< last day, included
  std::optional<Date> decideOn;
  std::optional<Id<Period>> before;  ///< none: found by `start`, as METRICS.md says
  std::optional<Id<Period>> after;
  std::optional<double> cost;          ///< in the map's currency
  std::optional<std::int64_t> impact;  ///< 1 to 5, set by hand, for ordering
  std::optional<std::int64_t> ease;    ///< 1 to 5
  std::string decision;
  std::string learning;
  bool operator==(const Experiment&) const = default;
};

struct Campaign {
  static constexpr Kind kKind = Kind::campaign;
  Id<Campaign> id;
  Id<Stage> stage;
  Rank rank;
  std::string name;
  std::optional<Id<Department>> owner;
  std::string brief;  ///< where the brief lies: a path or an address, never opened by itself
  std::optional<Date> start;
  std::optional<Date> end;
  CampaignStatus status = CampaignStatus::planned;
  std::string goal;
  std::optional<double> cost;        ///< in the map's currency
  std::optional<Id<Period>> before;  ///< none: found by `start`, as METRICS.md says
  std::optional<Id<Period>> after;
  bool operator==(const Campaign&) const = default;
};

struct CampaignReading {
  static constexpr Kind kKind = Kind::campaign_reading;
  Id<CampaignReading> id;
  Id<Campaign> campaign;
  Rank rank;
  std::string metric;  ///< an id of CONTRACT.md's catalogue, or the user's own
  Id<Period> period;
  double value = 0;
  bool operator==(const CampaignReading&) const = default;
};

/// How many were asked one question of a brand survey, and how many said yes.
struct Survey {
  static constexpr Kind kKind = Kind::survey;
  Id<Survey> id;
  Id<Campaign> campaign;
  Rank rank;
  BrandMetric metric = BrandMetric::ad_recall;
  SurveyPhase phase = SurveyPhase::before;
  SurveyGroup group = SurveyGroup::exposed;
  std::int64_t asked = 0;
  std::int64_t positive = 0;  ///< 0 to `asked`
  bool operator==(const Survey&) const = default;
};

struct Link {
  static constexpr Kind kKind = Kind::link;
  Id<Link> id;
  Rank rank;
  Id<Touchpoint> from;
  Id<Touchpoint> to;
  LinkKind kind = LinkKind::next;
  std::string note;
  std::optional<double> share;  ///< of those who are at its start, 0 to 1; or the count, not both
  std::optional<std::int64_t> count;
  bool operator==(const Link&) const = default;
};

struct Review {
  static constexpr Kind kKind = Kind::review;
  Id<Review> id;
  Rank rank;
  Date date = Date::fromDayNumber(0);
  std::optional<Id<Period>> period;
  std::string note;
  std::string participants;           ///< a line each
  std::string parked;                 ///< what came up and belongs elsewhere, a line each
  std::optional<Id<Stage>> pausedAt;  ///< where it goes on; none: it is finished
  std::optional<MapHash> map;         ///< the map as it stood when it was finished (kept_map.h)
  bool operator==(const Review&) const = default;
};

/// What a review found at one stage. None: the stage was removed since.
struct Stop {
  static constexpr Kind kKind = Kind::stop;
  Id<Stop> id;
  Id<Review> review;
  Rank rank;
  std::optional<Id<Stage>> stage;
  std::optional<StillTrue> stillTrue;
  std::string note;
  std::vector<ReviewQuestion> answered;
  bool operator==(const Stop&) const = default;
};

/// What a review decided. It stays with that review, whenever it is done.
struct Decision {
  static constexpr Kind kKind = Kind::decision;
  Id<Decision> id;
  Id<Review> review;
  Rank rank;
  std::string text;
  std::optional<Id<Stage>> stage;
  std::optional<Id<Department>> owner;
  std::optional<Date> due;
  DecisionState state = DecisionState::open;
  bool operator==(const Decision&) const = default;
};

/// How one of the lanes that every map has is shown, or a lane of the user's own. Lanes are shown
/// in the order of these records; one without a record stands where it stands by default.
struct Lane {
  static constexpr Kind kKind = Kind::lane;
  Id<Lane> id;
  Rank rank;
  std::optional<BuiltInLane> lane;  ///< none: one of the user's own, with `name` and `kind`
  std::string name;
  std::optional<OwnLane> kind;
  bool hidden = false;
  bool folded = false;
  std::optional<double> height;   ///< units of the layout at 100 %, at least; none: its content's
  bool lineOfVisibility = false;  ///< touchpoints alone: cards stand in bands by who sees them
  std::vector<Side> hiddenSides;  ///< touchpoints alone
  bool operator==(const Lane&) const = default;
};

/// What a lane of the user's own holds in a stage; of a text or a curve there is one.
struct Cell {
  static constexpr Kind kKind = Kind::cell;
  Id<Cell> id;
  Id<Lane> lane;
  Rank rank;
  Id<Stage> stage;
  std::string title;            ///< of a card
  std::string text;             ///< of a text or a card
  std::optional<double> score;  ///< of a curve, -1 to 1
  bool operator==(const Cell&) const = default;
};

/// A finding of the map check that is left as it is. It goes with the record that it is on.
struct SetAside {
  static constexpr Kind kKind = Kind::set_aside;
  Id<SetAside> id;
  Rank rank;
  CheckRule rule = CheckRule::no_owner;
  Kind kind = Kind::map;             ///< of the record that the finding is on
  std::int64_t thing = 0;            ///< the id of that record
  std::optional<MetricRole> metric;  ///< where the rule speaks of one
  std::string reason;
  Date date = Date::fromDayNumber(0);
  bool operator==(const SetAside&) const = default;
};

/// A remark pinned to another record, with which it goes.
struct Comment {
  static constexpr Kind kKind = Kind::comment;
  Id<Comment> id;
  Rank rank;
  Kind kind = Kind::map;   ///< of the record that it is on
  std::int64_t thing = 0;  ///< the id of that record
  std::string text;
  std::string author;  ///< as that person is called; empty: nobody said
  std::string at;      ///< ISO 8601, UTC, to the second
  bool resolved = false;
  bool operator==(const Comment&) const = default;
};

struct Answer {
  static constexpr Kind kKind = Kind::answer;
  Id<Answer> id;
  Id<Comment> comment;
  Rank rank;
  std::string text;
  std::string author;
  std::string at;
  bool operator==(const Answer&) const = default;
};

/// Any record, in the order of `kAllKinds`.
using Record =
    std::variant<MapSettings, Persona, Department, Period, Stage, Reading, PassageReading,
                 EarlierTarget, Source, Touchpoint, TouchpointReading, Finding, Question, Emotion,
                 Evidence, Experiment, Campaign, CampaignReading, Survey, Link, Review, Stop,
                 Decision, Lane, Cell, SetAside, Comment, Answer>;

static_assert(std::variant_size_v<Record> == kKindCount);

/// One record where it stands, in a Record or as its own struct: what functions on any record
/// take, so that none is copied to be looked at. Valid as long as the record stands there.
class RecordRef {
 public:
  RecordRef(const Record& record)           // NOLINT(google-explicit-constructor)
      : m_kind(kAllKinds[record.index()]),  // the kinds follow the variant's order
        m_record(std::visit([](const auto& r) -> const void* { return &r; }, record)) {}
  template <class T>
  requires requires { T::kKind; }
  RecordRef(const T& record)  // NOLINT(google-explicit-constructor)
      : m_kind(T::kKind), m_record(&record) {}

  [[nodiscard]] Kind kind() const { return m_kind; }
  /// Throws std::bad_variant_access where the record is of another kind.
  template <class T>
  [[nodiscard]] const T& as() const {
    if (m_kind != T::kKind) throw std::bad_variant_access();
    return *static_cast<const T*>(m_record);
  }
  [[nodiscard]] Record copy() const;

 private:
  Kind m_kind;
  const void* m_record;
};

[[nodiscard]] inline Kind kindOf(RecordRef record) { return record.kind(); }
[[nodiscard]] std::int64_t idOf(RecordRef record);
/// An empty record of the kind, with its defaults.
[[nodiscard]] Record blank(Kind kind);

/// Calls `body.template operator()<Struct>()` for the struct of `kind`.
template <class Body>
decltype(auto) withStruct(Kind kind, Body&& body);
/// Calls `body(record)` with the record as its struct.
template <class Body>
decltype(auto) visitRecord(RecordRef record, Body&& body);

}  // namespace throughline::journey

#include "throughline/journey/with_struct.h"  // IWYU pragma: keep
