#include <QTextBlock>

#include "sources_fixture.h"
#include "support/reference_picture.h"
#include "throughline/journey/intents/findings.h"

// The panel of sources as it looked when somebody last looked at it.

namespace throughline::editor {
namespace {

using journey::Feeling;
using journey::Source;

const QString kInterview =
    "It began with the seat report: six tools, and none of them told me why people leave. Then "
    "your webinar showed churn by cohort, with real numbers. That is when your name went on my "
    "list.\nThe demo was good, my own data was in it. But they never say what it costs; I stopped "
    "the trial for that. Marcus asked me in our own meeting what doing nothing would cost, and I "
    "had no page to show him.\nLegal was the next wall. The questionnaire came in the last week "
    "of the quarter, and Ines put her other work away for it.\nSince we are live the wizard "
    "needed no help from IT.";

class SourcesPictures : public SourcesTest {
 protected:
  SourcesPictures() {
    // What the check finds depends on the day.
    services.store.now = [] {
      return std::chrono::system_clock::time_point{std::chrono::hours(24 * 20'785)};
    };
    workspace = std::make_unique<Workspace>(services, *appearance);
    appearance->setChoice(Appearance::Choice::light);
  }
  ~SourcesPictures() override { appearance->setChoice(Appearance::Choice::light); }

  void fill() {
    openExample();
    const auto leah = named<journey::Persona>("Leah").id;
    const auto source = make("Interview 14: Leah, after the purchase", kInterview);
    make("Leiterin Kundenerfolg und Vertragsverlängerung, Gespräch über Sicherheitsfragebögen", "");
    make("Interview 12", "It came late.");
    window->map().edit("Mark", nullptr, [&](journey::Edit& edit) {
      edit.change(source, [&](Source& each) {
        each.persona = leah;
        each.date = journey::Date::parse("2026-09-03");
        each.stages = {named<journey::Stage>("Evaluation").id,
                       named<journey::Stage>("Purchase").id};
      });
      const auto mark = [&](const char* words, const char* stage, Feeling feeling) {
        addFinding(edit, {source, words, named<journey::Stage>(stage).id}, feeling);
      };
      mark("Then your webinar showed churn by cohort, with real numbers.", "Consideration",
           Feeling::high);
      mark("they never say what it costs; I stopped the trial for that.", "Evaluation",
           Feeling::low);
      mark("the wizard needed no help from IT", "Onboarding", Feeling::neutral);
      mark("Words that somebody took out since.", "Onboarding", Feeling::low);
    });
    settle();
  }
  void select(const QString& words) {
    const int at = static_cast<int>(kInterview.indexOf(words));
    note().setFocus();
    QTextCursor cursor(note().document());
    cursor.setPosition(note().positionOf(at));
    cursor.setPosition(note().positionOf(at + static_cast<int>(words.size())),
                       QTextCursor::KeepAnchor);
    note().setTextCursor(cursor);
    settle();
  }
  void expectPicture(const std::string& name, const char* part) {
    QApplication::setCursorFlashTime(0);
    settle();
    QWidget* of = part ? window->findChild<QWidget*>(part) : window;
    support::expectReference("tests/editor/reference", name, of->grab().toImage());
  }
};

TEST_F(SourcesPictures, AMapWithoutSources) {
  openExample();
  run("view.sources");
  expectPicture("sources_none", "sources");
}

TEST_F(SourcesPictures, TheList) {
  fill();
  run("view.sources");
  expectPicture("sources", "sources");
}

TEST_F(SourcesPictures, APageWhileAPassageIsMarked) {
  fill();
  openPage("Interview 14: Leah, after the purchase");
  select("The questionnaire came in the last week of the quarter");
  expectPicture("source", "sources");
}

TEST_F(SourcesPictures, APageInTheDark) {
  fill();
  appearance->setChoice(Appearance::Choice::dark);
  openPage("Interview 14: Leah, after the purchase");
  select("Legal was the next wall.");
  expectPicture("source_dark", "sources");
}

TEST_F(SourcesPictures, InASmallWindow) {
  fill();
  window->resize(1280, 720);
  openPage("Interview 14: Leah, after the purchase");
  expectPicture("source_small", nullptr);
}

}  // namespace
}  // namespace throughline::editor
