#include <gtest/gtest.h>

#include <QClipboard>
#include <QListView>
#include <QMenuBar>
#include <QScrollBar>
#include <QTabWidget>
#include <QToolButton>

#include "compare/compared_map.h"
#include "compare/difference_list.h"
#include "compare/looks_of.h"
#include "compare/marked_text.h"
#include "compare/word_shift.h"
#include "comparison_fixture.h"

namespace throughline::editor {
namespace {

using journey::Mark;

std::vector<std::string> marks(const ComparisonPage& page) {
  std::vector<std::string> lines;
  for (const auto& each : page.comparison().changes) {
    lines.push_back(std::string(journey::word(each.mark)) + " " +
                    std::string(journey::kindName(each.key.kind)));
  }
  return lines;
}

TEST_F(ComparisonTest, TellsExactlyWhatWasDone) {
  const journey::Journey then = journey();
  makeTheStory();
  const ComparisonPage& page = compareWith(then);
  EXPECT_EQ(marks(page),
            (std::vector<std::string>{"changed touchpoint", "changed touchpoint",
                                      "moved touchpoint", "added touchpoint", "added question",
                                      "added experiment", "added campaign", "changed touchpoint",
                                      "added question", "removed touchpoint"}));
  EXPECT_TRUE(page.comparison().readings.empty());
}

TEST_F(ComparisonTest, NGoesFromChangeToChangeAndListMapAndBoxFollow) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  auto* list = page.findChild<DifferenceList*>("changeList");
  auto* box = page.findChild<QWidget*>("changeBox");
  auto* map = page.findChild<ComparedMap*>();
  ASSERT_TRUE(list && box && map);
  EXPECT_EQ(list->current(), 0u);
  EXPECT_TRUE(box->isVisible());
  for (std::size_t at = 1; at < page.comparison().changes.size(); ++at) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
    EXPECT_EQ(list->current(), at);
    const auto* element = elementOf(map->layout(), page.comparison().changes[at]);
    ASSERT_TRUE(element) << at;
    EXPECT_TRUE(map->viewport()->rect().intersects(map->rectOf(*element).toRect())) << at;
  }
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
  EXPECT_EQ(list->current(), 0u) << "round at the end";
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ShiftModifier);
  EXPECT_EQ(list->current(), page.comparison().changes.size() - 1);
}

TEST_F(ComparisonTest, ShowsWhatWasRemovedWhereItStoodAndWhatMovedAtBothPlaces) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  const auto& layout = page.findChild<ComparedMap*>()->layout();
  const auto& changes = page.comparison().changes;
  const auto moved = std::ranges::find(changes, Mark::moved, &journey::Difference::mark);
  const auto* here = elementOf(layout, *moved);
  const auto* ghost = elementOf(layout, *moved, true);
  ASSERT_TRUE(here && ghost);
  EXPECT_EQ(here->stage, stage("Evaluation"));
  EXPECT_EQ(ghost->stage, stage("Purchase"));
  const auto removed = std::ranges::find(changes, Mark::removed, &journey::Difference::mark);
  const auto* card = elementOf(layout, *removed);
  ASSERT_TRUE(card);
  EXPECT_EQ(card->stage, stage("Onboarding"));
  const auto struck = std::ranges::any_of(card->picture->marks, [](const auto& mark) {
    const auto* text = std::get_if<drawing::TextMark>(&mark);
    return text && text->struck;
  });
  EXPECT_TRUE(struck);
}

TEST_F(ComparisonTest, AClickOnACardChoosesItInTheList) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  auto* map = page.findChild<ComparedMap*>();
  auto* list = page.findChild<DifferenceList*>("changeList");
  const auto* element = elementOf(map->layout(), page.comparison().changes[2]);
  ASSERT_TRUE(element);
  map->bringIntoSight(*element);
  QTest::mouseClick(map->viewport(), Qt::LeftButton, {}, map->rectOf(*element).center().toPoint());
  EXPECT_EQ(list->current(), 2u);
}

TEST_F(ComparisonTest, AMarkFiltersTheList) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  auto* list = page.findChild<DifferenceList*>("changeList");
  QTest::mouseClick(page.findChild<QToolButton*>("mark_added"), Qt::LeftButton);
  EXPECT_EQ(list->shownCount(), 5u);
  QTest::mouseClick(page.findChild<QToolButton*>("markAll"), Qt::LeftButton);
  EXPECT_EQ(list->shownCount(), 10u);
}

TEST_F(ComparisonTest, EscLeavesTheWindowAsItWasAndNoKeyEditsMeanwhile) {
  const journey::Journey then = journey();
  makeTheStory();
  selectTouchpoint("Product demo");
  canvas().setFocus();
  const journey::Journey before = journey();
  ComparisonPage& page = compareWith(then);
  EXPECT_FALSE(window->menuBar()->actions().at(1)->isEnabled());
  for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_F2, Qt::Key_T}) {
    QTest::keyClick(QApplication::focusWidget(), key);
  }
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(journey() == before);
  QPointer<ComparisonPage> there = &page;
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  settle();
  EXPECT_FALSE(there);
  EXPECT_TRUE(window->menuBar()->actions().at(1)->isEnabled());
  EXPECT_TRUE(journey() == before);
  EXPECT_EQ(window->view().current().id, named<journey::Touchpoint>("Product demo").id.value);
}

