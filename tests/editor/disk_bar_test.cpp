#include <QDialog>
#include <QGraphicsView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>
#include <filesystem>

#include "canvas/map_scene.h"
#include "frame/map_watch.h"
#include "support/raw_database.h"
#include "throughline/journey/intents/touchpoints.h"
#include "window/disk_bar.h"
#include "window_fixture.h"

// An edit that the disk refuses for now: it is kept, said, tried again, and written.

namespace throughline::editor {
namespace {

namespace fs = std::filesystem;
using journey::Touchpoint;

/// Another program that holds the map while it lives.
class OtherProgram {
 public:
  explicit OtherProgram(const QString& path)
      : m_database(path.toStdString(), SQLite::OPEN_READWRITE) {
    m_database.exec("BEGIN EXCLUSIVE");
  }
  void write(const std::string& sql) { m_database.exec(sql + "; COMMIT"); }

 private:
  SQLite::Database m_database;
};

class DiskBarTest : public WindowTest {
 protected:
  DiskBarTest() {
    services.store.patience = std::chrono::milliseconds(0);
    services.store.safetyFolder = file("data").toStdString();
    workspace = std::make_unique<Workspace>(services, *appearance);
  }
  [[nodiscard]] QTimer& timer(const char* name) const { return *window->findChild<QTimer*>(name); }
  /// The time of this timer goes by.
  void elapse(const char* name) const {
    QTimer& found = timer(name);
    if (!found.isActive()) return;
    const int interval = found.interval();
    found.start(0);
    settle();
    if (found.interval() == 0) found.setInterval(interval);
  }
  [[nodiscard]] int tries() const { return window->findChild<MapWatch*>()->tries(); }
  /// Renames the card on the inspector.
  void renameTo(const QString& title) {
    selectTouchpoint("Pricing page");
    type(control<QLineEdit>("title"), title);
    QTest::keyClick(control<QLineEdit>("title"), Qt::Key_Return);
    settle();
  }
  [[nodiscard]] QString toast() const {
    const auto* label = window->findChild<QLabel*>("toastText");
    return label && label->isVisible() ? label->text() : QString();
  }
  [[nodiscard]] bool onDisk(const std::string& title) const {
    const auto read = store::Document::open(window->map().document().path(), services.store,
                                            store::Purpose::read);
    return std::ranges::any_of(read->journey().all<Touchpoint>(),
                               [&](const auto& each) { return each.second.title == title; });
  }
  [[nodiscard]] QGraphicsView& view() const { return *canvas().findChild<QGraphicsView*>(); }
  [[nodiscard]] bool isMarked(const std::string& title) const {
    const drawing::Target target{journey::Kind::touchpoint, named<Touchpoint>(title).id.value};
    const auto* scene = dynamic_cast<MapScene*>(view().scene());
    const ElementItem* item = scene->item({drawing::ElementKind::touchpoint, target});
    return item && (item->states() & ElementItem::kKept) != 0;
  }
  [[nodiscard]] QString keptAt(const QString& key) const {
    const auto* label = inspector().findChild<QWidget*>(key)->findChild<QLabel*>("kept");
    return label->isHidden() ? QString() : label->text();
  }
};

TEST_F(DiskBarTest, AnEditIsKeptWhileAnotherProgramHoldsTheFileAndWrittenWhenItLetsGo) {
  openExample();
  {
    const OtherProgram other(file("map.journey"));
    renameTo("Prices");
    EXPECT_TRUE(findNamed<Touchpoint>("Prices"));
    EXPECT_EQ(labelText("diskWhat"), "Not on disk yet: another program holds map.journey.");
    EXPECT_TRUE(labelText("diskThen").contains("Prices")) << labelText("diskThen").toStdString();
    EXPECT_EQ(labelText("mapState"), "map.journey · 1 edit not on disk");
    EXPECT_TRUE(window->windowTitle().contains("1 edit not on disk"));
    EXPECT_EQ(labelText("waits"), "1 edit waits for the disk");
    EXPECT_TRUE(isMarked("Prices"));
    EXPECT_FALSE(isMarked("Discovery call"));
    EXPECT_TRUE(keptAt("title").contains("not on disk yet"));
    EXPECT_EQ(keptAt("owner"), "");
    EXPECT_TRUE(control<QLineEdit>("title")->isReadOnly());
    EXPECT_FALSE(window->actions().action("edit.undo")->isEnabled());
    EXPECT_TRUE(window->actions().action("find.focus") == nullptr ||
                window->actions().action("find.focus")->isEnabled());
    EXPECT_TRUE(dialogs->told.empty());
  }
  EXPECT_EQ(timer("retryPause").interval(), 1'000);
  elapse("retryPause");
  EXPECT_EQ(labelText("diskWhat"), "Written");
  EXPECT_EQ(labelText("diskThen"), "");
  EXPECT_TRUE(onDisk("Prices"));
  EXPECT_EQ(labelText("mapState"), "map.journey · saved");
  EXPECT_EQ(labelText("waits"), "");
  EXPECT_FALSE(isMarked("Prices"));
  EXPECT_EQ(keptAt("title"), "");
  EXPECT_FALSE(control<QLineEdit>("title")->isReadOnly());
  EXPECT_EQ(timer("writtenPause").interval(), 2'000);
  elapse("writtenPause");
  EXPECT_EQ(labelText("diskWhat"), "");
  run("edit.undo");
  EXPECT_TRUE(onDisk("Pricing page"));
}

TEST_F(DiskBarTest, ItTriesAfter1And2And4AndThenEvery5Seconds) {
  openExample();
  const OtherProgram other(file("map.journey"));
  renameTo("Prices");
  EXPECT_TRUE(labelText("diskTries").startsWith("Again in "));
  for (const int interval : {1'000, 2'000, 4'000, 5'000, 5'000}) {
    EXPECT_EQ(timer("retryPause").interval(), interval);
    timer("retryPause").start(0);
    settle();
  }
  EXPECT_EQ(tries(), 5);
  EXPECT_EQ(labelText("diskTries"), "Tried 5 times, again in 5 s");
}

TEST_F(DiskBarTest, ItTriesAtOnceWhenSomethingChangesAboutTheFileButNotForItsOwnTries) {
  openExample();
  const fs::path home = fs::path(file("project").toStdString());
  close();
  fs::create_directory(home);
  fs::rename(file("map.journey").toStdString(), home / "map.journey");
  reopen("project/map.journey");
  fs::rename(home, file("away").toStdString());
  renameTo("Prices");
  EXPECT_TRUE(labelText("diskWhat").contains("no longer where it was"));
  const int before = tries();
  timer("watchPause").start(0);
  settle();
  EXPECT_EQ(tries(), before) << "nothing has changed";
  fs::rename(file("away").toStdString(), home);
  EXPECT_TRUE(QTest::qWaitFor([&] { return !window->map().waitingEdit(); }, 900))
      << "the folder is seen to be back before the next try";
  EXPECT_TRUE(onDisk("Prices"));
}

TEST_F(DiskBarTest, TryNowHasTheKeyboardButLeavesTheMapItsKeys) {
  openExample();
  auto other = std::make_unique<OtherProgram>(file("map.journey"));
  selectTouchpoint("Pricing page");
  canvas().setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
  settle();
  ASSERT_TRUE(window->map().waitingEdit());
  timer("retryPause").stop();
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "diskTry");
  selectTouchpoint("Discovery call");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
  EXPECT_EQ(tries(), 0);
  EXPECT_TRUE(window->view().selection().contains(
      {journey::Kind::touchpoint, named<Touchpoint>("Product demo").id.value}))
      << "the arrow went to the map";
  auto* button = window->findChild<QPushButton*>("diskTry");
  button->setFocus();
  QTest::keyClick(button, Qt::Key_Return);
  EXPECT_EQ(tries(), 1);
  timer("retryPause").stop();
  other.reset();
  press("diskTry");
  EXPECT_FALSE(window->map().waitingEdit());
  EXPECT_TRUE(canvas().isAncestorOf(QApplication::focusWidget()) ||
              QApplication::focusWidget() == canvas().focusProxy());
}

TEST_F(DiskBarTest, ATextThatIsOpenKeepsTheKeyboardAndWhatIsTypedThere) {
  openExample();
  selectTouchpoint("Pricing page");
  type(control<QLineEdit>("title"), "Half a ti");
  {
    const OtherProgram other(file("map.journey"));
    window->map().edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(named<Touchpoint>("Discovery call").id,
                  [](Touchpoint& card) { card.title = "Call"; });
    });
    settle();
    ASSERT_TRUE(window->map().waitingEdit());
    EXPECT_TRUE(control<QLineEdit>("title")->hasFocus());
    canvas().setFocus();
    settle();
    EXPECT_EQ(control<QLineEdit>("title")->text(), "Half a ti") << "also when it is left";
    EXPECT_TRUE(findNamed<Touchpoint>("Pricing page"));
  }
  elapse("retryPause");
  EXPECT_TRUE(onDisk("Call"));
  EXPECT_TRUE(onDisk("Half a ti")) << "it was left, so it is an edit now";
}

TEST_F(DiskBarTest, ATextWhoseFieldIsGoneIsOfferedAgain) {
  openExample();
  selectTouchpoint("Pricing page");
  type(control<QLineEdit>("title"), "Half a ti");
  {
    const OtherProgram other(file("map.journey"));
    window->map().edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(named<Touchpoint>("Discovery call").id,
                  [](Touchpoint& card) { card.title = "Call"; });
    });
    selectTouchpoint("Product demo");
  }
  elapse("retryPause");
  settle();
  EXPECT_TRUE(labelText("bannerText").contains("Half a ti"))
      << labelText("bannerText").toStdString();
  press("bannerMore");
  EXPECT_EQ(control<QLineEdit>("title")->text(), "Half a ti");
}

