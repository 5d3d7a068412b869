#pragma once

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "support/measured_to.h"
#include "support/small_png.h"
#include "throughline/exchange/kept_map_text.h"
#include "throughline/journey/edit.h"
#include "throughline/journey/intents/placing.h"

// A random map that keeps every rule: all kinds, texts of many scripts, equal
// titles, values at their limits. The same seed gives the same map.

namespace throughline::support {

class RandomJourney {
 public:
  explicit RandomJourney(std::uint64_t seed)
      : m_random(seed), m_ids(journey::seededIds(seed)), m_edit(m_journey, m_ids) {}

  [[nodiscard]] journey::Journey make() {
    for (unsigned char shade = 0; shade < 3; ++shade) {
      m_images.push_back(m_journey.images().add(journey::Image(smallPng(2, 3, shade))));
    }
    makeMap();
    makeStages();
    makeLinks();
    makeReviews();
    makeSources();
    makeLanes();
    nameMore();
    makeSetAside();
    makeComments();
    return m_journey;
  }

 private:
  [[nodiscard]] int upTo(int most) { return static_cast<int>(m_random() % (most + 1u)); }
  [[nodiscard]] bool chance(int percent) { return upTo(99) < percent; }

  template <class T>
  [[nodiscard]] const T& oneOf(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(upTo(static_cast<int>(all.size()) - 1))];
  }
  template <class Enum>
  [[nodiscard]] Enum anyWord() {
    return static_cast<Enum>(upTo(static_cast<int>(journey::Words<Enum>::all.size()) - 1));
  }

  [[nodiscard]] std::string word() {
    static const std::vector<std::string> words{"Price",
                                                "list",
                                                "Demo",
                                                "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
                                                "价格表",
                                                "очередь",
                                                "مكالمة",
                                                "見積もり",
                                                "😀👩‍👩‍👧‍👦",
                                                "e\u0301te\u0301",
                                                "<b>",
                                                "\"quoted\"",
                                                "a\\b",
                                                "&amp;",
                                                "ROI",
                                                "100%",
                                                "x = 'y'",
                                                "İstanbul"};
    return oneOf(words);
  }
  /// At least one word.
  [[nodiscard]] std::string title() {
    std::string text = word();
    for (int more = upTo(3); more > 0; --more) text += " " + word();
    return text;
  }
  /// Perhaps nothing, perhaps several lines.
  [[nodiscard]] std::string text() {
    if (chance(30)) return {};
    return chance(20) ? title() + "\n\t" + title() + " " : title();
  }
  [[nodiscard]] std::string name(const char* what, int number) {
    return title() + " " + what + std::to_string(number);
  }
  [[nodiscard]] double number() {
    static const std::vector<double> special{0, 1, 0.1, 1.0 / 3, 1e-300, 12345678.9, 4e15, 1e21};
    if (chance(40)) return oneOf(special);
    return chance(50) ? upTo(100000) : std::uniform_real_distribution<double>(0, 1000)(m_random);
  }
  [[nodiscard]] double ratio() {
    return chance(20) ? 1 : std::uniform_real_distribution<double>(0.001, 1)(m_random);
  }
  template <class T>
  [[nodiscard]] std::optional<T> perhaps(T value) {
    return chance(60) ? std::optional<T>(std::move(value)) : std::nullopt;
  }
  [[nodiscard]] journey::Date date(int from = -20000, int span = 40000) {
    return journey::Date::fromDayNumber(from + upTo(span));
  }

  /// Stores the record at a random place among those it stands with.
  template <class T>
  journey::Id<T> keep(T record) {
    record.id.value = m_edit.freshId(T::kKind);
    if constexpr (requires { record.picture; }) record.picture = perhaps(oneOf(m_images));
    const journey::Record any = record;
    const auto siblings = m_journey.idsIn(T::kKind, holderOf(any));
    putBefore(m_edit, any, siblings.empty() || chance(60) ? 0 : oneOf(siblings));
    return record.id;
  }

