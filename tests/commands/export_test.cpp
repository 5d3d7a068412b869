#include <gtest/gtest.h>

#include <QImage>
#include <nlohmann/json.hpp>

#include "shell.h"

namespace throughline::commands {
namespace {

using nlohmann::json;

QImage image(const std::string& path) { return QImage(QString::fromStdString(path)); }

void expectExportRefused(const Outcome& outcome, int status, const std::string& line) {
  EXPECT_EQ(outcome.status, status);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "throughline: " + line + "\n");
}

TEST(ExportCommand, WritesPictureAndDocumentAtOnce) {
  Shell shell;
  const std::string file = shell.leah();
  const Outcome done = shell.run(
      {"export", file, shell.at("leah.png"), shell.at("out.json"), "--size", "1920x1080"});
  EXPECT_EQ(done.status, 0);
  EXPECT_EQ(done.err, "");
  EXPECT_EQ(done.out, shell.at("leah.png") + ": 1920 × 1080 pixels\n" + shell.at("out.json") +
                          ": 7 stages, 21 touchpoints, 4 links\n");
  EXPECT_EQ(image(shell.at("leah.png")).size(), QSize(1920, 1080));
  EXPECT_EQ(json::parse(support::contentOf(shell.at("out.json")))["title"],
            "Leah finds a way to stop churn");
}

TEST(ExportCommand, WritesTheMapAsText) {
  Shell shell;
  const std::string file = shell.leah();
  const auto text = [&](std::vector<std::string> options) {
    std::vector<std::string> words{"export", file, shell.at("map.MD")};
    words.insert(words.end(), options.begin(), options.end());
    const Outcome done = shell.run(words);
    EXPECT_EQ(done.status, 0) << done.err;
    return support::contentOf(shell.at("map.MD"));
  };
  const auto has = [](const std::string& all, const std::string& part) {
    return all.find(part) != std::string::npos;
  };
  const std::string whole = text({});
  EXPECT_TRUE(whole.starts_with("# Leah finds a way to stop churn\n\n")) << whole;
  EXPECT_TRUE(has(whole, "\n### 7. Expansion\n"));
  EXPECT_TRUE(has(text({"--period", "Q3 2025"}), "#### Numbers, Q3 2025\n"));
  const std::string one = text({"--stage", "4", "--persona", "Marcus"});
  EXPECT_TRUE(has(one, "\n### 4. Evaluation\n"));
  EXPECT_FALSE(has(one, "Trigger\n"));
  EXPECT_FALSE(has(one, "#### Emotion"));
}

TEST(ExportCommand, ScalesDarkensAndDrawsOneStage) {
  Shell shell;
  const std::string file = shell.leah();
  const auto draw = [&](std::vector<std::string> options) {
    std::vector<std::string> words{"export", file, shell.at("a.PNG")};
    words.insert(words.end(), options.begin(), options.end());
    const Outcome done = shell.run(words);
    EXPECT_EQ(done.status, 0) << done.err;
    return image(shell.at("a.PNG"));
  };
  const QImage whole = draw({"--scale", "1"});
  EXPECT_EQ(draw({"--scale=2"}).width(), whole.width() * 2);
  EXPECT_LT(draw({"--scale", "1", "--stage", "EVALUATION"}).width(), whole.width() / 2);
  EXPECT_EQ(draw({"--scale", "1", "--stage", "4"}),
            draw({"--scale", "1", "--stage", "evaluation"}));
  EXPECT_NE(draw({"--scale", "1", "--dark"}), whole);
  EXPECT_NE(draw({"--scale", "1", "--persona", "marcus"}), whole);
  EXPECT_NE(draw({"--scale", "1", "--period", "Q3 2025"}), whole);
  EXPECT_EQ(qAlpha(draw({"--scale", "1", "--transparent"}).pixel(0, 0)), 0);
}

TEST(ExportCommand, TheTitleStandsAboveWhereItIsAskedFor) {
  Shell shell;
  const std::string file = shell.leah();
  const auto draw = [&](std::vector<std::string> options) {
    std::vector<std::string> words{"export", file, shell.at("a.png")};
    words.insert(words.end(), options.begin(), options.end());
    const Outcome done = shell.run(words);
    EXPECT_EQ(done.status, 0) << done.err;
    return image(shell.at("a.png"));
  };
  EXPECT_GT(draw({"--scale", "1", "--title"}).height(), draw({"--scale", "1"}).height() + 30);
  EXPECT_NE(draw({"--size", "1920x1080", "--title"}), draw({"--size", "1920x1080"}));
}

/// The share of the width and height that ink reaches over, without the space around it.
QSizeF filledShare(const QImage& image) {
  const QRgb paper = image.pixel(0, 0);
  QRect drawn;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (image.pixel(x, y) != paper) drawn |= QRect(x, y, 1, 1);
    }
  }
  return {drawn.width() / static_cast<double>(image.width()),
          drawn.height() / static_cast<double>(image.height())};
}

