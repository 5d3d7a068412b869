#include <QCheckBox>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <filesystem>

#include "compare/comparison_page.h"
#include "features/merge/conflict_card.h"
#include "features/merge/conflict_group.h"
#include "features/merge/copy_names.h"
#include "features/merge/merge_dialog.h"
#include "tab_walk.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/store/safety_copies.h"
#include "window_fixture.h"

// A copy of the map that somebody else edited is brought in, as a person does it.

namespace throughline::editor {
namespace {

using journey::Kind;
using journey::Touchpoint;

class MergeTest : public WindowTest {
 protected:
  MergeTest() {
    services.store.safetyFolder = file("data").toStdString();
    workspace = std::make_unique<Workspace>(services, *appearance);
    store::Document::create(file("map.journey").toStdString(), support::leahMap(), services.store);
  }
  /// The copy, which Ben edits.
  void copyAs(const QString& name) {
    copy = file(name);
    std::filesystem::copy_file(file("map.journey").toStdString(), copy.toStdString());
    set(copy, "Pricing page", "status", std::string("retired"));
    set(copy, "Pricing page", "job", std::string("Know the cost per seat before the first call"));
    set(copy, "Pricing page", "title", std::string("Prices"));
  }
  void set(const QString& path, const std::string& title, const char* key, journey::Value value) {
    store::Services own = services.store;
    own.user = "Ben";
    const auto document = store::Document::open(path.toStdString(), own);
    for (const auto& [id, each] : document->journey().all<Touchpoint>()) {
      if (each.title != title) continue;
      const auto record = id.value;
      ASSERT_TRUE(document->edit("Edit", nullptr, [&](journey::Edit& edit) {
        journey::setField(edit, Kind::touchpoint, record, key, value);
      }));
      return;
    }
    FAIL() << title;
  }
  void setMine(const char* key, const journey::Value& value) {
    const auto id = page().id.value;
    window->map().edit("Edit", nullptr, [&](journey::Edit& edit) {
      journey::setField(edit, Kind::touchpoint, id, key, value);
    });
    settle();
  }
  void bringIn() {
    dialogs->opens.push_back(copy);
    run("file.bringIn");
    dialog = window->findChild<MergeDialog*>();
    ASSERT_TRUE(dialog);
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
  }
  [[nodiscard]] QString text(const char* name) const {
    return dialog->findChild<QLabel*>(name)->text();
  }
  [[nodiscard]] QList<ConflictCard*> cards() const { return dialog->findChildren<ConflictCard*>(); }
  [[nodiscard]] QPushButton& bring() const {
    return *dialog->findChild<QPushButton*>("mergeBring");
  }
  /// How many the button counts.
  [[nodiscard]] int changes() const {
    for (const QString& word : bring().text().split(' ')) {
      if (const int count = word.toInt(); count > 0) return count;
    }
    return 0;
  }
  [[nodiscard]] const Touchpoint& page() const {
    for (const auto& [id, each] : journey().all<Touchpoint>()) {
      if (each.title.starts_with("Pric")) return each;
    }
    throw std::runtime_error("no page");
  }

  [[nodiscard]] bool isOffered() const {
    return std::ranges::any_of(window->findChildren<QLabel*>(), [](const QLabel* label) {
      return label->isVisible() &&
             label->text().contains("A copy of this map lies beside it, changed by Ben");
    });
  }
  [[nodiscard]] std::string pageTitle() const { return page().title; }
  /// Three fields of so many touchpoints are changed on both sides.
  void makeConflicts(std::size_t count) {
    const auto changed = [count](const std::string& how) {
      return [count, how](journey::Edit& edit) {
        std::vector<std::int64_t> ids;
        for (const auto& [id, each] : edit.journey().all<Touchpoint>()) {
          if (ids.size() < count) ids.push_back(id.value);
        }
        for (const std::int64_t id : ids) {
          for (const char* key : {"title", "channel", "note"}) {
            journey::setField(edit, Kind::touchpoint, id, key, how + " " + std::to_string(id));
          }
        }
      };
    };
    const auto other = store::Document::open(copy.toStdString(), services.store);
    ASSERT_TRUE(other->edit("Edit", nullptr, changed("Theirs")));
    ASSERT_TRUE(window->map().edit("Edit", nullptr, changed("Mine")));
  }
  void drop(const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPointF middle = window->rect().center();
    QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window, &enter);
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window, &drop);
    settle();
  }