TEST_F(DiskBarTest, ACopyHoldsTheEdit) {
  openExample();
  const OtherProgram other(file("map.journey"));
  renameTo("Prices");
  dialogs->saves.push_back(file("copy.journey"));
  press("diskSaveCopy");
  ASSERT_TRUE(dialogs->told.empty()) << dialogs->told[0];
  EXPECT_TRUE(labelText("toastText").contains("copy.journey"));
  const auto copy = store::Document::open(file("copy.journey").toStdString(), services.store);
  EXPECT_TRUE(copy->journey() == journey());
}

TEST_F(DiskBarTest, ClosingAsksOnceAndWaitingClosesTheWindowWhenItIsWritten) {
  openExample();
  {
    const OtherProgram other(file("map.journey"));
    renameTo("Prices");
    dialogs->answers.push_back(0);
    window->close();
    settle();
    ASSERT_EQ(dialogs->asked.size(), 1U);
    EXPECT_EQ(dialogs->asked[0].answers.size(), 3);
    EXPECT_EQ(dialogs->asked[0].usual, 0);
    EXPECT_TRUE(dialogs->asked[0].answers[0].startsWith("Wait"));
    EXPECT_TRUE(window->isVisible());
  }
  elapse("retryPause");
  settle();
  EXPECT_EQ(dialogs->asked.size(), 1U);
  EXPECT_TRUE(workspace->windows().empty());
  reopen();
  EXPECT_TRUE(findNamed<Touchpoint>("Prices"));
}