  void makeMap() {
    journey::MapSettings settings;
    settings.title = title();
    settings.scope = text();
    settings.rule = anyWord<journey::Rule>();
    settings.reviewEveryDays = 1 + upTo(3659);
    settings.valuePerCustomer = perhaps(std::min(number(), 1e15));
    settings.currency = chance(50) ? "€" : "";
    m_edit.add(settings);
    for (int i = 1 + upTo(3); i > 0; --i) {
      m_personas.push_back(keep(journey::Persona{{},
                                                 {},
                                                 name("persona ", i),
                                                 text(),
                                                 anyWord<journey::BuyingPart>(),
                                                 text(),
                                                 text(),
                                                 text()}));
    }
    for (int i = 1 + upTo(4); i > 0; --i) {
      m_departments.push_back(keep(journey::Department{
          {}, {}, name("department ", i), chance(70) ? "#4C6FfF" : "", text()}));
    }
    int day = -1000;
    for (int i = 1 + upTo(5); i > 0; --i) {
      const int length = upTo(100);
      m_periods.push_back(keep(journey::Period{{},
                                               {},
                                               name("period ", i),
                                               journey::Date::fromDayNumber(day),
                                               journey::Date::fromDayNumber(day + length)}));
      day += length + 1 + upTo(30);
    }
  }

  void makeStages() {
    for (int i = 1 + upTo(7); i > 0; --i) {
      journey::Stage stage;
      stage.name = name("stage ", i);
      stage.summary = text();
      if (chance(70)) stage.job = {text(), text(), text(), text(), text(), text(), text()};
      stage.volume = metric();
      stage.health = metric();
      if (chance(80)) {
        stage.passage = {perhaps(ratio()), perhaps(number() + 0.5), chance(20)};
      }
      fill(keep(stage));
    }
    measurePassages(m_edit, m_random, 20);
  }

  [[nodiscard]] journey::Metric metric() {
    return {text(), text(), anyWord<journey::Better>(), perhaps(chance(50) ? number() : -number())};
  }

  void fill(journey::Id<journey::Stage> stage) {
    makeReadings(stage);
    makeEarlierTargets(stage);
    for (int i = upTo(5); i > 0; --i) {
      m_touchpoints.push_back(keep(journey::Touchpoint{{},
                                                       stage,
                                                       {},
                                                       chance(30) ? "Call" : title(),
                                                       text(),
                                                       perhaps(oneOf(m_departments)),
                                                       anyWord<journey::Side>(),
                                                       anyWord<journey::Status>(),
                                                       text()}));
    }
    for (int i = upTo(3); i > 0; --i) {
      keep(journey::Question{{}, stage, {}, title(), anyWord<journey::QuestionKind>()});
      keep(journey::Emotion{{}, stage, {}, oneOf(m_personas), ratio() * 2 - 1, text()});
      keep(journey::Evidence{{}, stage, {}, anyWord<journey::EvidenceKind>(), upTo(1000)});
      keep(journey::Finding{
          {}, stage, {}, title(), perhaps(oneOf(m_personas)), anyWord<journey::Feeling>(), text()});
    }
    for (int i = upTo(2); i > 0; --i) makeExperiment(stage);
    for (int i = upTo(2); i > 0; --i) makeCampaign(stage);
  }

  [[nodiscard]] std::vector<journey::Id<journey::Stage>> stageOrder() const {
    std::vector<journey::Id<journey::Stage>> order;
    for (const auto* stage : m_journey.list<journey::Stage>()) order.push_back(stage->id);
    return order;
  }
  /// Copies: an edit may move what stands in the map.
  template <class T>
  [[nodiscard]] std::vector<T> copies() const {
    std::vector<T> all;
    for (const auto& [id, record] : m_journey.all<T>()) all.push_back(record);
    return all;
  }

