#include <QGraphicsScene>
#include <QGraphicsView>
#include <QPaintEvent>
#include <QScrollBar>

#include "canvas_fixture.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/stages.h"

// After an edit only a part of the canvas is painted anew: whatever looks otherwise than
// before lies in what was asked for.

namespace throughline::editor {
namespace {

/// The areas that a widget was asked to paint.
class PaintedAreas : public QObject {
 public:
  explicit PaintedAreas(QWidget* of) : QObject(of) { of->installEventFilter(this); }
  QRegion region;

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint) region |= static_cast<QPaintEvent*>(event)->region();
    return false;
  }
};

class CanvasRepaint : public CanvasTest {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    window->resize(1600, 900);
    canvas->setOverviewShown(false);
    QApplication::processEvents();
    QObject::connect(view2d()->scene(), &QGraphicsScene::changed, canvas,
                     [this](const QList<QRectF>& areas) { asked += areas; });
    for (QObject* each : canvas->children()) {
      auto* widget = qobject_cast<QWidget*>(each);
      if (widget && widget->isVisible() && widget != view2d()) rulers.push_back(widget);
    }
    ASSERT_GE(rulers.size(), 2U) << "the stage row and the names of the lanes";
  }
  /// The heads beside the map: what looks otherwise and is in sight was painted.
  template <class Work>
  void expectRulersRepaintedAfter(const char* what, Work work) {
    SCOPED_TRACE(what);
    std::vector<QImage> before;
    std::vector<std::unique_ptr<PaintedAreas>> painted;
    for (QWidget* ruler : rulers) {
      before.push_back(ruler->grab().toImage());
      painted.push_back(std::make_unique<PaintedAreas>(ruler));
    }
    work();
    for (int i = 0; i < 3; ++i) QApplication::processEvents();
    bool changed = false;
    for (std::size_t i = 0; i < rulers.size(); ++i) {
      const QRegion region = painted[i]->region;
      const QImage after = rulers[i]->grab().toImage();
      const QRegion inSight = rulers[i]->visibleRegion();
      for (int y = 0; y < std::min(before[i].height(), after.height()); y += 2) {
        for (int x = 0; x < std::min(before[i].width(), after.width()); x += 2) {
          if (before[i].pixel(x, y) == after.pixel(x, y)) continue;
          changed = true;
          if (!inSight.contains(QPoint(x, y))) continue;
          ASSERT_TRUE(region.contains(QPoint(x, y)))
              << rulers[i]->metaObject()->className() << " at " << x << ", " << y;
        }
      }
    }
    EXPECT_TRUE(changed) << "nothing to be seen";
  }
  [[nodiscard]] QGraphicsView* view2d() const { return canvas->findChild<QGraphicsView*>(); }

  template <class Work>
  void expectRepaintedAfter(const char* what, Work work) {
    SCOPED_TRACE(what);
    QApplication::processEvents();
    const QImage before = port()->grab().toImage();
    QApplication::processEvents();
    asked.clear();
    work();
    for (int i = 0; i < 3; ++i) QApplication::processEvents();
    const QList<QRectF> areas = asked;
    const QImage after = port()->grab().toImage();
    ASSERT_NE(before, after) << "nothing to be seen";
    int missed = 0;
    for (int y = 0; y < before.height(); y += 4) {
      for (int x = 0; x < before.width(); x += 4) {
        if (before.pixel(x, y) == after.pixel(x, y)) continue;
        const QPointF at = view2d()->mapToScene(x, y);
        const bool covered = std::ranges::any_of(
            areas, [&](const QRectF& area) { return area.adjusted(-1, -1, 1, 1).contains(at); });
        if (!covered && missed++ == 0) ADD_FAILURE() << "not at " << at.x() << ", " << at.y();
      }
    }
    EXPECT_EQ(missed, 0);
  }
  template <class Work>
  void expectRepaintedAfterEdit(const char* what, Work work) {
    expectRepaintedAfter(what, [&] { map->edit(what, nullptr, work); });
  }

  QList<QRectF> asked;
  std::vector<QWidget*> rulers;
};

