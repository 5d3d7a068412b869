#include <QAccessible>
#include <QGraphicsView>
#include <QHelpEvent>
#include <QToolTip>

#include "canvas/badges/badges.h"
#include "canvas/canvas_impl.h"
#include "canvas_fixture.h"
#include "frame/checked_map.h"
#include "support/maps.h"

namespace throughline::editor {
namespace {

using journey::Kind;

/// The canvas on the example with the marks of the check, on 30 September 2026.
class CanvasMarks : public CanvasTest {
 protected:
  void SetUp() override {
    services.store.now = [] {
      return std::chrono::system_clock::time_point{std::chrono::hours((24 * 20'726) + 9)};
    };
    openMarked(support::leahMap());
  }
  void TearDown() override {
    CanvasTest::TearDown();
    checked.reset();
  }
  void openMarked(const journey::Journey& journey) {
    open(journey);
    checked = std::make_unique<CheckedMap>(*map, services);
    canvas->setCheck(*checked);
    QObject::connect(canvas, &Canvas::findingWanted, canvas,
                     [this](const FindingKey& finding) { wanted = finding; });
    QApplication::processEvents();
  }
  [[nodiscard]] QPoint cornerOf(const drawing::Target& target) const {
    return canvas->viewportRect(target).topRight();
  }
  /// In the stage row, on the count of the stage; beside it where there is none.
  [[nodiscard]] QPoint countOf(const std::string& name) const {
    const QRect header = canvas->viewportRect(stage(name));
    const QPoint global = port()->mapToGlobal(header.topRight() + QPoint(-24, 1));
    return canvas->stageRow()->mapFromGlobal(global);
  }
  [[nodiscard]] QString tipAt(QWidget* of, QPoint at) {
    QHelpEvent event(QEvent::ToolTip, canvas->mapFromGlobal(of->mapToGlobal(at)),
                     of->mapToGlobal(at));
    QApplication::sendEvent(canvas, &event);
    return QToolTip::text();
  }
  /// Whether the pixels at the card's corner are those of a mark.
  [[nodiscard]] bool isMarked(const drawing::Target& target) const {
    QApplication::processEvents();
    const QImage image = port()->grab().toImage();
    const QColor fault = drawing::Theme::light().of(drawing::Ink::fault);
    const QPoint corner = cornerOf(target);
    for (int x = -4; x <= 4; ++x) {
      if (image.pixelColor(corner + QPoint(x, -4)) == fault) return true;
    }
    return false;
  }

  std::unique_ptr<CheckedMap> checked;
  std::optional<FindingKey> wanted;
};

TEST_F(CanvasMarks, StandOnTheCornerOfWhatTheySpeakOfAndGoWhenItIsMended) {
  EXPECT_TRUE(isMarked(card("Pricing page")));
  EXPECT_FALSE(isMarked(card("Discovery call")));
  map->edit("Give", nullptr, [&](journey::Edit& edit) {
    edit.change(TouchpointId{card("Pricing page").id}, [&](journey::Touchpoint& touchpoint) {
      touchpoint.owner = journey().list<journey::Department>().front()->id;
    });
  });
  EXPECT_FALSE(isMarked(card("Pricing page")));
  map->undo();
  EXPECT_TRUE(isMarked(card("Pricing page")));
}

TEST_F(CanvasMarks, AClickOpensTheFindingAndSelectsNothing) {
  QTest::mouseClick(port(), Qt::LeftButton, {}, cornerOf(card("Pricing page")));
  ASSERT_TRUE(wanted);
  EXPECT_EQ(wanted->rule, check::Rule::no_owner);
  EXPECT_EQ(wanted->on, card("Pricing page"));
  EXPECT_TRUE(view->selection().empty());
  wanted.reset();
  click(card("Pricing page"));
  EXPECT_FALSE(wanted);
}

TEST_F(CanvasMarks, WhatIsFoundOnAFigureStandsAtThatFigureOnce) {
  auto journey = support::leahMap();
  auto evaluation = *journey.find(stageNamed("Evaluation"));
  evaluation.health.target.reset();
  journey.put(evaluation);
  for (const std::int64_t id : journey.ids(Kind::reading)) {
    const auto& reading = journey.get(journey::Id<journey::Reading>{id});
    const bool isHealth = reading.metric == journey::MetricRole::health;
    if (reading.stage == evaluation.id && isHealth) journey.erase(Kind::reading, id);
  }
  openMarked(journey);
  std::vector<journey::MetricRole> metrics;
  for (QGraphicsItem* item : canvas->findChild<QGraphicsView*>()->scene()->items()) {
    const auto* all = dynamic_cast<const BadgesItem*>(item);
    if (!all) continue;
    for (const Badge& mark : all->badges()) {
      const bool isHere = canvas->layout().elements[mark.element].stage == evaluation.id;
      if (mark.metric && isHere) metrics.push_back(*mark.metric);
    }
  }
  EXPECT_EQ(metrics, std::vector{journey::MetricRole::health});
}

TEST_F(CanvasMarks, AStageCarriesTheWorstCountOfItsColumn) {
  QTest::mouseClick(canvas->stageRow(), Qt::LeftButton, {}, countOf("Evaluation"));
  ASSERT_TRUE(wanted);
  EXPECT_EQ(wanted->on, card("Pricing page"));
  EXPECT_EQ(tipAt(canvas->stageRow(), countOf("Expansion")),
            "Expansion: no interviews. Nobody was asked here: all of it is a guess.");
  wanted.reset();
  QTest::mouseClick(canvas->stageRow(), Qt::LeftButton, {}, countOf("Trigger"));
  EXPECT_FALSE(wanted);
}

TEST_F(CanvasMarks, SayInTheTooltipAndToAScreenReaderWhatWasFound) {
  const QString words = "Pricing page has no owner. What nobody owns, nobody mends.";
  EXPECT_EQ(tipAt(port(), cornerOf(card("Pricing page"))), words);
  QAccessibleInterface* list =
      QAccessible::queryAccessibleInterface(canvas->findChild<QGraphicsView*>());
  QStringList descriptions;
  for (int i = 0; i < list->childCount(); ++i) {
    QAccessibleInterface* group = list->child(i);
    for (int n = 0; n < group->childCount(); ++n) {
      descriptions << group->child(n)->text(QAccessible::Description);
    }
  }
  EXPECT_TRUE(descriptions.join('\n').contains(words));
}

TEST_F(CanvasMarks, AreHiddenFromTheViewMenuAndThatIsKept) {
  registry->action("view.checkMarks")->trigger();
  EXPECT_FALSE(registry->action("view.checkMarks")->isChecked());
  EXPECT_FALSE(isMarked(card("Pricing page")));
  QTest::mouseClick(port(), Qt::LeftButton, {}, cornerOf(card("Pricing page")) + QPoint(-2, 2));
  EXPECT_FALSE(wanted);
  openMarked(support::leahMap());
  EXPECT_FALSE(canvas->areMarksShown());
  registry->action("view.checkMarks")->trigger();
  EXPECT_TRUE(isMarked(card("Pricing page")));
}

TEST_F(CanvasMarks, AreNoPartOfTheLayoutThatIsExported) {
  const auto with = canvas->layout();
  canvas->setMarksShown(false);
  const auto without = canvas->layout();
  EXPECT_EQ(with.elements.size(), without.elements.size());
  EXPECT_EQ(with.size, without.size);
}

TEST_F(CanvasMarks, OfAMapThatBeginsOnlyTheFirstStepIsMarked) {
  journey::IdSource ids = journey::seededIds(2);
  openMarked(journey::sevenStages("Empty", ids));
  const QString first = tipAt(canvas->stageRow(), countOf(stageNames().front()));
  EXPECT_TRUE(first.contains("no interviews")) << first.toStdString();
  EXPECT_FALSE(first.contains("no job")) << first.toStdString();
}

}  // namespace
}  // namespace throughline::editor
