#include "canvas/editing/title_editor.h"
#include "support/raw_database.h"
#include "window_fixture.h"

// A job, or the name of a stage or a metric, that speaks of the company is marked as one types.

namespace throughline::editor {
namespace {

using journey::Stage;
using journey::Touchpoint;

class WordingNoteTest : public WindowTest {
 protected:
  [[nodiscard]] QWidget* note(const QString& key) const {
    return inspector().findChild<QWidget*>(key)->findChild<QWidget*>("wordingNote");
  }
  [[nodiscard]] QString said(const QString& key) const {
    const QWidget* found = note(key);
    return found && found->isVisible() ? found->findChild<QLabel*>()->text() : QString();
  }
  [[nodiscard]] QPushButton* taking(const QString& key) const {
    return note(key)->findChild<QPushButton*>("takeWording");
  }
  [[nodiscard]] static bool isMarked(const QWidget* box) { return box->property("doubt").toBool(); }
};

TEST_F(WordingNoteTest, MarksAMetricsNameAsOneTypesAndIsSilentAgainOnceItIsMended) {
  openExample();
  select(named<Stage>("Purchase"));
  auto* box = control<QLineEdit>("volume.name");
  EXPECT_EQ(said("volume.name"), "");
  type(box, "Proposals sen");
  EXPECT_EQ(said("volume.name"), "");
  QTest::keyClicks(box, "t");
  EXPECT_EQ(said("volume.name"),
            "This speaks of the company’s progress. From the customer’s side it may be “Proposals "
            "received”.");
  EXPECT_TRUE(isMarked(box));
  EXPECT_EQ(box->accessibleDescription(), said("volume.name"));
  EXPECT_EQ(taking("volume.name")->accessibleName(), "Write “Proposals received” instead");
  EXPECT_EQ(named<Stage>("Purchase").volume.name, "Contracts signed") << "nothing is edited yet";
  for (int i = 0; i < 4; ++i) QTest::keyClick(box, Qt::Key_Backspace);
  EXPECT_EQ(said("volume.name"), "");
  EXPECT_FALSE(isMarked(box));
  EXPECT_EQ(box->accessibleDescription(), "");
}

TEST_F(WordingNoteTest, ShowsAllLinesOfTheAdviceInANarrowPanel) {
  openExample();
  window->resize(1280, 720);
  select(named<Stage>("Trigger"));
  type(control<QLineEdit>("name"), "Lead generation");
  settle();
  const auto* advice = note("name")->findChild<QLabel*>();
  EXPECT_GE(advice->height(), advice->heightForWidth(advice->width()));
  EXPECT_GE(note("name")->height(), taking("name")->geometry().bottom());
}

TEST_F(WordingNoteTest, AClickTakesTheBetterWordingAsOneEdit) {
  openExample();
  select(named<Stage>("Purchase"));
  type(control<QLineEdit>("volume.name"), "Proposals sent");
  QTest::mouseClick(taking("volume.name"), Qt::LeftButton);
  settle();
  EXPECT_EQ(named<Stage>("Purchase").volume.name, "Proposals received");
  EXPECT_EQ(control<QLineEdit>("volume.name")->text(), "Proposals received");
  EXPECT_EQ(said("volume.name"), "");
  run("edit.undo");
  EXPECT_EQ(named<Stage>("Purchase").volume.name, "Contracts signed");
}

TEST_F(WordingNoteTest, IsReachedAndTakenByKeyboard) {
  openExample();
  selectTouchpoint("Product demo");
  auto* box = control<QPlainTextEdit>("job");
  type(box, "Push demo");
  EXPECT_TRUE(isMarked(box));
  QTest::keyClick(box, Qt::Key_Tab);
  ASSERT_EQ(QApplication::focusWidget(), taking("job"));
  QTest::keyClick(taking("job"), Qt::Key_Space);
  settle();
  EXPECT_EQ(named<Touchpoint>("Product demo").job, "See it work on my own case");
  EXPECT_EQ(QApplication::focusWidget(), control<QPlainTextEdit>("job"));
}

TEST_F(WordingNoteTest, EscLeavesNoTrace) {
  openExample();
  selectTouchpoint("Product demo");
  auto* box = control<QPlainTextEdit>("job");
  type(box, "Push demo");
  QTest::keyClick(box, Qt::Key_Escape);
  settle();
  EXPECT_EQ(said("job"), "");
  EXPECT_EQ(named<Touchpoint>("Product demo").job, "See my own data in it");
}

TEST_F(WordingNoteTest, MarksWhatTheMapHoldsButNothingBackstage) {
  const journey::Journey example = support::leahMap();
  journey::Journey map = example;
  for (const auto& [id, touchpoint] : example.all<Touchpoint>()) {
    Touchpoint changed = touchpoint;
    changed.job = "Push demo";
    map.put(changed);
  }
  open(map);
  selectTouchpoint("Product demo");
  EXPECT_NE(said("job"), "");
  selectTouchpoint("Deal desk review");
  EXPECT_EQ(said("job"), "");
}

TEST_F(WordingNoteTest, LooksOnlyAtWhatTellsOfTheCustomer) {
  openExample();
  selectTouchpoint("Product demo");
  EXPECT_EQ(note("title"), nullptr);
  EXPECT_EQ(note("note"), nullptr);
  select(named<Stage>("Purchase"));
  for (const char* key : {"name", "job.statement", "job.outcome", "volume.name", "health.name"}) {
    EXPECT_NE(note(key), nullptr) << key;
  }
  EXPECT_EQ(note("summary"), nullptr);
}

TEST_F(WordingNoteTest, OffersNothingToTakeWhereTheMapIsOnlyRead) {
  const journey::Journey example = support::leahMap();
  journey::Journey map = example;
  for (const Stage* each : example.list<Stage>()) {
    if (each->name != "Purchase") continue;
    Stage stage = *each;
    stage.volume.name = "Proposals sent";
    map.put(stage);
  }
  open(map);
  close();
  support::withRawSql(file("map.journey").toStdString(),
                      "PRAGMA user_version = 99; CREATE TABLE later (id INTEGER PRIMARY KEY)");
  reopen();
  select(named<Stage>("Purchase"));
  EXPECT_NE(said("volume.name"), "");
  EXPECT_FALSE(taking("volume.name")->isVisible());
}

TEST_F(WordingNoteTest, UnderlinesItWhereOneTypesOnTheMap) {
  openExample();
  select(named<Stage>("Purchase"));
  run("edit.rename");
  auto* box = window->findChild<TitleEditor*>();
  ASSERT_TRUE(box);
  EXPECT_TRUE(box->extraSelections().isEmpty());
  QTest::keyClick(box, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(box, "2 Win rate");
  ASSERT_EQ(box->extraSelections().size(), 1);
  EXPECT_EQ(box->extraSelections().front().cursor.selectedText(), "Win rate");
  EXPECT_TRUE(box->accessibleDescription().startsWith("From the customer’s side"));
  QTest::keyClicks(box, "r");
  EXPECT_TRUE(box->extraSelections().isEmpty());
  EXPECT_EQ(box->accessibleDescription(), "");
  QTest::keyClick(box, Qt::Key_Escape);
}

}  // namespace
}  // namespace throughline::editor
