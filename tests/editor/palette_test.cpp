#include <QDialog>
#include <QListWidget>

#include "throughline/editor/fuzzy.h"
#include "throughline/editor/words.h"
#include "throughline/journey/starter.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

TEST(Fuzzy, LettersInTheirOrderFitAndBeginningsOfWordsFitBest) {
  EXPECT_FALSE(fuzzyScore("xyz", "Export picture"));
  EXPECT_FALSE(fuzzyScore("pe", "Export"));
  EXPECT_TRUE(fuzzyScore("EXP", "export json"));
  EXPECT_GT(fuzzyScore("ep", "Export picture"), fuzzyScore("ep", "Deep"));
  EXPECT_GT(fuzzyScore("undo", "Undo Move touchpoint"), fuzzyScore("undo", "Under a door"));
  EXPECT_TRUE(fuzzyScore("", "anything"));
  EXPECT_FALSE(fuzzyScore("a", ""));
}

class PaletteTest : public WindowTest {
 protected:
  QLineEdit* openPalette() {
    QTest::keyClick(window, Qt::Key_K, Qt::ControlModifier);
    settle();
    palette = window->findChild<QLineEdit*>("paletteQuery")->window();
    return palette->findChild<QLineEdit*>("paletteQuery");
  }
  QWidget* palette = nullptr;
};

TEST_F(PaletteTest, ACommandRunsAfterAFewOfItsLetters) {
  openExample();
  QLineEdit* query = openPalette();
  QTest::keyClicks(query, "shw pnl");
  EXPECT_EQ(palette->findChild<QListWidget*>()->item(0)->text(), "Show panel");
  QTest::keyClick(query, Qt::Key_Return);
  settle();
  EXPECT_TRUE(window->findChild<QWidget*>("sidePanel")->isHidden());
}

TEST_F(PaletteTest, ATouchpointIsGoneTo) {
  openExample();
  QLineEdit* query = openPalette();
  QTest::keyClicks(query, "pricing pa");
  QTest::keyClick(query, Qt::Key_Return);
  settle();
  EXPECT_EQ(window->view().current().id, named<journey::Touchpoint>("Pricing page").id.value);
}

TEST_F(PaletteTest, OfThoseCalledAlikeEachSaysWhatItIsAndThePlaceComesFirst) {
  openExample();
  QLineEdit* query = openPalette();
  QTest::keyClicks(query, "experiments");
  const auto* list = palette->findChild<QListWidget*>();
  EXPECT_EQ(list->item(0)->text(), "Places: Experiments");
  EXPECT_EQ(list->findItems("Lanes: Experiments", Qt::MatchExactly).size(), 1);
  QTest::keyClick(query, Qt::Key_Return);
  settle();
  EXPECT_NE(window->findChild<QWidget*>("experimentsPage"), nullptr);
  EXPECT_TRUE(journey().all<journey::Lane>().empty()) << "no lane was hidden";
}

TEST_F(PaletteTest, WhatIsNotThereIsSaid) {
  openExample();
  QLineEdit* query = openPalette();
  QTest::keyClicks(query, "qqqq");
  auto* list = palette->findChild<QListWidget*>();
  ASSERT_EQ(list->count(), 1);
  EXPECT_EQ(list->item(0)->text(), "Nothing here is called that");
  QTest::keyClick(query, Qt::Key_Return);  // runs nothing
  EXPECT_TRUE(palette->isVisible());
}

TEST_F(PaletteTest, ACommandIsFoundByAWordOfWhatItDoes) {
  openExample();
  QLineEdit* query = openPalette();
  QTest::keyClicks(query, "owner");
  const QString first = palette->findChild<QListWidget*>()->item(0)->text();
  const auto& specs = window->actions().specs();
  const auto found = std::ranges::find(specs, first, &ActionSpec::text);
  ASSERT_NE(found, specs.end()) << first.toStdString();
  EXPECT_TRUE(found->tip.contains("owner")) << first.toStdString();
}

