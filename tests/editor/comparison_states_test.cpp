#include <gtest/gtest.h>

#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTabWidget>
#include <QToolButton>

#include "compare/compared_figures.h"
#include "compare/compared_map.h"
#include "compare/difference_list.h"
#include "compare/difference_words.h"
#include "compare/looks_of.h"
#include "compare/numbers_view.h"
#include "compare/point_picker.h"
#include "comparison_fixture.h"
#include "panels/history/history_list.h"
#include "panels/history/history_panel.h"
#include "tab_walk.h"

// What a comparison shows in the cases that are not the usual one.

namespace throughline::editor {
namespace {

using journey::Mark;

class ComparisonStates : public ComparisonTest {
 protected:
  [[nodiscard]] const drawing::MapLayout& layoutOf(ComparisonPage& page) const {
    return page.findChild<ComparedMap*>()->layout();
  }
  [[nodiscard]] const journey::Difference& differenceIn(const ComparisonPage& page, Mark mark) {
    const auto& changes = page.comparison().changes;
    return *std::ranges::find(changes, mark, &journey::Difference::mark);
  }
  [[nodiscard]] std::optional<journey::Id<journey::Period>> period(const char* name) {
    return named<journey::Period>(name).id;
  }
  ComparisonPage& compareTwo(ComparedSide then, ComparedSide now) {
    auto* page = openComparison(contextOf(), std::move(then), std::move(now), false);
    settle();
    return *page;
  }
  /// Whether the row of the map is painted in that colour anywhere on the map.
  [[nodiscard]] bool paints(ComparisonPage& page, drawing::Ink ink, const QRect& in) const {
    const auto* map = page.findChild<ComparedMap*>();
    const QImage image = map->viewport()->grab().toImage();
    const QColor wanted = appearance->theme().of(ink);
    for (int y = in.top(); y <= in.bottom(); ++y) {
      for (int x = in.left(); x <= in.right(); ++x) {
        if (image.rect().contains(x, y) && image.pixelColor(x, y) == wanted) return true;
      }
    }
    return false;
  }
};

TEST_F(ComparisonStates, TheMapsFilterNarrowsTheListAndCanBeSetAside) {
  const journey::Journey then = journey();
  makeTheStory();
  journey::TouchpointFilter filter;
  filter.want("owner", journey::Value(named<journey::Department>("Marketing").id.value));
  window->view().setFilter(filter);
  ComparisonPage& page = compareWith(then);
  auto* list = page.findChild<DifferenceList*>("changeList");
  EXPECT_EQ(list->shownCount(), 1u) << "the touchpoint that is now Marketing's";
  EXPECT_EQ(page.findChild<QLabel*>("compareFiltered")->text(), "The map's filter: 1 of 10");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
  EXPECT_EQ(list->currentPlace(), 1u) << "N goes round among those that are shown";
  QTest::mouseClick(page.findChild<QToolButton*>("compareFilterAside"), Qt::LeftButton);
  EXPECT_EQ(list->shownCount(), 10u);
}

TEST_F(ComparisonStates, HistoryOfThisClosesThePageAndShowsEveryEditThatTouchedIt) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  const auto& changes = page.comparison().changes;
  const auto removed = std::ranges::find(changes, Mark::removed, &journey::Difference::mark);
  page.findChild<DifferenceList*>("changeList")
      ->setCurrent(static_cast<std::size_t>(removed - changes.begin()));
  QPointer<ComparisonPage> there = &page;
  QTest::mouseClick(page.findChild<QPushButton*>("changeHistory"), Qt::LeftButton);
  settle();
  EXPECT_FALSE(there);
  auto* history = window->findChild<HistoryPanel*>();
  ASSERT_TRUE(history && history->isVisible());
  auto* rows = history->findChild<HistoryList*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return rows->model()->rowCount() > 0; }, 2'000));
}

TEST_F(ComparisonStates, WhereOneMapIsNotKnownNothingIsSaidToBeTheSame) {
  ComparedSide then;
  then.name = "Review of 8 July 2026, numbers only";
  then.map = journey();
  then.numbersOnly = true;
  ComparisonPage& page = compareTwo(then, presentSide(contextOf()));
  for (const QString& text :
       {comparisonText(page.comparison()), page.findChild<QLabel*>("compareCount")->text()}) {
    EXPECT_FALSE(text.contains("the same")) << text.toStdString();
  }
  EXPECT_TRUE(comparisonText(page.comparison()).contains("What changed is not known"));
  for (const auto& [lane, words] : looksOf(page.comparison(), true).lanes) {
    EXPECT_NE(words, "nothing changed");
  }
}

