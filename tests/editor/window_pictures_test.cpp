#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>

#include "frame/question_box.h"
#include "panels/history/history_list.h"
#include "support/every_field_map.h"
#include "support/numbers_map.h"
#include "support/random_numbers.h"
#include "support/raw_database.h"
#include "support/reference_picture.h"
#include "throughline/editor/start_page.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/starter.h"
#include "window_fixture.h"

// The window and its parts as they looked when somebody last looked at them.

namespace throughline::editor {
namespace {

class WindowPictures : public WindowTest {
 protected:
  WindowPictures() {
    qputenv("TZ", "UTC");
    QApplication::setCursorFlashTime(0);
    // It stands still: how often the window looks at the clock is no part of a picture.
    services.store.now = [] {
      return std::chrono::system_clock::time_point{std::chrono::hours(24 * 20'779 + 9)};
    };
    workspace = std::make_unique<Workspace>(services, *appearance);
    appearance->setChoice(Appearance::Choice::light);
  }
  ~WindowPictures() override { appearance->setChoice(Appearance::Choice::light); }

  static void expectPicture(const std::string& name, QWidget* of) {
    settle();
    support::expectReference("tests/editor/reference", name, of->grab().toImage());
  }
  void beDark() { appearance->setChoice(Appearance::Choice::dark); }
  QWidget* part(const char* name) { return window->findChild<QWidget*>(name); }
  template <class T>
  T* dialog(const char* name) {
    auto* found = window->findChild<T*>(name);
    EXPECT_TRUE(found && found->isVisible()) << name;
    return found;
  }
  /// The readings fill most of the window.
  QTableView* showReadings() {
    run("view.numbers");
    auto* table = window->findChild<QTableView*>("readings");
    for (auto* rows : window->findChildren<QSplitter*>()) {
      if (rows->orientation() == Qt::Vertical) rows->setSizes({120, 700});
    }
    settle();
    return table;
  }
  /// Each key to what has the keyboard by then.
  static void typeThere(const QString& text) {
    for (const QChar c : text) QTest::keyClicks(QApplication::focusWidget(), QString(c));
  }
  void changeTitle(const char* title) {
    window->map().edit(std::string("Rename to ") + title, nullptr, [&](journey::Edit& edit) {
      edit.change(journey().settings().id, [&](journey::MapSettings& map) { map.title = title; });
    });
  }

 private:
};

TEST_F(WindowPictures, TheExample) {
  openExample();
  selectTouchpoint("Pricing page");
  expectPicture("window", window);
}

TEST_F(WindowPictures, TheExampleInDark) {
  beDark();
  openExample();
  select(named<journey::Stage>("Evaluation"));
  expectPicture("window_dark", window);
}

TEST_F(WindowPictures, AnEmptyMap) {
  auto ids = journey::seededIds(3);
  open(journey::sevenStages("A new map", ids));
  expectPicture("window_empty", window);
}

TEST_F(WindowPictures, TheReadings) {
  openExample();
  QTableView* table = showReadings();
  table->setFocus();
  const auto cell = [&](int row, int column) { return table->model()->index(row, column); };
  table->selectionModel()->select({cell(4, 1), cell(6, 2)}, QItemSelectionModel::ClearAndSelect);
  table->selectionModel()->setCurrentIndex(cell(6, 2), QItemSelectionModel::NoUpdate);
  expectPicture("readings", part("readingsTable"));
  table->setCurrentIndex(cell(0, 4));
  typeThere("many");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  expectPicture("readings_refused", part("readingsTable"));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  table->setCurrentIndex(cell(0, 4));
  typeThere("12.000");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  expectPicture("readings_understood", part("readingsTable"));
}

TEST_F(WindowPictures, ReadingsOfManyPeriodsWithGapsAndOthersMeasuredElsewhere) {
  beDark();
  open(support::numbersMap(6, 14));
  showReadings();
  expectPicture("readings_dark", part("readingsTable"));
}

TEST_F(WindowPictures, TheHistory) {
  openExample();
  const auto page = named<journey::Touchpoint>("Pricing page").id;
  window->map().edit("Give an owner", nullptr,
                     [&](journey::Edit& edit) { journey::assignOwner(edit, {page}, "Sales"); });
  changeTitle("Another title");
  changeTitle("Leah finds a way");
  window->map().undo();
  auto* history = part("history");
  window->findChild<QTabWidget*>("sidePanel")->setCurrentWidget(history);
  settle();
  auto* list = history->findChild<HistoryList*>();
  auto& model = *static_cast<HistoryModel*>(list->model());
  model.setOpen(model.rowCount() - 1, true);
  list->setCurrentIndex(model.index(1, 0));
  expectPicture("history", history);
}

TEST_F(WindowPictures, TheInspectorOfEachKind) {
  open(support::EveryFieldMap().make());
  window->resize(1440, 1500);
  const auto show = [&](const std::string& name, journey::Kind kind) {
    window->view().selectOnly({kind, journey().ids(kind).front()});
    expectPicture("inspector_" + name, &inspector());
  };
  show("stage", journey::Kind::stage);
  show("touchpoint", journey::Kind::touchpoint);
  show("persona", journey::Kind::persona);
  show("experiment", journey::Kind::experiment);
  show("campaign", journey::Kind::campaign);
  show("link", journey::Kind::link);
  window->view().clearSelection();
  expectPicture("inspector_map", &inspector());
}

TEST_F(WindowPictures, WhatIsFoundAndWhatIsHidden) {
  openExample();
  run("find.start");
  QTest::keyClicks(QApplication::focusWidget(), "price");
  expectPicture("find", window);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  run("filter.withoutOwner");
  expectPicture("filter", window);
}

TEST_F(WindowPictures, TheFormOfAStagesNumbers) {
  openExample();
  showReadings();
  run("readings.metrics");
  expectPicture("stage_numbers", dialog<QDialog>("stageNumbers"));
}

TEST_F(WindowPictures, ThePaletteAndTheKeys) {
  openExample();
  run("help.palette");
  QTest::keyClicks(QApplication::focusWidget(), "period");
  expectPicture("palette", QApplication::focusWidget()->window());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  settle();
  run("help.shortcuts");
  expectPicture("shortcuts", part("shortcutSheet"));
}

TEST_F(WindowPictures, APeriodsForm) {
  openExample();
  showReadings()->setFocus();
  run("period.edit");
  expectPicture("period", dialog<QDialog>("periodDialog"));
}

TEST_F(WindowPictures, ATableBeforeItIsWritten) {
  openExample();
  showReadings()->setFocus();
  QApplication::clipboard()->setText(
      "Customer journey KPIs\n\tMetric\tQ3 26\tQ2 26\tThis autumn\tQ4 26\tTarget\n"
      "1. Trigger\t\t4.200\t4.100\t4.300\t4.400\t5.000\n"
      "4. Evaluation\t\t202¹\t195\t243\t250\t300\n"
      "4. Evaluation\tTrial-to-paid\t25 %\t26 %\t29 %\t30 %\t45 %\nTotal\t\t6.669\t6.331\t\t\t\n");
  run("readings.paste");
  auto* preview = dialog<QDialog>("takePreview");
  preview->findChild<QListWidget*>("takeDoubts")->item(0)->setCheckState(Qt::Checked);
  expectPicture("take", preview);
  preview->reject();
  window->resize(1280, 720);
  beDark();
  settle();
  run("readings.paste");
  expectPicture("take_low_dark", dialog<QDialog>("takePreview"));
}

TEST_F(WindowPictures, TouchpointsBeforeTheyArePastedAndWhatAColumnMayBe) {
  beDark();
  open(support::numbersMap(4, 3));
  QApplication::clipboard()->setText(
      "Touchpoint\tWhere in the journey of our customers\tChannel\n"
      "Partner mail\tAwareness 1\tE-Mail\n"
      "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen\tTrial 3\tWeb\n");
  select(*journey().list<journey::Stage>().front());
  canvas().setFocus();
  run("edit.paste");
  auto* preview = dialog<QDialog>("takePreview");
  expectPicture("take_cards_dark", preview);
  auto* head = preview->findChild<QTableView*>("takeGiven")->horizontalHeader();
  QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                    {head->sectionViewportPosition(1) + 8, head->height() / 2});
  auto* menu = preview->findChild<QMenu*>("takeColumnMenu");
  ASSERT_TRUE(menu);
  expectPicture("take_column_menu_dark", menu);
  menu->close();
}

TEST_F(WindowPictures, TheFilterAndAQuestion) {
  openExample();
  run("filter.open");
  expectPicture("filter_popup", QApplication::activePopupWidget());
  QApplication::activePopupWidget()->close();
  Question question;
  question.title = "Remove Evaluation?";
  question.text = "12 readings and 4 touchpoints go with it. Undo brings them back.";
  question.answers = {"Move its content to Purchase", "Remove it with all in it", "Cancel"};
  QuestionBox box(question, window);
  box.show();
  expectPicture("question", &box);
}

TEST_F(WindowPictures, WhatABannerAndAToastSay) {
  store::Document::create(file("map.journey").toStdString(), support::leahMap(), services.store);
  const auto holder = store::Document::open(file("map.journey").toStdString(), services.store);
  reopen();
  window->resize(1280, 720);
  canvas().setFocus();
  QTest::keyClick(canvas().viewport(), Qt::Key_Insert);
  auto* banner = part("accessBanner");
  // Who holds the map differs from run to run.
  window->findChild<QLabel*>("bannerText")->setText("The map is open elsewhere.");
  expectPicture("banner", banner);
}

TEST_F(WindowPictures, AnEditThatWaitsForTheDisk) {
  services.store.patience = std::chrono::milliseconds(0);
  workspace = std::make_unique<Workspace>(services, *appearance);
  openExample();
  window->resize(1280, 720);
  selectTouchpoint("Pricing page");
  SQLite::Database other(file("map.journey").toStdString(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN EXCLUSIVE");
  window->map().edit("Change owner", nullptr, [&](journey::Edit& edit) {
    const auto owner = journey().list<journey::Department>().back()->id;
    edit.change(named<journey::Touchpoint>("Pricing page").id,
                [&](journey::Touchpoint& card) { card.owner = owner; });
  });
  for (const char* timer : {"retryPause", "retryTick"}) window->findChild<QTimer*>(timer)->stop();
  expectPicture("disk_bar", window);
  beDark();
  expectPicture("disk_bar_dark", window);
}

TEST_F(WindowPictures, TheExportDialog) {
  openExample();
  run("export.picture");
  expectPicture("export", dialog<QDialog>("exportDialog"));
}

TEST_F(WindowPictures, TheStartPageBeforeThereIsAnyMap) {
  workspace->showStart();
  for (QWidget* each : QApplication::topLevelWidgets()) {
    auto* page = qobject_cast<StartPage*>(each);
    if (!page) continue;
    page->resize(1280, 720);
    for (int i = 0; i < 30; ++i) settle();  // one picture after the other
    expectPicture("start", page);
    beDark();
    for (int i = 0; i < 30; ++i) settle();
    expectPicture("start_dark", page);
    page->close();
  }
  settle();
}

}  // namespace
}  // namespace throughline::editor
