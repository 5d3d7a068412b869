#include <QAccessible>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include "frame/map_pictures.h"
#include "start/template_pictures.h"
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

  void pressTile(QWidget& tile, Qt::Key key) {
    QTest::keyClick(&tile, key);
    settle();
    if (!workspace->windows().empty()) window = workspace->windows().front();
  }
  [[nodiscard]] QWidget* templateTile(const QString& title) const {
    for (auto* tile : page->findChildren<QAbstractButton*>("templateTile")) {
      if (tile->accessibleName() == title) return tile;
    }
    return nullptr;
  }
  [[nodiscard]] std::string templateNames() const {
    std::string names;
    for (auto* tile : page->findChildren<QAbstractButton*>("templateTile")) {
      names += tile->accessibleName().toStdString() + "; ";
    }
    return names;
  }
  static bool hasColor(const QImage& image, const QColor& color) {
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, y) == color) return true;
      }
    }
    return false;
  }

  QPointer<StartPage> page;
};

TEST_F(StartPageTest, WithoutRecentMapsTheTemplatesComeFirstAndTheKeyboardIsOnOne) {
  EXPECT_EQ(templateNames(),
            "Seven empty stages; B2B SaaS: Leah; In-house growth marketer; Agency; Freelance "
            "content marketer; The buyer’s path in four; Service blueprint; E-commerce, bought "
            "again; ");
  page->activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(page));
  EXPECT_TRUE(templateTile("B2B SaaS: Leah")->hasFocus());
}

TEST_F(StartPageTest, WithRecentMapsTheKeyboardIsOnNewMap) {
  openExample();
  close();
  again()->activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(page));
  EXPECT_TRUE(page->findChild<QPushButton*>("newMap")->hasFocus());
}

TEST_F(StartPageTest, ATemplateBecomesAMapOfTheUsersOwnWithTheLastWholeQuarters) {
  services.store.now = [] {
    return std::chrono::system_clock::time_point(std::chrono::days(21'000));
  };
  workspace = std::make_unique<Workspace>(services, *appearance);  // on 2027-07-01
  again();
  dialogs->saves.push_back(file("Petra finds help before the season.journey"));
  pressTile(*templateTile("Agency"), Qt::Key_Return);
  ASSERT_TRUE(window);
  EXPECT_EQ(journey().settings().title, "Petra finds help before the season");
  EXPECT_EQ(journey().list<journey::Period>().back()->name, "Q2 2027");
  EXPECT_TRUE(dialogs->suggestions[0].endsWith("Petra finds help before the season.journey"));
  EXPECT_FALSE(page) << "the start page gives way";
}

TEST_F(StartPageTest, AMapThatIsKeptUnderAnotherNameIsCalledSo) {
  dialogs->saves.push_back(file("How Nadia buys.journey"));
  pressTile(*templateTile("In-house growth marketer"), Qt::Key_Return);
  ASSERT_TRUE(window);
  EXPECT_EQ(journey().settings().title, "How Nadia buys");
}

TEST_F(StartPageTest, TheEmptyTemplateAsksForANameAsANewMapDoes) {
  dialogs->saves.push_back(file("Ours.journey"));
  pressTile(*templateTile("Seven empty stages"), Qt::Key_Return);
  ASSERT_TRUE(window);
  EXPECT_EQ(journey().settings().title, "Ours");
  EXPECT_EQ(journey().count(journey::Kind::touchpoint), 0U);
}

TEST_F(StartPageTest, ThePicturesOfTheTemplatesComeOneByOne) {
  const auto& theme = appearance->theme();
  const auto* shipped = exchange::shippedTemplate("agency");
  for (int i = 0; i < 30; ++i) settle();
  const QImage light = workspace->templatePictures().picture(*shipped, theme);
  EXPECT_EQ(light.size(), kTilePicture * 2);
  EXPECT_TRUE(hasColor(light, theme.of(drawing::Ink::weakText))) << "the weakest link is seen";
  appearance->setChoice(Appearance::Choice::dark);
  for (int i = 0; i < 30; ++i) settle();
  const QImage dark = workspace->templatePictures().picture(*shipped, appearance->theme());
  EXPECT_EQ(dark.pixelColor(2, dark.height() - 2), appearance->theme().of(drawing::Ink::paper));
  appearance->setChoice(Appearance::Choice::light);
}

TEST_F(StartPageTest, WhatIsAskedForWhileOneIsPaintedIsPaintedToo) {
  TemplatePictures pictures(services);
  const auto& light = drawing::Theme::light();
  const auto* first = exchange::shippedTemplate("agency");
  const auto* second = exchange::shippedTemplate("e-commerce");
  QObject::connect(&pictures, &TemplatePictures::painted, &pictures,
                   [&] { (void)pictures.picture(*second, light); });
  EXPECT_TRUE(pictures.picture(*first, light).isNull());
  for (int i = 0; i < 5; ++i) settle();
  EXPECT_FALSE(pictures.picture(*first, light).isNull());
  EXPECT_FALSE(pictures.picture(*second, light).isNull());
}

TEST_F(StartPageTest, AScreenReaderMeetsATileAsAButtonWithItsStory) {
  const auto* seen = QAccessible::queryAccessibleInterface(templateTile("Agency"));
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->role(), QAccessible::Button);
  EXPECT_EQ(seen->text(QAccessible::Name), "Agency");
  EXPECT_EQ(seen->text(QAccessible::Description),
            "Proposals stall in legal: the security form comes too late");
}

TEST_F(StartPageTest, WhatIsShownLargeNeverCoversItsTile) {
  page->resize(1280, 720);
  settle();
  const auto* preview = page->findChild<QWidget*>("tilePreview");
  for (auto* tile : page->findChildren<QAbstractButton*>("templateTile")) {
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Space);
    ASSERT_TRUE(preview->isVisible());
    const QRect place(tile->mapTo(page, QPoint()), tile->size());
    EXPECT_FALSE(preview->geometry().intersects(place)) << tile->accessibleName().toStdString();
    EXPECT_TRUE(page->rect().contains(preview->geometry()));
    EXPECT_GE(preview->width(), 480) << "large, all the same";
  }
}

