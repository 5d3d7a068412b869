#include "history_fixture.h"
#include "throughline/store/safety_copies.h"

namespace throughline::editor {
namespace {

class SafetyListTest : public HistoryFixture {
 protected:
  SafetyListTest() { workspace->services().store.safetyFolder = file("safety").toStdString(); }

  [[nodiscard]] QStringList words() const {
    settle();
    QStringList said;
    const auto labels = window->findChild<QWidget*>("safetyCopies")->findChildren<QLabel*>();
    for (const QLabel* label : labels) {
      if (label->isVisible()) said << label->text();
    }
    return said;
  }
  [[nodiscard]] QString heading() const {
    return window->findChild<QPushButton*>("safetyHeading")->text();
  }
};

TEST_F(SafetyListTest, TheFirstEditOfADayMakesOne) {
  setClock("2026-10-07T09:47:00Z");
  openExample();
  window->resize(1920, 1080);
  show();
  EXPECT_EQ(words(), (QStringList{"none yet", "The first edit of a day makes one."}));
  rename("One");
  const QStringList said = words();
  ASSERT_EQ(said.size(), 4);
  EXPECT_EQ(said[0], "1 of at most 30");
  EXPECT_TRUE(said[1].startsWith("Today, ")) << said[1].toStdString();
  EXPECT_EQ(said[2], "before the first edit of the day");
  EXPECT_TRUE(said[3].endsWith("B")) << said[3].toStdString();
  setClock("2026-10-09T09:47:00Z");
  rename("Two");
  EXPECT_TRUE(words()[4].startsWith("7 October, ")) << words()[4].toStdString();
}

TEST_F(SafetyListTest, OneOpensAsANewFileAndTheMapStaysAsItIs) {
  setClock("2026-10-07T09:47:00Z");
  openExample();
  window->resize(1920, 1080);
  rename("One");
  const std::string before = support::leahMap().settings().title;
  show();
  settle();
  // Never over the map.
  dialogs->saves.push_back(file("map.journey"));
  press("openCopy");
  EXPECT_EQ(dialogs->told.size(), 1u);
  EXPECT_EQ(workspace->windows().size(), 1u);
  EXPECT_EQ(journey().settings().title, "One");
  dialogs->saves.push_back(file("copy"));
  press("openCopy");
  ASSERT_EQ(workspace->windows().size(), 2u);
  EXPECT_EQ(workspace->windows().back()->map().journey().settings().title, before);
  EXPECT_EQ(journey().settings().title, "One");
  EXPECT_EQ(dialogs->suggestions.back(), file("map of 2026-10-07.journey"));
}

TEST_F(SafetyListTest, WhereTheWindowIsLowTheyAreOneLineThatOpens) {
  setClock("2026-10-07T09:47:00Z");
  openExample();
  rename("One");
  window->resize(1280, 720);
  show();
  EXPECT_EQ(heading(), "Safety copies  ▸");
  EXPECT_EQ(words(), QStringList{"1 of at most 30"});
  press("safetyHeading");
  EXPECT_EQ(words().size(), 4);
  press("safetyHeading");
  EXPECT_EQ(words(), QStringList{"1 of at most 30"});
}

}  // namespace
}  // namespace throughline::editor