TEST(ExportCommand, ASlideOfAStageIsFilled) {
  Shell shell;
  const std::string file = shell.leah();
  for (const char* stage : {"Trigger", "Evaluation"}) {
    ASSERT_EQ(shell
                  .run({"export", file, shell.at("a.png"), "--size", "1920x1080", "--title",
                        "--stage", stage})
                  .status,
              0);
    const QSizeF filled = filledShare(image(shell.at("a.png")));
    EXPECT_GT(filled.width(), 0.9) << stage;
    EXPECT_GT(filled.height(), 0.8) << stage;
  }
}

TEST(ExportCommand, RefusesWhatNoMapCanBeWrittenTo) {
  Shell shell;
  const std::string file = shell.leah();
  expectExportRefused(
      shell.run({"export", file, shell.at("a.json"), "a.docx"}), 2,
      "a.docx: expected a name that ends in .png or .json or .md or .ics, found “.docx”");
  expectExportRefused(
      shell.run({"export", file, "a"}), 2,
      "a: expected a name that ends in .png or .json or .md or .ics, found no suffix");
  EXPECT_FALSE(std::filesystem::exists(shell.at("a.json")));
}

TEST(ExportCommand, NeverWritesOverTheMap) {
  Shell shell;
  const std::string file = shell.leah();
  std::filesystem::create_symlink(file, shell.at("map.json"));
  expectExportRefused(
      shell.run({"export", file, shell.at("map.json")}), 2,
      shell.at("map.json") + ": expected another file than the map itself, found the map");
  EXPECT_EQ(shell.run({"verify", file}).status, 0);
}

TEST(ExportCommand, SaysWhichNamesTheMapHas) {
  Shell shell;
  const std::string file = shell.leah();
  const std::string png = shell.at("a.png");
  expectExportRefused(
      shell.run({"export", file, png, "--period", "Q9"}), 2,
      "--period: expected a period of this map (Q3 2025, Q4 2025, Q1 2026, Q2 2026, Q3 "
      "2026), found “Q9”");
  expectExportRefused(
      shell.run({"export", file, png, "--persona", "Nobody"}), 2,
      "--persona: expected a persona of this map (Leah, Marcus, Ines), found “Nobody”");
  for (const char* stage : {"Nowhere", "0", "8"}) {
    expectExportRefused(
        shell.run({"export", file, png, "--stage", stage}), 2,
        std::string("--stage: expected a stage of this map (Trigger, Research, Consideration, "
                    "Evaluation, Purchase, Onboarding, Expansion) or its place from 1, found “") +
            stage + "”");
  }
}

TEST(ExportCommand, ChecksSizeAndScale) {
  Shell shell;
  const std::string file = shell.leah();
  const std::string png = shell.at("a.png");
  for (const char* size : {"big", "1920", "1920x", "0x100", "-5x100", "1920x1080x2", "99999x1"}) {
    expectExportRefused(
        shell.run({"export", file, png, "--size", size}), 2,
        std::string("--size: expected width and height in pixels such as 1920x1080, each "
                    "from 1 to 32767, found “") +
            size + "”");
  }
  for (const char* scale : {"two", "0", "11", "nan", "2x"}) {
    expectExportRefused(
        shell.run({"export", file, png, "--scale", scale}), 2,
        std::string("--scale: expected a number from 0.1 to 10, found “") + scale + "”");
  }
  expectExportRefused(shell.run({"export", file, png, "--scale", "1", "--size", "10x10"}), 2,
                      "--scale: expected either --size or --scale, found both");
}

TEST(ExportCommand, ReplacesAnOldFileWhole) {
  Shell shell;
  const std::string file = shell.leah();
  const std::string out = shell.write("out.json", std::string(100'000, 'x'));
  EXPECT_EQ(shell.run({"export", file, out}).status, 0);
  EXPECT_TRUE(json::accept(support::contentOf(out)));
}

TEST(ExportCommand, AMissingFolderIsTheSystemsRefusal) {
  Shell shell;
  const std::string file = shell.leah();
  const std::string out = shell.at("none/out.json");
  const Outcome refused = shell.run({"export", file, out});
  EXPECT_EQ(refused.status, 4);
  EXPECT_EQ(refused.err.substr(0, 14 + out.size()), "throughline: " + out + ":");
}

TEST(ExportCommand, ChangesNoByteOfTheMap) {
  Shell shell;
  const std::string file = shell.leah();
  const std::string before = support::contentOf(file);
  shell.run({"export", file, shell.at("a.json"), shell.at("a.png")});
  EXPECT_TRUE(support::contentOf(file) == before);
}

TEST(ExportCommand, WhatWasImportedComesOutEqual) {
  Shell shell;
  const std::string file = shell.leah();
  shell.run({"export", file, shell.at("one.json")});
  EXPECT_EQ(shell.run({"import", shell.at("one.json"), shell.at("two.journey")}).status, 0);
  shell.run({"export", shell.at("two.journey"), shell.at("two.json")});
  EXPECT_TRUE(support::contentOf(shell.at("one.json")) == support::contentOf(shell.at("two.json")));
}

}  // namespace
}  // namespace throughline::commands