TEST_F(DiskBarTest, ClosingTriesOnceMoreBeforeItAsks) {
  openExample();
  {
    const OtherProgram other(file("map.journey"));
    renameTo("Prices");
  }
  close();
  EXPECT_TRUE(dialogs->asked.empty());
  reopen();
  EXPECT_TRUE(findNamed<Touchpoint>("Prices"));
}

TEST_F(DiskBarTest, WhoClosesWithoutTheEditIsNotOfferedItAgain) {
  openExample();
  {
    const OtherProgram other(file("map.journey"));
    renameTo("Prices");
    dialogs->answers.push_back(2);
    close();
  }
  EXPECT_TRUE(workspace->windows().empty());
  reopen();
  EXPECT_EQ(labelText("bannerText"), "");
  EXPECT_TRUE(findNamed<Touchpoint>("Pricing page"));
}

TEST_F(DiskBarTest, WhenTheSessionEndsTheEditIsPutAsideAndOfferedAtTheNextStart) {
  openExample();
  {
    const OtherProgram other(file("map.journey"));
    renameTo("Prices");
    workspace->flush();
    EXPECT_TRUE(dialogs->asked.empty()) << "nobody is asked";
    workspace = std::make_unique<Workspace>(services, *appearance);
  }
  reopen();
  EXPECT_TRUE(findNamed<Touchpoint>("Pricing page"));
  EXPECT_TRUE(labelText("bannerText").contains("Prices")) << labelText("bannerText").toStdString();
  press("bannerMore");
  EXPECT_TRUE(onDisk("Prices"));
  EXPECT_EQ(labelText("bannerText"), "");
  close();
  reopen();
  EXPECT_EQ(labelText("bannerText"), "");
}