TEST_F(CanvasRepaint, CoversTheHeadsBesideTheMap) {
  expectRulersRepaintedAfter("a zoom", [&] { canvas->setZoom(0.6); });
  expectRulersRepaintedAfter("another one", [&] { canvas->setZoom(1); });
  expectRulersRepaintedAfter("a scroll", [&] {
    view2d()->verticalScrollBar()->setValue(40);
    view2d()->horizontalScrollBar()->setValue(60);
  });
  expectRulersRepaintedAfter("a name", [&] {
    map->edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(stageNamed("Research"), [](auto& each) { each.name = "Reading"; });
    });
  });
  expectRulersRepaintedAfter("a selected stage", [&] { view->selectOnly(stage("Evaluation")); });
  expectRulersRepaintedAfter("a lane less", [&] {
    drawing::ViewOptions options = view->options();
    options.hiddenLanes.insert(drawing::LaneId::flow);
    view->setOptions(options);
  });
  expectRulersRepaintedAfter("the dark look",
                             [&] { canvas->setTheme(drawing::Theme::darkTheme()); });
}

TEST_F(CanvasRepaint, CoversWhatEachKindOfEditChanges) {
  using journey::Edit;
  const auto page = TouchpointId{card("Pricing page").id};
  expectRepaintedAfterEdit("a longer title", [&](Edit& edit) {
    edit.change(page, [](auto& each) {
      each.title = "The page with all of our prices, for each number of seats and each term";
    });
  });
  expectRepaintedAfterEdit("a card less", [&](Edit& edit) {
    journey::removeRecord(edit, journey::Kind::touchpoint, page.value);
  });
  expectRepaintedAfterEdit("a question that makes its lane higher", [&](Edit& edit) {
    for (int i = 0; i < 4; ++i) {
      journey::Question question;
      question.stage = stageNamed("Purchase");
      question.text = "Who signs, and when, and what do they have to see before they do?";
      putBefore(edit, question);
    }
  });
  expectRepaintedAfterEdit("a higher feeling", [&](Edit& edit) {
    const auto id = journey().in<journey::Emotion>(stageNamed("Evaluation")).front()->id;
    edit.change(id, [](auto& each) { each.score = 0.9; });
  });
  expectRepaintedAfterEdit("another weakest link", [&](Edit& edit) {
    edit.change(stageNamed("Research"), [](auto& each) { each.passage.targetConversion = 0.95; });
  });
  expectRepaintedAfterEdit("the first stage is the weakest link", [&](Edit& edit) {
    edit.change(stageNamed("Trigger"), [](auto& each) { each.passage.targetConversion = 1.0; });
    edit.change(stageNamed("Research"), [](auto& each) { each.passage.targetConversion = 0.3; });
  });
  expectRepaintedAfterEdit("another job", [&](Edit& edit) {
    edit.change(stageNamed("Research"), [](auto& each) { each.job.statement = "Read"; });
  });
  expectRepaintedAfterEdit("stages in another order", [&](Edit& edit) {
    moveBefore(edit, journey::Kind::stage, stageNamed("Research").value,
               stageNamed("Trigger").value);
  });
  expectRepaintedAfterEdit("a stage less",
                           [&](Edit& edit) { removeStage(edit, stageNamed("Consideration")); });
  for (int i = 0; i < 9; ++i) {
    expectRepaintedAfter("back again", [&] { map->undo(); });
  }
}

TEST_F(CanvasRepaint, CoversWhatOptionsChange) {
  const auto options = [&](auto change) {
    drawing::ViewOptions all = view->options();
    change(all);
    view->setOptions(all);
  };
  expectRepaintedAfter("an earlier period", [&] {
    options([&](auto& all) { all.period = journey().list<journey::Period>().front()->id; });
  });
  expectRepaintedAfter("a lane less", [&] {
    options([&](auto& all) { all.hiddenLanes.insert(drawing::LaneId::emotion); });
  });
  expectRepaintedAfter("a selection", [&] { view->selectOnly(card("Proposal")); });
  expectRepaintedAfter("another selection", [&] { view->selectOnly(card("Product demo")); });
  expectRepaintedAfter("what is found",
                       [&] { view->setFinding(true, journey::find(journey(), "sales")); });
}

}  // namespace
}  // namespace throughline::editor
