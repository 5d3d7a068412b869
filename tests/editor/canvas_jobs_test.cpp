#include "canvas_fixture.h"

namespace throughline::editor {
namespace {

using drawing::Element;
using drawing::ElementKind;

// A stage's job in full: a statement, and lines below it that are written where they stand.
class CanvasJobs : public CanvasTest {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    auto options = view->options();
    options.wholeJobs = true;
    view->setOptions(options);
  }
  [[nodiscard]] const Element& line(const std::string& stageName, std::string_view field) const {
    static const Element none;
    for (const Element& element : canvas->layout().elements) {
      if (element.stage == stageNamed(stageName) && element.field == field) return element;
    }
    ADD_FAILURE() << "no line for " << field;
    return none;
  }
  [[nodiscard]] const journey::Job& job(const std::string& stageName) const {
    return journey().get(stageNamed(stageName)).job;
  }
  /// In the viewport's pixels.
  [[nodiscard]] QPoint middleOf(const Element& element) const {
    const drawing::Target known = card("Pricing page");
    const QPointF away = element.rect.center() - canvas->layout().find(known)->rect.center();
    return at(known) + (away * canvas->zoom()).toPoint();
  }
  void write(const std::string& stageName, std::string_view field, const QString& text) {
    QTest::mouseClick(port(), Qt::LeftButton, {}, middleOf(line(stageName, field)));
    ASSERT_TRUE(typing());
    type(text);
    key(Qt::Key_Return);
  }
};

TEST_F(CanvasJobs, EachPartInvitesIsWrittenInPlaceAndUndoneAsOneEdit) {
  write("Evaluation", "job.situation", "the board asks for numbers");
  write("Evaluation", "job.social", "like someone who did her homework");
  EXPECT_EQ(job("Evaluation").situation, "the board asks for numbers");
  EXPECT_EQ(job("Evaluation").social, "like someone who did her homework");
  const Element& written = line("Evaluation", "job.situation");
  EXPECT_EQ(written.kind, ElementKind::job);
  EXPECT_EQ(written.picture->parts.front().text, "When the board asks for numbers");
  map->undo();
  EXPECT_EQ(job("Evaluation").social, "");
  EXPECT_EQ(job("Evaluation").situation, "the board asks for numbers");
  EXPECT_EQ(line("Evaluation", "job.social").kind, ElementKind::invitation);
}

TEST_F(CanvasJobs, DeleteClearsTheLineThatIsSelectedAndNoOther) {
  write("Evaluation", "job.motivation", "show what churn costs");
  const std::string statement = job("Evaluation").statement;
  QTest::mouseClick(port(), Qt::LeftButton, {}, middleOf(line("Evaluation", "job.motivation")));
  key(Qt::Key_Delete);
  EXPECT_EQ(job("Evaluation").motivation, "");
  EXPECT_EQ(job("Evaluation").statement, statement);
}

TEST_F(CanvasJobs, WhatIsWrittenShowsAlwaysAndWhatIsNotInvitesOnDemand) {
  write("Evaluation", "job.outcome", "the budget is kept");
  auto options = view->options();
  options.wholeJobs = false;
  view->setOptions(options);
  std::size_t lines = 0;
  for (const Element& element : canvas->layout().elements) {
    const bool isLine = element.kind == ElementKind::job || element.kind == ElementKind::invitation;
    if (isLine && element.lane == drawing::LaneId::job &&
        element.stage == stageNamed("Evaluation")) {
      ++lines;
    }
  }
  EXPECT_EQ(lines, 2U) << "the statement and the one line that was written";
}

}  // namespace
}  // namespace throughline::editor