TEST_F(ComparisonTest, TakesOneChangeBackAsAnEditThatCanBeUndone) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  const std::size_t count = page.comparison().changes.size();
  const auto removed =
      std::ranges::find(page.comparison().changes, Mark::removed, &journey::Difference::mark);
  page.findChild<DifferenceList*>("changeList")
      ->setCurrent(static_cast<std::size_t>(removed - page.comparison().changes.begin()));
  QTest::mouseClick(page.findChild<QPushButton*>("takeBack"), Qt::LeftButton);
  settle();
  EXPECT_TRUE(findNamed<journey::Touchpoint>("Kick-off deck"));
  EXPECT_EQ(page.comparison().changes.size(), count - 1);
  EXPECT_EQ(journey().idsIn(journey::Kind::touchpoint, stage("Onboarding").value),
            then.idsIn(journey::Kind::touchpoint, stage("Onboarding").value));
  window->map().undo();
  EXPECT_FALSE(findNamed<journey::Touchpoint>("Kick-off deck"));
}

TEST_F(ComparisonTest, AfterOneWasTakenBackTheKeyboardIsOnTheNextOfThoseShown) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  auto* list = page.findChild<DifferenceList*>("changeList");
  QTest::mouseClick(page.findChild<QToolButton*>("mark_added"), Qt::LeftButton);
  ASSERT_EQ(list->shownCount(), 5u);
  list->setCurrentPlace(3);
  const auto next = page.comparison().changes[*list->current() + 1].key;
  auto* button = page.findChild<QPushButton*>("takeBack");
  button->setFocus();
  QTest::keyClick(button, Qt::Key_Space);
  settle();
  EXPECT_EQ(list->shownCount(), 4u);
  EXPECT_EQ(list->currentPlace(), 3u);
  EXPECT_EQ(page.comparison().changes[*list->current()].key, next);
  EXPECT_EQ(QApplication::focusWidget(), list);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
  EXPECT_EQ(list->currentPlace(), 4u);
}

TEST_F(ComparisonTest, TheBoxSaysWhenAndByWhomAChangeWasMade) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  const auto said = [&] {
    QString all;
    for (const auto* each : page.findChild<QWidget*>("changeBox")->findChildren<MarkedText*>()) {
      all += each->text() + u'\n';
    }
    return all;
  };
  EXPECT_TRUE(said().contains(", by Test")) << said().toStdString();
  for (const auto* each : page.findChild<QWidget*>("changeBox")->findChildren<MarkedText*>()) {
    const QRect line(each->mapTo(window, QPoint()), each->size());
    const auto* box = page.findChild<QWidget*>("changeBox");
    EXPECT_GE(each->height(), each->heightForWidth(each->width()));
    EXPECT_FALSE(each->visibleRegion().isEmpty());
    EXPECT_TRUE(QRect(box->mapTo(window, QPoint()), box->size()).contains(line));
  }
  EXPECT_TRUE(said().contains(QLocale().toString(QDate(2026, 9, 4), "d MMMM yyyy")))
      << said().toStdString();
}

TEST_F(ComparisonTest, OfTwoThatAreTheSameSaysSoAndStaysOpen) {
  ComparisonPage& page = compareWith(journey());
  EXPECT_TRUE(page.comparison().changes.empty());
  EXPECT_EQ(page.findChild<QLabel*>("compareCount")->text(), "These two are the same");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
  EXPECT_TRUE(page.isVisible());
}

TEST_F(ComparisonTest, StandsWholeAtBothSizesLightAndDark) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  const QByteArray look = qgetenv("THROUGHLINE_LOOK");
  for (const bool dark : {false, true}) {
    appearance->setChoice(dark ? Appearance::Choice::dark : Appearance::Choice::light);
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
      window->resize(size);
      settle();
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
      settle();
      EXPECT_EQ(page.size(), window->centralWidget()->size());
      for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (!button->isVisible()) continue;
        EXPECT_GE(button->width(), button->minimumSizeHint().width())
            << button->text().toStdString();
      }
      if (!look.isEmpty()) {
        window->grab().save(
            QString::fromUtf8(look) +
            QStringLiteral("/compare_%1_%2.png").arg(size.width()).arg(dark ? "dark" : "light"));
      }
    }
  }
}

TEST(WordShift, MarksTheWordsThatTheOtherDoesNotHave) {
  const WordShift shift = wordShift("Have the terms on paper", "Have one paper that all sign");
  EXPECT_EQ(shift.before, (std::vector<TextSpan>{{5, 12}}));
  EXPECT_EQ(shift.after, (std::vector<TextSpan>{{5, 3}, {15, 13}}));
}

TEST(WordShift, OfEqualTextsMarksNothingAndOfOthersAll) {
  EXPECT_TRUE(wordShift("a b", "a  b").before.empty());
  EXPECT_EQ(wordShift("", "new").after, (std::vector<TextSpan>{{0, 3}}));
  EXPECT_EQ(wordShift("old", "").before, (std::vector<TextSpan>{{0, 3}}));
}

}  // namespace
}  // namespace throughline::editor
