#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QRadioButton>

#include "throughline/editor/open_externally.h"
#include "throughline/exchange/json.h"
#include "throughline/journey/intents/comments.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

class ExportTest : public WindowTest {
 protected:
  QDialog* openDialog() {
    run("export.picture");
    return window->findChild<QDialog*>("exportDialog");
  }
  static void choose(QWidget* dialog, const char* part) {
    QTest::mouseClick(dialog->findChild<QRadioButton*>(part), Qt::LeftButton);
  }
};

TEST_F(ExportTest, CommentsAreLeftOutOfPicturesAndTexts) {
  openExample();
  const auto taken = [this](const QString& name) {
    QDialog* dialog = openDialog();
    dialogs->saves.push_back(file(name));
    QTest::mouseClick(dialog->findChild<QPushButton*>("exportPicture"), Qt::LeftButton);
    settle();
    return QImage(file(name));
  };
  const QImage without = taken("without.png");
  ASSERT_FALSE(without.isNull());
  window->map().edit("Comment", nullptr, [&](journey::Edit& edit) {
    journey::addComment(edit, named<journey::Touchpoint>("Pricing page").id, "Not for customers",
                        {"Ana", "2026-10-07T09:00:00Z"});
  });
  settle();
  EXPECT_EQ(taken("with.png"), without);
  dialogs->saves.push_back(file("map.md"));
  run("export.text");
  QFile text(file("map.md"));
  ASSERT_TRUE(text.open(QIODevice::ReadOnly));
  EXPECT_FALSE(text.readAll().contains("Not for customers"));
  dialogs->saves.push_back(file("asked.md"));
  run("export.textWithComments");
  QFile asked(file("asked.md"));
  ASSERT_TRUE(asked.open(QIODevice::ReadOnly));
  EXPECT_TRUE(asked.readAll().contains("Not for customers")) << "where they are asked for";
}

TEST_F(ExportTest, AWholeMapAsASlideHasExactlyItsSize) {
  openExample();
  QDialog* dialog = openDialog();
  dialog->findChild<QComboBox*>("exportSize")->setCurrentIndex(3);
  dialogs->saves.push_back(file("slide"));
  QTest::mouseClick(dialog->findChild<QPushButton*>("exportPicture"), Qt::LeftButton);
  settle();
  EXPECT_EQ(QImage(file("slide.png")).size(), QSize(1920, 1080));
  EXPECT_EQ(labelText("toastText"), "Exported slide.png");
  EXPECT_TRUE(dialogs->suggestions.back().endsWith("Leah finds a way to stop churn.png"));
}

TEST_F(ExportTest, OneStageAndTheSelectionAreSmallerThanTheMap) {
  openExample();
  selectTouchpoint("Pricing page");
  std::vector<int> widths;
  for (const char* part : {"partMap", "partStage", "partSelection"}) {
    QDialog* dialog = openDialog();
    choose(dialog, part);
    dialogs->saves.push_back(file(QString("%1.png").arg(part)));
    QTest::mouseClick(dialog->findChild<QPushButton*>("exportPicture"), Qt::LeftButton);
    settle();
    widths.push_back(QImage(file(QString("%1.png").arg(part))).width());
    EXPECT_GT(widths.back(), 0) << part;
  }
  EXPECT_LT(widths[1], widths[0] / 2);
  EXPECT_LT(widths[2], widths[0] / 2);
}

TEST_F(ExportTest, ATitleIsForSlidesAndNotForTheMapAsItIsShownUnlessOneAsks) {
  openExample();
  QDialog* dialog = openDialog();
  auto* size = dialog->findChild<QComboBox*>("exportSize");
  auto* title = dialog->findChild<QCheckBox*>("exportTitle");
  EXPECT_FALSE(title->isChecked());
  size->setCurrentIndex(3);
  EXPECT_TRUE(title->isChecked());
  QTest::mouseClick(title, Qt::LeftButton);
  EXPECT_FALSE(title->isChecked());
  size->setCurrentIndex(0);
  QTest::mouseClick(title, Qt::LeftButton);
  size->setCurrentIndex(3);
  EXPECT_FALSE(title->isChecked());
  size->setCurrentIndex(0);
  EXPECT_TRUE(title->isChecked());
}

