#include "people/people_row.h"

#include <QCheckBox>
#include <QToolButton>

#include "people/face_tile.h"
#include "people/persona_card.h"
#include "support/committee.h"
#include "throughline/journey/emotions.h"
#include "window_fixture.h"

// The row of faces above the map and the card of a person, in the real window.

namespace throughline::editor {
namespace {

using journey::Kind;
using journey::Persona;

class People : public WindowTest {
 protected:
  void openCommittee() {
    open(support::committeeMap());
    window->resize(1600, 1000);
    showEveryone(window->view());  // of so many an opened map shows one
    settle();
  }
  [[nodiscard]] PeopleRow& row() const { return *window->findChild<PeopleRow*>(); }
  [[nodiscard]] PersonaId person(const std::string& name) const {
    const auto* found = findNamed<Persona>(name);
    EXPECT_TRUE(found) << name;
    return found ? found->id : PersonaId{};
  }
  [[nodiscard]] FaceTile& tile(const std::string& name) const { return *row().tile(person(name)); }
  [[nodiscard]] std::set<std::string> shown() const {
    std::set<std::string> names;
    for (const auto* each : drawing::shownPersonas(journey(), window->view().options())) {
      names.insert(each->name);
    }
    return names;
  }
  [[nodiscard]] std::vector<std::string> order() const {
    std::vector<std::string> names;
    for (const auto* each : journey().list<Persona>()) names.push_back(each->name);
    return names;
  }
  void click(const std::string& name, Qt::KeyboardModifiers with = {}) {
    QTest::mouseClick(&tile(name), Qt::LeftButton, with);
  }
  void key(Qt::Key key, Qt::KeyboardModifiers with = {}) {
    QTest::keyClick(QApplication::focusWidget(), key, with);
    settle();
  }
  static void moveTo(QWidget& widget, QPoint to) {
    QMouseEvent event(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                      {});
    QApplication::sendEvent(&widget, &event);
  }
  void dragTo(const std::string& name, QPoint global) {
    FaceTile& held = tile(name);
    QTest::mousePress(&held, Qt::LeftButton, {}, held.rect().center());
    moveTo(held, held.rect().center() + QPoint(30, 0));
    moveTo(held, held.mapFromGlobal(global));
  }
  void drop(const std::string& name, QPoint global) {
    dragTo(name, global);
    FaceTile& held = tile(name);
    QTest::mouseRelease(&held, Qt::LeftButton, {}, held.mapFromGlobal(global));
    settle();
  }
};

TEST_F(People, AClickShowsOneAndASecondOneEveryoneAgain) {
  openCommittee();
  EXPECT_EQ(shown().size(), 9U);
  click("Marcus");
  EXPECT_EQ(shown(), std::set<std::string>{"Marcus"});
  click("Leah", Qt::ControlModifier);
  EXPECT_EQ(shown(), (std::set<std::string>{"Leah", "Marcus"}));
  auto* chooser = window->findChild<QToolButton*>("persona");
  EXPECT_TRUE(chooser->toolTip().contains("Leah, Marcus (2 of 9)"))
      << chooser->toolTip().toStdString();
  click("Leah", Qt::ControlModifier);
  click("Marcus");
  EXPECT_EQ(shown().size(), 9U) << "it was shown alone";
  EXPECT_TRUE(tile("Marcus").isChecked());
}

TEST_F(People, TheKeyboardReachesTheRowAndDoesTheSame) {
  openCommittee();
  canvas().setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
  ASSERT_TRUE(row().isAncestorOf(QApplication::focusWidget()));
  while (!qobject_cast<FaceTile*>(QApplication::focusWidget())) key(Qt::Key_Tab);
  EXPECT_EQ(QApplication::focusWidget(), &tile("Leah"));
  key(Qt::Key_Space);
  EXPECT_EQ(shown().size(), 8U);
  key(Qt::Key_Right);
  EXPECT_EQ(QApplication::focusWidget(), &tile("Marcus"));
  key(Qt::Key_A, Qt::ControlModifier);
  EXPECT_EQ(shown().size(), 9U);
  key(Qt::Key_Right, Qt::AltModifier);
  EXPECT_EQ(order()[2], "Marcus");
  EXPECT_EQ(QApplication::focusWidget(), &tile("Marcus"));
  key(Qt::Key_Escape);
  EXPECT_TRUE(canvas().isAncestorOf(QApplication::focusWidget()));
}

TEST_F(People, DeleteRemovesOneAndOffersToUndo) {
  openCommittee();
  const journey::Journey before = journey();
  tile("Ines").setFocus();
  key(Qt::Key_Delete);
  EXPECT_EQ(findNamed<Persona>("Ines"), nullptr);
  EXPECT_LT(journey().count(Kind::emotion), before.count(Kind::emotion));
  EXPECT_TRUE(qobject_cast<FaceTile*>(QApplication::focusWidget()));
  window->map().undo();
  EXPECT_TRUE(journey() == before);
}

TEST_F(People, InsertAddsOneAndAsksForTheName) {
  openCommittee();
  tile("Leah").setFocus();
  key(Qt::Key_Insert);
  ASSERT_TRUE(row().card());
  QTest::keyClicks(QApplication::focusWidget(), "Nora");
  key(Qt::Key_Tab);
  ASSERT_TRUE(findNamed<Persona>("Nora"));
  key(Qt::Key_Escape);
  EXPECT_EQ(QApplication::focusWidget(), &tile("Nora"));
}

TEST_F(People, ADoubleClickOpensTheCardAndShowsThePeopleOfBefore) {
  openCommittee();
  QTest::mouseDClick(&tile("Marcus"), Qt::LeftButton);
  ASSERT_TRUE(row().card());
  EXPECT_EQ(row().card()->persona(), person("Marcus"));
  EXPECT_EQ(shown().size(), 9U);
  const QRect face(tile("Marcus").mapToGlobal(QPoint()), tile("Marcus").size());
  const QRect card(row().card()->mapToGlobal(QPoint()), row().card()->size());
  EXPECT_FALSE(card.intersects(face));
  EXPECT_LE(card.bottom(), window->mapToGlobal(window->rect().bottomRight()).y());
}

TEST_F(People, EveryFieldOfTheCardIsOnTheDiskWhenItIsLeft) {
  openCommittee();
  tile("Marcus").setFocus();
  key(Qt::Key_Return);
  const auto id = person("Marcus");
  for (const auto* field : {"name", "role", "goals", "pains", "quote"}) {
    QWidget* editor = row().card()->findChild<QWidget*>(field);
    ASSERT_TRUE(editor) << field;
    QWidget* box = editor->findChild<QLineEdit*>();
    if (!box) box = editor->findChild<QPlainTextEdit*>();
    ASSERT_TRUE(box) << field;
    box->setFocus();
    QTest::keyClick(box, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(box, QString("New ") + field);
  }
  key(Qt::Key_Tab);
  const Persona& marcus = journey().get(id);
  EXPECT_EQ(marcus.name, "New name");
  EXPECT_EQ(marcus.role, "New role");
  EXPECT_EQ(marcus.goals, "New goals");
  EXPECT_EQ(marcus.pains, "New pains");
  EXPECT_EQ(marcus.quote, "New quote");
}

TEST_F(People, EscKeepsWhatWasTypedOnTheCard) {
  openCommittee();
  const std::string name = journey().list<Persona>().front()->name;
  row().openCard(person(name));
  settle();
  auto* quote = row().card()->findChild<QWidget*>("quote")->findChild<QPlainTextEdit*>();
  ASSERT_TRUE(quote);
  quote->setFocus();
  QTest::keyClick(quote, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(quote, "Nobody told us the price.");
  key(Qt::Key_Escape);
  EXPECT_FALSE(row().card());
  EXPECT_EQ(named<Persona>(name).quote, "Nobody told us the price.");
  run("edit.undo");
  EXPECT_NE(named<Persona>(name).quote, "Nobody told us the price.");
}

TEST_F(People, TheCardIsAsWideAsWhatStandsOnIt) {
  openCommittee();
  const std::string name = journey().list<Persona>().front()->name;
  window->map().edit("Rename", nullptr, [&](journey::Edit& edit) {
    edit.change(person(name), [](Persona& each) {
      each.name = "Leiterin Kundenerfolg und Vertragsverlängerung";
      each.quote = std::string(600, 'w') + "\n\n\nand more";
    });
  });
  row().openCard(journey().list<Persona>().front()->id);
  settle();
  const PersonaCard& card = *row().card();
  for (const char* each : {"showOnly", "onCurve", "close"}) {
    const auto* button = card.findChild<QAbstractButton*>(each);
    ASSERT_TRUE(button) << each;
    const QRect place(button->mapTo(&card, QPoint()), button->size());
    EXPECT_LE(place.right(), card.width() - 8) << each;
    EXPECT_GE(button->width(), button->minimumSizeHint().width()) << each;
  }
}

TEST_F(People, AsItShouldBeDrawsASecondCurveAndHidesItWithoutAnEdit) {
  openCommittee();
  tile("Leah").setFocus();
  key(Qt::Key_Return);
  auto* aim = row().card()->findChild<QCheckBox*>("aim");
  EXPECT_FALSE(aim->isChecked());
  aim->click();
  EXPECT_TRUE(aim->isChecked());
  EXPECT_EQ(curveOf(journey(), person("Leah"), journey::EmotionState::aim).size(), 7U);
  const journey::Journey drawn = journey();
  aim->click();
  EXPECT_FALSE(aim->isChecked());
  EXPECT_TRUE(journey() == drawn);
  EXPECT_TRUE(window->view().options().withoutAim.contains(person("Leah")));
}

TEST_F(People, TheCardsButtonsShowThatOneAndTakeItOffTheCurve) {
  openCommittee();
  row().openCard(person("CEO"));
  row().card()->findChild<QPushButton*>("showOnly")->click();
  EXPECT_EQ(shown(), std::set<std::string>{"CEO"});
  row().card()->findChild<QPushButton*>("showOnly")->click();
  EXPECT_EQ(shown().size(), 9U);
  row().card()->findChild<QPushButton*>("onCurve")->click();
  EXPECT_EQ(shown().size(), 8U);
  EXPECT_FALSE(shown().contains("CEO"));
}

TEST_F(People, FacesAreDraggedIntoAnotherOrder) {
  openCommittee();
  const journey::Journey before = journey();
  const FaceTile& ceo = tile("CEO");
  drop("Leah", ceo.mapToGlobal(QPoint(4, 20)));
  const auto now = order();
  EXPECT_EQ(now[6], "Leah");
  EXPECT_EQ(now[7], "CEO");
  window->map().undo();
  EXPECT_TRUE(journey() == before);
}

TEST_F(People, EscGivesADragUp) {
  openCommittee();
  const journey::Journey before = journey();
  dragTo("Leah", tile("CEO").mapToGlobal(QPoint(4, 20)));
  key(Qt::Key_Escape);
  QTest::mouseRelease(&tile("Leah"), Qt::LeftButton);
  EXPECT_TRUE(journey() == before);
  EXPECT_EQ(shown().size(), 9U);
}

TEST_F(People, AFaceDroppedOntoAQuestionMakesItThatPersons) {
  openCommittee();
  const auto& question = journey().all<journey::Question>().begin()->second;
  const auto id = question.id;
  window->view().reveal(id);
  settle();
  const QPoint there = canvas().viewport()->mapToGlobal(canvas().viewportRect(id).center());
  drop("Marcus", there);
  EXPECT_EQ(journey().get(id).persona, person("Marcus"));
}

TEST_F(People, AMapWithoutPeopleAsksForTheFirst) {
  open(support::gridMap(3, 2));
  auto* first = window->findChild<QPushButton*>("firstPerson");
  ASSERT_TRUE(first && first->isVisible());
  QTest::mouseClick(first, Qt::LeftButton);
  EXPECT_EQ(journey().count(Kind::persona), 1U);
  EXPECT_FALSE(first->isVisible());
  EXPECT_TRUE(row().card());
}

TEST_F(People, ALowWindowFoldsTheFacesToOneLineAndShownOnesComeFirst) {
  openCommittee();
  EXPECT_FALSE(row().isFolded());
  window->resize(1280, 720);
  settle();
  EXPECT_TRUE(row().isFolded());
  EXPECT_EQ(tile("Leah").height(), 34);
  click("CEO");
  settle();
  EXPECT_LT(tile("CEO").x(), tile("Leah").x());
  EXPECT_TRUE(tile("Leah").toolTip().contains("Lowest at Evaluation"));
}

TEST_F(People, TheViewMenuHidesTheRowForGood) {
  openCommittee();
  window->actions().action("view.people")->trigger();
  EXPECT_FALSE(row().isVisible());
  close();
  reopen();
  EXPECT_FALSE(row().isVisible());
  window->actions().action("view.people")->trigger();
  EXPECT_TRUE(row().isVisible());
}

TEST_F(People, NinePeopleFitWithoutScrollingAndNoPartIsCut) {
  openCommittee();
  for (const auto* each : journey().list<Persona>()) {
    const FaceTile& face = *row().tile(each->id);
    EXPECT_GE(face.width(), face.leastWidth());
    const int right = row().mapFromGlobal(face.mapToGlobal(QPoint(face.width(), 0))).x();
    EXPECT_LE(right, row().width()) << each->name;
  }
}

}  // namespace
}  // namespace throughline::editor