  QString copy;
  MergeDialog* dialog = nullptr;
};

TEST_F(MergeTest, WhatOnlyTheCopyChangedComesWithOnePress) {
  copyAs("copy.journey");
  reopen();
  bringIn();
  EXPECT_TRUE(cards().isEmpty());
  EXPECT_EQ(text("mergeAnswers"), "Nothing was changed in both");
  EXPECT_EQ(changes(), 1);
  QTest::keyClick(dialog, Qt::Key_Return);
  settle();
  EXPECT_EQ(page().title, "Prices");
  EXPECT_EQ(page().status, journey::Status::retired);
  const auto copies = store::safetyCopies(services.store, journey().settings().id.value);
  EXPECT_TRUE(
      std::ranges::any_of(copies, [](const auto& each) { return each.occasion == "merge"; }));
  EXPECT_TRUE(std::filesystem::exists(copy.toStdString()));
  QWidget* toast = window->findChild<QWidget*>("toast");
  EXPECT_TRUE(toast->isVisible());
  run("edit.undo");
  EXPECT_EQ(page().title, "Pricing page");
  EXPECT_FALSE(toast->isVisible()) << "a copy that is not in goes to no bin";
}

TEST_F(MergeTest, EscLeavesEverythingAsItIs) {
  copyAs("copy.journey");
  reopen();
  bringIn();
  const journey::Journey before = journey();
  QTest::keyClick(dialog, Qt::Key_Escape);
  settle();
  EXPECT_EQ(journey(), before);
  EXPECT_TRUE(window->map().document().history(1).empty());
}

TEST_F(MergeTest, ConflictsAreMineUntilAKeyOrAClickChooses) {
  copyAs("copy.journey");
  reopen();
  setMine("title", std::string("Price page"));
  setMine("job", std::string("Know the cost without a call"));
  bringIn();
  ASSERT_EQ(cards().size(), 2);
  EXPECT_EQ(changes(), 1);
  EXPECT_TRUE(cards()[0]->hasFocus());
  QTest::keyClick(cards()[0], Qt::Key_2);
  EXPECT_EQ(changes(), 2);
  QTest::keyClick(cards()[0], Qt::Key_Down);
  EXPECT_TRUE(cards()[1]->hasFocus());
  QTest::keyClick(cards()[1], Qt::Key_3);
  QTest::mouseClick(&bring(), Qt::LeftButton);
  settle();
  EXPECT_EQ(page().title, "Prices");
  EXPECT_EQ(page().job,
            "Know the cost without a call\nKnow the cost per seat before the first call");
}

TEST_F(MergeTest, AllOfOneSideAreChosenAtOnceAndCanBeChangedAfterwards) {
  copyAs("copy.journey");
  reopen();
  setMine("title", std::string("Price page"));
  setMine("job", std::string("Know the cost without a call"));
  bringIn();
  QTest::mouseClick(dialog->findChild<QPushButton*>("allTheirs"), Qt::LeftButton);
  EXPECT_EQ(changes(), 3);
  QTest::mouseClick(cards()[0]->findChild<QAbstractButton*>("chooseMine"), Qt::LeftButton);
  EXPECT_EQ(changes(), 2);
  QTest::mouseClick(dialog->findChild<QPushButton*>("allMine"), Qt::LeftButton);
  EXPECT_EQ(changes(), 1);
}

TEST_F(MergeTest, OnlyWhatWasChosenCountsAsAnswered) {
  copyAs("copy.journey");
  reopen();
  setMine("title", std::string("Price page"));
  setMine("job", std::string("Know the cost without a call"));
  bringIn();
  const auto caption = [&](int card) {
    return cards()[card]
        ->findChild<QWidget*>("chooseMine")
        ->findChild<QLabel*>("sideCaption")
        ->text();
  };
  EXPECT_TRUE(text("mergeAnswers").contains("0 of 2 have an answer; until you choose, it is mine"))
      << text("mergeAnswers").toStdString();
  EXPECT_TRUE(text("mergeCounts").endsWith("none of 2 chosen yet"));
  EXPECT_EQ(caption(0), "Mine · until you choose");
  QTest::keyClick(cards()[0], Qt::Key_1);
  EXPECT_EQ(caption(0), "Mine");
  EXPECT_EQ(caption(1), "Mine · until you choose");
  EXPECT_TRUE(text("mergeCounts").endsWith("1 of 2 chosen: 1 mine, 0 from the copy"))
      << text("mergeCounts").toStdString();
  QTest::mouseClick(dialog->findChild<QPushButton*>("allTheirs"), Qt::LeftButton);
  EXPECT_TRUE(text("mergeAnswers").endsWith("2 of 2 have an answer"));
  EXPECT_TRUE(text("mergeCounts").endsWith("2 of 2 chosen: 0 mine, 2 from the copy"));
}

