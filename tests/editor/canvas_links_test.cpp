#include <QComboBox>
#include <QGraphicsView>
#include <QLineEdit>
#include <QScrollBar>

#include "canvas_fixture.h"
#include "support/linked_map.h"
#include "throughline/journey/intents/lanes.h"

namespace throughline::editor {
namespace {

using drawing::LinkPath;
using drawing::Target;
using journey::Journey;
using journey::Kind;

class CanvasLinks : public CanvasTest {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    view->setOptions({.hiddenLanes = {drawing::LaneId::job, drawing::LaneId::flow}});
  }

  [[nodiscard]] QGraphicsView& graphics() const { return *window->findChild<QGraphicsView*>(); }
  [[nodiscard]] const LinkPath& link(std::size_t place) const {
    return canvas->layout().links.at(place);
  }
  [[nodiscard]] static Target target(const LinkPath& link) { return {Kind::link, link.link.value}; }
  [[nodiscard]] static Target cardOf(journey::Id<journey::Touchpoint> id) {
    return {Kind::touchpoint, id.value};
  }
  /// In the viewport's pixels, where the path's first piece runs up or down.
  [[nodiscard]] QPoint onLine(const QPainterPath& path) const {
    for (int i = 1; i < path.elementCount(); ++i) {
      const QLineF piece(path.elementAt(i - 1), path.elementAt(i));
      if (path.elementAt(i).isLineTo() && std::abs(piece.dy()) > 4) {
        return graphics().mapFromScene(piece.center());
      }
    }
    return graphics().mapFromScene(path.pointAtPercent(0.5));
  }
  void hover(QPoint at) const {
    QMouseEvent event(QEvent::MouseMove, at, port()->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QApplication::sendEvent(port(), &event);
  }
  [[nodiscard]] QImage shot() const { return port()->grab().toImage(); }
  [[nodiscard]] QRect onScreen(const QRectF& onMap) const {
    return graphics().mapFromScene(onMap).boundingRect();
  }
  static bool hasColor(const QImage& image, const QRect& where, const QColor& color) {
    const QRect inside = where & image.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
      for (int x = inside.left(); x <= inside.right(); ++x) {
        const QColor at = image.pixelColor(x, y);
        if (std::abs(at.red() - color.red()) + std::abs(at.green() - color.green()) +
                std::abs(at.blue() - color.blue()) <
            24) {
          return true;
        }
      }
    }
    return false;
  }
  static QColor selection() { return drawing::Theme::light().of(drawing::Ink::selection); }
  /// Beside the card, where its ring is.
  [[nodiscard]] QRect ringOf(journey::Id<journey::Touchpoint> card) const {
    const QRect rect = canvas->viewportRect(cardOf(card));
    return {rect.left() - 2, rect.top() + 8, 3, 8};
  }
  /// The first one that is seen; fields that are closed go a moment later.
  template <class Field>
  [[nodiscard]] Field* field() const {
    for (auto* each : port()->findChildren<Field*>()) {
      if (each->isVisible()) return each;
    }
    return nullptr;
  }
  [[nodiscard]] QLineEdit* note() const { return field<QLineEdit>(); }
};

TEST_F(CanvasLinks, AHoveredOneIsInTheSelectionsColourWithBothItsCardsAndItsNote) {
  const LinkPath hovered = link(0);
  ASSERT_FALSE(hovered.note.isEmpty());
  const QImage before = shot();
  hover(onLine(hovered.path));
  const QImage lit = shot();
  const QRect arrow = onScreen(hovered.arrow.boundingRect());
  const QRect label = onScreen(hovered.labelRect);
  EXPECT_FALSE(hasColor(before, arrow, selection()));
  EXPECT_TRUE(hasColor(lit, arrow, selection()));
  EXPECT_TRUE(hasColor(lit, label.adjusted(6, 3, -6, -3), selection()));
  for (const auto card : {hovered.from, hovered.to}) {
    EXPECT_FALSE(hasColor(before, ringOf(card), selection()));
    EXPECT_TRUE(hasColor(lit, ringOf(card), selection()));
  }
  EXPECT_EQ(port()->cursor().shape(), Qt::PointingHandCursor);
  hover(at(card("Churn guide (PDF)")));
  EXPECT_FALSE(hasColor(shot(), arrow, selection()));
  EXPECT_FALSE(hasColor(shot(), ringOf(hovered.to), selection()));
}

TEST_F(CanvasLinks, OthersStepBackWhileOneIsLookedAt) {
  const QColor ink = drawing::Theme::light().of(drawing::Ink::bar);
  const auto plain = std::ranges::find(canvas->layout().links, false, &LinkPath::loopBack);
  ASSERT_NE(plain, canvas->layout().links.end());
  const QRect arrow = onScreen(plain->arrow.boundingRect());
  ASSERT_TRUE(hasColor(shot(), arrow, ink));
  view->selectOnly(target(link(0)));
  EXPECT_FALSE(hasColor(shot(), arrow, ink));
  view->clearSelection();
  EXPECT_TRUE(hasColor(shot(), arrow, ink));
}

TEST_F(CanvasLinks, OneIsDimmedWithACardThatAFilterDims) {
  const QColor ink = drawing::Theme::light().of(drawing::Ink::bar);
  const auto plain = std::ranges::find(canvas->layout().links, false, &LinkPath::loopBack);
  ASSERT_TRUE(journey().get(plain->from).owner && journey().get(plain->to).owner);
  const QRect arrow = onScreen(plain->arrow.boundingRect());
  ASSERT_TRUE(hasColor(shot(), arrow, ink));
  journey::TouchpointFilter filter;
  filter.withoutOwner = true;
  view->setFilter(filter);
  EXPECT_FALSE(hasColor(shot(), arrow, ink));
  view->setFilter({});
  EXPECT_TRUE(hasColor(shot(), arrow, ink));
}

TEST_F(CanvasLinks, AClickSelectsOneAndCtrlArrowsGoThroughThoseOfACard) {
  QTest::mouseClick(port(), Qt::LeftButton, {}, onLine(link(0).path));
  EXPECT_EQ(view->current(), target(link(0)));

  const Target proposal = cardOf(link(0).from);
  std::vector<Target> of;
  for (const LinkPath& each : canvas->layout().links) {
    if (cardOf(each.from) == proposal || cardOf(each.to) == proposal) of.push_back(target(each));
  }
  click(proposal);
  for (const Target& each : of) {
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(view->current(), each);
  }
  key(Qt::Key_Right, Qt::ControlModifier);
  EXPECT_EQ(view->current(), proposal);
  key(Qt::Key_Left, Qt::ControlModifier);
  EXPECT_EQ(view->current(), of.back());
  key(Qt::Key_Right);
  const auto last = std::ranges::find(canvas->layout().links,
                                      journey::Id<journey::Link>{of.back().id}, &LinkPath::link);
  EXPECT_EQ(view->current(), cardOf(last->to));
}

TEST_F(CanvasLinks, ACardWithoutLinksSaysSo) {
  QString said;
  QObject::connect(canvas, &Canvas::said, [&](const QString& sentence) { said = sentence; });
  click(card("Sponsored post"));
  key(Qt::Key_Right, Qt::ControlModifier);
  EXPECT_EQ(view->current(), card("Sponsored post"));
  EXPECT_EQ(said, u"No link begins or ends at this touchpoint.");
}

TEST_F(CanvasLinks, EnterEditsNoteAndKindAsOneEditAndEscLeavesNoTrace) {
  const Journey before = journey();
  const auto id = link(0).link;
  view->selectOnly(target(link(0)));
  canvas->setFocus();
  key(Qt::Key_Return);
  ASSERT_TRUE(note());
  type("never mind");
  key(Qt::Key_Escape);
  expectNoTrace(before);
  EXPECT_TRUE(canvas->hasFocus() || port()->hasFocus() || graphics().hasFocus());
  EXPECT_EQ(view->current(), target(link(0)));

  key(Qt::Key_Return);
  type("asks the board");
  key(Qt::Key_Tab);
  key(Qt::Key_Tab);
  auto* kind = field<QComboBox>();
  ASSERT_TRUE(kind && kind->hasFocus());
  const int other = 1 - kind->currentIndex();
  key(other == 1 ? Qt::Key_Down : Qt::Key_Up);
  EXPECT_TRUE(journey() == before);
  key(Qt::Key_Return);
  EXPECT_FALSE(canvas->isTyping());
  EXPECT_EQ(journey().get(id).note, "asks the board");
  EXPECT_EQ(static_cast<int>(journey().get(id).kind), other);
  EXPECT_EQ(lastLabel(), "Change link");
  EXPECT_EQ(view->current(), target(link(0)));
  expectUndoable(before);
}

TEST_F(CanvasLinks, HowManyTakeOneIsTypedAsACountOrAShare) {
  const auto id = link(0).link;
  const auto enter = [&](const QString& amount) {
    view->selectOnly(target(link(0)));
    canvas->setFocus();
    key(Qt::Key_Return);
    key(Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Backspace);
    type(amount);
    key(Qt::Key_Return);
  };
  enter("37");
  EXPECT_EQ(journey().get(id).count, 37);
  EXPECT_FALSE(journey().get(id).share);
  enter("18 %");
  EXPECT_FALSE(journey().get(id).count);
  EXPECT_EQ(journey().get(id).share, 0.18);

  QString said;
  QObject::connect(canvas, &Canvas::said, [&](const QString& sentence) { said = sentence; });
  const Journey before = journey();
  enter("many");
  EXPECT_TRUE(canvas->isTyping());
  EXPECT_FALSE(said.isEmpty());
  EXPECT_TRUE(journey() == before);
  key(Qt::Key_Escape);
  enter("");
  EXPECT_FALSE(journey().get(id).count || journey().get(id).share);
}

TEST_F(CanvasLinks, WhatIsTypedOnOneIsItsNoteAndLeavingTheFieldsKeepsIt) {
  const auto id = link(0).link;
  view->selectOnly(target(link(0)));
  canvas->setFocus();
  type("Second thoughts");
  EXPECT_EQ(note()->text(), u"Second thoughts");
  click(card("Churn guide (PDF)"));
  EXPECT_EQ(journey().get(id).note, "Second thoughts");
}

TEST_F(CanvasLinks, OfAMapThatCanOnlyBeReadSayWhyNothingIsTyped) {
  auto second = store::Document::open(map->document().path(), services.store);
  ASSERT_NE(second->access().mode, store::Access::Mode::writable);
  OpenMap reading(std::move(second));
  ViewState other;
  QMainWindow host;
  auto* shown = new Canvas(reading, other, services, &host);
  ActionRegistry actions(&host);
  shown->addActions(actions);
  host.setCentralWidget(shown);
  host.resize(1800, 1000);
  host.show();
  host.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&host));
  other.selectOnly(target(link(0)));
  shown->setFocus();
  QStringList said;
  QObject::connect(shown, &Canvas::said, [&](const QString& sentence) { said << sentence; });
  key(Qt::Key_Return);
  key(Qt::Key_A);
  EXPECT_EQ(said, QStringList({reading.whyReadOnly(), reading.whyReadOnly()}));
  EXPECT_FALSE(shown->isTyping());
  key(Qt::Key_Right, Qt::ControlModifier);
  EXPECT_NE(other.current(), target(link(0))) << "links are gone through all the same";
}

