#include <QClipboard>
#include <QGraphicsView>
#include <QListView>

#include "people/face_tile.h"
#include "people/people_row.h"
#include "throughline/exchange/json.h"
#include "throughline/journey/intents/findings.h"
#include "throughline/journey/intents/lanes.h"
#include "throughline/journey/starter.h"
#include "window_fixture.h"

// What belongs to a map as a whole goes to another one by the clipboard: people, sources, lanes
// of the user's own; by keyboard, from window to window.

namespace throughline::editor {
namespace {

using journey::Lane;
using journey::Persona;
using journey::Source;
using journey::Touchpoint;

class CopiedAcross : public WindowTest {
 protected:
  void SetUp() override {
    openExample();
    from = window;
    window->map().edit("Fill", nullptr, [](journey::Edit& edit) {
      addSource(edit, "Interview 3", "She waited for weeks.");
      const auto lane = addLane(edit, "Systems", journey::OwnLane::cards);
      for (const auto* stage : edit.journey().list<journey::Stage>()) {
        addCell(edit, lane, stage->id, "Card of " + stage->name, {});
      }
    });
    journey::IdSource ids = journey::seededIds(11);
    open(journey::sevenStages("Another map", ids), "other.journey");
    to = window;
  }
  void goTo(MainWindow* which) {
    window = which;
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
  }
  void key(QWidget* in, Qt::Key pressed, Qt::KeyboardModifiers with = Qt::ControlModifier) {
    in->setFocus();
    settle();
    QTest::keyClick(QApplication::focusWidget(), pressed, with);
    settle();
  }
  [[nodiscard]] QWidget* face(const std::string& name) const {
    return window->findChild<PeopleRow*>()->tile(named<Persona>(name).id);
  }
  [[nodiscard]] QWidget* sources() {
    run("view.sources");
    if (window->findChild<QWidget*>("allSources")->isVisible()) press("allSources");
    auto* list = window->findChild<QListView*>("sourceList");
    if (list->model()->rowCount() == 0) return window->findChild<QPushButton*>("newSource");
    list->setCurrentIndex(list->model()->index(0, 0));
    return list;
  }
  void focusLane(const std::string& name) {
    run("lane.focus");
    const auto lane = drawing::LaneId{named<Lane>(name).id.value};
    const qreal y = canvas().layout().lane(lane)->rect.top() + 10;
    auto* names = window->findChild<QWidget*>("laneNames");
    auto* view = window->findChild<QGraphicsView*>();
    window->view().reveal(
        drawing::Target(journey().in<journey::Cell>(named<Lane>(name).id)[0]->id));
    settle();
    QTest::mouseClick(names, Qt::LeftButton, {}, {40, view->mapFromScene(QPointF(0, y)).y()});
    settle();
  }
  /// It goes out as JSON and comes back the same.
  void expectExported() const {
    const std::string text = exchange::journeyToJson(journey());
    journey::IdSource ids = journey::seededIds(5);
    const auto again = exchange::journeyFromJson(text, {}, ids);
    EXPECT_EQ(exchange::journeyToJson(again.journey), text);
  }

  MainWindow* from = nullptr;
  MainWindow* to = nullptr;
};

TEST_F(CopiedAcross, APersonGoesWithAllFields) {
  goTo(from);
  const std::string name = journey().list<Persona>().front()->name;
  Persona original = named<Persona>(name);
  key(face(name), Qt::Key_C);
  goTo(to);
  ASSERT_TRUE(journey().list<Persona>().empty());
  key(&canvas(), Qt::Key_V);
  Persona copy = named<Persona>(name);
  original.id = copy.id;
  original.rank = copy.rank;
  EXPECT_EQ(copy, original);
  expectExported();
  key(face(name), Qt::Key_V);
  EXPECT_TRUE(findNamed<Persona>(name + " (2)"));
  run("edit.undo");
  run("edit.undo");
  EXPECT_TRUE(journey().list<Persona>().empty());
}

TEST_F(CopiedAcross, ASourceGoesWithItsNote) {
  goTo(from);
  key(sources(), Qt::Key_C);
  goTo(to);
  key(sources(), Qt::Key_V);
  EXPECT_EQ(named<Source>("Interview 3").note, "She waited for weeks.");
  expectExported();
  QGuiApplication::clipboard()->setText("What he said.\nAll of it.");
  key(sources(), Qt::Key_V);
  EXPECT_EQ(journey().list<Source>().size(), 2U) << "a text on the clipboard becomes one too";
}

TEST_F(CopiedAcross, ALaneGoesWithItsCardsToStagesOfTheSameName) {
  goTo(from);
  window->resize(1440, 2600);
  settle();
  focusLane("Systems");
  key(window->findChild<QWidget*>("laneNames"), Qt::Key_C);
  goTo(to);
  key(&canvas(), Qt::Key_V);
  const auto& lane = named<Lane>("Systems");
  const auto cells = journey().in<journey::Cell>(lane.id);
  ASSERT_EQ(cells.size(), journey().list<journey::Stage>().size());
  for (const auto* cell : cells) {
    EXPECT_EQ(cell->title, "Card of " + journey().get(cell->stage).name);
  }
  expectExported();
  run("edit.undo");
  EXPECT_FALSE(findNamed<Lane>("Systems"));
}

TEST_F(CopiedAcross, WhatBelongsToTheWholeMapIsNotCut) {
  goTo(from);
  const std::string name = journey().list<Persona>().front()->name;
  select(named<Persona>(name));
  run("edit.cut");
  EXPECT_TRUE(findNamed<Persona>(name));
}

}  // namespace
}  // namespace throughline::editor