TEST_F(DiskBarTest, WhatTheOtherProgramWroteAsksForAChoice) {
  openExample();
  {
    OtherProgram other(file("map.journey"));
    renameTo("Prices");
    other.write("UPDATE map SET title = 'By hand'");
  }
  elapse("retryPause");
  EXPECT_TRUE(labelText("diskWhat").startsWith("Not on disk: map.journey is no longer"));
  EXPECT_TRUE(isMarked("Prices")) << "it stays where it was made";
  EXPECT_EQ(labelText("waits"), "1 edit not on disk");
  EXPECT_FALSE(timer("retryPause").isActive());
  press("bannerReload");
  EXPECT_EQ(labelText("toastText"), "Read again: 2 things are different");
  press("toastAction");
  auto* lines = window->findChild<QDialog*>("reloadChanges");
  ASSERT_TRUE(lines);
  lines->close();
  EXPECT_EQ(journey().settings().title, "By hand");
  EXPECT_TRUE(findNamed<Touchpoint>("Pricing page"));
  EXPECT_EQ(labelText("diskWhat"), "");
  EXPECT_TRUE(labelText("bannerText").contains("could not be saved")) << "a copy can keep it still";
}

TEST_F(DiskBarTest, WhereAnotherMapLiesThereClosingOffersNoWaiting) {
  openExample();
  {
    OtherProgram other(file("map.journey"));
    renameTo("Prices");
    other.write("UPDATE map SET title = 'By hand'");
  }
  dialogs->answers.push_back(0);
  dialogs->saves.push_back(file("copy.journey"));
  close();
  ASSERT_EQ(dialogs->asked.size(), 1U);
  EXPECT_EQ(dialogs->asked[0].answers.size(), 2);
  EXPECT_TRUE(workspace->windows().empty()) << "the copy keeps it";
  const auto copy = store::Document::open(file("copy.journey").toStdString(), services.store);
  EXPECT_TRUE(std::ranges::any_of(copy->journey().all<Touchpoint>(),
                                  [](const auto& each) { return each.second.title == "Prices"; }));
}

TEST_F(DiskBarTest, AScreenReaderHearsTheSentenceOnce) {
  openExample();
  auto* bar = window->findChild<DiskBar*>();
  const QSignalSpy said(bar, &DiskBar::announced);
  const OtherProgram other(file("map.journey"));
  renameTo("Prices");
  ASSERT_EQ(said.size(), 1);
  EXPECT_EQ(said[0][0].toString(), bar->accessibleName());
  EXPECT_TRUE(bar->accessibleName().contains("another program holds map.journey"));
  for (int i = 0; i < 3; ++i) {
    timer("retryPause").start(0);
    settle();
    timer("retryTick").start(0);
    settle();
  }
  EXPECT_GE(tries(), 3);
  EXPECT_EQ(said.size(), 1) << "not at each try";
}