TEST_F(CanvasLinks, DeleteRemovesTheSelectedOne) {
  const Journey before = journey();
  const Target gone = target(link(0));
  view->selectOnly(gone);
  canvas->setFocus();
  key(Qt::Key_Delete);
  EXPECT_FALSE(journey().contains(gone.kind, gone.id));
  expectUndoable(before);
}

TEST_F(CanvasLinks, AHoveredCardHasTheHandleAndALinkToAnEarlierStageIsALoopBack) {
  const Journey before = journey();
  const QRect from = canvas->viewportRect(card("Proposal"));
  hover(from.center());
  dragTo(port(), {from.right(), from.center().y()}, at(card("Case study: Northwind")));
  key(Qt::Key_Escape);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, {});
  expectNoTrace(before);

  hover(from.center());
  drag(port(), {from.right(), from.center().y()}, at(card("Case study: Northwind")));
  const auto* made = journey().list<journey::Link>().back();
  EXPECT_EQ(made->from.value, card("Proposal").id);
  EXPECT_EQ(made->to.value, card("Case study: Northwind").id);
  EXPECT_EQ(made->kind, journey::LinkKind::loop_back);
  expectUndoable(before);
}

TEST_F(CanvasLinks, ALinkBeingDrawnScrollsTheMapAtItsEdges) {
  window->resize(900, 700);
  auto* across = graphics().horizontalScrollBar();
  ASSERT_EQ(across->value(), across->minimum());
  const QRect from = canvas->viewportRect(card("Sponsored post"));
  hover(from.center());
  const QPoint edge(port()->width() - 4, from.center().y());
  dragTo(port(), {from.right(), from.center().y()}, edge);
  EXPECT_TRUE(QTest::qWaitFor([&] { return across->value() == across->maximum(); }));
  key(Qt::Key_Escape);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, edge);
}

