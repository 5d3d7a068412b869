#include <QDialog>
#include <QListWidget>
#include <QScrollBar>
#include <QTabWidget>
#include <QTreeWidget>

#include "change_words.h"
#include "support/every_field_map.h"
#include "support/raw_database.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/intents/touchpoints.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

using journey::Touchpoint;

class HistoryTest : public WindowTest {
 protected:
  QTreeWidget& show() {
    auto* history = window->findChild<QWidget*>("history");
    window->findChild<QTabWidget*>("sidePanel")->setCurrentWidget(history);
    settle();
    return *history->findChild<QTreeWidget*>();
  }
  void rename(const std::string& title) {
    window->map().edit("Rename to " + title, nullptr, [&](journey::Edit& edit) {
      edit.change(journey().settings().id, [&](journey::MapSettings& map) { map.title = title; });
    });
  }
};

TEST_F(HistoryTest, AMapWithoutEditsSaysWhatWillStandHere) {
  openExample();
  const QTreeWidget& tree = show();
  const auto hints = [&] {
    const auto labels = tree.parentWidget()->findChildren<QLabel*>();
    return std::ranges::count_if(labels, [](const QLabel* label) { return label->isVisible(); });
  };
  EXPECT_EQ(hints(), 1);
  rename("Another title");
  settle();
  EXPECT_EQ(hints(), 0);
  EXPECT_EQ(tree.topLevelItemCount(), 1);
}

TEST_F(HistoryTest, TheNewestEditStandsFirstAndSaysWhatChanged) {
  openExample();
  const auto id = named<Touchpoint>("Pricing page").id;
  window->map().edit("Give an owner", nullptr,
                     [&](journey::Edit& edit) { journey::assignOwner(edit, {id}, "Sales"); });
  QTreeWidget& tree = show();
  ASSERT_GE(tree.topLevelItemCount(), 1);
  QTreeWidgetItem* newest = tree.topLevelItem(0);
  EXPECT_EQ(newest->text(0), "Give an owner");
  EXPECT_TRUE(newest->data(0, Qt::AccessibleDescriptionRole).toString().endsWith("· Test"));
  newest->setExpanded(true);
  ASSERT_EQ(newest->childCount(), 1);
  EXPECT_EQ(newest->child(0)->text(0), "Touchpoint “Pricing page”: Owner: nobody → Sales");
}

TEST_F(HistoryTest, EveryFieldOfEveryKindIsSaidWhenItChanges) {
  const journey::Journey map = support::EveryFieldMap().make();
  for (const journey::Kind kind : journey::kAllKinds) {
    const auto ids = map.ids(kind);
    for (const std::int64_t id : ids) {
      const journey::Record record = *map.find(kind, id);
      EXPECT_EQ(changeLines(map, {{kind, id, {}, record}}).size(), 1);
      EXPECT_EQ(changeLines(map, {{kind, id, record, {}}}).size(), 1);
      journey::Record other = *map.find(kind, ids.front());
      journey::setId(other, id);
      const auto fields = journey::changedFields(record, other);
      EXPECT_EQ(changeLines(map, {{kind, id, record, other}}).size(),
                static_cast<qsizetype>(fields.size()))
          << journey::kindName(kind);
    }
  }
}

TEST_F(HistoryTest, AReadingThatChangedIsOpenedAndSaidInTheNotationOfTheMap) {
  openExample();
  const auto stage = named<journey::Stage>("Evaluation").id;
  const auto period = named<journey::Period>("Q3 2026").id;
  window->map().edit("Numbers", nullptr, [&](journey::Edit& edit) {
    setReadings(edit, {{{stage, journey::Measure::volume, period}, 4321.5}});
    edit.change(journey().settings().id,
                [](journey::MapSettings& map) { map.numbers = journey::DecimalSign::comma; });
  });
  window->map().edit("Change reading", nullptr, [&](journey::Edit& edit) {
    setReadings(edit, {{{stage, journey::Measure::volume, period}, 5000.25}});
  });
  QTreeWidgetItem* newest = show().topLevelItem(0);
  newest->setExpanded(true);
  ASSERT_EQ(newest->childCount(), 1);
  EXPECT_TRUE(newest->child(0)->text(0).endsWith("4.321,5 → 5.000,25"))
      << newest->child(0)->text(0).toStdString();
}

