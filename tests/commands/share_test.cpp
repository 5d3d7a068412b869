#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shell.h"

namespace throughline::commands {
namespace {

using nlohmann::json;

json exported(Shell& shell, const std::string& file) {
  EXPECT_EQ(shell.run({"export", file, shell.at("out.json")}).status, 0);
  return json::parse(support::contentOf(shell.at("out.json")));
}

TEST(ShareCommand, WritesACopyAndSaysWhatGoes) {
  Shell shell;
  const std::string file = shell.leah();
  const Outcome done = shell.run({"share", file, shell.at("copy.journey")});
  EXPECT_EQ(done.status, 0) << done.err;
  EXPECT_EQ(done.err, "");
  EXPECT_TRUE(done.out.starts_with("kept: ")) << done.out;
  EXPECT_NE(done.out.find("7 stages"), std::string::npos) << done.out;
  EXPECT_NE(done.out.find("\nleft out: "), std::string::npos);
  EXPECT_NE(done.out.find("the history"), std::string::npos);
  EXPECT_EQ(shell.run({"verify", shell.at("copy.journey")}).status, 0);
  const json copy = exported(shell, shell.at("copy.journey"));
  EXPECT_EQ(copy["stages"].size(), 7u);
  EXPECT_TRUE(copy["reviews"].empty());
}

TEST(ShareCommand, CountsByKindInJson) {
  Shell shell;
  const std::string file = shell.leah();
  const json whole = exported(shell, file);
  const Outcome done =
      shell.run({"share", file, shell.at("copy.journey"), "--without", "emotion", "--without",
                 "Questions", "--only-stage", "evaluation", "--only-stage", "5", "--json"});
  ASSERT_EQ(done.status, 0) << done.err;
  const json counts = json::parse(done.out);
  EXPECT_EQ(counts["kept"]["stage"], 2);
  EXPECT_EQ(counts["left_out"]["stage"], 5);
  EXPECT_FALSE(counts["kept"].contains("emotion"));
  EXPECT_GT(counts["left_out"]["emotion"], 0);
  EXPECT_EQ(counts["left_out"]["review"], whole["reviews"].size());
  const json copy = exported(shell, shell.at("copy.journey"));
  EXPECT_EQ(copy["stages"][0]["name"], "Evaluation");
  EXPECT_TRUE(copy["stages"][0]["questions"].empty());
}

TEST(ShareCommand, KeepsReviewsWhereTheyAreAskedFor) {
  Shell shell;
  const std::string file = shell.leah();
  const Outcome done = shell.run(
      {"share", file, shell.at("copy.journey"), "--with", "reviews", "--with", "sources"});
  ASSERT_EQ(done.status, 0) << done.err;
  EXPECT_EQ(exported(shell, shell.at("copy.journey"))["reviews"].size(),
            exported(shell, file)["reviews"].size());
}

TEST(ShareCommand, RefusesWhatIsNotThere) {
  Shell shell;
  const std::string file = shell.leah();
  const auto refusal = [&](std::vector<std::string> more) {
    std::vector<std::string> words{"share", file, shell.at("copy.journey")};
    words.insert(words.end(), more.begin(), more.end());
    const Outcome done = shell.run(words);
    EXPECT_EQ(done.status, 2);
    EXPECT_EQ(done.out, "");
    EXPECT_FALSE(std::filesystem::exists(shell.at("copy.journey")));
    return done.err;
  };
  EXPECT_EQ(refusal({"--without", "jobs"}),
            "throughline: --without: expected one of job, flow, touchpoints, emotion, questions, "
            "metrics, evidence, findings, experiments, campaigns, found “jobs”\n");
  EXPECT_NE(refusal({"--only-stage", "Eval"}).find("expected a stage of this map"),
            std::string::npos);
  EXPECT_NE(refusal({"--with", "history"}).find("expected one of sources"), std::string::npos);
}

TEST(ShareCommand, NeverWritesOverAFile) {
  Shell shell;
  const std::string file = shell.leah();
  const std::string before = support::contentOf(file);
  EXPECT_NE(shell.run({"share", file, file}).status, 0);
  EXPECT_EQ(support::contentOf(file), before);
}

}  // namespace
}  // namespace throughline::commands
