#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QToolButton>

#include "throughline/editor/start_page.h"
#include "throughline/journey/starter.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

class StartPageTest : public WindowTest {
 protected:
  StartPageTest() {
    workspace->showStart();
    for (QWidget* each : QApplication::topLevelWidgets()) {
      if (auto* found = qobject_cast<StartPage*>(each)) page = found;
    }
    settle();
  }
  ~StartPageTest() override { delete page; }
  void click(const char* button) {
    QTest::mouseClick(page->findChild<QPushButton*>(button), Qt::LeftButton);
    settle();
    if (!workspace->windows().empty()) window = workspace->windows().front();
  }
  /// A start page as it is after the maps were opened.
  StartPage* again() {
    delete page;
    workspace->showStart();
    for (QWidget* each : QApplication::topLevelWidgets()) {
      auto* found = qobject_cast<StartPage*>(each);
      if (found && found->isVisible()) page = found;
    }
    settle();
    return page;
  }

  QPointer<StartPage> page;
};

TEST_F(StartPageTest, WithoutRecentMapsItOffersTheExampleAndTheKeyboardIsOnNewMap) {
  EXPECT_TRUE(page->findChild<QPushButton*>("exampleTile"));
  page->activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(page));
  EXPECT_TRUE(page->findChild<QPushButton*>("newMap")->hasFocus());
}

TEST_F(StartPageTest, TheExampleBecomesAMapOfTheUsersOwn) {
  dialogs->saves.push_back(file("mine.journey"));
  click("openExample");
  ASSERT_TRUE(window);
  EXPECT_EQ(journey().count(journey::Kind::touchpoint), 21U);
  EXPECT_TRUE(QFile::exists(file("mine.journey")));
  EXPECT_TRUE(dialogs->suggestions[0].endsWith("Leah finds a way to stop churn.journey"));
  EXPECT_FALSE(page) << "the start page gives way";
}

TEST_F(StartPageTest, ANewMapAsksForItsNameOnceWhichIsItsTitleAndItsFiles) {
  dialogs->saves.push_back(file("How Leah stays 2.0"));
  click("newMap");
  ASSERT_TRUE(window);
  EXPECT_EQ(dialogs->suggestions.size(), 1U);
  EXPECT_EQ(journey().count(journey::Kind::stage), 7U);
  EXPECT_EQ(journey().settings().title, "How Leah stays 2.0");
  EXPECT_TRUE(QFile::exists(file("How Leah stays 2.0.journey"))) << "the suffix is added";
  EXPECT_FALSE(window->findChild<QLineEdit*>("mapTitle")->hasFocus()) << "nothing more is asked";
}

TEST_F(StartPageTest, ARecentMapIsCalledByItsTitleAndItsFileIsNamedBelow) {
  dialogs->saves.push_back(file("plan.journey"));
  click("newMap");
  auto* title = window->findChild<QLineEdit*>("mapTitle");
  type(title, "How Leah stays");
  QTest::keyClick(title, Qt::Key_Return);
  close();
  const auto* tile = again()->findChild<QPushButton*>("mapTile");
  EXPECT_EQ(tile->accessibleName(), "How Leah stays");
  EXPECT_TRUE(tile->accessibleDescription().startsWith("plan.journey · "));
}

TEST_F(StartPageTest, ThinkingBetterOfItKeepsTheStartPage) {
  click("newMap");
  click("openMap");
  click("importJson");
  EXPECT_TRUE(page && page->isVisible());
  EXPECT_TRUE(dialogs->told.empty());
}

TEST_F(StartPageTest, AFileThatIsNoMapIsSaidInOneSentenceAndNothingOpens) {
  QFile bad(file("bad.journey"));
  ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
  bad.write("this is no map");
  bad.close();
  dialogs->opens.push_back(file("bad.journey"));
  click("openMap");
  EXPECT_EQ(dialogs->told.size(), 1U);
  EXPECT_TRUE(workspace->windows().empty());
  EXPECT_TRUE(page && page->isVisible());
}

TEST_F(StartPageTest, AnExistingFileIsNeverMadeAnew) {
  QFile there(file("there.journey"));
  ASSERT_TRUE(there.open(QIODevice::WriteOnly));
  there.write("precious");
  there.close();
  dialogs->saves.push_back(file("there.journey"));
  click("newMap");
  EXPECT_EQ(dialogs->told.size(), 1U);
  ASSERT_TRUE(there.open(QIODevice::ReadOnly));
  EXPECT_EQ(there.readAll(), "precious");
}

TEST_F(StartPageTest, AnImportSaysWhatItLeftOut) {
  QFile json(file("in.json"));
  ASSERT_TRUE(json.open(QIODevice::WriteOnly));
  json.write(R"({"format":"throughline.journey","version":1,"title":"T","mood":"x",
                 "stages":[{"name":"One","smell":1}]})");
  json.close();
  dialogs->opens.push_back(file("in.json"));
  dialogs->saves.push_back(file("in.journey"));
  click("importJson");
  ASSERT_TRUE(window) << (dialogs->told.empty() ? "" : dialogs->told[0]);
  EXPECT_TRUE(labelText("bannerText").contains("2 things"));
  press("bannerMore");
  auto* list = window->findChild<QWidget*>("importNotes")->findChild<QListWidget*>();
  EXPECT_EQ(list->count(), 2);
}

TEST_F(StartPageTest, AFaultInAnImportNamesItsPlace) {
  QFile json(file("in.json"));
  ASSERT_TRUE(json.open(QIODevice::WriteOnly));
  json.write(R"({"format":"throughline.journey","version":1,"title":7})");
  json.close();
  dialogs->opens.push_back(file("in.json"));
  click("importJson");
  ASSERT_EQ(dialogs->told.size(), 1U);
  EXPECT_NE(dialogs->told[0].find("in.json"), std::string::npos);
  EXPECT_NE(dialogs->told[0].find("title"), std::string::npos);
}

TEST_F(StartPageTest, RecentMapsHavePicturesAndMissingOnesCanBeTakenOff) {
  open(support::leahMap(), "one.journey");
  close();
  open(journey::sevenStages("Two", services.store.ids), "two.journey");
  close();
  QFile::remove(file("two.journey"));
  again();
  auto tiles = page->findChildren<QPushButton*>("mapTile");
  ASSERT_EQ(tiles.size(), 2);
  EXPECT_EQ(tiles[0]->accessibleName(), "Two");
  EXPECT_EQ(tiles[0]->accessibleDescription(), "This file is no longer there");
  EXPECT_EQ(tiles[1]->accessibleName(), "Leah finds a way to stop churn");
  QTest::keyClick(tiles[0], Qt::Key_Delete);
  settle();
  tiles = page->findChildren<QPushButton*>("mapTile");
  ASSERT_EQ(tiles.size(), 1);
  QTest::keyClick(tiles[0], Qt::Key_Space);
  settle();
  ASSERT_EQ(workspace->windows().size(), 1U);
  EXPECT_EQ(QDir(file("cache")).entryList({"map-*.png"}).size(), 2);
}

}  // namespace
}  // namespace throughline::editor
