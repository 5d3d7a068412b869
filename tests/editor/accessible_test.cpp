#include <QAccessible>
#include <QGraphicsView>

#include "canvas_fixture.h"

namespace throughline::editor {
namespace {

using drawing::Target;

class AccessibleCanvas : public CanvasTest {
 protected:
  [[nodiscard]] QAccessibleInterface* list() const {
    return QAccessible::queryAccessibleInterface(canvas->findChild<QGraphicsView*>());
  }
  [[nodiscard]] QAccessibleInterface* group(const std::string& stage) const {
    for (int i = 0; i < list()->childCount(); ++i) {
      if (nameOf(list()->child(i)).toStdString() == stage) return list()->child(i);
    }
    return nullptr;
  }
  [[nodiscard]] static QString nameOf(QAccessibleInterface* object) {
    return object ? object->text(QAccessible::Name) : QString();
  }
  /// The first thing in a stage whose name holds the text.
  [[nodiscard]] QAccessibleInterface* thing(const std::string& stage, const QString& text) const {
    QAccessibleInterface* of = group(stage);
    for (int i = 0; of && i < of->childCount(); ++i) {
      if (nameOf(of->child(i)).contains(text)) return of->child(i);
    }
    return nullptr;
  }
};

TEST_F(AccessibleCanvas, IsAListWithTheMapsNameAndAGroupForEachStage) {
  EXPECT_EQ(list()->role(), QAccessible::List);
  EXPECT_EQ(nameOf(list()).toStdString(), journey().settings().title);
  const auto names = stageNames();
  // Of somebody who has said nothing there is nothing to hear.
  const auto curves = std::ranges::count_if(
      canvas->layout().curves, [](const drawing::Curve& curve) { return !curve.path.isEmpty(); });
  const std::size_t lines = static_cast<std::size_t>(curves) + canvas->layout().links.size();
  ASSERT_EQ(list()->childCount(), static_cast<int>(names.size() + lines));
  for (int i = 0; i < static_cast<int>(names.size()); ++i) {
    QAccessibleInterface* stage = list()->child(i);
    EXPECT_EQ(stage->role(), QAccessible::Grouping);
    EXPECT_EQ(nameOf(stage).toStdString(), names[static_cast<std::size_t>(i)]);
    EXPECT_EQ(list()->indexOfChild(stage), i);
    EXPECT_EQ(stage->parent(), list());
  }
}

TEST_F(AccessibleCanvas, HoldsEveryElementOnceWithANameAndItsPlace) {
  std::size_t count = 0;
  for (int i = 0; i < static_cast<int>(stageNames().size()); ++i) {
    QAccessibleInterface* stage = list()->child(i);
    ++count;
    for (int n = 0; n < stage->childCount(); ++n) {
      QAccessibleInterface* thing = stage->child(n);
      ++count;
      EXPECT_FALSE(nameOf(thing).trimmed().isEmpty());
      EXPECT_FALSE(thing->rect().isEmpty()) << nameOf(thing).toStdString();
      EXPECT_EQ(thing->parent(), stage);
      EXPECT_EQ(stage->indexOfChild(thing), n);
      EXPECT_TRUE(thing->state().focusable);
    }
  }
  EXPECT_EQ(count, canvas->layout().elements.size());
}

TEST_F(AccessibleCanvas, ReadsCardsQuotesAndFiguresOfEveryStage) {
  for (const auto* stage : journey().list<journey::Stage>()) {
    SCOPED_TRACE(stage->name);
    for (const auto* card : journey().in<journey::Touchpoint>(stage->id)) {
      QAccessibleInterface* object = thing(stage->name, QString::fromStdString(card->title));
      ASSERT_NE(object, nullptr) << card->title;
      EXPECT_EQ(object->role(), QAccessible::ListItem);
      const QString told = object->text(QAccessible::Description);
      EXPECT_TRUE(told.contains(QString::fromStdString(card->channel))) << told.toStdString();
      if (card->owner) {
        EXPECT_TRUE(told.contains(QString::fromStdString(journey().get(*card->owner).name)))
            << told.toStdString();
      }
    }
    const auto shown = journey().list<journey::Persona>().front()->id;
    for (const auto* emotion : journey().in<journey::Emotion>(stage->id)) {
      if (emotion->persona != shown || emotion->quote.empty()) continue;
      EXPECT_NE(thing(stage->name, QString::fromStdString(emotion->quote)), nullptr);
    }
    EXPECT_NE(thing(stage->name, QStringLiteral("Metrics: ")), nullptr);
    EXPECT_NE(thing(stage->name, QStringLiteral("Flow: ")), nullptr);
    EXPECT_NE(thing(stage->name, QStringLiteral("Evidence: ")), nullptr);
  }
}

TEST_F(AccessibleCanvas, FiguresHaveTheirNumbersAsValues) {
  QAccessibleInterface* flow = thing("Consideration", QStringLiteral("Flow: "));
  ASSERT_NE(flow, nullptr);
  EXPECT_TRUE(flow->text(QAccessible::Value).contains(u'%'));
  EXPECT_TRUE(flow->text(QAccessible::Value).contains(u"12 days"))
      << flow->text(QAccessible::Value).toStdString();
  EXPECT_TRUE(flow->text(QAccessible::Description).contains(u"moved on"));
}

TEST_F(AccessibleCanvas, TheCurveTellsItsScoresFromStageToStage) {
  QAccessibleInterface* curve = list()->child(static_cast<int>(stageNames().size()));
  EXPECT_EQ(curve->role(), QAccessible::Chart);
  EXPECT_EQ(curve->parent(), list());
  EXPECT_FALSE(nameOf(curve).isEmpty());
  EXPECT_FALSE(curve->rect().isEmpty());
  const QString scores = curve->text(QAccessible::Value);
  qsizetype at = -1;
  for (const std::string& name : stageNames()) {
    const qsizetype next = scores.indexOf(QString::fromStdString(name));
    EXPECT_GT(next, at) << name << " in " << scores.toStdString();
    at = next;
  }
  EXPECT_TRUE(scores.contains("Evaluation -0.7")) << scores.toStdString();
}

TEST_F(AccessibleCanvas, EveryLinkTellsItsEndsAndWhetherItLoopsBack) {
  std::size_t loops = 0;
  std::size_t links = 0;
  for (int i = static_cast<int>(stageNames().size()); i < list()->childCount(); ++i) {
    QAccessibleInterface* object = list()->child(i);
    if (object->role() != QAccessible::ListItem) continue;
    const drawing::LinkPath& link = canvas->layout().links.at(links++);
    const QString name = nameOf(object);
    const QString from = QString::fromStdString(journey().get(link.from).title);
    const QString to = QString::fromStdString(journey().get(link.to).title);
    EXPECT_TRUE(name.startsWith(link.loopBack ? "Link that loops back: " : "Link: "))
        << name.toStdString();
    EXPECT_GT(name.indexOf(to, name.indexOf(from) + from.size()), 0) << name.toStdString();
    EXPECT_TRUE(name.contains(link.note));
    EXPECT_EQ(object->parent(), list());
    EXPECT_EQ(list()->indexOfChild(object), i);
    EXPECT_FALSE(object->rect().isEmpty());
    EXPECT_EQ(object->childCount(), 0);
    loops += link.loopBack ? 1 : 0;
  }
  EXPECT_EQ(links, journey().count(journey::Kind::link));
  EXPECT_GT(loops, 0U);
  EXPECT_LT(loops, links);
}

TEST_F(AccessibleCanvas, ALinkIsPressedFoundSelectedAndGone) {
  const drawing::LinkPath path = canvas->layout().links.front();
  const Target link{journey::Kind::link, path.link.value};
  QAccessibleInterface* object = nullptr;
  for (int i = 0; i < list()->childCount(); ++i) {
    if (nameOf(list()->child(i)).contains(path.words)) object = list()->child(i);
  }
  ASSERT_NE(object, nullptr);
  EXPECT_FALSE(object->state().selected);
  object->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_EQ(view->selection(), std::set{link});
  EXPECT_TRUE(object->state().selected);
  EXPECT_TRUE(object->state().focused);
  EXPECT_EQ(list()->focusChild(), object);
  // Where its line runs, and not in all of the room around it.
  const QPointF middle = path.path.pointAtPercent(0.5);
  const auto onScreen = [&](QPointF place) {
    const drawing::Element* from = canvas->layout().find({path.from});
    const QRectF there = canvas->viewportRect({path.from});
    const QPointF way = place - from->rect.topLeft();
    return port()->mapToGlobal((there.topLeft() + way).toPoint());
  };
  EXPECT_EQ(list()->childAt(onScreen(middle).x(), onScreen(middle).y()), object);

  const QAccessible::Id id = QAccessible::uniqueId(object);
  key(Qt::Key_Delete);
  EXPECT_EQ(QAccessible::accessibleInterface(id), nullptr);
}

TEST_F(AccessibleCanvas, ARenamedCardRenamesItsLinks) {
  const drawing::LinkPath path = canvas->layout().links.front();
  QAccessibleInterface* object = nullptr;
  for (int i = 0; i < list()->childCount(); ++i) {
    if (nameOf(list()->child(i)).contains(path.words)) object = list()->child(i);
  }
  ASSERT_NE(object, nullptr);
  map->edit("Rename", nullptr, [&](journey::Edit& edit) {
    edit.change(path.from, [](journey::Touchpoint& card) { card.title = "Elsewhere"; });
  });
  EXPECT_TRUE(nameOf(object).contains("Elsewhere to ")) << nameOf(object).toStdString();
}

TEST_F(AccessibleCanvas, TheLaneNamesAreTold) {
  const auto* names = canvas->findChild<QWidget*>("laneNames");
  EXPECT_EQ(names->accessibleName(), "Lanes");
  for (const drawing::Lane& lane : canvas->layout().lanes) {
    EXPECT_TRUE(names->accessibleDescription().contains(drawing::titleOf(*lane.head)));
  }
}

TEST_F(AccessibleCanvas, IsFoundWhereItIsOnTheScreen) {
  QAccessibleInterface* card = thing("Consideration", QStringLiteral("Case study: Northwind"));
  const QPoint middle = card->rect().center();
  EXPECT_EQ(middle, port()->mapToGlobal(at(this->card("Case study: Northwind"))));
  EXPECT_EQ(nameOf(list()->childAt(middle.x(), middle.y())), nameOf(card));
}

TEST_F(AccessibleCanvas, FocusAndSelectionFollowTheKeyboard) {
  click(card("Webinar: tactics that work"));
  QAccessibleInterface* first = thing("Consideration", QStringLiteral("Webinar: tactics"));
  EXPECT_TRUE(first->state().focused);
  EXPECT_TRUE(first->state().selected);
  EXPECT_EQ(list()->focusChild(), first);
  key(Qt::Key_Down);
  QAccessibleInterface* next = thing("Consideration", QStringLiteral("Case study: Northwind"));
  EXPECT_TRUE(next->state().focused);
  EXPECT_TRUE(next->state().selected);
  EXPECT_EQ(list()->focusChild(), next);
  EXPECT_FALSE(first->state().focused);
  EXPECT_FALSE(first->state().selected);
}

TEST_F(AccessibleCanvas, ARenamedCardIsTheSameObjectWithItsNewName) {
  QAccessibleInterface* object = thing("Consideration", QStringLiteral("Case study: Northwind"));
  map->edit("Rename", nullptr, [&](journey::Edit& edit) {
    auto record = journey().get(TouchpointId{card("Case study: Northwind").id});
    record.title = "Case study: Southwind";
    edit.put(record);
  });
  EXPECT_EQ(nameOf(object).toStdString(), "Case study: Southwind");
  EXPECT_EQ(thing("Consideration", QStringLiteral("Southwind")), object);
}

TEST_F(AccessibleCanvas, WhatIsTypedOnTheMapIsAChildWithAName) {
  click(card("Case study: Northwind"));
  const int before = list()->childCount();
  key(Qt::Key_F2);
  ASSERT_NE(typing(), nullptr);
  ASSERT_EQ(list()->childCount(), before + 1);
  QAccessibleInterface* field = list()->child(before);
  EXPECT_EQ(field->object(), typing());
  EXPECT_EQ(nameOf(field), u"Rename touchpoint");
  EXPECT_EQ(list()->focusChild(), field);
  key(Qt::Key_Escape);
  EXPECT_EQ(list()->childCount(), before);
}

TEST_F(AccessibleCanvas, PressingMakesAnElementTheCurrentOne) {
  QAccessibleInterface* object = thing("Consideration", QStringLiteral("Case study: Northwind"));
  auto* action = object->actionInterface();
  ASSERT_NE(action, nullptr);
  action->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_EQ(view->current(), card("Case study: Northwind"));
}

TEST_F(AccessibleCanvas, WhatIsGoneIsNotValidAnyMoreAndLeavesTheTree) {
  const int before = group("Consideration")->childCount();
  const QAccessible::Id id =
      QAccessible::uniqueId(thing("Consideration", QStringLiteral("Case study: Northwind")));
  click(card("Case study: Northwind"));
  key(Qt::Key_Delete);
  EXPECT_EQ(group("Consideration")->childCount(), before - 1);
  EXPECT_EQ(QAccessible::accessibleInterface(id), nullptr);
}

}  // namespace
}  // namespace throughline::editor
