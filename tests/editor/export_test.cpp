#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QImage>
#include <QRadioButton>

#include "throughline/editor/open_externally.h"
#include "throughline/exchange/json.h"
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