  void makeSources() {
    const std::vector<journey::Id<journey::Stage>> stages = stageOrder();
    for (int i = upTo(3); i > 0; --i) {
      journey::Source source;
      source.title = name("source ", i);
      source.kind = anyWord<journey::EvidenceKind>();
      source.date = perhaps(date());
      source.persona = perhaps(oneOf(m_personas));
      std::ranges::copy_if(stages, std::back_inserter(source.stages),
                           [&](auto) { return chance(40); });
      source.note = text();
      m_sources.push_back(source.title);
      keep(source);
    }
  }

  void makeLanes() {
    for (const auto lane : {journey::BuiltInLane::touchpoints, journey::BuiltInLane::flow}) {
      if (chance(50)) continue;
      journey::Lane shown;
      shown.lane = lane;
      shown.hidden = chance(30);
      shown.folded = chance(30);
      shown.height = perhaps(1 + ratio() * 1000);
      if (lane == journey::BuiltInLane::touchpoints) {
        shown.lineOfVisibility = chance(50);
        if (chance(50)) shown.hiddenSides = {journey::Side::unseen, journey::Side::customer};
      }
      keep(shown);
    }
    for (int i = upTo(2); i > 0; --i) {
      journey::Lane own;
      own.name = name("lane ", i);
      own.kind = anyWord<journey::OwnLane>();
      const auto lane = keep(own);
      for (const auto stage : stageOrder()) {
        if (chance(50)) keep(cellOf(lane, *own.kind, stage));
      }
    }
  }
  [[nodiscard]] journey::Cell cellOf(journey::Id<journey::Lane> lane, journey::OwnLane kind,
                                     journey::Id<journey::Stage> stage) {
    journey::Cell cell;
    cell.lane = lane;
    cell.stage = stage;
    if (kind == journey::OwnLane::curve) {
      cell.score = ratio() * 2 - 1;
    } else {
      cell.text = text();
      if (kind == journey::OwnLane::cards) cell.title = title();
    }
    return cell;
  }

  /// What records say of each other, once all are there.
  void nameMore() {
    const auto source = [&] {
      return !m_sources.empty() && chance(50) ? oneOf(m_sources) : text();
    };
    const auto touchpoint = [&]() -> std::optional<journey::Id<journey::Touchpoint>> {
      if (m_touchpoints.empty()) return std::nullopt;
      return perhaps(oneOf(m_touchpoints));
    };
    for (auto finding : copies<journey::Finding>()) {
      finding.touchpoint = touchpoint();
      finding.excerpt = text();
      m_edit.put(finding);
    }
    for (auto question : copies<journey::Question>()) {
      question.persona = perhaps(oneOf(m_personas));
      question.touchpoint = touchpoint();
      question.answered = chance(30);
      question.source = source();
      question.excerpt = text();
      m_edit.put(question);
    }
    const auto findingIds = m_journey.ids(journey::Kind::finding);
    for (auto link : copies<journey::Link>()) {
      if (chance(30)) link.share = ratio();
      if (!link.share && chance(50)) link.count = upTo(500);
      m_edit.put(link);
    }
    for (auto emotion : copies<journey::Emotion>()) {
      if (chance(20)) emotion.state = journey::EmotionState::aim;
      emotion.name = text();
      emotion.mood = chance(30) ? "anxious" : "";
      emotion.source = source();
      emotion.touchpoint = touchpoint();
      emotion.within = perhaps(ratio());
      if (!findingIds.empty()) {
        emotion.finding = perhaps(journey::Id<journey::Finding>{oneOf(findingIds)});
      }
      m_edit.put(emotion);
    }
    for (const auto id : m_touchpoints) {
      if (chance(70)) continue;
      keep(journey::TouchpointReading{{}, id, {}, "pageviews", oneOf(m_periods), number()});
    }
  }

