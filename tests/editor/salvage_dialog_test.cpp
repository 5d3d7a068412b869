#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QRadioButton>
#include <QTabWidget>
#include <QTreeWidget>

#include "panels/history/history_list.h"
#include "program_look.h"
#include "salvage/salvage_dialog.h"
#include "support/files.h"
#include "support/raw_database.h"
#include "support/reference_picture.h"
#include "throughline/editor/start_page.h"
#include "throughline/store/safety_copies.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

class SalvageDialogTest : public WindowTest {
 protected:
  SalvageDialogTest() {
    path = file("leah.journey").toStdString();
    store::Document::create(path, support::leahMap(), services.store);
  }
  ~SalvageDialogTest() override {
    delete dialog;
    for (QWidget* each : QApplication::topLevelWidgets()) {
      if (qobject_cast<StartPage*>(each)) delete each;
    }
  }

  /// Opens the map after another program or the disk did that to it.
  void openAfter(const std::string& sql) {
    support::withRawSql(path, sql);
    damaged = support::contentOf(path);
    EXPECT_TRUE(workspace->openFile(file("leah.journey"), nullptr));
    settle();
    for (QWidget* each : QApplication::topLevelWidgets()) {
      if (auto* found = qobject_cast<SalvageDialog*>(each)) dialog = found;
    }
    ASSERT_TRUE(dialog) << (dialogs->told.empty() ? "nothing was said" : dialogs->told.front());
    dialog->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
  }
  void openDamaged() {
    openAfter(
        "DELETE FROM department WHERE name = 'Legal'; "
        "UPDATE touchpoint SET title = '' WHERE title = 'Pricing page'");
  }
  [[nodiscard]] QString text(const char* name) const {
    const auto* label = dialog->findChild<QLabel*>(name);
    return label ? label->text().remove(QChar(0x200b)) : QString();
  }
  [[nodiscard]] QTreeWidget& list() const { return *dialog->findChild<QTreeWidget*>(); }
  void expectFileUntouched() const { EXPECT_TRUE(support::contentOf(path) == damaged); }

  ProgramLook look;
  std::string path;
  std::string damaged;
  QPointer<SalvageDialog> dialog;
};

TEST_F(SalvageDialogTest, ADamagedMapSaysWhatCanBeReadAndWhatCannot) {
  openDamaged();
  EXPECT_EQ(text("salvageTitle"), "leah.journey is damaged");
  EXPECT_TRUE(text("salvageSentence").endsWith("The file is left exactly as it is."));
  EXPECT_EQ(text("salvageLeftOut"), "Left out: 2 records or edits, 1 field")
      << "of the department not even a row is left";
  ASSERT_EQ(list().topLevelItemCount(), 2);
  QStringList rows;
  for (int i = 0; i < 2; ++i) {
    const auto* item = list().topLevelItem(i);
    rows.append(QStringList{item->text(0), item->text(1), item->text(2), item->text(3)}.join("|"));
  }
  EXPECT_TRUE(rows.contains(
      "Field|Security questionnaire: Owner|Purchase|it names a department that is not in the file; "
      "the rest is kept"))
      << rows.join("\n").toStdString();
  EXPECT_TRUE(dialogs->told.empty());
}

TEST_F(SalvageDialogTest, EnterSalvagesIntoANewFileAndOpensIt) {
  openDamaged();
  EXPECT_TRUE(dialog->findChild<QPushButton*>("salvageGo")->hasFocus());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  settle();
  ASSERT_EQ(workspace->windows().size(), 1U);
  window = workspace->windows().front();
  EXPECT_TRUE(QFile::exists(file("leah (salvaged).journey")));
  EXPECT_EQ(journey().count(journey::Kind::touchpoint), 20U);
  EXPECT_FALSE(dialog);
  expectFileUntouched();
}

TEST_F(SalvageDialogTest, TheHistoryOfTheNewMapShowsTheListLineByLine) {
  openDamaged();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  settle();
  ASSERT_EQ(workspace->windows().size(), 1U);
  window = workspace->windows().front();
  auto* history = window->findChild<QWidget*>("history");
  window->findChild<QTabWidget*>("sidePanel")->setCurrentWidget(history);
  settle();
  auto& model = *static_cast<HistoryModel*>(history->findChild<HistoryList*>()->model());
  const int rows = model.rowCount();
  ASSERT_GE(rows, 2);
  model.setOpen(1, true);
  ASSERT_EQ(model.rowCount(), rows + 2);
  QStringList lines{model.row(2).line, model.row(3).line};
  EXPECT_TRUE(lines.contains(
      "touchpoint Security questionnaire: Owner (Purchase): it names a department that is not in "
      "the file; the rest is kept"))
      << lines.join("\n").toStdString();
}

TEST_F(SalvageDialogTest, EscLeavesEverythingAsItIs) {
  openDamaged();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  settle();
  EXPECT_FALSE(dialog);
  EXPECT_TRUE(workspace->windows().empty());
  EXPECT_FALSE(QFile::exists(file("leah (salvaged).journey")));
  expectFileUntouched();
}

TEST_F(SalvageDialogTest, ItCanBeKeptElsewhere) {
  openDamaged();
  dialogs->saves.push_back(file("rescued"));
  QTest::mouseClick(dialog->findChild<QPushButton*>("salvageTarget"), Qt::LeftButton);
  QTest::mouseClick(dialog->findChild<QPushButton*>("salvageGo"), Qt::LeftButton);
  settle();
  EXPECT_TRUE(QFile::exists(file("rescued.journey")));
}

