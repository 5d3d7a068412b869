#include "experiments_fixture.h"
#include "support/reference_picture.h"

// The place of the experiments as it looked when somebody last looked at it.

namespace throughline::editor {
namespace {

using journey::Experiment;
using journey::ExperimentKind;

class ExperimentsPictures : public ExperimentsTest {
 protected:
  ExperimentsPictures() { appearance->setChoice(Appearance::Choice::light); }
  ~ExperimentsPictures() override { appearance->setChoice(Appearance::Choice::light); }

  void fill() {
    openExample();
    window->map().edit("Fill", nullptr, [&](journey::Edit& edit) {
      Experiment each = record("Transparent pricing calculator");
      each.change = "we show the price before the first call";
      each.because = "seeing the price before the call keeps the trial going";
      edit.put(each);
    });
  }
  void openAt(int width, int height) {
    openExperiments();
    window->resize(width, height);
    settle();
  }
  void expectPicture(const std::string& name) {
    QApplication::setCursorFlashTime(0);
    settle();
    support::expectReference("tests/editor/reference", name, window->grab().toImage());
  }
};

TEST_F(ExperimentsPictures, BoardAndPage) {
  fill();
  openAt(1600, 1000);
  clickCard(Status::running, "Transparent pricing calculator");
  expectPicture("experiments");
}

TEST_F(ExperimentsPictures, InTheDark) {
  fill();
  appearance->setChoice(Appearance::Choice::dark);
  openAt(1600, 1000);
  clickCard(Status::running, "Transparent pricing calculator");
  expectPicture("experiments_dark");
}

TEST_F(ExperimentsPictures, TheSheetInASmallWindow) {
  fill();
  openAt(1280, 720);
  expectPicture("experiments_small");
  clickCard(Status::running, "Transparent pricing calculator");
  expectPicture("experiments_sheet");
}

TEST_F(ExperimentsPictures, BeforeAndAfter) {
  fill();
  window->map().edit("Fill", nullptr, [&](journey::Edit& edit) {
    Experiment each = record("Security pack sent after discovery");
    each.start = journey::Date::parse("2026-04-01");
    edit.put(each);
  });
  openAt(1600, 1000);
  clickCard(Status::planned, "Security pack sent after discovery");
  expectPicture("experiments_before_after");
}

TEST_F(ExperimentsPictures, AMapWithoutExperiments) {
  open(support::gridMap(5, 2));
  openAt(1440, 900);
  expectPicture("experiments_none");
}

TEST_F(ExperimentsPictures, LongNamesAndMany) {
  openExample();
  window->map().edit("Many", nullptr, [&](journey::Edit& edit) {
    const auto stage = named<journey::Stage>("Evaluation").id;
    edit.change(stage, [](journey::Stage& each) {
      each.name = "Leiterin Kundenerfolg und Vertragsverlängerung";
      each.volume.name = "Sicherheitsfragebogen-Nachreichungen je Beschaffungsvorgang";
    });
    for (int i = 0; i < 200; ++i) {
      const auto id = journey::addExperiment(
          edit, {.stage = stage,
                 .title = "Sicherheitsfragebogen-Nachreichung vor der Vertragsverlängerung, "
                          "Fassung " +
                          std::to_string(i),
                 .status = static_cast<Status>(i % 5)});
      edit.change(id, [i](Experiment& each) {
        each.kind = static_cast<ExperimentKind>(i % 3);
        each.because =
            "die Rechtsabteilung die Antworten drei Wochen früher hat und nicht nachfragt";
      });
    }
  });
  openAt(1440, 900);
  expectPicture("experiments_many");
}

}  // namespace
}  // namespace throughline::editor
