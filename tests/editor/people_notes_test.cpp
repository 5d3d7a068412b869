#include <QLabel>

#include "panels/inspector/people_notes.h"
#include "support/committee.h"
#include "throughline/journey/intents/findings.h"
#include "window_fixture.h"

// What the inspector says of the people: where two of them part, and who has a say.

namespace throughline::editor {
namespace {

using journey::Persona;

class PeopleNotesTest : public WindowTest {
 protected:
  void SetUp() override { open(support::committeeMap()); }
  void show(const std::vector<std::string>& names) {
    drawing::ViewOptions options = window->view().options();
    options.personas.clear();
    for (const auto& name : names) options.personas.insert(named<Persona>(name).id);
    window->view().setOptions(options);
    settle();
  }
  [[nodiscard]] QStringList table() const {
    QStringList cells;
    const auto* table = window->findChild<QWidget*>("partings");
    if (!table || !table->isVisible()) return {};
    for (const auto* label : table->findChildren<QLabel*>()) cells << label->text();
    return cells;
  }
  void addInterview(const std::string& whose) {
    window->map().edit("Add", nullptr, [&](journey::Edit& edit) {
      edit.change(addSource(edit, whose, {}),
                  [&](journey::Source& source) { source.persona = named<Persona>(whose).id; });
    });
    settle();
  }
};

TEST_F(PeopleNotesTest, TheTwoWhoAreShownAreComparedStageByStage) {
  show({"Marcus", "Ines"});
  EXPECT_EQ(table(), (QStringList{"Marcus", "Ines", "apart", "Evaluation", "−0.55", "−0.20", "0.35",
                                  "Purchase", "0.00", "−0.60", "0.60", "Onboarding", "+0.10",
                                  "+0.10", "0.00"}));
  EXPECT_EQ(labelText("partingNote"), "Widest apart at Purchase, by 0.60.");
  show({"Marcus"});
  EXPECT_TRUE(table().isEmpty());
  EXPECT_FALSE(window->findChild<QWidget*>("partingNote")->isVisible());
  show({"Marcus", "Ines", "Leah"});
  EXPECT_TRUE(table().isEmpty());
}

TEST_F(PeopleNotesTest, StandBelowWhatConcernsPeople) {
  show({"Marcus", "Ines"});
  select(named<Persona>("Marcus"));
  EXPECT_FALSE(table().isEmpty());
  const auto stage = named<journey::Stage>("Purchase").id;
  select(*journey().in<journey::Emotion>(stage).front());
  EXPECT_FALSE(table().isEmpty());
  selectTouchpoint("Pricing page");
  EXPECT_TRUE(table().isEmpty());
  EXPECT_FALSE(inspector().findChild<PeopleNotes*>());
}

TEST_F(PeopleNotesTest, FollowWhatIsEdited) {
  show({"Marcus", "Ines"});
  const auto stage = named<journey::Stage>("Purchase").id;
  window->map().edit("Feel", nullptr, [&](journey::Edit& edit) {
    journey::addEmotionAt(edit, {stage, -0.95, {}}, named<Persona>("Marcus").id,
                          journey::EmotionState::now, {});
  });
  settle();
  EXPECT_TRUE(table().contains("Purchase, lowest"));
  EXPECT_TRUE(labelText("partingNote").endsWith("Both are lowest at Purchase."))
      << labelText("partingNote").toStdString();
}

TEST_F(PeopleNotesTest, WhoHasASayIsCountedByPart) {
  EXPECT_EQ(labelText("parts").replace(QChar(QChar::Nbsp), ' ').toStdString(),
            "Champion 1 · Decides 2 · Uses it 2 · Influences 2 · Gatekeeper 2");
  EXPECT_EQ(labelText("assumedPeople"), "No interview names any of the 9: all are a hypothesis.");
  addInterview("Leah");
  addInterview("Ines");
  EXPECT_EQ(labelText("assumedPeople"),
            "Interviews with Leah and Ines only: Marcus and 6 others are a hypothesis.");
  for (const char* name :
       {"CS manager", "Support lead", "CRM admin", "Procurement", "CEO", "Leiterin Kundenerfolg"}) {
    addInterview(name);
  }
  EXPECT_EQ(labelText("assumedPeople"), "No interview names Marcus: a hypothesis.");
  addInterview("Marcus");
  EXPECT_EQ(labelText("assumedPeople"), QString());
}

TEST_F(PeopleNotesTest, OfManyCurvesAnOpenedMapShowsTheFirstPersons) {
  const auto shown = drawing::shownPersonas(journey(), window->view().options());
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown.front()->name, "Leah");
  open(support::leahMap(), "few.journey");
  EXPECT_FALSE(drawing::showsSomePersonas(journey(), window->view().options()));
}

}  // namespace
}  // namespace throughline::editor
