#include <QComboBox>
#include <QListView>
#include <QToolButton>

#include "compare/comparison_page.h"
#include "features/report/report_window.h"
#include "panels/experiment/experiment_page.h"
#include "places/experiments/experiments_page.h"
#include "review_fixture.h"
#include "throughline/journey/choices.h"

// The example taken through a whole review, as a person would: report and comparison say exactly
// what was done there, and the next review opens with what was left open.

namespace throughline::editor {
namespace {

using journey::Kind;
using journey::Measure;

class WholeReviewTest : public ReviewTest {
 protected:
  /// A review before, so that there is a map to compare with.
  void holdTheOneBefore() {
    setDay(2026, 10, 7);
    openExample();
    start();
    finishWith({"Ana"});
    shownReport().close();
    settle();
  }
  /// The numbers of the new quarter, stage by stage.
  void typeNumbers() {
    const std::vector<std::tuple<const char*, const char*, const char*>> numbers{
        {"Trigger", "4300", "3"},    {"Research", "1720", "9"}, {"Consideration", "520", "12"},
        {"Evaluation", "210", "30"}, {"Purchase", "61", "6"},   {"Onboarding", "52", "240"}};
    for (const auto& [stage, volume, days] : numbers) {
      goTo(stage);
      setReading(Measure::volume, volume);
      setReading(Measure::days, days);
    }
    goTo("Expansion");
    setReading(Measure::volume, "44");
  }
  void objectTo(const char* objection) {
    fill(part<QLineEdit>("newObjection"), objection);
    QTest::keyClick(&part<QLineEdit>("newObjection"), Qt::Key_Return);
    settle();
  }
  /// On its own page in the window; the review waits meanwhile.
  void decideTheExperiment() {
    pause();
    run("place.experiments");
    auto& cards = window->findChild<ExperimentsPage*>()
                      ->board()
                      .column(journey::ExperimentStatus::running)
                      .cards();
    const auto id = named<journey::Experiment>("Transparent pricing calculator").id;
    QTest::mouseClick(cards.viewport(), Qt::LeftButton, {},
                      cards.visualRect(cards.cards().index(cards.cards().rowOf(id))).center());
    settle();
    auto* keep = window->findChild<QToolButton*>("decide.keep");
    QTest::mouseClick(keep, Qt::LeftButton);
    settle();
    EXPECT_EQ(journey().get(id).status, journey::ExperimentStatus::decided);
    start();
  }
  [[nodiscard]] ReportWindow& shownReport() const {
    auto* report = window->findChild<ReportWindow*>();
    if (!report || !report->isVisible()) throw std::runtime_error("no report opened");
    return *report;
  }
  /// "~ Evaluation: Discovery call (Status: live → retired)"
  [[nodiscard]] static std::set<std::string> changesOf(const exchange::Report& report) {
    std::set<std::string> all;
    for (const auto& each : report.changes) {
      const std::string mark(journey::word(each.mark));
      all.insert(mark + " " + each.stage + ": " + each.what + " (" + each.detail + ")");
    }
    return all;
  }
  [[nodiscard]] static std::set<journey::RecordKey> keysOf(const journey::Differences& all) {
    std::set<journey::RecordKey> keys;
    for (const journey::Difference& each : all) keys.insert(each.key);
    return keys;
  }
  /// "Expansion has no interviews: a hypothesis."
  [[nodiscard]] static std::set<std::string> openIn(const exchange::Report& report) {
    std::set<std::string> all;
    for (const auto& each : report.open) all.insert(each.subject + " " + each.text);
    return all;
  }
};

TEST_F(WholeReviewTest, ReportAndComparisonSayExactlyWhatWasDone) {
  holdTheOneBefore();
  const journey::Journey before = journey();
  setDay(2027, 1, 8);
  start();
  click(part<QPushButton>("addPeriod"));
  const auto quarter = named<journey::Period>("Q4 2026").id;
  typeNumbers();
  goTo("Evaluation");
  clickText("Still true");
  part<QPlainTextEdit>("stopNote").setFocus();
  typeHere("Payback is asked for in the first call.");
  objectTo("Why must I book a call to see a price?");
  objectTo("Can we pay by the seat?");
  clickText("Discovery call");
  setOwner("Pricing page", "Content");
  setOwner("Product demo", "Product");
  decide("Show the price before the call", "Content", "31 Jan");
  decide("Run the calculator test to 323 a side", "Product", "in 6 weeks");
  goTo("Research");
  setOwner("Peer asks in Slack group", "Content");
  press(Qt::Key_F4);
  typeHere("Who owns the partner channel?");
  press(Qt::Key_Return);
  decideTheExperiment();
  const auto id = review->session().id();
  finishWith({"Ana", "Tom"});

  // That, and nothing else, is on the map.
  std::map<Kind, std::array<int, 3>> count;  // added, changed, removed
  for (const journey::Change& change : journey::difference(before, journey())) {
    count[change.kind][!change.before ? 0 : change.after ? 1 : 2] += 1;
  }
  const std::map<Kind, std::array<int, 3>> expected{{Kind::period, {1, 0, 0}},
                                                    {Kind::reading, {7, 0, 0}},
                                                    {Kind::passage_reading, {6, 0, 0}},
                                                    {Kind::question, {2, 0, 0}},
                                                    {Kind::touchpoint, {0, 4, 0}},
                                                    {Kind::experiment, {0, 1, 0}},
                                                    {Kind::decision, {2, 0, 0}},
                                                    {Kind::review, {1, 0, 0}},
                                                    {Kind::stop, {7, 0, 0}}};
  EXPECT_EQ(count, expected);
  const auto& finished = *journey().find(id);
  EXPECT_TRUE(journey::isFinished(finished));
  EXPECT_EQ(finished.period, quarter);
  EXPECT_EQ(finished.participants, "Ana\nTom");
  EXPECT_EQ(finished.parked, "Who owns the partner channel?");
  EXPECT_TRUE(finished.map);

  // The report opens by itself, and says that.
  const exchange::Report report = *shownReport().report();
  EXPECT_EQ(report.nameThen, "Q3 2026");
  EXPECT_EQ(report.nameNow, "Q4 2026");
  EXPECT_EQ(report.present, "Present: Ana, Tom");
  EXPECT_EQ(changesOf(report),
            (std::set<std::string>{
                "added The map: Q4 2026 (period)",
                "added Evaluation: Why must I book a call to see a price? (objection)",
                "added Evaluation: Can we pay by the seat? (objection)",
                "changed Evaluation: Discovery call (Status: live → retired)",
                "changed Evaluation: Pricing page (Owner: nobody → Content)",
                "changed Evaluation: Product demo (Owner: Sales → Product)",
                "changed Research: Peer asks in Slack group (Owner: nobody → Content)",
                "changed Evaluation: Transparent pricing calculator (Status: running → decided; "
                "Decision: – → keep)"}));
  EXPECT_EQ(report.readings, "and 13 readings, whose numbers stand below");
  ASSERT_EQ(report.decided.size(), 2u);
  EXPECT_EQ(report.decided[0].what + "|" + report.decided[0].owner + "|" + report.decided[0].by,
            "Show the price before the call|Content|31 January 2027");
  EXPECT_EQ(report.decided[1].what + "|" + report.decided[1].owner + "|" + report.decided[1].by,
            "Run the calculator test to 323 a side|Product|19 February 2027");
  ASSERT_EQ(report.passages.size(), 6u);
  EXPECT_EQ(report.passages[3].now, "29.0") << "61 of 210";
  const auto open = openIn(report);
  EXPECT_TRUE(open.contains("Who owns the partner channel? was parked."));
  EXPECT_FALSE(std::ranges::any_of(open, [](const std::string& each) {
    return each.starts_with("Transparent pricing calculator");
  })) << "it does not run any more";

  // So does the comparison of the same two.
  click(*shownReport().findChild<QPushButton*>("reportOnMap"));
  auto* page = window->findChild<ComparisonPage*>();
  ASSERT_TRUE(page);
  std::set<journey::RecordKey> reported;
  for (const auto& each : report.changes) reported.insert(each.key);
  EXPECT_EQ(keysOf(page->comparison().changes), reported);
  EXPECT_EQ(page->comparison().readings.size(), 13u);
  page->close();
  settle();

  // The next review opens with what was left open.
  setDay(2027, 4, 8);
  start();
  EXPECT_NE(review->session().id(), id);
  EXPECT_EQ(review->stop(), 0);
  EXPECT_TRUE(says("Left open on 8 January 2027"));
  EXPECT_TRUE(says("Show the price before the call Decision of 8 January 2027, still open."));
  EXPECT_TRUE(says("Run the calculator test to 323 a side Decision of 8 January 2027"));
  EXPECT_TRUE(says("Who owns the partner channel? was parked."));
  EXPECT_TRUE(says("Research left unanswered: “Still true?”, “New objections?”"));
  goTo("Evaluation");
  EXPECT_TRUE(says("Came back from 8 January 2027"));
  clickText("Done");
  EXPECT_EQ(journey::openDecisionsBefore(journey(), review->session().id()).size(), 1u);
  // One that was left untouched stays open.
  finishWith({"Ana"});
  EXPECT_TRUE(openIn(*shownReport().report())
                  .contains("Run the calculator test to 323 a side Decision of 8 January 2027, "
                            "still open."));
}

}  // namespace
}  // namespace throughline::editor
