#pragma once

#include <string>
#include <vector>

#include "throughline/journey/intents/placing.h"
#include "throughline/journey/journey.h"

// Small maps, each with all that one lane can come to show, to be drawn in columns of several
// widths.

namespace throughline::drawing::situations {

/// Makes a map record by record, each at the end of those it stands with.
class MapMaker {
 public:
  explicit MapMaker(const std::string& title) { m_edit.add(journey::MapSettings{.title = title}); }

  template <class T>
  journey::Id<T> add(T record) {
    record.id.value = ++m_lastId;
    putBefore(m_edit, record);
    return record.id;
  }
  journey::Id<journey::Stage> stage(const std::string& name) {
    return add(journey::Stage{.name = name});
  }
  [[nodiscard]] const journey::Journey& map() const { return m_map; }

 private:
  journey::Journey m_map;
  journey::IdSource m_ids = journey::seededIds(5);
  journey::Edit m_edit{m_map, m_ids};
  std::int64_t m_lastId = 0;
};

inline const std::string kLongWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk";
inline const std::string kArabicWords = "مكالمة استكشافية مع فريق المبيعات حول الأسعار";
inline const std::string kChineseWords = "产品演示与价格表：如何向首席财务官证明投资回报率";

/// Who sees it, whether it is live, who owns it: cards of all combinations.
[[nodiscard]] inline journey::Journey cards() {
  using namespace journey;
  MapMaker maker("Cards");
  const std::vector<std::optional<Id<Department>>> owners{
      std::nullopt,
      maker.add(Department{.name = "Sales", .color = "#2F8FD8"}),
      maker.add(Department{.name = "Customer success and onboarding", .color = "no colour"}),
      maker.add(Department{.name = kArabicWords, .color = "#D9480F"}),
  };
  const std::vector<std::string> titles{
      "Demo",       "Offer",      kLongWord + kLongWord + kLongWord, "Visit", kArabicWords, "Call",
      "Price list", kChineseWords};
  std::size_t next = 0;
  for (const Side side : {Side::customer, Side::backstage, Side::unseen}) {
    const auto stage = maker.stage(std::string(word(side)));
    for (const Status status : {Status::planned, Status::live, Status::retired}) {
      for (const auto& owner : owners) {
        maker.add(Touchpoint{.stage = stage,
                             .title = titles[next++ % titles.size()],
                             .channel = "Phone",
                             .owner = owner,
                             .side = side,
                             .status = status});
      }
    }
  }
  return maker.map();
}

/// Experiments and campaigns in every state.
[[nodiscard]] inline journey::Journey attempts() {
  using namespace journey;
  MapMaker maker("Attempts");
  const auto sales = maker.add(Department{.name = "Sales", .color = "#1BA39C"});
  const std::vector<std::pair<const char*, const char*>> spans{
      {"2026-02-01", "2026-11-30"},
      {"2026-11-15", "2027-01-31"},
      {"2026-05-04", ""},
      {"", "2026-06-09"},
      {"", ""},
  };
  std::size_t next = 0;
  for (const ExperimentKind kind :
       {ExperimentKind::ab, ExperimentKind::before_after, ExperimentKind::qualitative}) {
    const auto stage = maker.stage(std::string(word(kind)));
    for (const ExperimentStatus status :
         {ExperimentStatus::idea, ExperimentStatus::designing, ExperimentStatus::planned,
          ExperimentStatus::running, ExperimentStatus::decided}) {
      maker.add(Experiment{
          .stage = stage,
          .title = kind == ExperimentKind::ab ? "Price on the page" : kLongWord + kLongWord,
          .kind = kind,
          .status = status,
          .decision =
              kind == ExperimentKind::ab ? "" : "Keep the shorter form with one field less"});
      const auto& [start, end] = spans[next % spans.size()];
      maker.add(
          Campaign{.stage = stage,
                   .name = next % 2 == 0 ? "Price in the open" : "Webinars about " + kLongWord,
                   .owner = next % 3 == 0 ? std::nullopt : std::optional(sales),
                   .start = Date::parse(start),
                   .end = Date::parse(end),
                   .status = static_cast<CampaignStatus>(next % 3)});
      ++next;
    }
  }
  return maker.map();
}

/// Jobs and questions of all lengths and directions, and how much stands behind a stage.
[[nodiscard]] inline journey::Journey sayings() {
  using namespace journey;
  MapMaker maker("Sayings");
  const std::vector<std::string> texts{
      "Why?",
      "Does it work with the tools that we have had for more than ten years?",
      "Who pays for the months in which both run side by side, and who says so to the board?",
      kArabicWords,
      kChineseWords,
      kLongWord + " " + kLongWord};
  const std::vector<std::vector<std::pair<EvidenceKind, std::int64_t>>> evidence{
      {},
      {{EvidenceKind::interview, 1}},
      {{EvidenceKind::interview, 4}, {EvidenceKind::survey, 1200}},
      {{EvidenceKind::interview, 3}, {EvidenceKind::interview, 2}},
      {{EvidenceKind::survey, 1}, {EvidenceKind::support_ticket, 0}},
      {{EvidenceKind::interview, 12},
       {EvidenceKind::survey, 2},
       {EvidenceKind::support_ticket, 3},
       {EvidenceKind::crm_note, 1},
       {EvidenceKind::usability_test, 5},
       {EvidenceKind::analytics, 6}},
  };
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Stage made{.name = i % 2 == 0 ? "Learn" : "Compare what can be had for the money"};
    made.job.statement = texts[i] + (i == 5 ? " " + texts[2] + " " + texts[2] + texts[2] : "");
    made.summary = i == 3 ? texts[2] + texts[2] : i == 4 ? texts[i] : "";
    const auto stage = maker.add(made);
    for (const QuestionKind kind :
         {QuestionKind::question, QuestionKind::worry, QuestionKind::objection}) {
      maker.add(Question{.stage = stage, .text = texts[i], .kind = kind});
      maker.add(Question{.stage = stage, .text = texts[(i + 1) % 3], .kind = kind});
    }
    for (const auto& [kind, count] : evidence[i]) {
      maker.add(Evidence{.stage = stage, .kind = kind, .count = count});
    }
  }
  return maker.map();
}

