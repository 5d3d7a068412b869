#include <QCheckBox>
#include <QDialog>
#include <QListWidget>

#include "support/encodings.h"
#include "support/files.h"
#include "throughline/journey/intents/lanes.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

class ShareTest : public WindowTest {
 protected:
  QDialog* openDialog() {
    run("file.saveCopyToShare");
    return window->findChild<QDialog*>("shareDialog");
  }
  static QListWidget& list(QDialog* dialog, const char* name) {
    return *dialog->findChild<QListWidget*>(name);
  }
  /// Puts the keyboard on the line and presses Space.
  static void tick(QListWidget& list, const QString& text) {
    const auto found = list.findItems(text, Qt::MatchStartsWith);
    ASSERT_EQ(found.size(), 1) << text.toStdString();
    list.setFocus();
    list.setCurrentItem(found.front());
    QTest::keyClick(&list, Qt::Key_Space);
    settle();
  }
  static QString said(QDialog* dialog, const char* name) {
    return dialog->findChild<QLabel*>(name)->text();
  }
  std::unique_ptr<store::Document> shared(const QString& name) {
    return store::Document::open(file(name).toStdString(), services.store, store::Purpose::read);
  }
};

TEST_F(ShareTest, SaysBeforehandWhatGoesAndWritesThat) {
  openExample();
  QDialog* dialog = openDialog();
  ASSERT_TRUE(dialog);
  EXPECT_TRUE(said(dialog, "shareKept").contains("7 stages\n"))
      << said(dialog, "shareKept").toStdString();
  EXPECT_TRUE(said(dialog, "shareLeftOut").contains("The history"));
  tick(list(dialog, "shareLanes"), "Emotion");
  EXPECT_TRUE(said(dialog, "shareLeftOut").contains("emotion"));
  for (const char* stage : {"Trigger", "Research", "Consideration"}) {
    tick(list(dialog, "shareStages"), stage);
  }
  EXPECT_TRUE(said(dialog, "shareKept").contains("4 stages\n"));
  EXPECT_TRUE(said(dialog, "shareLeftOut").contains("3 stages"));
  dialogs->saves.push_back(file("given"));
  QTest::mouseClick(dialog->findChild<QPushButton*>("shareSave"), Qt::LeftButton);
  settle();
  EXPECT_EQ(labelText("toastText"), "Saved a copy to share as given.journey");
  EXPECT_FALSE(window->findChild<QDialog*>("shareDialog"));
  const auto copy = shared("given.journey");
  EXPECT_EQ(copy->journey().count(journey::Kind::stage), 4u);
  EXPECT_EQ(copy->journey().count(journey::Kind::emotion), 0u);
  EXPECT_EQ(copy->journey().count(journey::Kind::review), 0u);
  EXPECT_NE(copy->journey().settings().id, journey().settings().id);
  EXPECT_TRUE(dialogs->suggestions.back().endsWith("map to share.journey"));
}

TEST_F(ShareTest, SaysWhoIsStillNamedInTheWordsOfTheCopy) {
  openExample();
  window->map().edit("Review", nullptr, [](journey::Edit& edit) {
    edit.add(journey::Review{.rank = {"V"}, .participants = "Dörte Müßig"});
    const auto stage = edit.journey().list<journey::Stage>().front()->id;
    edit.add(
        journey::Question{.stage = stage, .rank = {"V"}, .text = "What does Dörte Müßig say?"});
  });
  QDialog* dialog = openDialog();
  ASSERT_TRUE(dialog);
  const auto* named = dialog->findChild<QLabel*>("shareNamed");
  ASSERT_TRUE(named->isVisible());
  EXPECT_EQ(named->text(), "Dörte Müßig, in “What does Dörte Müßig say?”");
  tick(list(dialog, "shareLanes"), "Questions");
  EXPECT_FALSE(named->isVisible());
}