TEST_F(StartPageTest, SpaceShowsATemplateLargeAndTakesItBack) {
  auto* preview = page->findChild<QWidget*>("tilePreview");
  auto* tile = templateTile("Service blueprint");
  tile->setFocus();
  QTest::keyClick(tile, Qt::Key_Space);
  EXPECT_TRUE(preview->isVisible());
  QTest::keyClick(tile, Qt::Key_Space);
  EXPECT_FALSE(preview->isVisible());
  QTest::keyClick(tile, Qt::Key_Space);
  QTest::keyClick(tile, Qt::Key_Escape);
  EXPECT_FALSE(preview->isVisible());
  EXPECT_TRUE(workspace->windows().empty()) << "nothing was made";
}

TEST_F(StartPageTest, TheArrowsLeadThroughRecentMapsAndTemplatesAsOneGrid) {
  openExample();
  close();
  open(journey::sevenStages("Two", services.store.ids), "two.journey");
  close();
  again();
  page->resize(1280, 720);
  page->activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(page));
  settle();
  const auto maps = page->findChildren<QAbstractButton*>("mapTile");
  ASSERT_EQ(maps.size(), 2);
  const auto after = [&](Qt::Key key) {
    QTest::keyClick(QApplication::focusWidget(), key);
    return QApplication::focusWidget()->accessibleName().toStdString();
  };
  maps[0]->setFocus();
  EXPECT_EQ(after(Qt::Key_Right), "Leah finds a way to stop churn");
  EXPECT_EQ(after(Qt::Key_Right), "Seven empty stages");
  EXPECT_EQ(after(Qt::Key_Left), "Leah finds a way to stop churn");
  EXPECT_EQ(after(Qt::Key_Down), "B2B SaaS: Leah");
  EXPECT_EQ(after(Qt::Key_Down), "The buyer’s path in four");
  EXPECT_EQ(after(Qt::Key_Down), "The buyer’s path in four") << "the last row";
  EXPECT_EQ(after(Qt::Key_Up), "B2B SaaS: Leah");
  EXPECT_EQ(after(Qt::Key_Up), "Leah finds a way to stop churn");
}

TEST_F(StartPageTest, All1280By720FitsWithoutScrolling) {
  for (int i = 0; i < 6; ++i) {
    open(journey::sevenStages("Map " + std::to_string(i), services.store.ids),
         QString("%1.journey").arg(i));
    close();
  }
  again();
  page->resize(1280, 720);
  settle();
  EXPECT_EQ(page->findChild<QScrollArea*>()->verticalScrollBar()->maximum(), 0);
  EXPECT_TRUE(page->findChild<QWidget*>("sevenSteps")->isVisible());
  int shown = 0;
  for (auto* tile : page->findChildren<QAbstractButton*>("mapTile")) shown += tile->isVisible();
  EXPECT_EQ(shown, 4) << "one row of recent maps";
  page->resize(1280, 520);
  settle();
  EXPECT_FALSE(page->findChild<QWidget*>("sevenSteps")->isVisible()) << "the steps go first";
}

