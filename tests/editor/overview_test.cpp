#include <QGraphicsView>
#include <QScrollBar>

#include "editor/canvas_fixture.h"
#include "throughline/journey/intents/stages.h"

// The small map in the corner never covers what is worked on.

namespace throughline::editor {
namespace {

using drawing::Element;
using drawing::ElementKind;
using drawing::Target;
using journey::Kind;

class OverviewTest : public CanvasTest {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    window->resize(1000, 700);
    ASSERT_TRUE(QTest::qWaitFor([&] { return port()->width() < 1000; }));
    canvas->setZoom(2);
  }

  /// Where it is: what looks different without it.
  [[nodiscard]] QRect overview() const {
    const QImage with = port()->grab().toImage();
    canvas->setOverviewShown(false);
    const QImage without = port()->grab().toImage();
    canvas->setOverviewShown(true);
    QRect differs;
    for (int y = 0; y < with.height(); ++y) {
      for (int x = 0; x < with.width(); ++x) {
        if (with.pixel(x, y) != without.pixel(x, y)) differs |= QRect(x, y, 1, 1);
      }
    }
    return differs;
  }
  /// A card that lies below it.
  [[nodiscard]] Target below(const QRect& overview) const {
    for (const Element& element : canvas->layout().elements) {
      const QRect rect = canvas->viewportRect(element.target);
      if (element.kind == ElementKind::touchpoint && overview.contains(rect.center())) {
        return element.target;
      }
    }
    ADD_FAILURE() << "no card below the overview";
    return {};
  }
  /// Scrolls until the card's middle is there.
  void bring(const Target& target, QPoint to) {
    auto* scrolled = canvas->findChild<QGraphicsView*>();
    const QPoint way = at(target) - to;
    scrolled->horizontalScrollBar()->setValue(scrolled->horizontalScrollBar()->value() + way.x());
    scrolled->verticalScrollBar()->setValue(scrolled->verticalScrollBar()->value() + way.y());
  }
};

TEST_F(OverviewTest, GoesToAnotherCornerWhereItCoversWhatIsSelectedAndComesBack) {
  const QRect home = overview();
  ASSERT_FALSE(home.isEmpty());
  EXPECT_GT(home.center().x(), port()->width() / 2);
  EXPECT_GT(home.center().y(), port()->height() / 2);
  const Target target = card("Product demo");
  bring(target, home.center());
  view->selectOnly(target);
  EXPECT_FALSE(overview().intersects(canvas->viewportRect(target)));
  EXPECT_FALSE(overview().isEmpty());
  view->clearSelection();
  EXPECT_EQ(overview(), home);
  view->selectOnly(target);
  bring(target, QPoint(300, 100));
  EXPECT_EQ(overview(), home) << "what is selected was scrolled away";
}

TEST_F(OverviewTest, KeepsOffTheFieldThatIsTypedIn) {
  const QRect home = overview();
  click(card("Product demo"));
  key(Qt::Key_Insert);
  type("New here");
  ASSERT_TRUE(canvas->isTyping());
  auto* scrolled = canvas->findChild<QGraphicsView*>();
  const QPoint way = typing()->geometry().center() - home.center();
  scrolled->horizontalScrollBar()->setValue(scrolled->horizontalScrollBar()->value() + way.x());
  scrolled->verticalScrollBar()->setValue(scrolled->verticalScrollBar()->value() + way.y());
  EXPECT_TRUE(typing()->geometry().intersects(home));
  EXPECT_FALSE(overview().intersects(typing()->geometry()));
  key(Qt::Key_Escape);
}

TEST_F(OverviewTest, KeepsOffThePointerOfADrag) {
  const QRect home = overview();
  bring(card("Product demo"), QPoint(300, 250));
  view->clearSelection();
  dragTo(port(), at(card("Product demo")), home.center());
  EXPECT_FALSE(overview().contains(home.center()));
  key(Qt::Key_Escape);
  EXPECT_EQ(overview(), home);
}

TEST_F(OverviewTest, FadesAndLetsTheMouseThroughWhereEveryCornerIsWorkedOn) {
  canvas->setZoom(0.8);
  window->resize(640, 420);
  ASSERT_TRUE(QTest::qWaitFor([&] { return port()->height() < 420; }));
  const QRect home = overview();
  ASSERT_FALSE(home.isEmpty());
  std::set<Target> all;
  for (const Element& element : canvas->layout().elements) {
    if (element.target.kind != Kind::stage) all.insert(element.target);
  }
  bring(card("Product demo"), home.center());
  view->select(all, card("Product demo"));
  const QPoint where = at(card("Product demo"));
  QTest::mouseClick(port(), Qt::LeftButton, {}, where);
  EXPECT_EQ(view->selection(), std::set{card("Product demo")});
  EXPECT_EQ(at(card("Product demo")), where) << "nothing was scrolled";
}

TEST_F(OverviewTest, TheLastCardCanBeScrolledOutFromBelowIt) {
  const auto campaigns = journey().in<journey::Campaign>(stageNamed("Evaluation"));
  const Target lowest{Kind::campaign, campaigns.back()->id.value};
  const QRect home = overview();
  bring(lowest, home.center());
  auto* down = canvas->findChild<QGraphicsView*>()->verticalScrollBar();
  EXPECT_TRUE(canvas->viewportRect(lowest).intersects(home));
  down->setValue(down->maximum());
  EXPECT_TRUE(port()->rect().contains(canvas->viewportRect(lowest).center()));
  EXPECT_FALSE(canvas->viewportRect(lowest).intersects(home));
}

class LargeMap : public CanvasTest {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    map->edit("Grow", nullptr, [](journey::Edit& edit) {
      for (int i = 0; i < 150; ++i) journey::addStage(edit, "Stage " + std::to_string(i));
    });
    window->resize(1000, 700);
    ASSERT_TRUE(QTest::qWaitFor([&] { return port()->width() < 1000; }));
  }
  [[nodiscard]] bool isWholeInSight() const {
    return std::ranges::all_of(canvas->layout().elements, [this](const Element& element) {
      const QRect rect = canvas->viewportRect(element.target);
      return rect.left() >= 0 && rect.right() <= port()->width() &&
             (element.target.kind == Kind::stage || rect.bottom() <= port()->height());
    });
  }
};