TEST_F(ExportTest, TheDialogOpensWithWhatWasChosenLast) {
  openExample();
  selectTouchpoint("Pricing page");
  QDialog* dialog = openDialog();
  choose(dialog, "partStage");
  dialog->findChild<QComboBox*>("exportSize")->setCurrentIndex(3);
  dialog->findChild<QComboBox*>("exportTheme")->setCurrentIndex(1);
  QTest::mouseClick(dialog->findChild<QCheckBox*>("exportTitle"), Qt::LeftButton);
  QTest::mouseClick(dialog->findChild<QPushButton*>("copyPicture"), Qt::LeftButton);
  settle();
  dialog = openDialog();
  EXPECT_TRUE(dialog->findChild<QRadioButton*>("partStage")->isChecked());
  EXPECT_EQ(dialog->findChild<QComboBox*>("exportSize")->currentIndex(), 3);
  EXPECT_EQ(dialog->findChild<QComboBox*>("exportTheme")->currentIndex(), 1);
  EXPECT_FALSE(dialog->findChild<QCheckBox*>("exportTitle")->isChecked());
  dialog->close();
  settle();
  window->view().clearSelection();
  dialog = openDialog();
  EXPECT_TRUE(dialog->findChild<QRadioButton*>("partMap")->isChecked()) << "no stage is current";
}

TEST_F(ExportTest, WhatWasLookedAtAndNotTakenIsNotRemembered) {
  openExample();
  QDialog* dialog = openDialog();
  dialog->findChild<QComboBox*>("exportSize")->setCurrentIndex(3);
  dialog->reject();
  settle();
  EXPECT_EQ(openDialog()->findChild<QComboBox*>("exportSize")->currentIndex(), 1);
}

TEST_F(ExportTest, TheDialogSaysHowLargeTheSmallestTextWillBe) {
  openExample();
  QDialog* dialog = openDialog();
  auto* pixels = dialog->findChild<QLabel*>("exportPixels");
  EXPECT_TRUE(pixels->text().endsWith("smallest text 21 px")) << pixels->text().toStdString();
  dialog->findChild<QComboBox*>("exportSize")->setCurrentIndex(3);
  EXPECT_TRUE(pixels->text().startsWith("1,920 × 1,080 pixels · smallest text 13 px"))
      << pixels->text().toStdString();
}

TEST_F(ExportTest, APictureThatIsTooLargeNamesTheLargestScaleThatFits) {
  open(support::gridMap(60, 1));  // 11,884 units wide
  QDialog* dialog = openDialog();
  auto* go = dialog->findChild<QPushButton*>("exportPicture");
  auto* size = dialog->findChild<QComboBox*>("exportSize");
  EXPECT_TRUE(go->isEnabled());
  size->setCurrentIndex(2);
  EXPECT_FALSE(go->isEnabled());
  const QString said = dialog->findChild<QLabel*>("exportPixels")->text();
  EXPECT_TRUE(said.endsWith("the largest scale that fits is 2.75")) << said.toStdString();
  size->setCurrentIndex(1);
  EXPECT_TRUE(go->isEnabled());
}

class SlidesTest : public ExportTest {
 protected:
  SlidesTest() { QDir().mkpath(file("slides")); }
  void exportSlides() {
    QDialog* dialog = openDialog();
    choose(dialog, "partEachStage");
    dialogs->folders.push_back(file("slides"));
    QTest::mouseClick(dialog->findChild<QPushButton*>("exportPicture"), Qt::LeftButton);
    settle();
  }
  [[nodiscard]] QStringList written() const { return QDir(file("slides")).entryList(QDir::Files); }
  void put(const QString& name) {
    QFile there(file("slides/" + name));
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    there.write("precious");
  }
  [[nodiscard]] QSize sizeOf(const QString& name) const {
    return QImage(file("slides/" + name)).size();
  }

  const QString evaluation = "Leah finds a way to stop churn - 4 Evaluation.png";
};

TEST_F(SlidesTest, EachStageIsAFileOfItsOwnNamedAfterMapAndStage) {
  openExample();
  exportSlides();
  EXPECT_EQ(written().size(), 7);
  EXPECT_EQ(sizeOf(evaluation), QSize(1920, 1080));
  EXPECT_EQ(labelText("toastText"), "Exported 7 slides");
  EXPECT_TRUE(dialogs->questions.empty());
  press("toastAction");
  EXPECT_EQ(opened.back(), QUrl::fromLocalFile(file("slides")));
}

TEST_F(SlidesTest, FilesThatAreThereAreAskedAbout) {
  openExample();
  put(evaluation);
  exportSlides();
  EXPECT_EQ(dialogs->questions.size(), 1U);
  EXPECT_EQ(written(), QStringList{evaluation}) << "nobody agreed";

  dialogs->answers.push_back(0);
  exportSlides();
  EXPECT_EQ(written().size(), 7);
  EXPECT_TRUE(sizeOf(evaluation).isEmpty()) << "it was to be kept";

  dialogs->answers.push_back(1);
  exportSlides();
  EXPECT_EQ(sizeOf(evaluation), QSize(1920, 1080));
}

TEST_F(SlidesTest, WhatCannotBeWrittenIsToldOnceAndLeavesNothingHalf) {
  openExample();
  QDir().mkpath(file("slides/Leah finds a way to stop churn - 3 Consideration.png"));
  dialogs->answers.push_back(1);
  exportSlides();
  EXPECT_EQ(dialogs->told.size(), 1U);
  EXPECT_EQ(written().size(), 2) << "those before it";
  EXPECT_EQ(labelText("toastText"), "Exported 2 slides");
}