/// Faces at all heights, with quotes and without; a stage with too many, one with none.
[[nodiscard]] inline journey::Journey moods() {
  using namespace journey;
  MapMaker maker("Moods");
  const auto leah = maker.add(Persona{.name = "Leah"});
  const std::vector<std::vector<double>> scores{
      {-1, 1}, {0.34, 0.33, -0.33, -0.34},
      {},      {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9},
      {0},     {-0.5}};
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const auto stage = maker.stage("Stage " + std::to_string(i + 1));
    for (std::size_t n = 0; n < scores[i].size(); ++n) {
      const std::vector<std::string> quotes{"We lose them in week three and nobody knows why", "",
                                            "Fine", kArabicWords};
      maker.add(Emotion{.stage = stage,
                        .persona = leah,
                        .score = scores[i][n],
                        .quote = quotes[(i + n) % quotes.size()]});
    }
  }
  return maker.map();
}

/// A title and a scope that take more lines than there are, or one together.
[[nodiscard]] inline journey::Journey titled(const std::string& title, const std::string& scope) {
  MapMaker maker(title);
  maker.stage("First");
  maker.stage("Last");
  maker.add(journey::Persona{.name = "Leah"});
  journey::Journey map = maker.map();
  journey::MapSettings settings = map.settings();
  settings.scope = scope;
  map.put(settings);
  return map;
}

/// Links within a stage, to the next one and over several, ahead and back, more than there
/// are tracks for.
[[nodiscard]] inline journey::Journey links() {
  using namespace journey;
  MapMaker maker("Links");
  std::vector<std::vector<Id<Touchpoint>>> cards;
  for (int s = 0; s < 5; ++s) {
    const auto stage = maker.stage("Stage " + std::to_string(s + 1));
    cards.emplace_back();
    for (int c = 0; c < 4 - s % 2; ++c) {
      cards.back().push_back(maker.add(Touchpoint{
          .stage = stage, .title = "Card " + std::to_string(c + 1), .status = Status::live}));
    }
  }
  const auto link = [&](Id<Touchpoint> from, Id<Touchpoint> to, LinkKind kind = LinkKind::next) {
    maker.add(Link{.from = from, .to = to, .kind = kind});
  };
  link(cards[0][0], cards[0][1]);
  link(cards[0][3], cards[0][2]);
  link(cards[1][0], cards[1][2], LinkKind::loop_back);
  link(cards[1][2], cards[1][1], LinkKind::loop_back);
  link(cards[0][1], cards[1][1]);
  link(cards[1][2], cards[0][3]);
  link(cards[2][0], cards[3][0], LinkKind::loop_back);
  link(cards[2][1], cards[3][1]);
  link(cards[2][2], cards[3][2]);
  for (std::size_t i = 0; i < 10; ++i) link(cards[0][i % 4], cards[4][(i + 1) % 4]);
  for (std::size_t i = 0; i < 9; ++i) link(cards[4][i % 4], cards[1 + i % 2][i % 3]);
  return maker.map();
}

}  // namespace throughline::drawing::situations
