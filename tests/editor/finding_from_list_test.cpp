#include "sources_fixture.h"

// A finding is dragged out of a list beside the map, and does there what one of its lane does.

namespace throughline::editor {
namespace {

using journey::Finding;

class FindingFromList : public SourcesTest {
 protected:
  void SetUp() override {
    openExample();
    window->resize(1900, 1400);
    settle();
    const auto source = make("Interview 14", kNote);
    window->map().edit("Mark", nullptr, [&](journey::Edit& edit) {
      edit.change(source, [&](journey::Source& each) {
        each.persona = named<journey::Persona>("Leah").id;
      });
      addFinding(edit, {source, "We waited for weeks.", purchase()}, journey::Feeling::low);
    });
    openPage("Interview 14");
    window->view().reveal({journey::Kind::stage, purchase().value});
    settle();
  }
  [[nodiscard]] journey::Id<journey::Stage> purchase() const {
    return named<journey::Stage>("Purchase").id;
  }
  [[nodiscard]] const Finding& finding() const { return named<Finding>("We waited for weeks."); }
  [[nodiscard]] QListView& marks() const { return *window->findChild<QListView*>("markList"); }
  /// The row of the finding, in the list below the note.
  [[nodiscard]] QPoint row() const {
    return marks().visualRect(marks().model()->index(0, 0)).center();
  }
  /// A place of the map on the screen.
  [[nodiscard]] QPoint onScreen(QPointF onMap) const {
    const drawing::Target beside{journey::Kind::touchpoint,
                                 named<journey::Touchpoint>("Proposal").id.value};
    const QPointF way = onMap - canvas().layout().find(beside)->rect.center();
    return canvas().viewport()->mapToGlobal(canvas().viewportRect(beside).center() +
                                            (way * canvas().zoom()).toPoint());
  }
  [[nodiscard]] QPointF onCurve(double score) const {
    const QRectF band = canvas().layout().curves.front().band;
    return {canvas().layout().column(purchase())->rect.center().x() + 40,
            band.top() + (1 - score) / 2 * band.height()};
  }
  static void move(QWidget& widget, QPoint global) {
    QMouseEvent event(QEvent::MouseMove, widget.mapFromGlobal(global), global, Qt::NoButton,
                      Qt::LeftButton, {});
    QApplication::sendEvent(&widget, &event);
  }
  static void hold(QWidget& widget, QPoint at, QPoint global) {
    QTest::mousePress(&widget, Qt::LeftButton, {}, at);
    move(widget, widget.mapToGlobal(at + QPoint(-30, 0)));
    move(widget, global);
  }
  static void drag(QWidget& widget, QPoint at, QPoint global) {
    hold(widget, at, global);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, widget.mapFromGlobal(global));
    settle();
  }
  void dragRow(QPoint global) { drag(*marks().viewport(), row(), global); }
  void expectUndoable(const journey::Journey& before) {
    EXPECT_FALSE(journey() == before);
    window->map().undo();
    EXPECT_TRUE(journey() == before) << "one step";
  }
  [[nodiscard]] const journey::Emotion* point() const {
    for (const auto& [id, each] : journey().all<journey::Emotion>()) {
      if (each.finding == finding().id) return &each;
    }
    return nullptr;
  }
};

TEST_F(FindingFromList, OnTheCurveItBecomesAPoint) {
  const journey::Journey before = journey();
  hold(*marks().viewport(), row(), onScreen(onCurve(-0.5)));
  EXPECT_TRUE(journey() == before) << "a preview is no edit";
  QTest::mouseRelease(marks().viewport(), Qt::LeftButton, {},
                      marks().viewport()->mapFromGlobal(onScreen(onCurve(-0.5))));
  settle();
  ASSERT_TRUE(point());
  EXPECT_NEAR(point()->score, -0.5, 0.06);
  EXPECT_EQ(point()->stage, purchase());
  EXPECT_EQ(point()->persona, named<journey::Persona>("Leah").id);
  expectUndoable(before);
}

TEST_F(FindingFromList, OnTheQuestionsItIsAsked) {
  const journey::Journey before = journey();
  const auto* lane = canvas().layout().lane(drawing::LaneId::questions);
  dragRow(
      onScreen({canvas().layout().column(purchase())->rect.center().x(), lane->rect.center().y()}));
  EXPECT_EQ(journey().in<journey::Question>(purchase()).back()->text, finding().text);
  expectUndoable(before);
}

TEST_F(FindingFromList, OnACardItIsAboutThatTouchpoint) {
  const journey::Journey before = journey();
  const auto id = named<journey::Touchpoint>("Proposal").id;
  dragRow(onScreen(canvas().layout().find({journey::Kind::touchpoint, id.value})->rect.center()));
  EXPECT_EQ(finding().touchpoint, id);
  expectUndoable(before);
}

TEST_F(FindingFromList, ElsewhereAndWithEscNothingIsLeftBehind) {
  const journey::Journey before = journey();
  const QPoint there = onScreen(onCurve(-0.5));
  dragRow(
      onScreen({onCurve(0).x(), canvas().layout().lane(drawing::LaneId::job)->rect.center().y()}));
  EXPECT_TRUE(journey() == before);
  hold(*marks().viewport(), row(), there);
  move(*marks().viewport(), note().mapToGlobal(QPoint(40, 40)));
  QTest::mouseRelease(marks().viewport(), Qt::LeftButton, {},
                      marks().viewport()->mapFromGlobal(note().mapToGlobal(QPoint(40, 40))));
  EXPECT_TRUE(journey() == before) << "back beside the map";
  hold(*marks().viewport(), row(), there);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  EXPECT_TRUE(window->findChild<QWidget*>("sourcePage")->isVisible()) << "the page stays open";
  QTest::mouseRelease(marks().viewport(), Qt::LeftButton, {},
                      marks().viewport()->mapFromGlobal(there));
  settle();
  EXPECT_TRUE(journey() == before);
  const QImage after = canvas().viewport()->grab().toImage();
  window->repaint();
  EXPECT_EQ(after, canvas().viewport()->grab().toImage());
}

TEST_F(FindingFromList, AClickOnARowStaysAClick) {
  QTest::mouseClick(marks().viewport(), Qt::LeftButton, {}, row());
  settle();
  EXPECT_EQ(window->view().current(),
            (drawing::Target{journey::Kind::finding, finding().id.value}));
}

TEST_F(FindingFromList, FromTheInspectorsListItDoesTheSame) {
  select(journey().get(purchase()));
  window->actions().action("view.details")->trigger();
  settle();
  QWidget* held = nullptr;
  for (auto* list : inspector().findChildren<QWidget*>("findings")) {
    for (auto* each : list->findChildren<QPushButton*>("show")) {
      if (each->text().contains("We waited") || each->accessibleName().contains("We waited")) {
        held = each;
      }
    }
  }
  ASSERT_TRUE(held);
  const journey::Journey before = journey();
  drag(*held, held->rect().center(), onScreen(onCurve(0.3)));
  ASSERT_TRUE(point());
  EXPECT_NEAR(point()->score, 0.3, 0.06);
  EXPECT_EQ(window->view().current().kind, journey::Kind::stage) << "the row was not clicked";
  expectUndoable(before);
}

TEST_F(FindingFromList, WhereTheMapCanOnlyBeReadItIsSaidWhy) {
  close();
  auto holder = store::Document::open(file("map.journey").toStdString(), services.store);
  reopen();
  window->resize(1900, 1400);
  openPage("Interview 14");
  ASSERT_FALSE(window->map().canEdit());
  const journey::Journey before = journey();
  dragRow(onScreen(onCurve(-0.5)));
  EXPECT_TRUE(journey() == before);
  EXPECT_EQ(toast(), window->map().whyReadOnly());
}

}  // namespace
}  // namespace throughline::editor
