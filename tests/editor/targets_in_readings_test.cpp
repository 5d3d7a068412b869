#include <QHeaderView>
#include <set>

#include "readings_fixture.h"
#include "throughline/journey/starter.h"

// The targets of all stages, in a column beside the readings.

namespace throughline::editor {
namespace {

class TargetsInReadings : public ReadingsTest {
 protected:
  void menuOf(const char* id) { actions->action(id)->trigger(); }
};

TEST_F(TargetsInReadings, StandAfterTheNewestPeriodAsTheyAreMeant) {
  const int last = table->model()->columnCount() - 1;
  EXPECT_EQ(table->model()->headerData(last, Qt::Horizontal).toString(), "Target");
  EXPECT_EQ(table->currentIndex(), cell("Trigger", Measure::volume))
      << "the newest period is first";
  EXPECT_EQ(cell("Evaluation", Measure::volume, "Target").data().toString(), "");
  EXPECT_EQ(cell("Evaluation", Measure::health, "Target").data().toString(), "40");
  EXPECT_EQ(cell("Evaluation", Measure::days, "Target").data().toString(), "21");
  EXPECT_EQ(cell("Evaluation", Measure::moved, "Target").data().toString(), "40 %");
  EXPECT_EQ(cell("Evaluation", Measure::moved, "Target").data(Qt::AccessibleTextRole).toString(),
            "Evaluation · Moved on · Target: 40 %; How many of those who reach the stage should "
            "move on, in %");
  EXPECT_EQ(cell("Evaluation", Measure::volume, "Target").data(Qt::AccessibleTextRole).toString(),
            "Evaluation · Demos booked · Target: no target");
}

TEST_F(TargetsInReadings, AreTypedLikeReadingsEachAsOneEdit) {
  const auto before = journey();
  go(cell("Evaluation", Measure::health, "Target"));
  type("45 %");
  key(Qt::Key_Return);
  type("20");
  key(Qt::Key_Return);
  type("37,5");
  key(Qt::Key_Return);
  EXPECT_EQ(target("Evaluation", Measure::health), 45);
  EXPECT_EQ(target("Evaluation", Measure::days), 20);
  const auto& stage = journey().get(named<journey::Stage>("Evaluation"));
  EXPECT_EQ(stage.passage.targetConversion, 0.375);
  EXPECT_EQ(cell("Evaluation", Measure::moved, "Target").data().toString(), "37.5 %");
  EXPECT_EQ(english(*map->document().undoLabel()), "Change target");
  for (int i = 0; i < 3; ++i) map->undo();
  EXPECT_EQ(journey(), before);
  EXPECT_EQ(cell("Evaluation", Measure::moved, "Target").data().toString(), "40 %");
}

TEST_F(TargetsInReadings, WhatNoneCanBeIsRefusedBesideTheCell) {
  const auto before = journey();
  go(cell("Evaluation", Measure::moved, "Target"));
  type("140");
  key(Qt::Key_Return);
  EXPECT_EQ(note(), "Expected 0 to 100 %, found 140 %.");
  key(Qt::Key_Escape);
  go(cell("Evaluation", Measure::days, "Target"));
  type("0");
  key(Qt::Key_Return);
  EXPECT_EQ(note(), "Expected a number above 0, found 0.");
  key(Qt::Key_Escape);
  EXPECT_EQ(journey(), before);
}

TEST_F(TargetsInReadings, AreClearedAndFilledWithTheirOwnWords) {
  selectBlock(cell("Evaluation", Measure::health, "Target"),
              cell("Evaluation", Measure::moved, "Target"));
  key(Qt::Key_Delete);
  EXPECT_EQ(target("Evaluation", Measure::health), std::nullopt);
  EXPECT_EQ(target("Evaluation", Measure::moved), std::nullopt);
  EXPECT_EQ(english(*map->document().undoLabel()), "Clear 3 figures");
  map->undo();
  selectBlock(cell("Evaluation", Measure::volume, "Q2 2026"),
              cell("Evaluation", Measure::volume, "Target"));
  key(Qt::Key_R, Qt::ControlModifier);
  EXPECT_EQ(target("Evaluation", Measure::volume), value("Evaluation", Measure::volume, "Q2 2026"));
  EXPECT_EQ(english(*map->document().undoLabel()), "Fill figures to the right");
}

TEST_F(TargetsInReadings, AColumnIsPastedFromTheSelectedCellOnAtOnce) {
  go(cell("Evaluation", Measure::volume, "Target"));
  pasteText("260\n42 %\n18\n50 %");
  EXPECT_EQ(dialog("takePreview"), nullptr);
  EXPECT_EQ(target("Evaluation", Measure::volume), 260);
  EXPECT_EQ(target("Evaluation", Measure::health), 42);
  EXPECT_EQ(target("Evaluation", Measure::days), 18);
  EXPECT_EQ(target("Evaluation", Measure::moved), 50);
  EXPECT_EQ(english(*map->document().undoLabel()), "Paste 4 figures");
}

TEST_F(TargetsInReadings, AHeadingNamesThemWhereverTheSelectionIs) {
  go(cell("Purchase", Measure::days, "Q3 2025"));
  pasteText("\tQ3 26\tTarget\nPeople reached\t1000\t2000\nResearch\t300\t400");
  EXPECT_EQ(dialog("takePreview"), nullptr);
  EXPECT_EQ(value("Trigger", Measure::volume), 1000);
  EXPECT_EQ(target("Trigger", Measure::volume), 2000);
  EXPECT_EQ(target("Research", Measure::volume), 400);
}

TEST_F(TargetsInReadings, ThePreviewShowsThemInAColumnOfTheirOwn) {
  go(cell("Trigger", Measure::volume));
  pasteText("\tQ3 26\tTarget\nPeople reached\t12.000\t13.000\nResearch\t300\t400");
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview);
  const auto* landing = preview->findChild<QTableView*>("takeLanding")->model();
  ASSERT_EQ(landing->columnCount(), 2);
  EXPECT_EQ(landing->headerData(1, Qt::Horizontal).toString(), "Target");
  EXPECT_EQ(landing->index(0, 1).data().toString(), "13,000 waits");
  EXPECT_EQ(landing->index(1, 1).data().toString(), "400");
  const auto* given = preview->findChild<QTableView*>("takeGiven");
  EXPECT_EQ(given->model()->headerData(2, Qt::Horizontal).toString(), "Target ▾");
  key(Qt::Key_Return);
  EXPECT_EQ(target("Research", Measure::volume), 400);
  EXPECT_EQ(target("Trigger", Measure::volume), std::nullopt) << "it waited";
}

TEST_F(TargetsInReadings, FollowTheFormOfTheStage) {
  const QPersistentModelIndex days = cell("Evaluation", Measure::days, "Target");
  map->edit("Targets", nullptr, [&](journey::Edit& edit) {
    edit.change(named<journey::Stage>("Evaluation"),
                [](journey::Stage& stage) { stage.passage.targetDays = 19; });
  });
  EXPECT_EQ(days.data().toString(), "19");
}

TEST_F(TargetsInReadings, AreShownAlsoBeforeThereIsAnyPeriod) {
  auto ids = journey::seededIds(3);
  open(journey::sevenStages("New", ids));
  EXPECT_FALSE(table->isVisible());
  map->edit("Targets", nullptr, [&](journey::Edit& edit) {
    edit.change(named<journey::Stage>("Trigger"),
                [](journey::Stage& stage) { stage.volume.target = 5000; });
  });
  EXPECT_TRUE(table->isVisible());
  EXPECT_EQ(table->model()->columnCount(), 1);
  EXPECT_EQ(cell("Trigger", Measure::volume, "Target").data().toString(), "5,000");
}

TEST_F(TargetsInReadings, BelongToNoPeriodAndSayIt) {
  const auto before = journey();
  go(cell("Evaluation", Measure::volume, "Target"));
  for (const char* id : {"period.show", "period.edit", "period.remove"}) {
    menuOf(id);
    EXPECT_EQ(note(), "The targets belong to no period.") << id;
    key(Qt::Key_Escape);
  }
  emit table->horizontalHeader()->sectionDoubleClicked(table->model()->columnCount() - 1);
  EXPECT_EQ(dialog("periodDialog"), nullptr);
  EXPECT_EQ(journey(), before);
}

TEST_F(TargetsInReadings, AGapInThemAsksForNothing) {
  const QModelIndex gap = cell("Evaluation", Measure::volume, "Target");
  const QModelIndex beside = cell("Evaluation", Measure::health, "Target");
  go(cell("Trigger", Measure::volume, "Q3 2025"));
  table->scrollTo(gap);
  settle();
  const QImage picture = table->viewport()->grab().toImage();
  const qreal scale = picture.devicePixelRatio();
  const auto ink = [&](const QModelIndex& index) {
    const QRect rect = table->visualRect(index).adjusted(4, 3, -4, -4);
    std::set<QRgb> colours;
    for (int y = rect.top(); y < rect.bottom(); ++y) {
      for (int x = rect.left(); x < rect.right(); ++x) {
        colours.insert(picture.pixel(qRound(x * scale), qRound(y * scale)));
      }
    }
    return colours.size();
  };
  EXPECT_EQ(ink(gap), 1U);
  EXPECT_GT(ink(beside), 1U);
}

}  // namespace
}  // namespace throughline::editor