TEST_F(StartPageTest, TemplatesOfOnesOwnStandFirstAndAreRemovedAfterAQuestion) {
  store::keepTemplate(services.store, "Workshop", support::leahMap(),
                      *journey::Date::parse("2026-09-30"));
  again();
  auto* own = templateTile("Workshop");
  ASSERT_TRUE(own);
  auto* link = page->findChild<QPushButton*>("ownTemplates");
  EXPECT_EQ(link->text(), "Your own (1) ▴");
  link->click();
  settle();
  EXPECT_FALSE(templateTile("Workshop")) << "folded";
  link->click();
  settle();
  QTest::keyClick(templateTile("Workshop"), Qt::Key_Delete);
  settle();
  EXPECT_EQ(dialogs->asked.size(), 1U);
  EXPECT_TRUE(templateTile("Workshop")) << "thought better of it";
  dialogs->answers.push_back(0);
  QTest::keyClick(templateTile("Workshop"), Qt::Key_Delete);
  settle();
  EXPECT_FALSE(templateTile("Workshop"));
  EXPECT_TRUE(store::ownTemplates(services.store).templates.empty());
  EXPECT_FALSE(link->isVisible());
}

TEST_F(StartPageTest, AMapOfATemplateOfOnesOwnIsCalledAsTheTemplate) {
  store::keepTemplate(services.store, "Workshop", support::leahMap(),
                      *journey::Date::parse("2026-09-30"));
  again();
  dialogs->saves.push_back(file("Workshop.journey"));
  QTest::mouseClick(templateTile("Workshop"), Qt::LeftButton);
  settle();
  ASSERT_EQ(dialogs->suggestions.size(), 1U);
  EXPECT_TRUE(dialogs->suggestions[0].endsWith("Workshop.journey"));
  EXPECT_TRUE(QFile::exists(file("Workshop.journey")));
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
  const auto* tile = again()->findChild<QAbstractButton*>("mapTile");
  EXPECT_EQ(tile->accessibleName(), "How Leah stays");
  EXPECT_TRUE(tile->accessibleDescription().startsWith("plan.journey · "));
}

TEST_F(StartPageTest, ARecentMapWhoseReviewIsOverdueSaysSinceWhen) {
  ASSERT_TRUE(QFile(file("plan.journey")).open(QIODevice::WriteOnly));
  RecentMaps recent(*workspace->services().settings);
  workspace->services().store.now = [] {
    return std::chrono::system_clock::time_point{std::chrono::days(20'700) +
                                                 std::chrono::hours(12)};
  };
  const QDate today = QDate(1970, 1, 1).addDays(20'700);
  const auto descriptionWith = [&](QDate due) {
    recent.add({file("plan.journey"), "How Leah stays", 1, QDateTime(today, QTime(9, 0)), due});
    return again()->findChild<QAbstractButton*>("mapTile")->accessibleDescription();
  };
  EXPECT_TRUE(descriptionWith({}).startsWith("plan.journey"));
  EXPECT_TRUE(descriptionWith(today).startsWith("plan.journey")) << "due today is in time";
  const QString since = QLocale().toString(today.addDays(-1), "d MMM yyyy");
  EXPECT_EQ(descriptionWith(today.addDays(-1)).section(" · ", 0, 1),
            "Review was due on " + since + " · plan.journey");
}

TEST_F(StartPageTest, ThinkingBetterOfItKeepsTheStartPage) {
  click("newMap");
  click("openMap");
  click("importFile");
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
  click("importFile");
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
  click("importFile");
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
  auto tiles = page->findChildren<QAbstractButton*>("mapTile");
  ASSERT_EQ(tiles.size(), 2);
  EXPECT_EQ(tiles[0]->accessibleName(), "Two");
  EXPECT_EQ(tiles[0]->accessibleDescription(), "This file is no longer there");
  EXPECT_EQ(tiles[1]->accessibleName(), "Leah finds a way to stop churn");
  QTest::keyClick(tiles[0], Qt::Key_Delete);
  settle();
  tiles = page->findChildren<QAbstractButton*>("mapTile");
  ASSERT_EQ(tiles.size(), 1);
  QTest::keyClick(tiles[0], Qt::Key_Space);
  settle();
  ASSERT_EQ(workspace->windows().size(), 1U);
  EXPECT_EQ(QDir(file("cache")).entryList({"map-*.png"}).size(), 4) << "light and dark";
}

}  // namespace
}  // namespace throughline::editor
