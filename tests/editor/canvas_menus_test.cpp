#include <QClipboard>
#include <QContextMenuEvent>
#include <QGraphicsView>
#include <QMenu>
#include <regex>

#include "editor/canvas_fixture.h"
#include "throughline/exchange/json.h"

// The context menus of the map: what stands in them, what can be chosen, and that
// each entry does what its key does.

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Kind;

class CanvasMenus : public CanvasTest {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    // All lanes in sight: nothing has to scroll.
    window->resize(2000, 1800);
    ASSERT_TRUE(QTest::qWaitFor([&] { return port()->height() > 1400; }));
  }
  void TearDown() override {
    if (QWidget* menu = QApplication::activePopupWidget()) menu->close();
    CanvasTest::TearDown();
  }

  /// The menu that a press of the right button opens.
  [[nodiscard]] QMenu* menuAt(QWidget* widget, QPoint pos) {
    QTest::mousePress(widget, Qt::RightButton, {}, pos);
    QContextMenuEvent event(QContextMenuEvent::Mouse, pos, widget->mapToGlobal(pos));
    QApplication::sendEvent(widget, &event);
    QTest::mouseRelease(widget, Qt::RightButton, {}, pos);
    return openMenu();
  }
  [[nodiscard]] QMenu* menuOf(const Target& target) {
    if (target.kind != Kind::stage) return menuAt(port(), at(target));
    QWidget* row = canvas->stageRow();
    return menuAt(row, row->mapFromGlobal(port()->mapToGlobal(at(target))));
  }
  [[nodiscard]] static QMenu* openMenu() {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    EXPECT_NE(menu, nullptr) << "no menu has opened";
    return menu;
  }
  /// The ids from top to bottom; an empty one is a line.
  [[nodiscard]] static QStringList entries(const QMenu* menu) {
    QStringList ids;
    for (const QAction* each : menu->actions()) ids << each->objectName();
    return ids;
  }
  [[nodiscard]] static QStringList enabled(const QMenu* menu) {
    QStringList ids;
    for (const QAction* each : menu->actions()) {
      if (!each->isSeparator() && each->isEnabled()) ids << each->objectName();
    }
    return ids;
  }
  [[nodiscard]] Target first(Kind kind) const {
    return {kind, journey().idsIn(kind, stageNamed("Evaluation").value).front()};
  }

  /// The map as text; what is new in it has other ids each time.
  [[nodiscard]] std::string withoutIds() const {
    static const std::regex id("\"id\": [0-9]+");
    return std::regex_replace(exchange::journeyToJson(journey()), id, "");
  }

  /// What the map and the clipboard are after something was done, without the ids.
  struct Outcome {
    std::string map;
    QString clipboard;
    bool operator==(const Outcome&) const = default;
  };
  Outcome outcomeOf(const Target& target, const std::function<void()>& act) {
    QApplication::clipboard()->setText("Pasted");
    dialogs->answers = {0};
    view->selectOnly(target);
    canvas->setFocus();
    act();
    if (canvas->isTyping()) {
      key(Qt::Key_A, Qt::ControlModifier);
      type("Typed");
      key(Qt::Key_Return);
    } else if (port()->cursor().shape() == Qt::CrossCursor) {  // a link waits for its end
      key(Qt::Key_Right);
      key(Qt::Key_Return);
    }
    Outcome outcome{withoutIds(), QApplication::clipboard()->text()};
    while (map->document().undoLabel()) map->undo();
    return outcome;
  }
  void choose(QMenu* menu, const QString& id) {
    for (QAction* each : menu->actions()) {
      if (each->objectName() != id) continue;
      QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(each).center());
    }
  }
};

TEST_F(CanvasMenus, OfACardHoldsWhatCanBeDoneWithIt) {
  const QStringList wanted{"edit.rename",
                           "touchpoint.duplicate",
                           "touchpoint.add",
                           "",
                           "edit.cut",
                           "edit.copy",
                           "edit.paste",
                           "",
                           "touchpoint.linkTo",
                           "touchpoint.link",
                           "",
                           "picture.choose",
                           "picture.show",
                           "picture.remove",
                           "",
                           "edit.delete"};
  QMenu* menu = menuOf(card("Pricing page"));
  EXPECT_EQ(entries(menu), wanted);
  EXPECT_EQ(view->selection(), std::set{card("Pricing page")}) << "what is pressed is meant";
  QStringList alone = wanted;
  alone.removeAll("");
  alone.removeAll("touchpoint.link");  // it takes two
  alone.removeAll("picture.show");     // it has none
  alone.removeAll("picture.remove");
  EXPECT_EQ(enabled(menu), alone);
}

TEST_F(CanvasMenus, KeepsWhatIsSelectedWhereItWasOpenedWithin) {
  click(card("Pricing page"));
  click(card("Product demo"), Qt::ControlModifier);
  QMenu* menu = menuOf(card("Product demo"));
  EXPECT_EQ(view->selection().size(), 2U);
  EXPECT_TRUE(enabled(menu).contains("touchpoint.link"));
  choose(menu, "edit.delete");
  EXPECT_FALSE(hasCard("Pricing page"));
  EXPECT_FALSE(hasCard("Product demo"));
}