  void makeReadings(journey::Id<journey::Stage> stage) {
    for (const auto period : m_periods) {
      const double volume = number();
      if (chance(70)) {
        keep(journey::Reading{{}, stage, {}, journey::MetricRole::volume, period, volume});
      }
      if (chance(70)) {
        keep(journey::Reading{{}, stage, {}, journey::MetricRole::health, period, -number()});
      }
      if (chance(50)) {
        keep(journey::PassageReading{{},
                                     stage,
                                     {},
                                     period,
                                     {},
                                     perhaps(std::min(number(), 1e6)),
                                     perhaps(volume * (1 - ratio()))});
      }
    }
  }

  void makeEarlierTargets(journey::Id<journey::Stage> stage) {
    for (int i = upTo(2); i > 0; --i) {
      journey::EarlierTarget target{.stage = stage, .of = anyWord<journey::TargetOf>()};
      target.until = date(400 * i, 300);
      if (target.of == journey::TargetOf::passage) {
        target.conversion = perhaps(ratio());
        target.days = perhaps(number() + 0.5);
      } else {
        target.value = perhaps(-number());
      }
      keep(target);
    }
  }

  void makeExperiment(journey::Id<journey::Stage> stage) {
    journey::Experiment experiment;
    experiment.stage = stage;
    experiment.title = title();
    experiment.kind = anyWord<journey::ExperimentKind>();
    experiment.status = anyWord<journey::ExperimentStatus>();
    experiment.hypothesis = text();
    experiment.baseline = perhaps(ratio());
    experiment.smallestEffect = perhaps(ratio());
    if (chance(50)) experiment.a = {1000, perhaps<std::int64_t>(upTo(1000))};
    if (chance(50)) experiment.b = {perhaps<std::int64_t>(1'000'000'000'000), 7};
    experiment.metric = anyWord<journey::ExperimentMetric>();
    experiment.change = text();
    experiment.because = text();
    experiment.significance = perhaps(ratio() / 2);
    experiment.power = perhaps(0.5 + ratio() * 0.4);
    experiment.despiteTraffic = chance(20);
    const journey::Date start = date();
    experiment.start = perhaps(start);
    experiment.end = perhaps(journey::Date::fromDayNumber(start.dayNumber() + upTo(90)));
    experiment.decideOn = perhaps(date());
    experiment.before = perhaps(oneOf(m_periods));
    experiment.after = perhaps(oneOf(m_periods));
    experiment.cost = perhaps(std::min(number(), 1e15));
    experiment.impact = perhaps<std::int64_t>(1 + upTo(4));
    experiment.ease = perhaps<std::int64_t>(1 + upTo(4));
    experiment.decision = text();
    experiment.learning = text();
    keep(experiment);
  }

  void makeCampaign(journey::Id<journey::Stage> stage) {
    journey::Campaign campaign;
    campaign.stage = stage;
    campaign.name = title();
    campaign.owner = perhaps(oneOf(m_departments));
    campaign.brief = text();
    const journey::Date start = date();
    campaign.start = perhaps(start);
    campaign.end = perhaps(journey::Date::fromDayNumber(start.dayNumber() + upTo(90)));
    campaign.status = anyWord<journey::CampaignStatus>();
    campaign.goal = text();
    campaign.cost = perhaps(std::min(number(), 1e15));
    campaign.before = perhaps(oneOf(m_periods));
    campaign.after = perhaps(oneOf(m_periods));
    const auto id = keep(campaign);
    for (const auto phase : {journey::SurveyPhase::before, journey::SurveyPhase::after}) {
      const std::int64_t asked = upTo(500);
      keep(journey::Survey{{},
                           id,
                           {},
                           anyWord<journey::BrandMetric>(),
                           phase,
                           anyWord<journey::SurveyGroup>(),
                           asked,
                           upTo(static_cast<int>(asked))});
    }
    for (int i = upTo(3); i > 0; --i) {
      keep(journey::CampaignReading{{}, id, {}, title(), oneOf(m_periods), number()});
    }
  }