TEST_F(MergeTest, WithLittleToChooseThePageIsNoHigherThanWhatItHolds) {
  copyAs("copy.journey");
  reopen();
  window->resize(1920, 1080);
  setMine("title", std::string("Price page"));
  bringIn();
  EXPECT_LT(dialog->height(), 700);
  EXPECT_FALSE(dialog->findChild<QScrollArea*>("mergeConflicts")->verticalScrollBar()->maximum() >
               0);
}

TEST_F(MergeTest, StandsWholeAtBothSizesLightAndDark) {
  copyAs("leah (conflicted copy 2026-10-14).journey");
  reopen();
  setMine("job", std::string("Know the cost without a call"));
  setMine("title", std::string("Preisübersicht mit Wirtschaftlichkeitsprüfung"));
  set(copy, "Proposal", "owner", journey::Value(named<journey::Department>("Marketing").id.value));
  const auto proposal = named<Touchpoint>("Product demo").id.value;
  window->map().edit("Edit", nullptr, [&](journey::Edit& edit) {
    journey::setField(edit, Kind::touchpoint, proposal, "note", std::string("Mine alone"));
  });
  const QByteArray look = qgetenv("THROUGHLINE_LOOK");
  for (const bool dark : {false, true}) {
    appearance->setChoice(dark ? Appearance::Choice::dark : Appearance::Choice::light);
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
      window->resize(size);
      settle();
      bringIn();
      settle();
      EXPECT_LE(dialog->height(), size.height());
      EXPECT_LE(dialog->width(), size.width());
      for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if (!button->isVisible()) continue;
        EXPECT_GE(button->width(), button->minimumSizeHint().width())
            << button->text().toStdString();
      }
      if (!look.isEmpty()) {
        dialog->grab().save(
            QString::fromUtf8(look) +
            QStringLiteral("/merge_%1_%2.png").arg(size.width()).arg(dark ? "dark" : "light"));
      }
      dialog->close();
      settle();
    }
  }
}

TEST_F(MergeTest, EveryControlIsReachedWithTabAndNoneHoldsIt) {
  copyAs("copy.journey");
  reopen();
  setMine("title", std::string("Price page"));
  setMine("job", std::string("Know the cost without a call"));
  bringIn();
  const auto walked = tabWalk(dialog);
  for (QWidget* control : controlsIn(dialog)) {
    EXPECT_EQ(std::ranges::count(walked, control), 1)
        << nameOfControl(control) << " is not reached";
  }
}

TEST_F(MergeTest, WhatIsNotTickedIsLeftOut) {
  copyAs("copy.journey");
  reopen();
  bringIn();
  QTest::mouseClick(dialog->findChild<QCheckBox*>("takeChange"), Qt::LeftButton, {}, {6, 8});
  settle();
  EXPECT_EQ(bring().text(), "Leave everything as it is here");
  const journey::Journey before = journey();
  const std::size_t rows = window->map().document().history(10).size();
  QTest::mouseClick(&bring(), Qt::LeftButton);
  settle();
  EXPECT_EQ(journey(), before);
  EXPECT_EQ(window->map().document().history(10).size(), rows + 1) << "it was decided";
  QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  bringIn();
  EXPECT_EQ(text("mergeCounts"), "This map has everything the copy has");
  EXPECT_FALSE(bring().isEnabled());
}

TEST_F(MergeTest, AnEntryOpensToAllThatDiffers) {
  copyAs("copy.journey");
  reopen();
  bringIn();
  auto* open = dialog->findChild<QToolButton*>("openChange");
  ASSERT_TRUE(open);
  QTest::mouseClick(open, Qt::LeftButton);
  const auto* whole = dialog->findChild<QWidget*>("wholeChange");
  ASSERT_TRUE(whole);
  QStringList lines;
  for (const auto* label : whole->findChildren<QLabel*>()) lines << label->text();
  EXPECT_TRUE(lines.contains("Title: Pricing page → Prices")) << lines.join("|").toStdString();
  EXPECT_EQ(lines.size(), 3);
  QTest::mouseClick(open, Qt::LeftButton);
  EXPECT_FALSE(dialog->findChild<QWidget*>("wholeChange"));
}