TEST_F(ExportTest, JsonReadsBackAsTheSameMap) {
  openExample();
  dialogs->saves.push_back(file("out.json"));
  run("export.json");
  QFile out(file("out.json"));
  ASSERT_TRUE(out.open(QIODevice::ReadOnly));
  auto ids = journey::seededIds(3);
  const auto back = exchange::journeyFromJson(out.readAll().toStdString(), {}, ids);
  EXPECT_EQ(exchange::journeyToJson(back.journey), exchange::journeyToJson(journey()));
}

TEST_F(ExportTest, APictureGoesToTheClipboard) {
  openExample();
  QApplication::clipboard()->clear();
  run("export.copyPicture");
  EXPECT_FALSE(QApplication::clipboard()->image().isNull());
}

TEST_F(ExportTest, AFolderThatIsNotThereIsSaidInOneSentence) {
  openExample();
  dialogs->saves.push_back(file("missing/out.json"));
  run("export.json");
  ASSERT_EQ(dialogs->told.size(), 1U);
  EXPECT_FALSE(window->actions().action("export.showFolder")->isEnabled());
}

TEST_F(ExportTest, ThinkingBetterOfItWritesNothing) {
  openExample();
  run("export.json");
  EXPECT_TRUE(dialogs->told.empty());
  EXPECT_EQ(labelText("toastText"), QString());
}

TEST_F(ExportTest, TheMapAsTextGoesToTheClipboardAndIntoAFileAlike) {
  openExample();
  run("export.copyText");
  const QString copied = QApplication::clipboard()->text();
  EXPECT_TRUE(copied.startsWith("# Leah finds a way to stop churn\n")) << copied.toStdString();
  EXPECT_TRUE(copied.contains("\n### 4. Evaluation\n"));
  EXPECT_TRUE(copied.contains("\n#### Touchpoints\n\n- **"));
  EXPECT_EQ(labelText("toastText"), "Copied as text");
  EXPECT_EQ(QApplication::clipboard()->mimeData()->data("text/markdown"), copied.toUtf8());
  const QString html = QApplication::clipboard()->mimeData()->html();
  for (const char* part : {"<h1>Leah finds a way to stop churn</h1>", "<h4>Touchpoints</h4>\n<ul>",
                           "<li><strong>Discovery call</strong> · "}) {
    EXPECT_TRUE(html.contains(part)) << part;
  }
  dialogs->saves.push_back(file("out"));
  run("export.text");
  QFile out(file("out.md"));
  ASSERT_TRUE(out.open(QIODevice::ReadOnly));
  EXPECT_EQ(QString::fromUtf8(out.readAll()), copied);
  EXPECT_TRUE(dialogs->suggestions.back().endsWith("Leah finds a way to stop churn.md"));
}

TEST_F(ExportTest, TheTextHasThePeriodThatIsShown) {
  openExample();
  auto options = window->view().options();
  options.period = journey().list<journey::Period>().front()->id;
  window->view().setOptions(options);
  run("export.copyText");
  EXPECT_TRUE(QApplication::clipboard()->text().contains(
      "#### Numbers, " + QString::fromStdString(journey().list<journey::Period>().front()->name)));
}

TEST_F(ExportTest, TheFolderIsShownThroughTheOneGate) {
  openExample();
  dialogs->saves.push_back(file("out.json"));
  run("export.json");
  press("toastAction");
  ASSERT_EQ(opened.size(), 1U);
  EXPECT_EQ(opened[0], QUrl::fromLocalFile(QFileInfo(file("out.json")).absolutePath()));
}

TEST_F(ExportTest, OnlyWebMailAndFoldersPassTheGateAndAddressesAreShownInFull) {
  for (const char* bad : {"file:///etc/passwd", "javascript:alert(1)", "smb://host/share",
                          "data:,x", "leah.json", "https:///nohost", "vscode://x"}) {
    EXPECT_FALSE(openExternally(QUrl(bad), services, nullptr)) << bad;
  }
  EXPECT_TRUE(opened.empty());
  EXPECT_EQ(dialogs->told.size(), 7U);
  const QUrl lookalike(QString::fromUtf8("https://аpple.com/x"));  // the first letter is Cyrillic
  EXPECT_FALSE(openExternally(lookalike, services, nullptr)) << "nobody agreed";
  ASSERT_EQ(dialogs->questions.size(), 1U);
  EXPECT_TRUE(dialogs->questions[0].contains("xn--")) << dialogs->questions[0].toStdString();
  dialogs->answers.push_back(0);
  EXPECT_TRUE(openExternally(QUrl("mailto:someone@example.com"), services, nullptr));
  EXPECT_EQ(opened.size(), 1U);
}

}  // namespace
}  // namespace throughline::editor
