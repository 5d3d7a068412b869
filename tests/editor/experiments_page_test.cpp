#include <QClipboard>
#include <chrono>

#include "experiments_fixture.h"
#include "panels/experiment/effect_curve.h"
#include "panels/experiment/experiment_panel.h"
#include "panels/experiment/sentence_view.h"
#include "places/experiments/fold_section.h"
#include "places/experiments/tests_picture.h"
#include "places/experiments/trial_list.h"

namespace throughline::editor {
namespace {

using journey::Experiment;
using journey::ExperimentKind;

class ExperimentPageTest : public ExperimentsTest {
 protected:
  const char* kPricing = "Transparent pricing calculator";

  ExperimentPageTest() { services.store.ids = journey::seededIds(11); }
  void openPage() {
    openExperiments();
    clickCard(Status::running, kPricing);
  }
  [[nodiscard]] const Experiment& pricing() const { return record(kPricing); }
  [[nodiscard]] QString sentence() const {
    return page().findChild<SentenceView*>("hypothesis")->text().replace(QChar::Nbsp, u' ');
  }
  [[nodiscard]] QLineEdit& blank(const char* key) const {
    return *page().findChild<QLineEdit*>(QString("blank.") + key);
  }
};

TEST_F(ExperimentPageTest, AClickShowsThePageAndEnterGoesThere) {
  openPage();
  EXPECT_EQ(page().experiment(), pricing().id);
  EXPECT_TRUE(page().isVisible());
  EXPECT_EQ(QApplication::focusWidget(), &cards(Status::running));
  key(Qt::Key_Return);
  EXPECT_EQ(QApplication::focusWidget(), &line("title"));
  EXPECT_EQ(line("title").selectedText(), kPricing) << "nothing is typed in front of it";
  key(Qt::Key_Escape);
  EXPECT_EQ(QApplication::focusWidget(), &cards(Status::running));
}

TEST_F(ExperimentPageTest, TheHypothesisIsASentenceThatTheMapFillsIn) {
  openPage();
  EXPECT_EQ(sentence(),
            "If what you will do, then conversion ▾ of Demos booked goes from 24 % to 34 %, "
            "because why that should help. We decide on a date.");
  blank("change").setFocus();
  keys("we show the price before the call");
  EXPECT_TRUE(sentence().startsWith("If we show the price before the call, then"));
  EXPECT_TRUE(pricing().change.empty()) << "typing is no edit";
  key(Qt::Key_Tab);
  EXPECT_EQ(pricing().change, "we show the price before the call");
  EXPECT_EQ(QApplication::focusWidget(), page().findChild<QWidget*>("blank.metric"));
  for (const char* next : {"baseline", "smallest_effect", "because", "decide_on"}) {
    key(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), &blank(next)) << next;
  }
  EXPECT_EQ(pricing().hypothesis,
            "If we show the price before the call, then conversion of Demos booked goes from "
            "24 % to 34 %.");
  run("edit.undo");
  EXPECT_EQ(pricing().hypothesis, "Seeing the price before the call keeps the trial going");
  EXPECT_TRUE(sentence().startsWith("If what you will do"));
}

TEST_F(ExperimentPageTest, EscPutsABlankBack) {
  openPage();
  blank("because").setFocus();
  keys("nothing much");
  key(Qt::Key_Escape);
  EXPECT_TRUE(pricing().because.empty());
  EXPECT_TRUE(sentence().contains("because why that should help"));
}

TEST_F(ExperimentPageTest, WhatCannotBeReadStaysAndSaysWhatIsExpected) {
  openPage();
  blank("decide_on").setFocus();
  keys("end of January");
  key(Qt::Key_Tab);
  EXPECT_EQ(blank("decide_on").text(), "end of January");
  EXPECT_TRUE(said("hypothesisRefusal").contains("end of January"))
      << said("hypothesisRefusal").toStdString();
  blank("because").setFocus();
  keys("they see it");
  key(Qt::Key_Tab);
  EXPECT_EQ(pricing().because, "they see it");
  EXPECT_FALSE(said("hypothesisRefusal").isEmpty()) << "of another blank";
  type(&blank("decide_on"), "2027-01-31");
  key(Qt::Key_Tab);
  EXPECT_TRUE(pricing().decideOn);
  EXPECT_TRUE(said("hypothesisRefusal").isEmpty());
  type(&line("power"), "often");
  key(Qt::Key_Tab);
  EXPECT_EQ(line("power").text(), "often");
  EXPECT_TRUE(page().findChild<QWidget*>("power")->findChild<QLabel*>("refusal")->isVisible());
}

TEST_F(ExperimentPageTest, WhatItIsToBecomeSaysTheEffect) {
  openPage();
  type(&blank("smallest_effect"), "30");
  EXPECT_EQ(said("aSideNeeds"),
            QString("%1 people")
                .arg(QLocale(QLocale::English).toString(*metrics::sampleSizePerArm(0.24, 0.06))))
      << "worked out as one types";
  key(Qt::Key_Return);
  ASSERT_TRUE(pricing().smallestEffect);
  EXPECT_NEAR(*pricing().smallestEffect, 0.06, 1e-12);
  type(&blank("smallest_effect"), "20");
  key(Qt::Key_Return);
  EXPECT_TRUE(said("hypothesisRefusal").contains("above 24 %"))
      << said("hypothesisRefusal").toStdString();
  EXPECT_NEAR(*pricing().smallestEffect, 0.06, 1e-12);
}

TEST_F(ExperimentPageTest, TheCalculatorRecomputesWhileOneTypes) {
  openPage();
  EXPECT_EQ(said("aSideNeeds"), "323 people");
  EXPECT_EQ(said("bothNeed"), "646 people");
  EXPECT_EQ(said("traffic"), "202");
  EXPECT_TRUE(said("trafficReason").contains("42 weeks")) << said("trafficReason").toStdString();
  QLineEdit& effect = line("smallest_effect");
  type(&effect, "20");
  EXPECT_NE(said("aSideNeeds"), "323 people");
  EXPECT_NEAR(*pricing().smallestEffect, 0.1, 1e-12);
  key(Qt::Key_Escape);
  EXPECT_EQ(said("aSideNeeds"), "323 people");
  type(&effect, "25");
  key(Qt::Key_Return);
  EXPECT_NEAR(*pricing().smallestEffect, 0.25, 1e-12);
  EXPECT_TRUE(said("trafficVerdict").startsWith("✓ ")) << said("trafficVerdict").toStdString();
  EXPECT_FALSE(part<QPushButton>("planInterviews").isVisible());
}

TEST_F(ExperimentPageTest, WhereTrafficDoesNotAllowItThreeWaysAreOffered) {
  openPage();
  EXPECT_TRUE(said("trafficVerdict").contains("Traffic does not allow an A/B test here."));
  press("keepTest");
  EXPECT_TRUE(pricing().despiteTraffic);
  EXPECT_TRUE(said("trafficVerdict").contains("Kept as an A/B test"));
  EXPECT_FALSE(part<QPushButton>("keepTest").isVisible());
  press("takeBackDespite");
  EXPECT_FALSE(pricing().despiteTraffic);
  press("measureBeforeAfter");
  EXPECT_EQ(pricing().kind, ExperimentKind::before_after);
  EXPECT_TRUE(said("askStart").contains("When did it start?"));
  run("edit.undo");
  EXPECT_EQ(pricing().kind, ExperimentKind::ab);
  press("planInterviews");
  EXPECT_TRUE(window->findChild<QLabel*>("whom")->text().startsWith("Five of the 154 "))
      << window->findChild<QLabel*>("whom")->text().toStdString();
}

TEST_F(ExperimentPageTest, OnceTheSampleIsInTrafficIsNoQuestion) {
  openPage();
  window->map().edit("All", nullptr, [&](journey::Edit& edit) {
    edit.change(pricing().id, [](Experiment& each) {
      each.a = {.n = 330, .converted = 70};
      each.b = {.n = 330, .converted = 120};
    });
  });
  settle();
  EXPECT_TRUE(said("trafficVerdict").contains("All of the planned sample is in"));
  EXPECT_FALSE(part<QPushButton>("planInterviews").isVisible());
  EXPECT_EQ(said("verdictWord"), "✓ B is better");
}

TEST_F(ExperimentPageTest, APeriodThatIsNotOverIsSaid) {
  const auto on = [this](int month, int day) {
    workspace->services().store.now = [=] {
      return std::chrono::sys_days{std::chrono::year{2026} / month / day} + std::chrono::hours{12};
    };
  };
  on(9, 1);
  openPage();
  EXPECT_TRUE(said("trafficReason").contains("Q3 2026 is not over"))
      << said("trafficReason").toStdString();
  on(10, 2);
  type(&line("smallest_effect"), "11");
  EXPECT_FALSE(said("trafficReason").contains("not over"));
}

TEST_F(ExperimentPageTest, ThePointOfTheCurveIsDragged) {
  openPage();
  auto& curve = part<EffectCurve>("effectCurve");
  const QPoint from = curve.pointOf(0.1).toPoint();
  const QPoint to = curve.pointOf(0.15).toPoint();
  QTest::mousePress(&curve, Qt::LeftButton, {}, from);
  QTest::mouseMove(&curve, to);
  QMouseEvent move(QEvent::MouseMove, to, curve.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
  QApplication::sendEvent(&curve, &move);
  settle();
  EXPECT_NE(said("bothNeed"), "646 people") << "a preview";
  EXPECT_NEAR(*pricing().smallestEffect, 0.1, 1e-12);
  QTest::mouseRelease(&curve, Qt::LeftButton, {}, to);
  settle();
  EXPECT_NEAR(*pricing().smallestEffect, 0.15, 0.002);
  run("edit.undo");
  EXPECT_NEAR(*pricing().smallestEffect, 0.1, 1e-12);
  curve.setFocus();
  key(Qt::Key_Right);
  EXPECT_NEAR(*pricing().smallestEffect, 0.105, 1e-12);
}

TEST_F(ExperimentPageTest, MoreThatWentOnThanCameIsRefusedAtTheCell) {
  openPage();
  type(&line("b.converted"), "102");
  key(Qt::Key_Return);
  EXPECT_EQ(pricing().b.converted, 34);
  const auto* refusal = page().findChild<QWidget*>("b.converted")->findChild<QLabel*>("refusal");
  EXPECT_TRUE(refusal->isVisible());
  EXPECT_TRUE(refusal->text().contains("101")) << refusal->text().toStdString();
}

TEST_F(ExperimentPageTest, ResultsArePastedAsATable) {
  openPage();
  QGuiApplication::clipboard()->setText("people\twent on\n110\t20\n120\t48\n");
  line("a.n").setFocus();
  QTest::keyClick(&line("a.n"), Qt::Key_V, Qt::ControlModifier);
  settle();
  EXPECT_EQ(pricing().a.n, 110);
  EXPECT_EQ(pricing().a.converted, 20);
  EXPECT_EQ(pricing().b.n, 120);
  EXPECT_EQ(pricing().b.converted, 48);
  EXPECT_EQ(line("a.n").text(), "110");
  EXPECT_EQ(said("verdictWord"), "✓ B is better so far");
  EXPECT_TRUE(said("verdictWords").startsWith("So far, of 100 people"));
  run("edit.undo");
  EXPECT_EQ(pricing().b.n, 101) << "one step";
}

TEST_F(ExperimentPageTest, TheVerdictIsSaidInWordsFirst) {
  openPage();
  EXPECT_EQ(said("verdictWord"), "? Unclear so far");
  EXPECT_EQ(said("verdictWords"), "B is probably better (96 %), but it may still be chance.");
  EXPECT_TRUE(said("verdictFigures").contains("31 % of the planned sample is in"));
  type(&line("a.n"), "0");
  type(&line("a.converted"), "0");
  type(&line("b.n"), "0");
  settle();
  EXPECT_EQ(said("verdictWord"), "Nobody yet");
}

TEST_F(ExperimentPageTest, FewCasesAreSaid) {
  openPage();
  window->map().edit("Few", nullptr, [&](journey::Edit& edit) {
    edit.change(pricing().id, [](Experiment& each) {
      each.a = {.n = 12, .converted = 1};
      each.b = {.n = 11, .converted = 10};
    });
  });
  settle();
  EXPECT_TRUE(said("verdictWords").contains("Few cases")) << said("verdictWords").toStdString();
}

TEST_F(ExperimentPageTest, ADecisionIsOneStepAndMovesTheCard) {
  openPage();
  press("decide.keep");
  EXPECT_EQ(pricing().decision, "keep");
  EXPECT_TRUE(titles(Status::decided).contains(kPricing));
  run("edit.undo");
  EXPECT_EQ(pricing().status, Status::running);
  EXPECT_TRUE(pricing().decision.empty());
}

TEST_F(ExperimentPageTest, TheDecisionIsOneStopOfTabAndASpaceTypedOnDecidesNothing) {
  openPage();
  auto& keep = part<QToolButton>("decide.keep");
  auto& drop = part<QToolButton>("decide.drop");
  keep.setFocus(Qt::TabFocusReason);
  key(Qt::Key_Space);
  EXPECT_TRUE(pricing().decision.empty());
  key(Qt::Key_Tab);
  EXPECT_FALSE(keep.parentWidget()->isAncestorOf(QApplication::focusWidget()));
  key(Qt::Key_Backtab, Qt::ShiftModifier);
  EXPECT_EQ(QApplication::focusWidget(), &keep);
  while (QApplication::focusWidget() != &drop) {
    QWidget* before = QApplication::focusWidget();
    key(Qt::Key_Right);
    ASSERT_NE(QApplication::focusWidget(), before);
  }
  EXPECT_TRUE(pricing().decision.empty()) << "walking is no decision";
  key(Qt::Key_Space);
  EXPECT_EQ(pricing().decision, "drop");
}

TEST_F(ExperimentPageTest, BeforeAndAfterAreReadFromTheStage) {
  openPage();
  press("kind.before_after");
  type(&line("start"), "2026-04-01");
  key(Qt::Key_Return);
  EXPECT_EQ(said("sides"), "Compared: Q1 2026 with Q3 2026.");
  EXPECT_FALSE(part<QLabel>("askStart").isVisible());
  QStringList shown;
  for (const auto* label : page().findChild<QWidget*>("periodRows")->findChildren<QLabel*>()) {
    shown << label->text();
  }
  EXPECT_TRUE(shown.join(' ').contains("Trial-to-paid, no interval"))
      << shown.join('|').toStdString();
  EXPECT_TRUE(said("verdictWord").contains("since then") || said("verdictWord").contains("Unclear"))
      << said("verdictWord").toStdString();
}

TEST_F(ExperimentPageTest, InASmallWindowThePageLiesOverTheBoard) {
  openExperiments();
  window->resize(1280, 720);
  settle();
  EXPECT_FALSE(window->findChild<ExperimentPage*>());
  clickCard(Status::running, kPricing);
  settle();
  EXPECT_TRUE(page().isVisible());
  auto* sheet = whole().findChild<QWidget*>("sheet");
  ASSERT_TRUE(sheet && sheet->isVisible());
  EXPECT_LE(sheet->width(), 560);
  const auto& panel = *window->findChild<ExperimentPanel*>();
  EXPECT_FALSE(panel.isVisible()) << "no empty tab beside it";
  window->resize(1600, 1000);
  settle();
  EXPECT_TRUE(panel.isVisible());
  EXPECT_TRUE(panel.isAncestorOf(&page()));
  EXPECT_EQ(QApplication::focusWidget(), &cards(Status::running));
  window->resize(1280, 720);
  settle();
  EXPECT_FALSE(panel.isVisible());
  EXPECT_TRUE(sheet->isVisible());
  EXPECT_TRUE(part<FoldSection>("listSection").isFolded());
  key(Qt::Key_Return);
  key(Qt::Key_Escape);
  EXPECT_FALSE(sheet->isVisible());
  EXPECT_EQ(QApplication::focusWidget(), &cards(Status::running));
}

TEST_F(ExperimentPageTest, TheListHasTheWeakestLinksFirstAndIsOrderedByAHeading) {
  openExperiments();
  auto& list = part<TrialList>("trialList");
  EXPECT_EQ(list.rows().at(0), pricing().id);
  EXPECT_EQ(list.rows().index(0, TrialListModel::chance).data().toString(), "96 %");
  list.sortByColumn(TrialListModel::name, Qt::AscendingOrder);
  settle();
  EXPECT_EQ(list.rows().at(0), trial("Guided set-up wizard"));
  list.setFocus();
  key(Qt::Key_Home);
  list.setCurrentIndex(list.rows().index(1, 0));
  key(Qt::Key_Return);
  EXPECT_TRUE(page().isVisible());
  EXPECT_EQ(page().experiment(), list.rows().at(1));
}

TEST_F(ExperimentPageTest, TheCommonPictureIsReadRowByRow) {
  openExperiments();
  auto& picture = part<TestsPicture>("testsPicture");
  EXPECT_EQ(picture.count(), 2U);
  picture.setFocus();
  EXPECT_EQ(picture.accessibleName(),
            "Transparent pricing calculator: ? Unclear so far. A 22 of 98 (22.4 %) · B 34 of 101 "
            "(33.7 %). +11.2 points, −1.3 to +23.2");
  key(Qt::Key_Down);
  EXPECT_TRUE(picture.accessibleName().startsWith("Shorter sign-up form: ✓ B is better."));
  key(Qt::Key_Return);
  EXPECT_EQ(page().experiment(), trial("Shorter sign-up form"));
}

}  // namespace
}  // namespace throughline::editor
