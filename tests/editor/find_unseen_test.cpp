#include "throughline/journey/intents/contents.h"
#include "window_fixture.h"

// Find lights up what it counts, or says where it is.

namespace throughline::editor {
namespace {

using journey::Kind;
using journey::Touchpoint;

class FindUnseen : public WindowTest {
 protected:
  void find(const QString& text) { type(window->findChild<QLineEdit*>("findQuery"), text); }
  void addEmotionOfMarcus(const std::string& quote) {
    const auto stage = named<journey::Stage>("Research").id;
    const auto marcus = named<journey::Persona>("Marcus").id;
    window->map().edit("Feel", nullptr, [&](journey::Edit& edit) {
      journey::addEmotion(edit, stage, marcus, 0, quote);
    });
  }
  void showOnlyLeah() {
    auto options = window->view().options();
    options.personas = {named<journey::Persona>("Leah").id};
    window->view().setOptions(options);
  }
  void hideLane(drawing::LaneId lane) {
    auto options = window->view().options();
    options.hiddenLanes.insert(lane);
    window->view().setOptions(options);
  }
};

TEST_F(FindUnseen, WhatIsInAHiddenLaneIsNamedAndShownByAButton) {
  openExample();
  find("what does it really cost");
  EXPECT_EQ(labelText("findUnseen"), "");
  hideLane(drawing::LaneId::questions);
  EXPECT_EQ(labelText("findUnseen"), "1 more in hidden lanes");
  press("showFoundLanes");
  EXPECT_FALSE(window->view().options().hiddenLanes.contains(drawing::LaneId::questions));
  EXPECT_EQ(labelText("findUnseen"), "");
}

TEST_F(FindUnseen, LanesAreOfferedAlsoWhereOtherHitsAreSeen) {
  openExample();
  hideLane(drawing::LaneId::questions);
  find("cost");
  ASSERT_GT(window->view().hits().size(), 1U);
  EXPECT_EQ(labelText("findUnseen"), "1 more in hidden lanes");
  press("showFoundLanes");
  EXPECT_EQ(labelText("findUnseen"), "");
}

TEST_F(FindUnseen, GoingToAHitShowsItsLaneAndItsPersona) {
  openExample();
  addEmotionOfMarcus("Zebra");
  showOnlyLeah();
  hideLane(drawing::LaneId::emotion);
  find("zebra");
  EXPECT_EQ(labelText("findUnseen"), "1 more in hidden lanes");
  QTest::keyClick(window->findChild<QLineEdit*>("findQuery"), Qt::Key_Return);
  EXPECT_FALSE(window->view().options().hiddenLanes.contains(drawing::LaneId::emotion));
  EXPECT_TRUE(window->view().options().personas.contains(named<journey::Persona>("Marcus").id));
  EXPECT_EQ(labelText("findUnseen"), "");
  EXPECT_TRUE(canvas().layout().find(window->view().current()));
}

TEST_F(FindUnseen, EmotionsOfOtherPersonasAndListsAreNamed) {
  openExample();
  addEmotionOfMarcus("Zebra");
  showOnlyLeah();
  find("zebra");
  EXPECT_EQ(labelText("findUnseen"), "1 more of other personas");
  find("head of growth");
  EXPECT_EQ(labelText("findUnseen"), "1 more among departments");
}

TEST_F(FindUnseen, AFindingLightsUp) {
  openExample();
  window->resize(1440, 1800);
  const auto picture = [this] { return canvas().grab().toImage(); };
  find("stopped the trial for that");
  ASSERT_EQ(window->view().hits().size(), 1U);
  EXPECT_EQ(window->view().hits().front().kind, Kind::finding);
  EXPECT_EQ(labelText("findUnseen"), "");
  const QImage found = picture();
  find("zzzz nothing at all");
  EXPECT_NE(found, picture()) << "it is as dim as all others";
}

TEST_F(FindUnseen, AccentsAndCaseArePassedOver) {
  openExample();
  window->map().edit("Rename", nullptr, [&](journey::Edit& edit) {
    edit.change(named<Touchpoint>("Proposal").id, [](Touchpoint& each) { each.title = "Café"; });
    edit.change(named<Touchpoint>("Product demo").id,
                [](Touchpoint& each) { each.title = "İstanbul"; });
  });
  find("cafe");
  EXPECT_EQ(window->view().hits(), (std::vector<journey::Hit>{named<Touchpoint>("Café").id}));
  find("istanbul");
  EXPECT_EQ(window->view().hits(), (std::vector<journey::Hit>{named<Touchpoint>("İstanbul").id}));
}

}  // namespace
}  // namespace throughline::editor