TEST_F(CanvasLinks, ABundlePartsUnderThePointer) {
  open(support::linkedAnew(support::gridMap(2, 12), 40));
  view->setOptions({.hiddenLanes = {drawing::LaneId::job, drawing::LaneId::flow}});
  const auto& bundles = canvas->layout().bundles;
  const auto upright = std::ranges::find_if(
      bundles, [](const drawing::LinkBundle& bundle) { return bundle.line.dy() > 60; });
  ASSERT_NE(upright, bundles.end());
  const QPoint middle = graphics().mapFromScene(upright->line.center());
  const auto thick = [&] {
    const QImage image = shot();
    const QColor ink = drawing::Theme::light().of(drawing::Ink::bar);
    return hasColor(image, {middle.x() - 1, middle.y() - 20, 1, 1}, ink) &&
           hasColor(image, {middle.x() + 1, middle.y() - 20, 1, 1}, ink);
  };
  EXPECT_TRUE(thick());
  hover(middle);
  EXPECT_FALSE(thick());
  const auto parted = std::ranges::find_if(canvas->layout().links, [&](const LinkPath& each) {
    return each.link == upright->links.front();
  });
  hover(onLine(parted->parted));
  QTest::mouseClick(port(), Qt::LeftButton, {}, onLine(parted->parted));
  EXPECT_EQ(view->current(), target(*parted));
  hover(at(cardOf(parted->from)));
  view->clearSelection();
  EXPECT_TRUE(thick());
}

