#include <sys/resource.h>

#include <QClipboard>
#include <QFile>
#include <csignal>

#include "support/raw_database.h"
#include "throughline/journey/intents/touchpoints.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

using journey::Touchpoint;

/// While it lives no file of this process can grow: a disk that is full.
class FullDisk {
 public:
  FullDisk() {
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    m_signal = std::signal(SIGXFSZ, SIG_IGN);
    rlimit none = m_before;
    none.rlim_cur = 0;
    ::setrlimit(RLIMIT_FSIZE, &none);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_signal);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit m_before{};
  void (*m_signal)(int) = nullptr;
};

TEST_F(WindowTest, AnEditThatTheDiskRefusesIsKeptAndCanBeSavedInACopy) {
  openExample();
  selectTouchpoint("Pricing page");
  {
    const FullDisk full;
    type(control<QLineEdit>("title"), "Prices");
    QTest::keyClick(control<QLineEdit>("title"), Qt::Key_Return);
  }
  settle();
  EXPECT_TRUE(findNamed<Touchpoint>("Prices")) << "it stays where it was made";
  EXPECT_TRUE(labelText("diskWhat").startsWith("Not on disk yet"));
  EXPECT_FALSE(labelText("mapState").endsWith("· saved"));
  dialogs->saves.push_back(file("kept.journey"));
  press("diskSaveCopy");
  ASSERT_TRUE(dialogs->told.empty()) << dialogs->told[0];
  reopen("kept.journey");
  EXPECT_TRUE(findNamed<Touchpoint>("Prices"));
}

TEST_F(WindowTest, ClosingWithAnUnsavedEditAsksFirst) {
  openExample();
  const FullDisk full;
  window->map().edit("Add touchpoint", nullptr, [&](journey::Edit& edit) {
    Touchpoint touchpoint;
    touchpoint.stage = journey().list<journey::Stage>().front()->id;
    touchpoint.title = "Late";
    journey::addTouchpoint(edit, touchpoint);
  });
  window->close();
  settle();
  ASSERT_EQ(dialogs->questions.size(), 1U);
  EXPECT_TRUE(window->isVisible());
  dialogs->answers.push_back(2);
  close();
  EXPECT_TRUE(workspace->windows().empty());
}

TEST_F(WindowTest, AFileThatWasReplacedStopsEditingUntilItIsReadAgain) {
  openExample();
  auto other = support::leahMap();
  auto settings = other.settings();
  settings.title = "Replaced";
  other.put(settings);
  store::Document::create(file("other.journey").toStdString(), other, services.store);
  QFile::remove(file("map.journey"));
  QFile::rename(file("other.journey"), file("map.journey"));
  selectTouchpoint("Pricing page");
  type(control<QLineEdit>("title"), "Prices");
  QTest::keyClick(control<QLineEdit>("title"), Qt::Key_Return);
  settle();
  EXPECT_TRUE(labelText("mapState").contains("not on disk"));
  EXPECT_TRUE(control<QLineEdit>("title")->isReadOnly());
  EXPECT_FALSE(window->actions().action("edit.undo")->isEnabled());
  press("bannerReload");
  EXPECT_EQ(journey().settings().title, "Replaced");
  EXPECT_TRUE(labelText("bannerText").contains("“Change title” could not be saved"));
  press("bannerClose");
  EXPECT_EQ(labelText("bannerText"), QString());
  EXPECT_FALSE(control<QLineEdit>("title")->isReadOnly());
}

TEST_F(WindowTest, AMapThatIsOpenAlreadyComesToTheFront) {
  openExample();
  QFile::link(file("map.journey"), file("link.journey"));
  EXPECT_TRUE(workspace->openFile(file("map.journey"), nullptr));
  EXPECT_TRUE(workspace->openFile(file("link.journey"), nullptr));
  EXPECT_EQ(workspace->windows().size(), 1U);
}

class ReadOnlyMap : public WindowTest {
 protected:
  /// A map of a newer program opens to be read only.
  void SetUp() override {
    openExample();
    close();
    support::withRawSql(file("map.journey").toStdString(),
                        "PRAGMA user_version = 99; CREATE TABLE later (id INTEGER PRIMARY KEY)");
    reopen();
  }
};

TEST_F(ReadOnlyMap, OpensAndSaysSo) {
  EXPECT_EQ(window->map().document().access().mode, store::Access::Mode::read_only);
  EXPECT_FALSE(labelText("bannerText").isEmpty());
  EXPECT_TRUE(labelText("mapState").endsWith("read-only"));
  selectTouchpoint("Pricing page");
  EXPECT_TRUE(control<QLineEdit>("title")->isReadOnly());
  EXPECT_FALSE(inspector().findChild<QWidget*>("remove"));
}

TEST_F(ReadOnlyMap, SaysWhyAKeyThatWouldChangeItDoesNothing) {
  const journey::Journey before = journey();
  const QString why = labelText("bannerText");
  QApplication::clipboard()->setText("A line");
  const std::vector<std::pair<Qt::Key, Qt::KeyboardModifiers>> keys{
      {Qt::Key_Insert, {}},
      {Qt::Key_Insert, Qt::KeypadModifier},
      {Qt::Key_Delete, {}},
      {Qt::Key_V, Qt::ControlModifier},
      {Qt::Key_F2, {}},
      {Qt::Key_X, Qt::ControlModifier},
      {Qt::Key_D, Qt::ControlModifier},
      {Qt::Key_Right, Qt::AltModifier},
      {Qt::Key_T, {}}};
  for (const auto& [key, with] : keys) {
    if (auto* toast = window->findChild<QWidget*>("toast")) toast->hide();
    selectTouchpoint("Pricing page");
    canvas().setFocus();
    QTest::keyClick(QApplication::focusWidget(), key, with);
    EXPECT_EQ(labelText("toastText"), why) << QKeySequence(key | with).toString().toStdString();
  }
  EXPECT_TRUE(journey() == before);
}

TEST_F(ReadOnlyMap, IsLookedAtAndCopiedFromAsAnyOther) {
  selectTouchpoint("Pricing page");
  canvas().setFocus();
  for (const auto& [key, with] : {std::pair{Qt::Key_C, Qt::KeyboardModifiers(Qt::ControlModifier)},
                                  {Qt::Key_Down, {}},
                                  {Qt::Key_Escape, {}}}) {
    QTest::keyClick(QApplication::focusWidget(), key, with);
    EXPECT_EQ(labelText("toastText"), "");
  }
  EXPECT_TRUE(QApplication::clipboard()->text().contains("Pricing page"));
}

}  // namespace
}  // namespace throughline::editor