TEST_F(LargeMap, IsSeenWholeByFitAndByZoomingOutAndNotSmaller) {
  canvas->fit();
  const qreal fitting = canvas->zoom();
  EXPECT_LT(fitting, 0.05);
  EXPECT_TRUE(isWholeInSight());
  canvas->setZoom(1);
  for (int i = 0; i < 20; ++i) key(Qt::Key_Minus, Qt::ControlModifier);
  EXPECT_EQ(canvas->zoom(), fitting);
  EXPECT_EQ(canvas->leastZoom(), fitting);
  key(Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_GT(canvas->zoom(), fitting);
  EXPECT_LE(canvas->zoom(), 0.05);
  for (int i = 0; i < 10; ++i) key(Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_GT(canvas->zoom(), 0.5);
}

TEST_F(CanvasTest, FitToWidthShowsAllStagesWhateverIsBelow) {
  window->resize(1300, 420);
  ASSERT_TRUE(QTest::qWaitFor([&] { return port()->height() < 420; }));
  canvas->setZoom(2);
  key(Qt::Key_8, Qt::ControlModifier);
  int below = 0;
  for (const Element& element : canvas->layout().elements) {
    const QRect rect = canvas->viewportRect(element.target);
    EXPECT_GE(rect.left(), 0);
    EXPECT_LE(rect.right(), port()->width());
    if (rect.top() > port()->height()) ++below;
  }
  EXPECT_GT(below, 0);
  const qreal wide = canvas->zoom();
  canvas->fit();
  EXPECT_LT(canvas->zoom(), wide);
}

}  // namespace
}  // namespace throughline::editor
