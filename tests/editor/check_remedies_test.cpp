#include <QTableView>

#include "check_fixture.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/moving.h"

// Each remedy acts at once, or leads to where what is missing is typed.

namespace throughline::editor {
namespace {

class CheckRemedies : public CheckPanelTest {
 protected:
  template <class T, class Change>
  static void alter(journey::Journey& map, const std::string& name, Change change) {
    for (const auto& [id, record] : map.all<T>()) {
      if (journey::labelOf(record) != name) continue;
      T changed = record;
      change(changed);
      return map.put(changed);
    }
    FAIL() << name;
  }
  void take(const QString& title) { pressIn(finding(title), "remedy"); }
};

TEST_F(CheckRemedies, TheJobIsWrittenAtItsStage) {
  auto map = support::leahMap();
  alter<journey::Stage>(map, "Evaluation", [](auto& stage) { stage.job = {}; });
  openCheck(map);
  take("Evaluation has no job");
  ASSERT_TRUE(canvas().isTyping());
  typeThere("Prove it to my CFO");
  key(Qt::Key_Return);
  EXPECT_EQ(named<journey::Stage>("Evaluation").job.statement, "Prove it to my CFO");
}

TEST_F(CheckRemedies, ATouchpointIsTypedAtItsStageAlsoFromTheTable) {
  openCheck();
  run("place.table");
  window->map().edit("Remove", nullptr, [&](journey::Edit& edit) {
    std::vector<journey::RecordKey> cards;
    for (const auto* each :
         journey().in<journey::Touchpoint>(named<journey::Stage>("Expansion").id)) {
      cards.emplace_back(each->id);
    }
    removeRecords(edit, cards);
  });
  run("view.check");
  take("Expansion has no touchpoints");
  ASSERT_TRUE(canvas().isVisible() && canvas().isTyping());
  typeThere("Review");
  key(Qt::Key_Return);
  EXPECT_EQ(named<journey::Touchpoint>("Review").stage, named<journey::Stage>("Expansion").id);
}

TEST_F(CheckRemedies, ALinkToWhatIsRetiredIsRemovedAndComesBack) {
  auto map = support::leahMap();
  const journey::Link link = map.all<journey::Link>().begin()->second;
  journey::Touchpoint retired = map.get(link.from);
  retired.status = journey::Status::retired;
  map.put(retired);
  openCheck(map);
  const auto links = journey().count(journey::Kind::link);
  take(QString::fromStdString(retired.title) + " is retired and still linked");
  EXPECT_LT(journey().count(journey::Kind::link), links);
  window->map().undo();
  EXPECT_EQ(journey().count(journey::Kind::link), links);
}

TEST_F(CheckRemedies, AReadingIsTypedInItsCell) {
  auto map = support::leahMap();
  const auto stage = map.list<journey::Stage>()[2]->id;
  std::vector<journey::Id<journey::Reading>> gone;
  for (const auto& [id, reading] : map.all<journey::Reading>()) {
    if (reading.stage == stage && reading.metric == journey::MetricRole::health) gone.push_back(id);
  }
  for (const auto id : gone) map.erase(journey::Kind::reading, id.value);
  openCheck(map);
  take(QString::fromStdString(map.get(stage).health.name) + " has no reading");
  auto* readings = window->findChild<QTableView*>("readings");
  EXPECT_TRUE(readings->isVisible());
  EXPECT_TRUE(readings->hasFocus() || readings->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(CheckRemedies, AtTheWeakestLinkAnExperimentIsMade) {
  auto map = support::leahMap();
  const auto stage = map.list<journey::Stage>()[3]->id;  // Evaluation
  for (const auto* each : map.in<journey::Experiment>(stage)) {
    journey::Experiment decided = *each;
    decided.status = journey::ExperimentStatus::decided;
    decided.learning = "It helps";
    map.put(decided);
  }
  openCheck(map);
  const auto before = journey().count(journey::Kind::experiment);
  take("Since “Transparent pricing calculator” nothing new is tried at Evaluation");
  QWidget* title = QApplication::focusWidget();  // of a new card on the board
  ASSERT_NE(title, nullptr);
  QTest::keyClicks(title, "Price on the page");
  QTest::keyClick(title, Qt::Key_Return);
  settle();
  EXPECT_EQ(journey().count(journey::Kind::experiment), before + 1);
}

TEST_F(CheckRemedies, ABriefIsFilledInBesideItsCampaign) {
  openCheck();
  window->map().edit("Add", nullptr, [&](journey::Edit& edit) {
    addNamed(edit, journey::Kind::campaign, named<journey::Stage>("Research").id, "Spring");
  });
  settle();
  take("Spring has no brief");
  EXPECT_EQ(window->view().current().id, named<journey::Campaign>("Spring").id.value);
  QWidget* focus = QApplication::focusWidget();
  EXPECT_TRUE(inspector().findChild<QWidget*>("brief")->isAncestorOf(focus))
      << focus->objectName().toStdString();
}

TEST_F(CheckRemedies, AReviewIsBegunAndCountsOnceItIsFinished) {
  auto map = support::leahMap();
  for (const std::int64_t id : map.ids(journey::Kind::review)) {
    map.erase(journey::Kind::review, id);
  }
  openCheck(map);
  take("The map was never reviewed");
  ASSERT_EQ(journey().count(journey::Kind::review), 1U);
  const journey::Review& review = *journey().list<journey::Review>().front();
  EXPECT_EQ(review.date.iso(), "2026-09-30");
  EXPECT_TRUE(review.pausedAt) << "it goes on at its first stage";
  EXPECT_TRUE(titles().contains("The map was never reviewed"));
}

}  // namespace
}  // namespace throughline::editor