TEST_F(PaletteTest, WhatPeopleCallThingsFindsThem) {
  openExample();
  QLineEdit* query = openPalette();
  auto* list = palette->findChild<QListWidget*>();
  constexpr int kAtAGlance = 5;
  const auto finds = [&](const char* word, const QString& entry) {
    query->clear();
    QTest::keyClicks(query, word);
    QStringList shown;
    for (int i = 0; i < std::min(list->count(), kAtAGlance); ++i) shown << list->item(i)->text();
    EXPECT_TRUE(shown.contains(entry)) << word << ": " << shown.join(", ").toStdString();
  };
  const auto nameOf = [this](journey::Kind kind) {
    return recordName(journey(), *journey().find(kind, journey().ids(kind).front()));
  };
  finds("persona", nameOf(journey::Kind::persona));
  finds("evidence", nameOf(journey::Kind::evidence));
  finds("interview", nameOf(journey::Kind::evidence));
  finds("department", nameOf(journey::Kind::department));
  finds("present", "Export picture (PNG)…");
  finds("template", "New map…");
  finds("review", "Review");
  finds("dark", "Dark");
}

class PaletteWords : public PaletteTest {
 protected:
  /// What stands at the top for a word.
  QStringList found(const char* word, int most = 5) {
    QLineEdit* query = openPalette();
    QTest::keyClicks(query, word);
    QStringList shown;
    const auto* list = palette->findChild<QListWidget*>();
    for (int i = 0; i < std::min(list->count(), most); ++i) shown << list->item(i)->text();
    return shown;
  }
  void choose() {
    QTest::keyClick(palette->findChild<QLineEdit*>("paletteQuery"), Qt::Key_Return);
    settle();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
  }
};

TEST_F(PaletteWords, OwnerLeadsToGivingOneToThoseWithoutAndToTheDepartments) {
  openExample();
  const QStringList shown = found("owner", 12);
  EXPECT_EQ(shown.front(), "Touchpoints without an owner");
  EXPECT_TRUE(shown.contains("Marketing"));
  choose();
  EXPECT_TRUE(window->view().filter().withoutOwner);

  selectTouchpoint("Pricing page");
  EXPECT_EQ(found("owner").front(), "Give an owner");
  choose();
  QTest::keyClicks(QApplication::focusWidget(), "Sales");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  EXPECT_EQ(journey().get(*named<journey::Touchpoint>("Pricing page").owner).name, "Sales");
}

TEST_F(PaletteWords, OnANewMapPersonaAndDepartmentLeadToTheFirstOne) {
  journey::IdSource ids = journey::seededIds(3);
  open(journey::sevenStages("New", ids));
  ASSERT_EQ(journey().count(journey::Kind::persona), 0U);
  EXPECT_EQ(found("persona").front(), "Add persona");
  choose();
  type(QApplication::focusWidget(), "Leah");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  EXPECT_TRUE(findNamed<journey::Persona>("Leah"));
  EXPECT_EQ(found("department").front(), "Add department");
  choose();
  EXPECT_EQ(journey().count(journey::Kind::department), 1U);
  const QStringList templates = found("template");
  EXPECT_TRUE(templates.contains("New map…")) << templates.join(' ').toStdString();
  EXPECT_TRUE(templates.contains("Save as template…"));
}

TEST_F(PaletteTest, EscClosesItAndNothingHappens) {
  openExample();
  QLineEdit* query = openPalette();
  QTest::keyClicks(query, "quit");
  QTest::keyClick(query, Qt::Key_Escape);
  settle();
  EXPECT_FALSE(window->findChild<QLineEdit*>("paletteQuery"));
  EXPECT_TRUE(window->isVisible());
}

TEST_F(PaletteTest, TheShortcutSheetShowsEveryKey) {
  openExample();
  QTest::keyClick(window, Qt::Key_F1);
  settle();
  auto* sheet = window->findChild<QDialog*>("shortcutSheet");
  ASSERT_TRUE(sheet);
  QStringList shown;
  for (const QLabel* label : sheet->findChildren<QLabel*>()) shown.append(label->text());
  for (const ActionSpec& spec : window->actions().specs()) {
    for (const QKeySequence& key : spec.keys) {
      EXPECT_TRUE(shown.contains(key.toString(QKeySequence::NativeText))) << spec.id.toStdString();
    }
  }
}

}  // namespace
}  // namespace throughline::editor