// The next change slides under the pointer.
TEST_F(ComparisonStates, ADoubleClickTakesOneChangeBack) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  const std::size_t before = page.comparison().changes.size();
  page.findChild<DifferenceList*>("changeList")->setCurrent(0);
  auto* button = page.findChild<QPushButton*>("takeBack");
  // As the window system sends them: press, release, the press of a double click, release.
  QTest::mouseClick(button, Qt::LeftButton);
  QTest::mouseDClick(button, Qt::LeftButton);
  QTest::mouseRelease(button, Qt::LeftButton);
  settle();
  EXPECT_EQ(page.comparison().changes.size(), before - 1);
}

TEST_F(ComparisonStates, OfAnotherFileThereIsNoHistory) {
  makeTheStory();
  ComparedSide file;
  file.name = "other.journey";
  file.map = support::leahMap();
  ComparisonPage& page = compareTwo(file, presentSide(contextOf()));
  EXPECT_FALSE(page.findChild<QPushButton*>("changeHistory")->isVisible());
  EXPECT_TRUE(page.findChild<QPushButton*>("takeBack")->isVisible());
}

TEST_F(ComparisonStates, GhostAndCardAreBothInSightAndAnArrowLeadsToTheCard) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  auto* map = page.findChild<ComparedMap*>();
  map->setZoom(2.5);
  const auto& changes = page.comparison().changes;
  const auto moved = std::ranges::find(changes, Mark::moved, &journey::Difference::mark);
  page.findChild<DifferenceList*>("changeList")
      ->setCurrent(static_cast<std::size_t>(moved - changes.begin()));
  settle();
  const auto* card = elementOf(map->layout(), *moved);
  const auto* ghost = elementOf(map->layout(), *moved, true);
  ASSERT_TRUE(card && ghost);
  const QRect seen = map->viewport()->rect();
  EXPECT_TRUE(seen.contains(map->rectOf(*card).toAlignedRect()));
  EXPECT_TRUE(seen.contains(map->rectOf(*ghost).toAlignedRect()));
  const auto between = [&] {
    const QRectF a = map->rectOf(*card);
    const QRectF b = map->rectOf(*ghost);
    return QRectF(QPointF(a.right() + 4 * map->zoom(), std::min(a.top(), b.top())),
                  QPointF(b.left() - 1, std::max(a.bottom(), b.bottom())))
        .toAlignedRect();
  };
  EXPECT_TRUE(paints(page, drawing::Ink::moved, between())) << "selected";
  page.findChild<DifferenceList*>("changeList")->setCurrent(0);
  settle();
  map->bringIntoSight(*card);
  EXPECT_FALSE(paints(page, drawing::Ink::moved, between()));
  QTest::mouseMove(map->viewport(), map->rectOf(*ghost).center().toPoint());
  settle();
  EXPECT_TRUE(paints(page, drawing::Ink::moved, between())) << "hovered";
}

TEST_F(ComparisonStates, AFeelingThatIsGoneStandsOnTheCurveWhereItWas) {
  const journey::Journey then = journey();
  ASSERT_GT(then.count(journey::Kind::emotion), 2u);
  const journey::Emotion gone = std::next(then.all<journey::Emotion>().begin())->second;
  edit([&](journey::Edit& edit) { removeRecord(edit, journey::Kind::emotion, gone.id.value); });
  ComparisonPage& page = compareWith(then);
  const auto* element = elementOf(layoutOf(page), differenceIn(page, Mark::removed));
  ASSERT_TRUE(element);
  EXPECT_EQ(element->stage, gone.stage);
  const auto& curve = layoutOf(page).curves.front();
  const qreal height = curve.band.top() + (1 - gone.score) / 2 * curve.band.height();
  EXPECT_NEAR(element->rect.center().y(), height, 8);
}