TEST_F(SalvageDialogTest, WhereTheNewFileCannotBeMadeTheDialogStays) {
  openDamaged();
  dialogs->saves.push_back(file("no such folder/rescued"));
  QTest::mouseClick(dialog->findChild<QPushButton*>("salvageTarget"), Qt::LeftButton);
  QTest::mouseClick(dialog->findChild<QPushButton*>("salvageGo"), Qt::LeftButton);
  settle();
  EXPECT_EQ(dialogs->told.size(), 1U);
  EXPECT_TRUE(dialog && dialog->isVisible());
}

TEST_F(SalvageDialogTest, WhatAnotherProgramLeftBehindCostsNothing) {
  openAfter("CREATE VIEW mine AS SELECT * FROM stage; CREATE INDEX fast ON stage (name)");
  EXPECT_EQ(text("salvageTitle"), "leah.journey cannot be opened as it is");
  EXPECT_TRUE(text("salvageWhole").startsWith("Nothing of the map is lost"));
  EXPECT_FALSE(dialog->findChild<QTreeWidget*>());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  settle();
  ASSERT_EQ(workspace->windows().size(), 1U);
  window = workspace->windows().front();
  EXPECT_EQ(journey(), support::leahMap());
}

TEST_F(SalvageDialogTest, ANewerSafetyCopyIsChosenWhereItLosesLess) {
  workspace.reset();
  services.store.safetyFolder = file("safety").toStdString();
  workspace = std::make_unique<Workspace>(services, *appearance);
  {
    const auto document = store::Document::open(path, services.store);
    ASSERT_TRUE(document->edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(edit.journey().settings().id, [](auto& settings) { settings.scope = "Here"; });
    }));
    document->keepSafetyCopy("import");
  }
  openDamaged();
  auto* byCopy = dialog->findChild<QRadioButton*>("byCopy");
  ASSERT_TRUE(byCopy);
  EXPECT_TRUE(byCopy->isChecked()) << "it is no edit older, the salvage loses a record";
  auto* go = dialog->findChild<QPushButton*>("salvageGo");
  EXPECT_EQ(go->text(), "Open the safety copy");
  dialog->findChild<QRadioButton*>("bySalvage")->setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
  EXPECT_EQ(go->text(), "Salvage into a new file");
  byCopy->setFocus();
  QTest::keyClick(byCopy, Qt::Key_Space);
  QTest::mouseClick(go, Qt::LeftButton);
  settle();
  EXPECT_TRUE(QFile::exists(file("leah (safety copy).journey")));
  ASSERT_EQ(workspace->windows().size(), 1U);
  window = workspace->windows().front();
  EXPECT_EQ(journey().count(journey::Kind::touchpoint), 21U);
  expectFileUntouched();
}

TEST_F(SalvageDialogTest, TheListIsCopiedAsATable) {
  openDamaged();
  QTest::mouseClick(dialog->findChild<QPushButton*>("salvageCopyList"), Qt::LeftButton);
  const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
  ASSERT_GE(lines.size(), 3);
  EXPECT_EQ(lines[0], "Kind\tWhat\tStage\tWhy");
  for (int i = 1; i < 3; ++i) EXPECT_EQ(lines[i].count('\t'), 3);
}

TEST_F(SalvageDialogTest, VeryManyLossesAreGroupedAndOpen) {
  QFile::remove(file("leah.journey"));
  store::Document::create(path, support::gridMap(5, 60), services.store);
  openAfter("UPDATE touchpoint SET status = 'gone'");
  ASSERT_EQ(list().topLevelItemCount(), 5) << "a group for each stage";
  QTreeWidgetItem* group = list().topLevelItem(0);
  EXPECT_EQ(group->childCount(), 60);
  EXPECT_EQ(group->text(1), "60 left out");
  EXPECT_FALSE(group->isExpanded());
  list().setFocus();
  list().setCurrentItem(group);
  QTest::keyClick(&list(), Qt::Key_Right);
  EXPECT_TRUE(group->isExpanded());
}

TEST_F(SalvageDialogTest, NamesFromTheFileAreNothingButText) {
  openAfter(
      "UPDATE touchpoint SET title = '<img src=x>', side = 'inside' WHERE title = 'Pricing page'");
  EXPECT_EQ(list().topLevelItem(0)->text(1), "<img src=x>: Seen by the customer");
  EXPECT_FALSE(Qt::mightBeRichText(list().topLevelItem(0)->toolTip(1)) &&
               list().topLevelItem(0)->toolTip(1).contains("<img"));
}

TEST_F(SalvageDialogTest, WhatIsNoMapIsJustRefused) {
  support::writeFile(path, "notes");
  EXPECT_FALSE(workspace->openFile(file("leah.journey"), nullptr));
  EXPECT_EQ(dialogs->told.size(), 1U);
}

TEST_F(SalvageDialogTest, LooksAsItDidInBothThemes) {
  openDamaged();
  for (const bool dark : {false, true}) {
    look.beDark(dark);
    dialog->resize(920, 540);
    settle();
    support::expectReference("tests/editor/reference", dark ? "salvage_dark" : "salvage",
                             dialog->grab().toImage());
  }
}

}  // namespace
}  // namespace throughline::editor