TEST_F(ShareTest, ALaneThatTheMapHidesIsNotTicked) {
  journey::Journey map = support::leahMap();
  journey::IdSource ids = journey::seededIds(3);
  journey::Edit edit(map, ids);
  journey::setLaneHidden(edit, journey::BuiltInLane::experiments, true);
  const auto own = journey::addLane(edit, "What it costs us", journey::OwnLane::text);
  journey::addCell(edit, own, map.list<journey::Stage>().front()->id, "Two days");
  open(map);
  QDialog* dialog = openDialog();
  const auto& lanes = list(dialog, "shareLanes");
  const auto line = [&](const QString& name) {
    return lanes.findItems(name, Qt::MatchStartsWith).front();
  };
  EXPECT_EQ(line("Experiments")->checkState(), Qt::Unchecked);
  EXPECT_EQ(line("Experiments")->text(), "Experiments (hidden on the map)");
  EXPECT_EQ(line("What it costs us")->checkState(), Qt::Checked);
  EXPECT_FALSE(dialog->findChild<QCheckBox*>("shareSources")->isChecked());
  EXPECT_FALSE(dialog->findChild<QCheckBox*>("shareReviews")->isChecked());
  EXPECT_FALSE(said(dialog, "shareKept").contains("experiment"));
}

TEST_F(ShareTest, WithoutAStageThereIsNothingToShare) {
  openExample();
  QDialog* dialog = openDialog();
  auto& stages = list(dialog, "shareStages");
  for (int i = 0; i < stages.count(); ++i) tick(stages, stages.item(i)->text());
  EXPECT_FALSE(dialog->findChild<QPushButton*>("shareSave")->isEnabled());
  EXPECT_EQ(said(dialog, "shareFault"), "Tick at least one stage.");
  tick(stages, "Purchase");
  EXPECT_TRUE(dialog->findChild<QPushButton*>("shareSave")->isEnabled());
  EXPECT_TRUE(said(dialog, "shareKept").contains("1 stage\n"));
}

TEST_F(ShareTest, WorksByTheKeyboardAloneAndEscLeavesNoTrace) {
  openExample();
  QDialog* dialog = openDialog();
  QTest::keyClick(dialog, Qt::Key_Escape);
  settle();
  EXPECT_FALSE(window->findChild<QDialog*>("shareDialog"));
  dialog = openDialog();
  dialogs->saves.push_back(file("by-key"));
  auto& stages = list(dialog, "shareStages");
  stages.setFocus();
  QTest::keyClick(&stages, Qt::Key_Return);
  settle();
  EXPECT_TRUE(std::filesystem::exists(file("by-key.journey").toStdString()));
}

TEST_F(ShareTest, AStageThatComesMeanwhileIsNotGivenAway) {
  openExample();
  QDialog* dialog = openDialog();
  window->map().edit("Add stage", nullptr, [](journey::Edit& edit) {
    journey::putBefore(edit, journey::Stage{.name = "Secret stage"});
  });
  settle();
  const auto found = list(dialog, "shareStages").findItems("Secret stage", Qt::MatchExactly);
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found.front()->checkState(), Qt::Unchecked);
  EXPECT_TRUE(said(dialog, "shareKept").contains("7 stages"));
}

TEST_F(ShareTest, AFileThatIsThereIsNotReplacedAndTheDialogStays) {
  openExample();
  support::writeFile(file("there.journey").toStdString(), "mine");
  QDialog* dialog = openDialog();
  dialogs->saves.push_back(file("there.journey"));
  QTest::mouseClick(dialog->findChild<QPushButton*>("shareSave"), Qt::LeftButton);
  settle();
  EXPECT_EQ(dialogs->told.size(), 1u);
  EXPECT_EQ(support::contentOf(file("there.journey").toStdString()), "mine");
  EXPECT_TRUE(dialog->isVisible());
}

TEST_F(ShareTest, WhatWasDeletedAndRenamedIsNotInTheFile) {
  openExample();
  window->map().edit("Rename", nullptr, [](journey::Edit& edit) {
    edit.change(edit.journey().settings().id,
                [](auto& settings) { settings.title = "Oldtitlexyz"; });
  });
  window->map().edit("Rename", nullptr, [](journey::Edit& edit) {
    edit.change(edit.journey().settings().id, [](auto& settings) { settings.title = "New"; });
  });
  QDialog* dialog = openDialog();
  dialogs->saves.push_back(file("given"));
  QTest::mouseClick(dialog->findChild<QPushButton*>("shareSave"), Qt::LeftButton);
  settle();
  const std::string bytes = support::contentOf(file("given.journey").toStdString());
  EXPECT_EQ(support::foundIn(bytes, "Oldtitlexyz"), "");
}

}  // namespace
}  // namespace throughline::editor
