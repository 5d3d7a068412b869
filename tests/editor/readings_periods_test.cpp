#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>

#include "panels/readings/table/readings_model.h"
#include "readings_fixture.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/period_chooser.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/starter.h"

namespace throughline::editor {
namespace {

using journey::Period;
using journey::Stage;

TEST_F(ReadingsTest, TheNextQuarterComesWithOneClickAndTheCursorIsInIt) {
  const auto before = journey();
  go(cell("Research", Measure::volume));
  auto* add = readings->findChild<QToolButton*>("addPeriod");
  EXPECT_TRUE(add->text().endsWith("Add Q4 2026"));
  QTest::mouseClick(add, Qt::LeftButton);
  settle();
  const auto& added = journey().get(named<Period>("Q4 2026"));
  EXPECT_EQ(added.start.iso(), "2026-10-01");
  EXPECT_EQ(added.end.iso(), "2026-12-31");
  EXPECT_EQ(table->currentIndex(), cell("Research", Measure::volume, "Q4 2026"));
  EXPECT_TRUE(table->hasFocus());
  EXPECT_TRUE(add->text().endsWith("Add Q1 2027"));
  type("1700");
  key(Qt::Key_Return);
  EXPECT_EQ(value("Research", Measure::volume, "Q4 2026"), 1700);
  map->undo();
  map->undo();
  EXPECT_EQ(journey(), before);
  EXPECT_EQ(table->model()->columnCount(), 6) << "five periods and the targets";
}

TEST_F(ReadingsTest, AMonthAfterAQuarterIsAddedByItsOwnAction) {
  actions->action("period.addMonth")->trigger();
  EXPECT_EQ(journey().get(named<Period>("Oct 2026")).end.iso(), "2026-10-31");
  key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(journey().get(named<Period>("Nov 2026")).start.iso(), "2026-11-01");
}

TEST_F(ReadingsTest, APeriodIsRenamedAndItsDatesChangedInOneEdit) {
  const auto before = journey();
  go(cell("Trigger", Measure::volume));
  key(Qt::Key_F2, Qt::ShiftModifier);
  QDialog* form = dialog("periodDialog");
  ASSERT_TRUE(form);
  type("Summer");
  form->findChild<QDateEdit*>("periodEnd")->setDate(QDate(2026, 9, 15));
  press(form, "savePeriod");
  EXPECT_EQ(journey().get(named<Period>("Summer")).end.iso(), "2026-09-15");
  EXPECT_EQ(table->model()->headerData(4, Qt::Horizontal).toString(), "Summer");
  map->undo();
  EXPECT_EQ(journey(), before);
}

TEST_F(ReadingsTest, ADateIsTakenAsItIsTyped) {
  QTest::mouseDClick(table->horizontalHeader()->viewport(), Qt::LeftButton, {},
                     QPoint(table->horizontalHeader()->sectionViewportPosition(4) + 9, 9));
  QDialog* form = dialog("periodDialog");
  ASSERT_TRUE(form);
  auto* start = form->findChild<QDateEdit*>("periodStart");
  start->setFocus();
  for (const char* typed : {"2026-12-01", "2027-1-9", "2026-09-30"}) {
    QTest::keyClick(start, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(start, typed);
    EXPECT_EQ(start->date(), QDate::fromString(typed, "yyyy-M-d")) << typed;
  }
}

TEST_F(ReadingsTest, PeriodsThatOverlapTurnAroundOrShareANameAreRefusedAtTheirField) {
  const auto before = journey();
  const struct {
    const char* name;
    QDate start;
    QDate end;
    const char* field;
  } cases[] = {
      {"Summer", QDate(2026, 9, 30), QDate(2026, 7, 1), "periodEnd"},
      {"Summer", QDate(2026, 6, 30), QDate(2026, 9, 30), "periodStart"},
      {"q2 2026", QDate(2026, 7, 1), QDate(2026, 9, 30), "periodName"},
      {"", QDate(2026, 7, 1), QDate(2026, 9, 30), "periodName"},
  };
  for (const auto& [name, start, end, field] : cases) {
    SCOPED_TRACE(name);
    QTest::mouseDClick(table->horizontalHeader()->viewport(), Qt::LeftButton, {},
                       QPoint(table->horizontalHeader()->sectionViewportPosition(4) + 9, 9));
    QDialog* form = dialog("periodDialog");
    ASSERT_TRUE(form);
    form->findChild<QLineEdit*>("periodName")->setText(name);
    form->findChild<QDateEdit*>("periodStart")->setDate(start);
    form->findChild<QDateEdit*>("periodEnd")->setDate(end);
    press(form, "savePeriod");
    ASSERT_TRUE(form->isVisible());
    int refusals = 0;
    for (const QLabel* label : form->findChildren<QLabel*>("refusal")) {
      if (!label->isVisible()) continue;
      ++refusals;
      EXPECT_TRUE(label->text().startsWith("Expected ")) << label->text().toStdString();
      EXPECT_TRUE(label->parent()->findChild<QWidget*>(field)) << label->text().toStdString();
    }
    EXPECT_EQ(refusals, 1);
    form->reject();
    settle();
    EXPECT_EQ(journey(), before);
  }
}

TEST_F(ReadingsTest, RemovingAPeriodSaysHowManyReadingsGoAndUndoBringsThemBack) {
  const auto before = journey();
  go(cell("Trigger", Measure::volume, "Q2 2026"));
  dialogs->answers = {1, 0};
  actions->action("period.remove")->trigger();
  EXPECT_EQ(journey(), before) << "the second answer keeps it";
  EXPECT_EQ(dialogs->questions.back(), "“Q2 2026” holds 20 readings, which go with it.");
  actions->action("period.remove")->trigger();
  EXPECT_EQ(journey().count(journey::Kind::period), 4U);
  map->undo();
  EXPECT_EQ(journey(), before);
}

TEST_F(ReadingsTest, AnEarlierPeriodIsAddedInFrontOfTheOthers) {
  const auto before = journey();
  actions->action("period.addEarlier")->trigger();
  EXPECT_EQ(journey().list<journey::Period>().front()->name, "Q2 2025");
  EXPECT_EQ(table->currentIndex().column(), 0);
  map->undo();
  EXPECT_EQ(journey(), before);
}

TEST_F(ReadingsTest, AnEmptyPeriodGoesWithoutAQuestion) {
  actions->action("period.addNext")->trigger();
  actions->action("period.remove")->trigger();
  EXPECT_TRUE(dialogs->questions.empty());
  EXPECT_EQ(journey().count(journey::Kind::period), 5U);
}

TEST_F(ReadingsTest, AMapWithoutPeriodsAsksForTheFirstOne) {
  auto ids = journey::seededIds(3);
  open(journey::sevenStages("New", ids));
  EXPECT_FALSE(table->isVisible());
  press(readings, "addFirstMonth");
  EXPECT_TRUE(table->isVisible());
  EXPECT_EQ(journey().list<Period>().front()->name, "Nov 2026");
  EXPECT_EQ(table->model()->columnCount(), 2) << "the period and the targets";
  EXPECT_EQ(table->model()->rowCount(), 26);
}

TEST_F(ReadingsTest, StagesThatComeAndGoKeepTheCursorAtItsReading) {
  go(cell("Purchase", Measure::health));
  map->edit("Remove", nullptr,
            [&](journey::Edit& edit) { journey::removeStage(edit, named<Stage>("Trigger")); });
  EXPECT_EQ(table->model()->rowCount(), 22);
  EXPECT_EQ(table->currentIndex(), cell("Purchase", Measure::health));
}

TEST_F(ReadingsTest, WhatWasMeasuredToAnotherStageStandsFaintUntilItCountsAgain) {
  const QModelIndex days = cell("Evaluation", Measure::days);
  EXPECT_EQ(days.data(Qt::ToolTipRole).toString(), "");
  map->edit("Move", nullptr, [&](journey::Edit& edit) {
    moveBefore(edit, journey::Kind::stage, named<Stage>("Onboarding").value,
               named<Stage>("Purchase").value);
  });
  const QModelIndex now = cell("Evaluation", Measure::days);
  const auto& model = dynamic_cast<const ReadingsModel&>(*table->model());
  EXPECT_EQ(now.data().toString(), "");
  EXPECT_EQ(model.faintText(now), "34");
  EXPECT_EQ(now.data(Qt::ToolTipRole).toString(), plainTip("34, measured to Purchase"));
  EXPECT_EQ(now.data(Qt::AccessibleTextRole).toString(),
            "Evaluation · Median days · Q3 2026: no reading; 34, measured to Purchase");
  go(now);
  type("20");
  key(Qt::Key_Return);
  EXPECT_EQ(value("Evaluation", Measure::days), 20);
  EXPECT_EQ(model.faintText(now), "") << "its own value stands there";
  map->undo();
  map->undo();
  EXPECT_EQ(value("Evaluation", Measure::days), 34);
}

TEST_F(ReadingsTest, TheChooserShowsThePeriodOfTheMapAndAddsTheNext) {
  PeriodChooser chooser(*map, *view, services);
  EXPECT_EQ(chooser.text(), "Q3 2026 ▾");
  emit chooser.menu()->aboutToShow();
  QStringList names;
  for (const QAction* action : chooser.menu()->actions()) names << action->text();
  EXPECT_EQ(names, (QStringList{"Q3 2026", "Q2 2026", "Q1 2026", "Q4 2025", "Q3 2025", "",
                                "Add Q4 2026", "Add Q2 2025"}));
  EXPECT_TRUE(chooser.menu()->actions()[0]->isChecked());
  chooser.menu()->actions()[1]->trigger();
  EXPECT_EQ(view->options().period, named<Period>("Q2 2026"));
  EXPECT_EQ(chooser.text(), "Q2 2026 ▾");
  emit chooser.menu()->aboutToShow();
  chooser.menu()->actions()[6]->trigger();
  EXPECT_EQ(view->options().period, named<Period>("Q4 2026"));
  EXPECT_EQ(chooser.text(), "Q4 2026, unfinished ▾") << "it ends after today";
  map->undo();
  EXPECT_EQ(chooser.text(), "Q3 2026 ▾");
}

TEST_F(ReadingsTest, AClickOnARowWithoutAMetricAsksForIt) {
  map->edit("Forget", nullptr, [&](journey::Edit& edit) {
    edit.change(named<Stage>("Trigger"), [](Stage& stage) { stage.volume.name.clear(); });
  });
  const auto clickOn = [this](Measure measure) {
    QHeaderView* rows = table->verticalHeader();
    const int row = cell("Trigger", measure).row();
    QTest::mouseClick(
        rows->viewport(), Qt::LeftButton, {},
        {rows->width() - 9, rows->sectionViewportPosition(row) + rows->sectionSize(row) / 2});
  };
  clickOn(Measure::health);
  EXPECT_FALSE(dialog("stageNumbers"));
  clickOn(Measure::volume);
  EXPECT_TRUE(dialog("stageNumbers"));
}

TEST_F(ReadingsTest, AMetricIsTakenFromTheCatalogueWithItsUnitAndDirection) {
  const auto before = journey();
  go(cell("Trigger", Measure::health));
  key(Qt::Key_M, Qt::ControlModifier);
  QDialog* form = dialog("stageNumbers");
  ASSERT_TRUE(form);
  auto* name = form->findChild<QComboBox*>("health.name");
  name->setCurrentIndex(name->findText("Bounce rate"));
  emit name->activated(name->currentIndex());
  form->findChild<QLineEdit*>("health.target")->setText("38,5 %");
  form->findChild<QLineEdit*>("passage.target_conversion")->setText("42.5 %");
  form->findChild<QCheckBox*>("passage.fixed_term")->click();
  press(form, "saveNumbers");
  const Stage& stage = journey().get(named<Stage>("Trigger"));
  EXPECT_EQ(stage.health, (journey::Metric{"Bounce rate", "%", journey::Better::lower, 38.5}));
  EXPECT_EQ(stage.passage, (journey::Passage{0.425, 5, true}));
  map->undo();
  EXPECT_EQ(journey(), before);
}

TEST_F(ReadingsTest, TargetsOutOfRangeAreRefusedAtTheirField) {
  const auto before = journey();
  go(cell("Trigger", Measure::days));
  key(Qt::Key_M, Qt::ControlModifier);
  QDialog* form = dialog("stageNumbers");
  ASSERT_TRUE(form);
  for (const auto& [field, text] : {std::pair("passage.target_conversion", "140 %"),
                                    {"passage.target_days", "0"},
                                    {"volume.target", "lots"}}) {
    SCOPED_TRACE(field);
    auto* line = form->findChild<QLineEdit*>(field);
    const QString old = line->text();
    line->setText(text);
    press(form, "saveNumbers");
    ASSERT_TRUE(form->isVisible());
    const auto* refusal = line->parent()->findChild<QLabel*>("refusal");
    EXPECT_TRUE(refusal->isVisible() && refusal->text().startsWith("Expected "));
    line->setText(old);
  }
  press(form, "saveNumbers");
  EXPECT_EQ(journey(), before);
  EXPECT_EQ(map->document().undoLabel(), std::nullopt) << "nothing was changed";
}

TEST_F(ReadingsTest, TheLastStageHasNoPassageToSet) {
  go(cell("Expansion", Measure::volume));
  key(Qt::Key_M, Qt::ControlModifier);
  QDialog* form = dialog("stageNumbers");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->findChild<QWidget*>("passage.target_days"), nullptr);
  form->reject();
}

TEST_F(ReadingsTest, AReadOnlyMapSaysWhyNothingCanBeTyped) {
  const auto path = map->document().path();
  auto second = std::make_unique<OpenMap>(store::Document::open(path, services.store));
  if (second->document().access().mode == store::Access::Mode::writable) GTEST_SKIP();
  host.reset();
  std::swap(map, second);
  show();
  go(cell("Trigger", Measure::volume));
  type("5");
  EXPECT_FALSE(isEditing());
  EXPECT_FALSE(note().isEmpty());
  pasteText("7");
  EXPECT_EQ(value("Trigger", Measure::volume), 4200);
  EXPECT_FALSE(readings->findChild<QToolButton*>("addPeriod")->isVisible());
  host.reset();
}

}  // namespace
}  // namespace throughline::editor