TEST_F(CanvasLinks, FromFarAwayAStrokeStandsForThoseOfTwoStages) {
  open(support::linkedAnew(support::gridMap(3, 4), 30));
  const auto& sums = canvas->layout().linkSums;
  ASSERT_EQ(sums.size(), 6U);  // each of three with each other
  std::size_t between = 0;
  for (const drawing::LinkSum& sum : sums) between += sum.links;
  std::size_t within = 0;
  for (const LinkPath& each : canvas->layout().links) {
    within += canvas->layout().find(cardOf(each.from))->stage ==
              canvas->layout().find(cardOf(each.to))->stage;
  }
  EXPECT_EQ(between + within, 30U);
  canvas->setZoom(0.4);
  const QPoint middle = graphics().mapFromScene(sums.front().line.center());
  const QColor paper = drawing::Theme::light().of(drawing::Ink::paper);
  EXPECT_NE(shot().pixelColor(middle), paper);
  hover(onLine(link(0).path));
  EXPECT_NE(port()->cursor().shape(), Qt::PointingHandCursor);
}

TEST_F(CanvasLinks, FromFarAwayAFigureSaysHowManyTakeThoseOfTwoStages) {
  const QColor ground = drawing::Theme::light().of(drawing::Ink::surface);
  const auto figure = [&] {
    for (const drawing::LinkSum& sum : canvas->layout().linkSums) {
      if (!sum.count) continue;
      const QPoint middle = graphics().mapFromScene(sum.line.center());
      const QSize size = sum.count->size.toSize();
      return QRect(middle - QPoint(size.width() / 2, size.height() / 2), size)
          .adjusted(4, 3, -4, -3);
    }
    return QRect();
  };
  EXPECT_TRUE(figure().isNull());
  map->edit("Count", nullptr, [&](journey::Edit& edit) {
    edit.change(link(0).link, [](journey::Link& counted) { counted.count = 37; });
  });
  ASSERT_FALSE(figure().isNull());
  canvas->setZoom(0.45);
  view->reveal(cardOf(link(0).from));
  EXPECT_TRUE(hasColor(shot(), figure(), ground));
  EXPECT_TRUE(hasColor(shot(), figure(), drawing::Theme::light().of(drawing::Ink::text)));
}

TEST_F(CanvasLinks, OfTheLineOfVisibilityAreHoveredWhereTheyRunBetweenBands) {
  map->edit("Line", nullptr, [](journey::Edit& edit) { setLineOfVisibility(edit, true); });
  ASSERT_FALSE(canvas->layout().lane(drawing::LaneId::touchpoints)->bands.empty());
  for (const LinkPath& each : canvas->layout().links) {
    const QRect arrow = onScreen(each.arrow.boundingRect());
    EXPECT_FALSE(hasColor(shot(), arrow, selection()));
    hover(onLine(each.path));
    EXPECT_TRUE(hasColor(shot(), arrow, selection()));
    hover(at(card("Sponsored post")));
  }
}

}  // namespace
}  // namespace throughline::editor