  void makeLinks() {
    if (m_touchpoints.size() < 2) return;
    for (int i = upTo(6); i > 0; --i) {
      const auto from = oneOf(m_touchpoints);
      const auto to = oneOf(m_touchpoints);
      if (from == to) continue;
      keep(journey::Link{{}, {}, from, to, anyWord<journey::LinkKind>(), text()});
    }
  }

  void makeSetAside() {
    for (int i = upTo(3); i > 0; --i) {
      const auto kind = anyWord<journey::Kind>();
      const auto ids = m_journey.ids(kind);
      if (ids.empty() || kind == journey::Kind::set_aside) continue;
      keep(journey::SetAside{{},
                             {},
                             anyWord<journey::CheckRule>(),
                             kind,
                             oneOf(ids),
                             perhaps(anyWord<journey::MetricRole>()),
                             title(),
                             date()});
    }
  }

  void makeReviews() {
    for (int i = upTo(3); i > 0; --i) {
      journey::Review review{{}, {}, date(), perhaps(oneOf(m_periods)), text()};
      review.participants = upTo(1) ? "Amal\nMüller, Vertrieb" : "";
      review.parked = upTo(1) ? title() : "";
      review.pausedAt = perhaps(anyStage());
      if (upTo(1)) review.map = keptNow();
      const auto id = keep(review);
      for (int stops = upTo(3); stops > 0; --stops) makeStop(id);
      for (int decisions = upTo(2); decisions > 0; --decisions) makeDecision(id);
    }
  }

  [[nodiscard]] journey::Id<journey::Stage> anyStage() {
    return {oneOf(m_journey.ids(journey::Kind::stage))};
  }

  [[nodiscard]] journey::MapHash keptNow() {
    const auto kept = exchange::keptMapOf(m_journey);
    m_journey.keptMaps().hold(kept);
    return kept->hash();
  }

  void makeStop(journey::Id<journey::Review> review) {
    keep(journey::Stop{{},
                       review,
                       {},
                       perhaps(anyStage()),
                       perhaps(anyWord<journey::StillTrue>()),
                       text(),
                       {anyWord<journey::ReviewQuestion>()}});
  }

  void makeDecision(journey::Id<journey::Review> review) {
    const auto owner = m_departments.empty() ? std::nullopt : perhaps(oneOf(m_departments));
    keep(journey::Decision{{},
                           review,
                           {},
                           title(),
                           perhaps(anyStage()),
                           owner,
                           perhaps(date()),
                           anyWord<journey::DecisionState>()});
  }

  void makeComments() {
    for (int i = upTo(3); i > 0; --i) {
      const auto kind = anyWord<journey::Kind>();
      const auto ids = m_journey.ids(kind);
      if (ids.empty() || kind == journey::Kind::comment || kind == journey::Kind::answer) continue;
      const std::string at = date().iso() + "T09:30:00Z";
      const auto id =
          keep(journey::Comment{{}, {}, kind, oneOf(ids), title(), title(), at, upTo(1) == 1});
      for (int answers = upTo(2); answers > 0; --answers) {
        keep(journey::Answer{{}, id, {}, title(), "", at});
      }
    }
  }

  std::mt19937_64 m_random;
  journey::IdSource m_ids;
  journey::Journey m_journey;
  journey::Edit m_edit;
  std::vector<journey::ImageHash> m_images;
  std::vector<journey::Id<journey::Persona>> m_personas;
  std::vector<journey::Id<journey::Department>> m_departments;
  std::vector<journey::Id<journey::Period>> m_periods;
  std::vector<journey::Id<journey::Touchpoint>> m_touchpoints;
  std::vector<std::string> m_sources;
};

[[nodiscard]] inline journey::Journey randomJourney(std::uint64_t seed) {
  return RandomJourney(seed).make();
}

}  // namespace throughline::support
