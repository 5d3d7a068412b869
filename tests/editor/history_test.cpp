#include <QDialog>
#include <QListWidget>

#include "change_words.h"
#include "history_fixture.h"
#include "support/every_field_map.h"
#include "support/raw_database.h"
#include "throughline/editor/words.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/intents/reviews.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/messages/review_labels.h"

namespace throughline::editor {
namespace {

using journey::Touchpoint;

class HistoryTest : public HistoryFixture {};

TEST_F(HistoryTest, AMapWithoutEditsSaysWhatWillStandHere) {
  openExample();
  HistoryList& list = show();
  EXPECT_EQ(labelText("historyNothing"),
            "Nothing yet: every edit will stand here, the newest first.");
  rename("Another title");
  settle();
  EXPECT_EQ(labelText("historyNothing"), "");
  EXPECT_EQ(entries(list).size(), 1);
}

TEST_F(HistoryTest, TheNewestEditStandsFirstAndSaysWhatChanged) {
  openExample();
  giveOwner("Pricing page", "Sales");
  HistoryList& list = show();
  const QString today = QLocale().toString(QDate::currentDate(), "d MMMM");
  EXPECT_TRUE(dayAt(list, 0).startsWith("Today, " + today + ", 1 "))
      << dayAt(list, 0).toStdString();
  ASSERT_EQ(entries(list), QStringList{"Pricing page: Owner: nobody → Sales"});
  EXPECT_TRUE(list.model()->index(1, 0).data().toString().endsWith(", Test"));
  click(list, 1, true);
  EXPECT_EQ(linesBelow(list, 1), QStringList{"Touchpoint “Pricing page”: Owner: nobody → Sales"});
}

TEST_F(HistoryTest, EditsOfOneMinuteByOneAuthorOnOneThingAreOneEntryThatOpens) {
  openExample();
  setClock("2026-10-07T09:52:00Z");
  renameCard("Proposal", "Proposa");
  renameCard("Proposa", "Offer");
  setClock("2026-10-07T09:53:10Z");
  renameCard("Offer", "Offer in writing");
  HistoryList& list = show();
  EXPECT_EQ(entries(list), (QStringList{"Offer in writing: Title: Offer → Offer in writing",
                                        "Offer: Title: Proposal → Offer"}));
  click(list, 2, true);
  EXPECT_EQ(list.model()->rowCount(), 5);
  EXPECT_TRUE(list.model()->index(3, 0).data().toString().contains("Proposa → Offer"));
  EXPECT_TRUE(list.model()->index(4, 0).data().toString().contains("Proposal → Proposa"));
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
  HistoryList& list = show();
  click(list, 1, true);
  const QStringList lines = linesBelow(list, 1);
  ASSERT_EQ(lines.size(), 1);
  EXPECT_TRUE(lines.front().endsWith("4.321,5 → 5.000,25")) << lines.front().toStdString();
}

TEST_F(HistoryTest, AFigureSaysWhoseItIsAndOfWhatAndWhen) {
  openExample();
  setClock("2026-10-07T09:52:00Z");
  const auto stage = named<journey::Stage>("Evaluation").id;
  const auto period = named<journey::Period>("Q3 2026").id;
  const auto set = [&](journey::Measure measure, std::optional<double> value) {
    const auto label =
        value ? journey::messages::changeReading() : journey::messages::clearReadings(1);
    window->map().edit(label, nullptr, [&](journey::Edit& edit) {
      setReadings(edit, {{{stage, measure, period}, value}});
    });
  };
  set(journey::Measure::health, 210);
  *clock += 60;
  set(journey::Measure::health, 24);
  *clock += 60;
  set(journey::Measure::health, std::nullopt);
  *clock += 60;
  set(journey::Measure::days, 40);
  *clock += 60;
  HistoryList& list = show();
  unfoldDays(list);
  const QStringList said = entries(list);
  EXPECT_EQ(said.mid(0, 3), (QStringList{"Evaluation → Purchase, Q3 2026: Median days: 34 → 40",
                                         "Evaluation, health, Q3 2026: 24 → –",
                                         "Evaluation, health, Q3 2026: 210 → 24"}));
  click(list, 3, true);
  EXPECT_EQ(linesBelow(list, 3), QStringList{"Reading “Evaluation, health, Q3 2026”: 210 → 24"});
}

TEST_F(HistoryTest, FiguresOfOneStageInOneMinuteAreCountedUnderItsName) {
  openExample();
  setClock("2026-10-07T09:52:00Z");
  const auto stage = named<journey::Stage>("Evaluation").id;
  for (const char* period : {"Q2 2026", "Q3 2026"}) {
    window->map().edit(journey::messages::changeReading(), nullptr, [&](journey::Edit& edit) {
      setReadings(edit,
                  {{{stage, journey::Measure::volume, named<journey::Period>(period).id}, 77}});
    });
  }
  HistoryList& list = show();
  EXPECT_EQ(entries(list), QStringList{"Evaluation: 2 readings changed"});
}

TEST_F(HistoryTest, EveryKindIsCalledByMoreThanItsKind) {
  const journey::Journey map = support::EveryFieldMap().make();
  for (const journey::Kind kind : journey::kAllKinds) {
    if (kind == journey::Kind::map || kind == journey::Kind::lane) continue;
    for (const std::int64_t id : map.ids(kind)) {
      const auto record = *map.find(kind, id);
      const QString line = changeLines(map, {{kind, id, {}, record}}).front();
      EXPECT_FALSE(line.contains(QString("“%1”").arg(kindWord(kind)))) << line.toStdString();
    }
  }
}

TEST_F(HistoryTest, WhatWasDeletedIsStillCalledByItsName) {
  openExample();
  const auto sales = named<journey::Department>("Sales").id;
  window->map().edit("Delete department", nullptr, [&](journey::Edit& edit) {
    journey::removeRecord(edit, journey::Kind::department, sales.value);
  });
  HistoryList& list = show();
  click(list, 1, true);
  const QStringList lines = linesBelow(list, 1);
  EXPECT_TRUE(lines.contains("Department “Sales” removed")) << lines.join("\n").toStdString();
  EXPECT_TRUE(lines.contains("Touchpoint “Product demo”: Owner: Sales → nobody"))
      << lines.join("\n").toStdString();
}

TEST_F(HistoryTest, NewEditsComeInAtTheTopAndOlderOnesWhenTheyAreLookedAt) {
  openExample();
  setClock("2026-10-07T09:52:00Z");
  for (int i = 1; i <= 150; ++i) {
    *clock += 60;  // each an entry of its own
    rename("Title " + std::to_string(i));
  }
  *clock += 60;
  HistoryList& list = show();
  EXPECT_LT(entries(list).size(), 130);
  rename("The newest");
  settle();
  EXPECT_EQ(entries(list).front(), "Rename to The newest");
  list.setFocus();
  unfoldDays(list);
  for (int i = 0; i < 4; ++i) {
    QTest::keyClick(&list, Qt::Key_End);
    settle();
  }
  QSet<QString> labels;
  for (const QString& each : entries(list)) labels.insert(each);
  for (int i = 1; i <= 150; ++i) {
    EXPECT_TRUE(labels.contains(QString("Rename to Title %1").arg(i))) << i;
  }
}

TEST_F(HistoryTest, ADayWithManyEditsIsFoldedAndOpens) {
  setClock("2026-10-06T09:00:00Z");
  openExample();
  rename("Of Tuesday");
  setClock("2026-10-07T09:00:00Z");
  for (int i = 1; i <= 10; ++i) {
    *clock += 60;
    rename("Title " + std::to_string(i));
  }
  HistoryList& list = show();
  EXPECT_EQ(dayAt(list, 0), "Today, 7 October, 10 edits");
  EXPECT_EQ(entries(list),
            (QStringList{"Rename to Title 10", "Rename to Title 9", "Rename to Title 8",
                         "Rename to Title 7", "Rename to Of Tuesday"}));
  EXPECT_EQ(dayAt(list, 5), "6 more today");
  EXPECT_EQ(dayAt(list, 6), "Tuesday, 6 October, 1 edit");
  list.setFocus();
  for (int i = 0; i < 4; ++i) QTest::keyClick(&list, Qt::Key_Down);
  QTest::keyClick(&list, Qt::Key_Return);
  settle();
  EXPECT_EQ(entries(list).size(), 11);
  EXPECT_EQ(list.currentIndex().data().toString().section(' ', 2), "Rename to Title 6, Test");
  *clock += 60;
  rename("The newest");
  settle();
  EXPECT_EQ(entries(list).size(), 12) << "it stays open";
  EXPECT_EQ(dayAt(list, 0), "Today, 7 October, 11 edits");
}

TEST_F(HistoryTest, AFoldedDayTakesInNewEditsAndIsLookedThroughByAFilter) {
  setClock("2026-10-07T09:00:00Z");
  openExample();
  for (int i = 1; i <= 130; ++i) {
    *clock += 60;
    rename("Title " + std::to_string(i));
  }
  HistoryList& list = show();
  EXPECT_TRUE(QTest::qWaitFor([&] { return dayAt(list, 0) == "Today, 7 October, 130 edits"; }));
  EXPECT_EQ(dayAt(list, 5), "126 more today");
  for (int i = 1; i <= 4; ++i) {
    *clock += 60;
    rename("New " + std::to_string(i));
    settle();
  }
  EXPECT_EQ(dayAt(list, 0), "Today, 7 October, 134 edits");
  EXPECT_EQ(entries(list).front(), "Rename to New 4");
  EXPECT_LE(entries(list).size(), 6);
  type(window->findChild<QLineEdit*>("historyWords"), "title 130");
  const QStringList fitting{"Rename to New 1", "Rename to Title 130"};
  EXPECT_TRUE(QTest::qWaitFor([&] { return entries(list) == fitting; }));
  EXPECT_FALSE(dayAt(list, list.model()->rowCount() - 1).contains("more"));
}

TEST_F(HistoryTest, TodayFollowsTheClockOfTheMap) {
  setClock("2025-03-04T12:00:00Z");
  openExample();
  rename("Long ago");
  HistoryList& list = show();
  EXPECT_EQ(dayAt(list, 0), "Today, 4 March, 1 edit");
  setClock("2026-10-07T12:00:00Z");
  rename("Now");
  settle();
  EXPECT_EQ(dayAt(list, 0), "Today, 7 October, 1 edit");
  EXPECT_EQ(dayAt(list, 2), "4 March 2025, 1 edit");
}

TEST_F(HistoryTest, AReviewIsOneEntryWithWhatWasDoneInIt) {
  setClock("2026-07-08T09:00:00Z");
  openExample();
  const auto review = [this](const journey::Message& label, const auto& intent) {
    *clock += 300;
    window->map().edit(journey::messages::inReview("8 July 2026", label), nullptr, intent);
  };
  window->map().edit(journey::messages::beginReview(), nullptr, [&](journey::Edit& edit) {
    journey::beginReview(edit, *journey::Date::parse("2026-07-08"), {});
  });
  const auto stage = named<journey::Stage>("Evaluation").id;
  for (const char* text : {"Why must I book a call?", "Who else uses it?"}) {
    review(journey::messages::addObjection(), [&](journey::Edit& edit) {
      putBefore(edit, journey::Question{.stage = stage, .text = text});
    });
  }
  const auto page = named<Touchpoint>("Pricing page").id;
  review(journey::messages::changeOwner(),
         [&](journey::Edit& edit) { journey::assignOwner(edit, {page}, "Sales"); });
  HistoryList& list = show();
  EXPECT_EQ(entries(list),
            QStringList{"Review of 8 July 2026: 1 touchpoint changed, 2 questions added"});
  EXPECT_TRUE(dayAt(list, 0).startsWith("Today, 8 July, 1 review"));
  click(list, 1, true);
  EXPECT_EQ(list.model()->rowCount(), 6);
  EXPECT_TRUE(dayAt(list, 2).contains("Pricing page")) << dayAt(list, 2).toStdString();
}

TEST_F(HistoryTest, AnEntryThatWasAlteredSaysSoAmongThoseThatAreSound) {
  openExample();
  for (const char* title : {"One", "Two", "Three"}) rename(title);
  close();
  support::withRawSql(file("map.journey").toStdString(),
                      "UPDATE history SET label = '<b>Mine</b>' WHERE seq = 2");
  reopen();
  HistoryList& list = show();
  EXPECT_EQ(entries(list),
            (QStringList{"Rename to Three", "⚠ Edit 2 cannot be read", "Rename to One"}));
  const int rows = list.model()->rowCount();
  click(list, 2);
  EXPECT_FALSE(canvas().showsPast());
  click(list, 2, true);
  EXPECT_EQ(list.model()->rowCount(), rows);
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

TEST_F(HistoryTest, StandsWholeAtBothSizesLightAndDark) {
  openExample();
  setClock("2026-10-05T09:52:00Z");
  giveOwner("Pricing page", "Content");
  setClock("2026-10-07T08:00:00Z");
  renameCard("Proposal", "Wirtschaftlichkeitsprüfung mit Datenschutzfolgenabschätzung");
  const auto stage = named<journey::Stage>("Evaluation").id;
  const auto period = named<journey::Period>("Q3 2026").id;
  *clock += 60;
  window->map().edit(journey::messages::changeReading(), nullptr, [&](journey::Edit& edit) {
    setReadings(edit, {{{stage, journey::Measure::health, period}, 31}});
  });
  HistoryList& list = show();
  click(list, 1);
  const QByteArray look = qgetenv("THROUGHLINE_LOOK");
  for (const bool dark : {false, true}) {
    appearance->setChoice(dark ? Appearance::Choice::dark : Appearance::Choice::light);
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
      window->resize(size);
      settle();
      for (QPushButton* button :
           window->findChild<QWidget*>("history")->findChildren<QPushButton*>()) {
        if (!button->isVisible()) continue;
        EXPECT_GE(button->width(), button->minimumSizeHint().width())
            << button->text().toStdString();
      }
      if (!look.isEmpty()) {
        window->grab().save(
            QString::fromUtf8(look) +
            QStringLiteral("/history_%1_%2.png").arg(size.width()).arg(dark ? "dark" : "light"));
      }
    }
  }
}

}  // namespace
}  // namespace throughline::editor
