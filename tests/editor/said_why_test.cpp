#include <QClipboard>
#include <QSignalSpy>

#include "canvas_fixture.h"

// Ctrl+C, X, V and D on anything that can be selected do it or say why not.

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Journey;
using journey::Kind;

class SaidWhy : public CanvasTest {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    QGuiApplication::clipboard()->setText("Old");
  }
  /// What is said when the key is pressed with this selected.
  QString saidOn(const Target& target, Qt::Key k) {
    QSignalSpy said(canvas, &Canvas::said);
    view->selectOnly(target);
    canvas->setFocus();
    key(k, Qt::ControlModifier);
    return said.isEmpty() ? QString() : said.front().front().toString();
  }
  /// Where the cell stands, seen from a card of its stage.
  [[nodiscard]] QPoint placeOf(const drawing::Element& cell) const {
    const Target beside = card("Pricing page");
    const QPointF way = cell.rect.center() - canvas->layout().find(beside)->rect.center();
    return at(beside) + way.toPoint();
  }
  /// Either something was done, or it was said why not.
  void expectDoneOrSaid(const Target& target, Qt::Key k) {
    const Journey before = journey();
    const QString clipboard = QGuiApplication::clipboard()->text();
    const QString said = saidOn(target, k);
    const bool done = !(journey() == before) || QGuiApplication::clipboard()->text() != clipboard;
    EXPECT_NE(done, !said.isEmpty())
        << kindName(target.kind) << " " << k << ": " << said.toStdString();
    while (map->document().undoLabel()) map->undo();
    QGuiApplication::clipboard()->setText("Old");
  }
};

TEST_F(SaidWhy, OnEveryKindThatCanBeSelected) {
  for (const Kind kind :
       {Kind::stage, Kind::touchpoint, Kind::question, Kind::emotion, Kind::finding, Kind::evidence,
        Kind::experiment, Kind::campaign, Kind::link, Kind::persona, Kind::department}) {
    const Target target{kind, journey().ids(kind).front()};
    for (const Qt::Key k : {Qt::Key_C, Qt::Key_X, Qt::Key_D, Qt::Key_V}) {
      expectDoneOrSaid(target, k);
    }
  }
}

TEST_F(SaidWhy, OnEveryCellOfAStage) {
  std::vector<drawing::Element> cells;
  for (const drawing::Element& element : canvas->layout().elements) {
    const bool inView = element.kind != drawing::ElementKind::stageHeader &&
                        element.kind != drawing::ElementKind::invitation;
    if (inView && element.stage == stageNamed("Evaluation")) cells.push_back(element);
  }
  ASSERT_GT(cells.size(), 8U);
  window->resize(2000, 1800);
  ASSERT_TRUE(QTest::qWaitFor([&] { return port()->height() > 1400; }));
  for (const drawing::Element& cell : cells) {
    for (const Qt::Key k : {Qt::Key_C, Qt::Key_X, Qt::Key_D}) {
      const Journey before = journey();
      QSignalSpy said(canvas, &Canvas::said);
      QTest::mouseClick(port(), Qt::LeftButton, {}, placeOf(cell));
      ASSERT_FALSE(view->selection().empty());
      key(k, Qt::ControlModifier);
      const bool done = !(journey() == before) || QGuiApplication::clipboard()->text() != "Old";
      EXPECT_TRUE(done || !said.isEmpty());
      while (map->document().undoLabel()) map->undo();
      QGuiApplication::clipboard()->setText("Old");
    }
  }
}

TEST_F(SaidWhy, AStageNamesTheKeyThatDuplicatesIt) {
  EXPECT_TRUE(saidOn(stage("Research"), Qt::Key_C).contains("Ctrl+D"));
  EXPECT_EQ(QGuiApplication::clipboard()->text(), "Old");
}

TEST_F(SaidWhy, NothingIsPastedWhereNoPlaceIsMeant) {
  const Journey before = journey();
  const Target link{Kind::link, journey().list<journey::Link>().front()->id.value};
  EXPECT_FALSE(saidOn(link, Qt::Key_V).isEmpty());
  expectNoTrace(before);
}

TEST_F(SaidWhy, AnEmptyClipboardIsSaidToHoldNothing) {
  QGuiApplication::clipboard()->clear();
  EXPECT_TRUE(saidOn(card("Proposal"), Qt::Key_V).contains("clipboard"));
}

/// A map without anybody: "Add a persona: whose journey is this?"
class PersonaInvitation : public CanvasTest {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    journey::IdSource ids = journey::seededIds(3);
    open(journey::sevenStages("No one yet", ids));
    window->resize(1800, 1400);
    ASSERT_TRUE(QTest::qWaitFor([&] { return port()->height() > 1000; }));
  }
  /// Where it asks, seen from the header of its stage.
  [[nodiscard]] QPoint place() const {
    for (const drawing::Element& each : canvas->layout().elements) {
      if (each.kind != drawing::ElementKind::invitation || each.lane != drawing::LaneId::emotion) {
        continue;
      }
      const auto* header = canvas->layout().find(each.target);
      return {at(each.target).x(),
              static_cast<int>(each.rect.center().y() - header->rect.bottom())};
    }
    ADD_FAILURE() << "nobody is asked for";
    return {};
  }
  void expectNamed(const char* name) const {
    ASSERT_EQ(journey().count(Kind::persona), 1U);
    EXPECT_EQ(journey().list<journey::Persona>().front()->name, name);
    EXPECT_EQ(view->current().kind, Kind::persona);
  }
};

TEST_F(PersonaInvitation, TakesTheNameThatIsTypedOnIt) {
  const Journey before = journey();
  QTest::mouseClick(port(), Qt::LeftButton, {}, place());
  ASSERT_TRUE(canvas->isTyping());
  EXPECT_TRUE(journey() == before);
  type("Ada");
  key(Qt::Key_Return);
  expectNamed("Ada");
  expectUndoable(before);
}

TEST_F(PersonaInvitation, GivenUpLeavesNobodyAndTheNextNameIsTakenFromItsFirstLetter) {
  const Journey before = journey();
  QTest::mouseClick(port(), Qt::LeftButton, {}, place());
  type("Ada");
  key(Qt::Key_Escape);
  expectNoTrace(before);
  type("Eve");  // the invitation still has the keyboard
  key(Qt::Key_Return);
  expectNamed("Eve");
}

}  // namespace
}  // namespace throughline::editor