/// Another window has the map, and edits it.
class FollowingWindowTest : public DiskBarTest {
 protected:
  std::unique_ptr<store::Document> writer;

  void SetUp() override {
    const auto path = file("map.journey").toStdString();
    store::Services others = services.store;
    others.user = "Ana";
    store::Document::create(path, support::leahMap(), others);
    writer = store::Document::open(path, others);
    reopen();
  }
  void edit(const std::string& title, const std::string& to) {
    ASSERT_TRUE(writer->edit("Rename", nullptr, [&](journey::Edit& edit) {
      for (const auto& [id, card] : writer->journey().all<Touchpoint>()) {
        if (card.title == title) {
          edit.change(card.id, [&](Touchpoint& changed) { changed.title = to; });
          return;
        }
      }
    }));
  }
};

TEST_F(FollowingWindowTest, ShowsTheOthersEditsWithinASecondAndKeepsItsOwnPlace) {
  EXPECT_TRUE(labelText("bannerText").contains("Ana"));
  EXPECT_TRUE(labelText("bannerText").contains("within a second"));
  EXPECT_TRUE(labelText("mapState").endsWith("read-only"));
  selectTouchpoint("Product demo");
  window->resize(900, 500);
  settle();
  view().horizontalScrollBar()->setValue(120);
  const int scrolled = view().horizontalScrollBar()->value();
  edit("Pricing page", "Prices");
  EXPECT_LE(timer("followPoll").interval(), 1'000);
  elapse("followPoll");
  EXPECT_TRUE(findNamed<Touchpoint>("Prices"));
  EXPECT_EQ(view().horizontalScrollBar()->value(), scrolled);
  EXPECT_TRUE(window->view().selection().contains(
      {journey::Kind::touchpoint, named<Touchpoint>("Product demo").id.value}));
  EXPECT_TRUE(labelText("toastText").startsWith("Ana changed")) << "it says who";
}

TEST_F(FollowingWindowTest, SeesAnEditWithoutWaitingForTheNextLook) {
  timer("followPoll").stop();
  edit("Pricing page", "Prices");
  EXPECT_TRUE(QTest::qWaitFor([&] { return findNamed<Touchpoint>("Prices") != nullptr; }, 1'000));
}

TEST_F(FollowingWindowTest, IsToldWhenItsTurnHasComeAndTakesItWhenAsked) {
  edit("Pricing page", "Prices");
  writer.reset();
  elapse("followPoll");
  EXPECT_TRUE(labelText("bannerText").contains("free now"))
      << labelText("bannerText").toStdString();
  EXPECT_FALSE(window->map().canEdit());
  press("bannerEditHere");
  EXPECT_TRUE(window->map().canEdit());
  EXPECT_EQ(labelText("bannerText"), "");
  EXPECT_FALSE(timer("followPoll").isActive());
  EXPECT_TRUE(findNamed<Touchpoint>("Prices"));
}

TEST_F(DiskBarTest, ALetterThatCannotBeTypedMeanwhileIsNotSwallowedInSilence) {
  openExample();
  {
    const OtherProgram other(file("map.journey"));
    renameTo("Prices");
    for (const char* field : {"channel", "note"}) {
      if (auto* shown = window->findChild<QWidget*>("toast")) shown->hide();
      auto* box = inspector().findChild<QWidget*>(field)->findChild<QLineEdit*>();
      QWidget* edit = box;
      if (!edit) edit = inspector().findChild<QWidget*>(field)->findChild<QPlainTextEdit*>();
      edit->setFocus();
      QTest::keyClick(edit, Qt::Key_Shift);
      EXPECT_EQ(toast(), "") << "no letter";
      QTest::keyClicks(edit, "a");
      EXPECT_EQ(toast(), window->map().whyReadOnly()) << field;
    }
  }
  elapse("retryPause");
}

}  // namespace
}  // namespace throughline::editor