TEST_F(HistoryTest, WhatWasDeletedIsStillCalledByItsName) {
  openExample();
  const auto sales = named<journey::Department>("Sales").id;
  window->map().edit("Delete department", nullptr, [&](journey::Edit& edit) {
    journey::removeRecord(edit, journey::Kind::department, sales.value);
  });
  QTreeWidgetItem* newest = show().topLevelItem(0);
  newest->setExpanded(true);
  QStringList lines;
  for (int i = 0; i < newest->childCount(); ++i) lines.append(newest->child(i)->text(0));
  EXPECT_TRUE(lines.contains("Department “Sales” removed")) << lines.join("\n").toStdString();
  EXPECT_TRUE(lines.contains("Touchpoint “Product demo”: Owner: Sales → nobody"))
      << lines.join("\n").toStdString();
}

TEST_F(HistoryTest, NewEditsComeInAtTheTopAndOlderOnesWhenTheyAreLookedAt) {
  openExample();
  for (int i = 1; i <= 150; ++i) rename("Title " + std::to_string(i));
  QTreeWidget& tree = show();
  EXPECT_EQ(tree.topLevelItemCount(), 60);
  rename("The newest");
  EXPECT_EQ(tree.topLevelItem(0)->text(0), "Rename to The newest");
  EXPECT_EQ(tree.topLevelItemCount(), 61);
  for (int i = 0; i < 5; ++i) {
    tree.verticalScrollBar()->setValue(0);
    tree.verticalScrollBar()->setValue(tree.verticalScrollBar()->maximum());
    settle();
  }
  std::set<QString> labels;
  for (int i = 0; i < tree.topLevelItemCount(); ++i) labels.insert(tree.topLevelItem(i)->text(0));
  for (int i = 1; i <= 150; ++i) EXPECT_TRUE(labels.contains(QString("Rename to Title %1").arg(i)));
}

TEST_F(HistoryTest, AnEntryThatWasAlteredSaysSoAmongThoseThatAreSound) {
  openExample();
  for (const char* title : {"One", "Two", "Three"}) rename(title);
  close();
  support::withRawSql(file("map.journey").toStdString(),
                      "UPDATE history SET label = '<b>Mine</b>' WHERE seq = 2");
  reopen();
  QTreeWidget& tree = show();
  ASSERT_EQ(tree.topLevelItemCount(), 3);
  EXPECT_EQ(tree.topLevelItem(0)->text(0), "Rename to Three");
  EXPECT_EQ(tree.topLevelItem(1)->text(0), "⚠ Edit 2 cannot be read");
  EXPECT_EQ(tree.topLevelItem(2)->text(0), "Rename to One");
  tree.topLevelItem(1)->setExpanded(true);
  EXPECT_EQ(tree.topLevelItem(1)->childCount(), 0);
}

TEST_F(HistoryTest, WhatAnotherProgramChangedIsSaidAboveTheMapAndShown) {
  openExample();
  rename("Mine");
  close();
  support::withRawSql(file("map.journey").toStdString(), "UPDATE map SET title = 'By hand'");
  reopen();
  EXPECT_EQ(labelText("bannerText"),
            "Another program changed this map since Throughline last wrote it: "
            "one thing differs.");
  press("bannerMore");
  auto* list = window->findChild<QDialog*>("outsideChanges")->findChild<QListWidget*>();
  ASSERT_EQ(list->count(), 1);
  EXPECT_TRUE(list->item(0)->text().endsWith("Mine → By hand"))
      << list->item(0)->text().toStdString();
  press("bannerClose");
  EXPECT_EQ(labelText("bannerText"), "");
}

TEST_F(HistoryTest, WhatCannotBeToldOfAnotherProgramIsNotGuessed) {
  openExample();
  close();
  support::withRawSql(file("map.journey").toStdString(), "UPDATE stage SET summary = 'By hand'");
  reopen();
  EXPECT_TRUE(labelText("bannerText").endsWith("Which records differ cannot be told."));
  EXPECT_FALSE(window->findChild<QPushButton*>("bannerMore")->isVisible());
}

}  // namespace
}  // namespace throughline::editor
