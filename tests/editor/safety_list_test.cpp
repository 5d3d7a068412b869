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
  EXPECT_EQ(words(), QStringList{"The first edit of a day makes one."});
  rename("One");
  const QStringList said = words();
  ASSERT_EQ(said.size(), 2);
  EXPECT_TRUE(said[0].startsWith("7 October 2026, ")) << said[0].toStdString();
  EXPECT_TRUE(said[1].startsWith("before the first edit of the day · ")) << said[1].toStdString();
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
  EXPECT_EQ(heading(), "Safety copies (1)  ▸");
  EXPECT_EQ(words(), QStringList());
  press("safetyHeading");
  EXPECT_EQ(words().size(), 2);
  press("safetyHeading");
  EXPECT_EQ(words(), QStringList());
}

}  // namespace
}  // namespace throughline::editor
