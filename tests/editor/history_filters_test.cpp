#include <QComboBox>
#include <QCompleter>
#include <QToolButton>

#include "history_fixture.h"

namespace throughline::editor {
namespace {

class HistoryFiltersTest : public HistoryFixture {
 protected:
  HistoryList& showEdited() {
    openExample();
    giveOwner("Pricing page", "Sales");
    window->map().document().signAs("Content lead");
    renameCard("Proposal", "Offer");
    giveOwner("Pricing page", "Content");
    return show();
  }
  [[nodiscard]] QList<QToolButton*> chips() const {
    settle();
    return window->findChild<QWidget*>("historyChips")->findChildren<QToolButton*>();
  }
  template <class Field>
  [[nodiscard]] Field& field(const char* name) const {
    return *window->findChild<Field*>(name);
  }
};

TEST_F(HistoryFiltersTest, WordsAreLookedForInWhatIsSaidOfAnEdit) {
  HistoryList& list = showEdited();
  type(&field<QLineEdit>("historyWords"), "offer");
  settle();
  EXPECT_EQ(entries(list), QStringList{"Offer: Title: Proposal → Offer"});
  ASSERT_EQ(chips().size(), 1);
  EXPECT_EQ(chips().front()->text(), "“offer”  ×");
  type(&field<QLineEdit>("historyWords"), "sales pricing");
  settle();
  EXPECT_EQ(entries(list).size(), 2) << "given to Sales, and taken from them";
  QTest::mouseClick(chips().front(), Qt::LeftButton);
  EXPECT_EQ(entries(list).size(), 3);
  EXPECT_EQ(chips().size(), 0);
}

TEST_F(HistoryFiltersTest, WhereNoEditFitsItSaysSoAndOffersToClear) {
  HistoryList& list = showEdited();
  type(&field<QLineEdit>("historyWords"), "qwertz");
  settle();
  EXPECT_EQ(entries(list), QStringList());
  EXPECT_EQ(labelText("historyNothing"), "No edit fits.");
  press("historyClear");
  EXPECT_EQ(entries(list).size(), 3);
  EXPECT_EQ(field<QLineEdit>("historyWords").text(), "");
}

TEST_F(HistoryFiltersTest, AThingIsTypedAndChosen) {
  HistoryList& list = showEdited();
  auto& thing = field<QLineEdit>("historyThing");
  thing.setFocus();
  QTest::keyClicks(&thing, "pricing pa");
  QTest::keyClick(&thing, Qt::Key_Return);
  settle();
  EXPECT_EQ(entries(list), (QStringList{"Pricing page: Owner: Sales → Content",
                                        "Pricing page: Owner: nobody → Sales"}));
  EXPECT_EQ(thing.text(), "");
  ASSERT_EQ(chips().size(), 1);
  EXPECT_TRUE(chips().front()->text().startsWith("Pricing page"));
}

TEST_F(HistoryFiltersTest, APersonIsChosenAmongThoseWhoMadeEdits) {
  HistoryList& list = showEdited();
  auto& person = field<QComboBox>("historyPerson");
  person.setFocus();
  settle();
  ASSERT_EQ(person.count(), 3);
  EXPECT_EQ(person.itemText(1), "Content lead");
  QTest::keyClick(&person, Qt::Key_Down);
  settle();
  EXPECT_EQ(entries(list).size(), 2);
  person.setCurrentIndex(0);
  QTest::mouseClick(chips().front(), Qt::LeftButton);
  settle();
  EXPECT_EQ(entries(list).size(), 3);
}

TEST_F(HistoryFiltersTest, HistoryOfThisShowsWhatTheSelectedCardWentThrough) {
  openExample();
  giveOwner("Pricing page", "Sales");
  renameCard("Proposal", "Offer");
  selectTouchpoint("Pricing page");
  run("history.ofThis");
  HistoryList& list = *window->findChild<HistoryList*>();
  EXPECT_TRUE(list.isVisible());
  EXPECT_EQ(entries(list), QStringList{"Pricing page: Owner: nobody → Sales"});
  EXPECT_TRUE(list.hasFocus());
  giveOwner("Pricing page", "Content");
  settle();
  EXPECT_EQ(entries(list).size(), 2) << "what comes is taken in";
}

TEST_F(HistoryFiltersTest, WhatDoesNotFitIsPassedOverHoweverMuchItIs) {
  openExample();
  giveOwner("Pricing page", "Sales");
  for (int i = 0; i < 200; ++i) rename("Title " + std::to_string(i));
  HistoryList& list = show();
  type(&field<QLineEdit>("historyWords"), "pricing");
  const QStringList only{"Pricing page: Owner: nobody → Sales"};
  EXPECT_TRUE(QTest::qWaitFor([&] { return entries(list) == only; }));
  EXPECT_TRUE(QTest::qWaitFor([&] { return labelText("historyLooking").isEmpty(); }));
}

}  // namespace
}  // namespace throughline::editor
