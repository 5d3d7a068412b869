#include <QGraphicsView>
#include <QResizeEvent>
#include <QStyle>

#include "canvas/map_scene.h"
#include "editor/canvas_fixture.h"

// The field for a new record stands in its place from the first frame, and in sight.

namespace throughline::editor {
namespace {

class FirstFrame : public CanvasTest {
 protected:
  /// A canvas on which things glide.
  void glide() {
    delete registry;
    delete canvas;
    services.settings->setValue("reducedMotion", false);
    canvas = new Canvas(*map, *view, services, window.get());
    registry = new ActionRegistry(window.get());
    canvas->addActions(*registry);
    window->setCentralWidget(canvas);
    ASSERT_TRUE(QTest::qWaitFor([this] { return canvas->isVisible(); }));
    ASSERT_GT(canvas->style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
  }
  /// Where the field would be put were all arranged once more.
  [[nodiscard]] QRect settled() {
    QResizeEvent again(canvas->size(), canvas->size());
    QApplication::sendEvent(canvas, &again);
    return typing()->geometry();
  }
};

TEST_F(FirstFrame, AStageThatIsAddedOutOfSightComesIntoSight) {
  window->resize(900, 600);
  ASSERT_TRUE(QTest::qWaitFor([&] { return port()->width() < 900; }));
  key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
  ASSERT_TRUE(canvas->isTyping());
  EXPECT_TRUE(canvas->stageRow()->rect().contains(typing()->geometry()));
  EXPECT_EQ(typing()->geometry(), settled());
  key(Qt::Key_Escape);
}

TEST_F(FirstFrame, AFieldFollowsItsRowWhenThatGrows) {
  view->selectOnly(stage("Trigger"));
  key(Qt::Key_F2);
  ASSERT_TRUE(canvas->isTyping());
  for (const char* word : {"A name ", "that is ", "longer ", "than one ", "line ", "of it "}) {
    type(word);
    const QRect stands = typing()->geometry();
    EXPECT_EQ(stands, settled()) << word;
  }
  key(Qt::Key_Escape);
}

TEST_F(FirstFrame, AroundANewStageAllStandsWhereItBelongsAtOnce) {
  const auto addStage = [this] {
    view->clearSelection();
    view->selectOnly(stage("Trigger"));
    canvas->setFocus();
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(canvas->isTyping());
    const auto* scene = dynamic_cast<MapScene*>(canvas->findChild<QGraphicsView*>()->scene());
    std::vector<QPointF> stand;
    for (const ElementItem* item : scene->items()) stand.push_back(item ? item->pos() : QPointF());
    key(Qt::Key_Escape);
    return stand;
  };
  const auto still = addStage();
  glide();
  EXPECT_EQ(addStage(), still);
}

}  // namespace
}  // namespace throughline::editor