TEST_F(MergeTest, ACopyThatASyncProgramLeftBesideIsOffered) {
  copyAs("map (Ben's conflicted copy 2026-10-14).journey");
  reopen();
  settle();
  EXPECT_TRUE(isOffered());
}

TEST_F(MergeTest, AnotherMapOfSuchANameIsNotOffered) {
  store::Services own = services.store;
  own.ids = journey::seededIds(99);
  journey::Journey other = support::leahMap();
  journey::MapSettings settings = other.settings();
  other.erase(Kind::map, settings.id.value);
  settings.id = {settings.id.value + 1};
  other.put(settings);
  store::Document::create(file("map (1).journey").toStdString(), other, own);
  reopen();
  settle();
  EXPECT_FALSE(isOffered());
}

TEST_F(MergeTest, OnceBroughtInACopyHasNothingNewUntilItIsEditedAgain) {
  copyAs("map (1).journey");
  reopen();
  setMine("title", std::string("Price page"));
  bringIn();
  ASSERT_EQ(cards().size(), 1);
  QTest::keyClick(dialog, Qt::Key_Return);
  settle();
  bringIn();
  EXPECT_TRUE(cards().isEmpty());
  EXPECT_EQ(text("mergeCounts"), "This map has everything the copy has");
  EXPECT_FALSE(bring().isEnabled());
  QTest::keyClick(dialog, Qt::Key_Escape);
  settle();
  set(copy, "Prices", "channel", std::string("Phone"));
  bringIn();
  EXPECT_TRUE(cards().isEmpty()) << "the title was decided";
  EXPECT_EQ(changes(), 1);
  QTest::keyClick(dialog, Qt::Key_Escape);
  settle();
}

TEST_F(MergeTest, TheResultIsSeenOnTheMapFirstAndAllChoicesAreKept) {
  copyAs("copy.journey");
  reopen();
  setMine("title", std::string("Price page"));
  bringIn();
  QTest::keyClick(cards()[0], Qt::Key_2);
  ASSERT_EQ(changes(), 2);
  const journey::Journey before = journey();
  QTest::mouseClick(dialog->findChild<QPushButton*>("mergeSee"), Qt::LeftButton);
  settle();
  auto* page = window->findChild<ComparisonPage*>();
  ASSERT_TRUE(page && page->isVisible());
  EXPECT_FALSE(dialog->isVisible());
  window->activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(window));
  ASSERT_TRUE(page->isAncestorOf(QApplication::focusWidget()));
  EXPECT_TRUE(page->comparison().then.map == before);
  EXPECT_EQ(page->comparison().changes.size(), 1u) << "one touchpoint, with all its fields";
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  settle();
  EXPECT_TRUE(dialog->isVisible());
  EXPECT_EQ(changes(), 2);
  EXPECT_TRUE(journey() == before);
  QTest::mouseClick(&bring(), Qt::LeftButton);
  settle();
  EXPECT_EQ(pageTitle(), "Prices");
}

TEST_F(MergeTest, VeryManyConflictsAreGroupedByThingWithAChoiceForEach) {
  copyAs("copy.journey");
  reopen();
  makeConflicts(20);
  bringIn();
  const auto groups = dialog->findChildren<ConflictGroup*>();
  ASSERT_EQ(groups.size(), 20);
  EXPECT_TRUE(cards().isEmpty()) << "a group opens with a click";
  EXPECT_TRUE(groups[0]->hasFocus());
  const int before = changes();
  QTest::keyClick(groups[0], Qt::Key_2);
  EXPECT_EQ(changes(), before + 3);
  EXPECT_TRUE(groups[0]->findChild<QPushButton*>("groupTheirs")->isChecked());
  EXPECT_FALSE(groups[1]->findChild<QPushButton*>("groupTheirs")->isChecked());
  QTest::keyClick(groups[0], Qt::Key_Right);
  settle();
  ASSERT_EQ(cards().size(), 3);
  QTest::keyClick(groups[0], Qt::Key_Down);
  EXPECT_TRUE(cards()[0]->hasFocus());
  QTest::keyClick(cards()[0], Qt::Key_1);
  EXPECT_EQ(changes(), before + 2);
  EXPECT_FALSE(groups[0]->findChild<QPushButton*>("groupTheirs")->isChecked()) << "mixed";
  QTest::mouseClick(groups[1]->findChild<QPushButton*>("groupTheirs"), Qt::LeftButton);
  EXPECT_EQ(changes(), before + 5);
}