TEST_F(ComparisonStates, ALaneInWhichNothingChangedIsOneLineThatAClickOpens) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  auto* map = page.findChild<ComparedMap*>();
  const auto lane = [&]() -> const drawing::Lane& {
    return *std::ranges::find(map->layout().lanes, drawing::LaneId::job, &drawing::Lane::id);
  };
  ASSERT_TRUE(lane().folded);
  map->verticalScrollBar()->setValue(0);
  const QPointF inLane(300, lane().rect.center().y() * map->zoom());
  QTest::mouseClick(map->viewport(), Qt::LeftButton, {}, inLane.toPoint());
  EXPECT_FALSE(lane().folded);
}

TEST_F(ComparisonStates, WithoutNumbersInCommonTheStripSaysWhichSideLacksThem) {
  ComparedSide without;
  without.name = "Review of 8 April";
  without.map = support::leahMap();
  journey::IdSource ids = journey::seededIds(3);
  journey::Edit edit(without.map, ids);
  for (const auto* each : without.map.list<journey::Period>()) {
    removeRecord(edit, journey::Kind::period, each->id.value);
  }
  ComparisonPage& page = compareTwo(without, presentSide(contextOf()));
  EXPECT_FALSE(page.comparison().numbers.haveNumbersInCommon());
  EXPECT_FALSE(page.comparison().numbers.before.period);
  EXPECT_TRUE(page.findChild<NumbersView*>()->isVisible());
}

TEST_F(ComparisonStates, TheNumbersAreATabWhereTheWindowIsLow) {
  const journey::Journey then = journey();
  makeTheStory();
  window->resize(1280, 720);
  settle();
  ComparisonPage& page = compareWith(then);
  auto* tabs = page.findChild<QTabWidget*>("comparisonTabs");
  ASSERT_EQ(tabs->count(), 3);
  EXPECT_EQ(tabs->tabText(2), "Numbers");
  auto* numbers = page.findChild<NumbersView*>();
  EXPECT_TRUE(tabs->isAncestorOf(numbers));
  QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(2).center());
  EXPECT_TRUE(numbers->isVisible());
  window->resize(1920, 1080);
  settle();
  EXPECT_EQ(tabs->count(), 2);
  EXPECT_FALSE(tabs->isAncestorOf(numbers));
  EXPECT_TRUE(numbers->isVisible());
}

TEST_F(ComparisonStates, AfterAChangeIsTakenBackTheNextOneIsInItsPlace) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  auto* list = page.findChild<DifferenceList*>("changeList");
  list->setCurrent(3);
  const qreal zoom = page.findChild<ComparedMap*>()->zoom();
  QTest::mouseClick(page.findChild<QPushButton*>("takeBack"), Qt::LeftButton);
  settle();
  EXPECT_EQ(page.comparison().changes.size(), 9u);
  EXPECT_EQ(list->current(), 3u);
  EXPECT_EQ(page.findChild<ComparedMap*>()->zoom(), zoom);
}

TEST_F(ComparisonStates, FewCasesVerdictsAndIntervalsAreWorded) {
  const journey::Journey then = journey();
  ComparedSide before;
  before.map = then;
  before.period = period("Q2 2026");
  ComparedSide after;
  after.map = then;
  after.period = period("Q3 2026");
  const Comparison comparison = compareSides(before, after);
  const ComparedFigures figures(comparison, {});
  EXPECT_EQ(figures.then(), "Q2");
  EXPECT_EQ(figures.now(), "Q3");
  const auto& weakest = comparison.numbers.passages[3];
  EXPECT_EQ(figures.passage(weakest.compared), "Evaluation → Purchase");
  EXPECT_EQ(figures.change(-2.44, 1), "−2.4");
  EXPECT_EQ(figures.change(0.01, 1), "0.0") << "rounded once, without a sign";
  EXPECT_EQ(ComparedFigures::verdict(weakest).words, "? unclear");
  EXPECT_TRUE(figures.interval(weakest.compared).contains(" to +"));
}

