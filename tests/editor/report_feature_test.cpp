#include "support/files.h"
#include "throughline/journey/intents/reviews.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

class ReportFeatureTest : public WindowTest {
 protected:
  void review(const char* day, const char* decision) {
    const auto done = window->map().edit("Review", nullptr, [&](journey::Edit& edit) {
      const auto id = beginReview(edit, *journey::Date::parse(day), std::nullopt);
      edit.change(id, [](journey::Review& review) { review.pausedAt.reset(); });
      journey::decideInReview(edit, id, {.text = decision, .owner = "Content"});
    });
    ASSERT_TRUE(done);
  }
};

TEST_F(ReportFeatureTest, WritesTheReportOfTheLastReviewByTheSuffix) {
  openExample();
  review("2031-10-07", "Show the price before the call");
  dialogs->saves = {file("report"), file("report.md")};
  run("export.report");
  EXPECT_EQ(labelText("toastText"), "Saved the report as report.html");
  const std::string html = support::contentOf(file("report.html").toStdString());
  EXPECT_TRUE(html.starts_with("<!DOCTYPE html>"));
  EXPECT_NE(html.find("Show the price before the call"), std::string::npos);
  EXPECT_TRUE(dialogs->suggestions.back().endsWith(", review of 2031-10-07.html"));
  run("export.report");
  EXPECT_TRUE(support::contentOf(file("report.md").toStdString())
                  .starts_with("# Leah finds a way to stop churn\n"));
}

TEST_F(ReportFeatureTest, WithoutAReviewThereIsNothingToReport) {
  open(support::gridMap(2, 2));
  window->actions().refresh();
  EXPECT_FALSE(window->actions().action("export.report")->isEnabled());
}

}  // namespace
}  // namespace throughline::editor
