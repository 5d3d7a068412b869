#include <gtest/gtest.h>

#include "shell.h"

namespace throughline::commands {
namespace {

class ReportCommand : public ::testing::Test {
 protected:
  ReportCommand() {
    const std::string script =
        R"({"add": "review", "values": {"date": "2031-10-07", "period": "Q3 2026"}})";
    shell.run({"edit", file, "-"}, script);
  }
  static bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
  }

  Shell shell;
  std::string file = shell.leah();
};

TEST_F(ReportCommand, WritesTheNewestReviewBySuffix) {
  const Outcome done = shell.run({"report", file, shell.at("r.md"), shell.at("r.html")});
  ASSERT_EQ(done.status, 0) << done.err;
  EXPECT_TRUE(has(done.out, shell.at("r.md") + ": review of 2031-10-07")) << done.out;
  const std::string text = support::contentOf(shell.at("r.md"));
  EXPECT_TRUE(text.starts_with("# Leah finds a way to stop churn\n")) << text;
  EXPECT_TRUE(has(text, "Review of 7 October 2031 · Q3 2026"));
  EXPECT_TRUE(has(text, "\nNo decisions were taken\n"));
  EXPECT_TRUE(support::contentOf(shell.at("r.html")).starts_with("<!DOCTYPE html>"));
}

TEST_F(ReportCommand, RefusesWhatIsNotBuiltAndReviewsThatAreNotThere) {
  const Outcome pdf = shell.run({"report", file, shell.at("r.pdf")});
  EXPECT_EQ(pdf.status, 2);
  EXPECT_EQ(pdf.err, "throughline: " + shell.at("r.pdf") +
                         ": expected a name that ends in .md or .html, found “.pdf”\n");
  const Outcome other = shell.run({"report", file, shell.at("r.md"), "--review", "2031-10-08"});
  EXPECT_EQ(other.status, 2);
  EXPECT_TRUE(has(other.err, "2031-10-07")) << other.err;
  EXPECT_FALSE(std::filesystem::exists(shell.at("r.md")));
}

TEST_F(ReportCommand, AMapWithoutAReviewHasNone) {
  const std::string empty = shell.at("empty.journey");
  ASSERT_EQ(shell.run({"new", empty}).status, 0);
  const Outcome done = shell.run({"report", empty, shell.at("r.md")});
  EXPECT_EQ(done.status, 3);
  EXPECT_TRUE(has(done.err, "expected a map with a review, found none"));
}

}  // namespace
}  // namespace throughline::commands
