#include <gtest/gtest.h>
#include <sys/stat.h>

#include <QImage>
#include <nlohmann/json.hpp>

#include "shell.h"
#include "support/raw_database.h"

// The last value that each option takes and the first that it does not.

namespace throughline::commands {
namespace {

using nlohmann::json;

class OptionEdges : public ::testing::Test {
 protected:
  Outcome metrics(const std::string& assumption) {
    return shell.run({"metrics", file, "--json", "--what-if", assumption});
  }
  json whatIf(const std::string& assumption) {
    const Outcome outcome = metrics(assumption);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return outcome.status == 0 ? json::parse(outcome.out)["what_if"] : json();
  }
  QSize pictureSize(const std::string& option, const std::string& value) {
    const Outcome outcome = shell.run({"export", file, shell.at("a.png"), option, value});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return QImage(QString::fromStdString(shell.at("a.png"))).size();
  }

  Shell shell;
  std::string file = shell.leah();
};

TEST_F(OptionEdges, APictureIsFromOnePixelWideAndScaledFromATenth) {
  EXPECT_EQ(pictureSize("--size", "1x1"), QSize(1, 1));
  EXPECT_EQ(pictureSize("--size", "2x300"), QSize(2, 300));
  const QSize whole = pictureSize("--scale", "1");
  EXPECT_NEAR(pictureSize("--scale", "0.1").width(), whole.width() / 10.0, 1);
  const std::string png = shell.at("b.png");
  for (const char* size : {"32768x1", "1x32768", "0x1", "1x0", "x1", "1x1x1"}) {
    EXPECT_EQ(shell.run({"export", file, png, "--size", size}).status, 2) << size;
  }
  for (const char* scale : {"0.09", "10.01", "-1", ""}) {
    EXPECT_EQ(shell.run({"export", file, png, std::string("--scale=") + scale}).status, 2) << scale;
  }
  EXPECT_FALSE(std::filesystem::exists(png));
}

TEST_F(OptionEdges, WhatIfTakesNoneAndSetsConversionOrDaysOfOnePassage) {
  EXPECT_EQ(whatIf("Evaluation=0%")["final_volume"], json::parse("[35, 0]"));
  EXPECT_EQ(whatIf("Evaluation=0d")["lead_time_days"], json::parse("[304, 270]"));
  EXPECT_EQ(whatIf("1=13d")["lead_time_days"], json::parse("[304, 314]"));
  EXPECT_EQ(whatIf("6=1d")["lead_time_days"], json::parse("[304, 65]"));
  EXPECT_NEAR(whatIf("4=12.5%")["final_volume"][1], 35 * 0.125 / (48.0 / 202), 1e-9);
}

TEST_F(OptionEdges, WhatIfReadsANameWithAnEqualsSign) {
  const std::string rename =
      R"({"set":"stage","id":)" +
      json::parse(shell.run({"edit", file}, R"({"list":"stage"})").out)["records"][3]["id"].dump() +
      R"(,"values":{"name":"a=b"}})";
  ASSERT_EQ(shell.run({"edit", file}, rename).status, 0);
  EXPECT_EQ(whatIf("a=b=21d")["lead_time_days"], json::parse("[304, 291]"));
}

TEST_F(OptionEdges, WhatIfRefusesWhatIsNoNumberOfPercentOrDays) {
  for (const char* bad : {"Evaluation=", "Evaluation=%", "Evaluation=d", "Evaluation=40",
                          "Evaluation=40x", "Evaluation=4 0%", "Evaluation=inf%", "Evaluation=nand",
                          "Evaluation=-1%", "40%", "=", ""}) {
    const Outcome outcome = metrics(bad);
    EXPECT_EQ(outcome.status, 2) << bad;
    EXPECT_EQ(outcome.err, "throughline: --what-if: expected STAGE=40% or STAGE=21d, found “" +
                               std::string(bad) + "”\n");
  }
  EXPECT_EQ(metrics("8=40%").status, 2);
  EXPECT_EQ(metrics("0=40%").status, 2);
}

TEST_F(OptionEdges, WordsAfterTwoDashesAreNoOptions) {
  const std::string odd = shell.at("--title");
  const auto there = std::filesystem::current_path();
  std::filesystem::current_path(shell.folder().path());
  EXPECT_EQ(shell.run({"new", "--title", "T", "--", "--title"}).status, 0);
  std::filesystem::current_path(there);
  EXPECT_TRUE(std::filesystem::exists(odd));
  EXPECT_EQ(shell.run({"verify", "--", file}).status, 0);
}

TEST_F(OptionEdges, AValueMayBeEmptyAttachedOrAWordThatLooksLikeAnOption) {
  const auto titleOf = [&](const std::vector<std::string>& option) {
    std::vector<std::string> words{"new", shell.at("t.journey")};
    words.insert(words.end(), option.begin(), option.end());
    EXPECT_EQ(shell.run(words).status, 0);
    shell.run({"export", shell.at("t.journey"), shell.at("t.json")});
    std::filesystem::remove(shell.at("t.journey"));
    return json::parse(support::contentOf(shell.at("t.json")))["title"].get<std::string>();
  };
  EXPECT_EQ(titleOf({"--title="}), "Untitled journey");
  EXPECT_EQ(titleOf({"--title=a=b"}), "a=b");
  EXPECT_EQ(titleOf({"--title", "--json"}), "--json");
}

TEST_F(OptionEdges, VersionHasALetterToo) {
  EXPECT_EQ(shell.run({"-V"}).out, shell.run({"--version"}).out);
  EXPECT_EQ(shell.run({}).out, shell.run({"help"}).out);
  EXPECT_TRUE(isCommand("-V"));
  EXPECT_TRUE(isCommand("-h"));
}

TEST_F(OptionEdges, AFileInTheFolderIsAMapEvenWithoutASuffix) {
  const auto there = std::filesystem::current_path();
  std::filesystem::current_path(shell.folder().path());
  EXPECT_TRUE(isCommand("plan"));
  shell.write("plan", "");
  EXPECT_FALSE(isCommand("plan"));
  std::filesystem::current_path(there);
}

TEST_F(OptionEdges, ImportReadsFilesOfAnyCaseAndNoPipes) {
  const std::string pipe = shell.at("pipe.json");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const Outcome refused = shell.run({"import", pipe, shell.at("p.journey")});
  EXPECT_EQ(refused.status, 3);
  EXPECT_EQ(refused.err, "throughline: " + pipe + ": expected a file, found a device or a pipe\n");
  const std::string upper =
      shell.write("UPPER.JSON", R"({"format":"throughline.journey","version":1,"title":"T"})");
  EXPECT_EQ(shell.run({"import", upper, shell.at("u.journey")}).out,
            shell.at("u.journey") + ": 0 stages, 0 touchpoints, 0 links\n");
  EXPECT_EQ(shell.run({"import", "none", shell.at("v.journey")}).err,
            "throughline: none: expected a .json file, found no suffix\n");
}

TEST_F(OptionEdges, OneIsNotSaidInThePlural) {
  const std::string one =
      shell.write("one.json", R"({"format":"throughline.journey","version":1,"title":"T",)"
                              R"("stages":[{"name":"A","touchpoints":[{"title":"B"}]}]})");
  EXPECT_EQ(shell.run({"import", one, shell.at("one.journey")}).out,
            shell.at("one.journey") + ": 1 stage, 1 touchpoint, 0 links\n");
}

TEST_F(OptionEdges, HistoryIsReadToItsEndAroundTheEdgesOfAPage) {
  std::string script;
  int made = 0;
  const auto grow = [&](int to) {
    for (script.clear(); made < to; ++made) {
      script += R"({"set":"map","values":{"title":"T)" + std::to_string(made) + "\"}}\n";
    }
    ASSERT_EQ(shell.run({"edit", file}, script).status, 0);
  };
  for (const int count : {1, 63, 64, 65, 128, 129}) {
    grow(count);
    const std::string out = shell.run({"history", file}).out;
    EXPECT_EQ(std::ranges::count(out, '\n'), count);
    EXPECT_EQ(json::parse(shell.run({"history", file, "--json"}).out).size(),
              static_cast<std::size_t>(count));
  }
}

TEST_F(OptionEdges, UpToFivePlacesThatAnotherProgramChangedAreNamed) {
  std::string script;
  for (int i = 0; i < 7; ++i) {
    script += R"({"add":"department","values":{"name":"D)" + std::to_string(i) + "\"}}\n";
  }
  ASSERT_EQ(shell.run({"edit", file}, script).status, 0);
  const auto namedAfter = [&](const std::string& sql) {
    support::withRawSql(file, sql);
    return shell.run({"history", file}).err;
  };
  const std::string five =
      namedAfter("UPDATE department SET color = '#000000' WHERE name BETWEEN 'D0' AND 'D4'");
  EXPECT_EQ(std::ranges::count(five, ','), 4) << five;
  EXPECT_EQ(five.find("more"), std::string::npos) << five;
  const std::string all =
      namedAfter("UPDATE department SET color = '#000000' WHERE name BETWEEN 'D5' AND 'D6'");
  EXPECT_TRUE(all.ends_with(" and 2 records more\n")) << all;
}

}  // namespace
}  // namespace throughline::commands