TEST_F(ComparisonStates, AnyPointOfTheHistoryIsFoundByItsWordsAndItsDay) {
  for (int i = 0; i < 260; ++i) {
    m_clock += std::chrono::hours(1);
    edit([&](journey::Edit& edit) {
      edit.change(named<journey::Touchpoint>("Pricing page").id, [&](journey::Touchpoint& card) {
        card.note = "note-" + std::to_string(1000 + i);
      });
    });
  }
  PointPicker picker(window->map(), QDate(2026, 9, 15), window);
  std::optional<qint64> seq;
  QObject::connect(&picker, &PointPicker::picked, window, [&](qint64 picked) { seq = picked; });
  picker.open();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&picker));
  settle();
  auto* words = picker.findChild<QLineEdit*>("pointWords");
  auto* list = picker.findChild<QListView*>("points");
  ASSERT_TRUE(words->hasFocus());
  EXPECT_GE(list->model()->rowCount(), 60);
  EXPECT_LT(list->model()->rowCount(), 200) << "the others come in as one scrolls";
  QTest::keyClicks(words, "NOTE-1007");
  const auto* points = static_cast<PointsModel*>(list->model());
  ASSERT_TRUE(QTest::qWaitFor([&] { return !points->isLooking(); }, 5'000));
  ASSERT_EQ(list->model()->rowCount(), 2) << "the edit that wrote it and the one that replaced it";
  QTest::keyClick(words, Qt::Key_Down);
  EXPECT_TRUE(words->hasFocus());
  QTest::keyClick(words, Qt::Key_Return);
  EXPECT_EQ(seq, 8);
  EXPECT_FALSE(picker.isVisible());
}

TEST_F(ComparisonStates, UpToADayTheNewestPointIsTheLastOfThatDay) {
  m_clock = std::chrono::system_clock::time_point(std::chrono::days(20'700));
  makeTheStory();
  const auto made = window->map().document().newestEdit()->seq;
  m_clock += std::chrono::days(5);
  change<journey::Touchpoint>("Proposal", [](auto& card) { card.title = "Offer"; });
  PointsModel points(window->map(), window);
  points.show({}, QDate(2026, 9, 7));
  ASSERT_GT(points.rowCount(), 0);
  EXPECT_EQ(points.point(0).seq, made);
  EXPECT_EQ(points.point(points.rowCount() - 1).seq, 0);
  points.show({}, QDate(2026, 9, 1));
  ASSERT_EQ(points.rowCount(), 1);
  EXPECT_EQ(points.point(0).name, "The map as it was made");
}

TEST_F(ComparisonStates, WhatChangedSinceAYearBeforeIsSaidWhereThatPeriodIsThere) {
  const auto lines = [&](const char* then, const char* now) {
    ComparedSide before = presentSide(contextOf());
    before.period = period(then);
    ComparedSide after = presentSide(contextOf());
    after.period = period(now);
    const Comparison comparison = compareSides(before, after);
    return ComparedFigures(comparison, {}).yearBefore();
  };
  EXPECT_EQ(lines("Q2 2026", "Q3 2026"),
            "From Q3 2025: Trigger ▲ better, +4.0 (+1.8 to +6.2); "
            "Evaluation ▼ worse, −9.6 (−19.1 to −0.1)");
  EXPECT_EQ(lines("Q3 2025", "Q3 2026"), "") << "it is what stands beside it";
}

TEST_F(ComparisonStates, EveryControlIsReachedWithTabAndNoneHoldsIt) {
  const journey::Journey then = journey();
  makeTheStory();
  ComparisonPage& page = compareWith(then);
  for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
    window->resize(size);
    settle();
    page.findChild<DifferenceList*>("changeList")->setFocus();
    expectWalkedInReadingOrder(&page, tabWalk(&page));
  }
}

TEST_F(ComparisonStates, SoDoesThePickerOfPoints) {
  makeTheStory();
  PointPicker picker(window->map(), QDate(2026, 9, 15), window);
  picker.open();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&picker));
  settle();
  const QByteArray look = qgetenv("THROUGHLINE_LOOK");
  if (!look.isEmpty()) picker.grab().save(QString::fromUtf8(look) + "/points.png");
  expectWalkedInReadingOrder(&picker, tabWalk(&picker));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  EXPECT_FALSE(picker.isVisible());
}

TEST_F(ComparisonStates, AnEmptyMapComparedWithItselfIsTheSameAndCanBeWalked) {
  journey::Journey empty;
  empty.put(journey::MapSettings{.id = {7}, .title = "Empty"});
  open(empty, "empty.journey");
  ComparisonPage& page = compareTwo(presentSide(contextOf()), presentSide(contextOf()));
  EXPECT_EQ(page.findChild<QLabel*>("compareCount")->text(), "These two are the same");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
  expectWalkedInReadingOrder(&page, tabWalk(&page));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
}

}  // namespace
}  // namespace throughline::editor