TEST_F(CanvasMenus, OfEveryOtherElementHoldsWhatCanBeDoneWithIt) {
  const QStringList adding{"touchpoint.add", "finding.add",    "question.add",
                           "emotion.add",    "experiment.add", "campaign.add"};
  EXPECT_EQ(entries(menuOf(stage("Evaluation"))),
            (QStringList{"edit.rename", "stage.job", "", "stage.add", "stage.addBefore",
                         "touchpoint.duplicate", "", "move.left", "move.right", ""} +
             adding + QStringList{"", "edit.delete"}));
  const QStringList copying{"", "edit.cut", "edit.copy", "edit.paste", ""};
  const QStringList moving{"move.up", "move.down", "move.left", "move.right", "", "edit.delete"};
  for (const auto& [kind, id] : {std::pair{Kind::question, "question.add"},
                                 {Kind::experiment, "experiment.add"},
                                 {Kind::campaign, "campaign.add"},
                                 {Kind::emotion, "emotion.add"}}) {
    SCOPED_TRACE(id);
    EXPECT_EQ(entries(menuOf(first(kind))),
              (QStringList{"edit.rename", "touchpoint.duplicate"} +
               (kind == Kind::emotion ? QStringList{"emotion.hold"} : QStringList{}) +
               QStringList{id} + copying + moving));
  }
}

TEST_F(CanvasMenus, OfALinkEditsOrDeletesIt) {
  const Target link{Kind::link, journey().list<journey::Link>().front()->id.value};
  view->selectOnly(link);
  canvas->setFocus();
  QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QCursor::pos());
  QApplication::sendEvent(port(), &event);
  QMenu* menu = openMenu();
  EXPECT_EQ(entries(menu), (QStringList{"link.edit", "", "edit.delete"}));
  choose(menu, "edit.delete");
  EXPECT_FALSE(journey().contains(link.kind, link.id));
}

TEST_F(CanvasMenus, OfAFreePlaceAddsToTheStageAboveIt) {
  const QPoint free = at(card("Product demo")) +
                      QPoint(0, canvas->viewportRect(card("Product demo")).height() / 2 + 4);
  click(card("Proposal"));
  QMenu* menu = menuAt(port(), free);
  EXPECT_EQ(entries(menu),
            (QStringList{"touchpoint.add", "finding.add", "question.add", "emotion.add",
                         "experiment.add", "campaign.add", "", "stage.add", "stage.addBefore", "",
                         "edit.paste", "select.all", "", "view.fit"}));
  EXPECT_TRUE(view->selection().empty());
  choose(menu, "question.add");
  ASSERT_TRUE(canvas->isTyping());
  type("Why");
  key(Qt::Key_Return);
  EXPECT_EQ(journey().in<journey::Question>(stageNamed("Evaluation")).back()->text, "Why");
}

TEST_F(CanvasMenus, EachEntryDoesWhatItsKeyDoes) {
  const std::string untouched = withoutIds();
  for (const Target& target :
       {card("Product demo"), stage("Evaluation"), first(Kind::question), first(Kind::experiment),
        first(Kind::campaign), first(Kind::emotion)}) {
    QMenu* all = menuOf(target);
    QStringList ids = enabled(all);
    all->close();
    EXPECT_GE(ids.size(), 8);
    for (const QString& id : ids) {
      SCOPED_TRACE(std::string(kindName(target.kind)) + " " + id.toStdString());
      const Outcome byMenu = outcomeOf(target, [&] { choose(menuOf(target), id); });
      // One alone in its cell has no place above or below. Cutting only marks, a feeling in
      // hand waits for the arrows, and no picture is chosen here.
      const bool clips = id == "edit.copy" || id == "edit.cut";
      const bool waits = id == "emotion.hold" || id == "picture.choose";
      const bool mayStay = clips || waits || id == "move.up" || id == "move.down";
      EXPECT_TRUE(mayStay || byMenu.map != untouched) << "nothing was done";
      if (clips) {
        EXPECT_NE(byMenu.clipboard, "Pasted");
      }
      const QKeySequence keys = registry->action(id)->shortcut();
      if (keys.isEmpty()) continue;
      const auto pressed =
          outcomeOf(target, [&] { key(keys[0].key(), keys[0].keyboardModifiers()); });
      EXPECT_TRUE(byMenu == pressed);
    }
  }
}

TEST_F(CanvasMenus, ByKeyOpensAtWhatIsCurrentWhereverThePointerIs) {
  window->resize(600, 600);  // a menu has room on the screen beside what it is of
  for (const Target& target : {card("Sponsored post"), stage("Trigger")}) {
    view->selectOnly(target);
    canvas->setFocus();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(3, 3),
                            port()->mapToGlobal(QPoint(3, 3)));
    QApplication::sendEvent(port(), &event);
    QMenu* menu = openMenu();
    EXPECT_TRUE(entries(menu).contains("edit.rename"));
    EXPECT_EQ(view->selection(), std::set{target});
    EXPECT_LE((menu->pos() - port()->mapToGlobal(at(target))).manhattanLength(), 4);
    menu->close();
  }
}

TEST_F(CanvasMenus, DoesNotOpenDuringADrag) {
  dragTo(port(), at(card("Product demo")), at(card("Proposal")));
  QContextMenuEvent event(QContextMenuEvent::Mouse, at(card("Proposal")),
                          port()->mapToGlobal(at(card("Proposal"))));
  QApplication::sendEvent(port(), &event);
  EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
  key(Qt::Key_Escape);
}

TEST_F(CanvasMenus, OfAMapThatCannotBeWrittenOnlyCopies) {
  const Target target = card("Pricing page");
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
  const QPoint pos = shown->viewportRect(target).center();
  QMenu* menu = menuAt(shown->viewport(), pos);
  EXPECT_EQ(enabled(menu), QStringList{"edit.copy"});
  menu->close();
}

}  // namespace
}  // namespace throughline::editor