TEST_F(MergeTest, ACopyWithoutASharedHistoryIsDroppedAndAsksAboutEverything) {
  reopen();
  setMine("title", std::string("Price page"));
  window->map().document().saveCopy(file("given.journey").toStdString(), false);
  copy = file("given.journey");
  set(copy, "Price page", "title", std::string("Prices"));
  drop(copy);
  dialog = window->findChild<MergeDialog*>();
  ASSERT_TRUE(dialog);
  EXPECT_TRUE(text("startedFrom").contains("share no history"))
      << text("startedFrom").toStdString();
  EXPECT_EQ(cards().size(), 1);
}

// A sync program brings the map as Ben left it: another file under the same name.
TEST_F(MergeTest, WhatAnotherPersonWroteIsTakenOverAndSaid) {
  reopen();
  copyAs("away.journey");
  std::filesystem::rename(copy.toStdString(), file("map.journey").toStdString());
  ASSERT_TRUE(QTest::qWaitFor([&] { return page().title == "Prices"; }, 2'000));
  settle();
  const auto* said = window->findChild<QLabel*>("toastText");
  ASSERT_TRUE(said && said->isVisible());
  EXPECT_TRUE(said->text().startsWith("Ben changed")) << said->text().toStdString();
  EXPECT_TRUE(window->map().canEdit());
  setMine("channel", std::string("Phone"));
  EXPECT_EQ(page().channel, "Phone") << "and goes on without a restart";
}

TEST(CopyNames, OfSyncProgramsBrowsersAndDesktopsAreKnown) {
  for (const char* name : {
           "leah (Ana's conflicted copy 2026-10-14).journey",
           "leah (ANA-PC's conflicted copy 2026-10-14 (1)).journey",
           "leah (In Konflikt stehende Kopie von Ana 2026-10-14).journey",
           "leah (Anas in Konflikt stehende Kopie 2026-10-14).journey",
           "leah (Copie en conflit de Ana 2026-10-14).journey",
           "leah (Copia conflictiva de Ana 2026-10-14).journey",
           "leah (conflicted copy 2026-10-14 111500).journey",
           "leah (conflicted copy ana 2026-10-14 111500).journey",
           "leah_conflict-20261014-111500.journey",
           "leah_conflict-ana-20261014-111500.journey",
           "leah.sync-conflict-20261014-111500-ABCD123.journey",
           "leah.sync-conflict-20261014-111500.journey",
           "leah.Conflict.journey",
           "leah (SFConflict ana@example.org 2026-10-14-11-15-00).journey",
           "leah_ANA-PC_Oct-14-1115-2026_Conflict.journey",
           "leah-DESKTOP-ABC1234.journey",
           "leah-LAPTOP-7-2.journey",
           "leah (1).journey",
           "leah(2).journey",
           "leah 2.journey",
           "leah - Copy.journey",
           "leah - Copy (2).journey",
           "leah - Kopie.journey",
           "leah copy 2.journey",
           "leah Kopie.journey",
           "leah (copy).journey",
           "leah (3rd copy).journey",
           "leah (weitere Kopie).journey",
           "leah (Ana's conflicted copy 2026-10-14) (1).journey",
           "Leah (1).JOURNEY",
       }) {
    EXPECT_TRUE(isNamedAsCopy(name, "leah.journey")) << name;
  }
  EXPECT_TRUE(isNamedAsCopy("leah (v2) (conflicted copy 2026-10-14).journey", "leah (v2).journey"));
}

TEST(CopyNames, OthersAreNone) {
  for (const char* name : {"leah.journey", "leah (1).png", "leahs.journey", "leah of 2025.journey",
                           "other (conflicted copy 2026-10-14).journey", "leah Berlin.journey"}) {
    EXPECT_FALSE(isNamedAsCopy(name, "leah.journey")) << name;
  }
  EXPECT_FALSE(isNamedAsCopy("(1).journey", ".journey"));
}

}  // namespace
}  // namespace throughline::editor
