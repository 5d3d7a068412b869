#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "fake_dialogs.h"
#include "support/maps.h"
#include "support/temporary_folder.h"
#include "throughline/editor/readings/readings_table.h"
#include "throughline/journey/intents/periods.h"
#include "throughline/journey/intents/readings.h"

namespace throughline::editor {

/// The readings of the example map in a window of their own, worked by keys
/// and mouse. It is November 2026.
class ReadingsTest : public ::testing::Test {
 protected:
  using Measure = journey::Measure;

  ReadingsTest() { open(support::leahMap()); }
  ~ReadingsTest() override { host.reset(); }

  void open(const journey::Journey& start) {
    host.reset();
    services.dialogs = dialogs;
    services.settings = std::make_shared<QSettings>(
        QString::fromStdString((folder / "settings.ini").string()), QSettings::IniFormat);
    services.store.ids = journey::seededIds(7);
    services.store.now = [] {
      return std::chrono::system_clock::time_point{std::chrono::hours(24 * 20'779)};
    };
    const auto path = folder / (std::to_string(++m_files) + ".journey");
    map = std::make_unique<OpenMap>(store::Document::create(path, start, services.store));
    view = std::make_unique<ViewState>();
    show();
  }
  /// The table anew, as with the next start of the program.
  void show() {
    host = std::make_unique<QWidget>();
    host->resize(1100, 480);
    actions = new ActionRegistry(host.get());
    auto* layout = new QVBoxLayout(host.get());
    layout->setContentsMargins(0, 0, 0, 0);
    readings = new ReadingsTable(*map, *view, services, host.get());
    readings->addActions(*actions);
    layout->addWidget(readings);
    host->show();
    host->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(host.get()));
    table = host->findChild<QTableView*>("readings");
    table->setFocus();
  }
  /// As chosen at the table.
  void writeNumbers(const QString& sample) {
    QMenu* menu = host->findChild<QToolButton*>("numbersAs")->menu();
    emit menu->aboutToShow();
    for (QAction* each : menu->actions()) {
      if (each->text() == sample) each->trigger();
    }
  }
  static void settle() {
    for (int i = 0; i < 3; ++i) {
      QApplication::processEvents();
      QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
  }

  [[nodiscard]] const journey::Journey& journey() const { return map->journey(); }
  template <class T>
  [[nodiscard]] journey::Id<T> named(const std::string& name) const {
    for (const auto& [id, record] : journey().all<T>()) {
      if (record.name == name) return id;
    }
    ADD_FAILURE() << "nothing is called " << name;
    return {};
  }
  [[nodiscard]] journey::ReadingPlace place(const std::string& stage, Measure measure,
                                            const std::string& period = "Q3 2026") const {
    return {named<journey::Stage>(stage), measure, named<journey::Period>(period)};
  }
  [[nodiscard]] std::optional<double> value(const std::string& stage, Measure measure,
                                            const std::string& period = "Q3 2026") const {
    return readingAt(journey(), place(stage, measure, period));
  }
  [[nodiscard]] std::optional<double> target(const std::string& stage, Measure measure) const {
    return readingAt(journey(), {named<journey::Stage>(stage), measure, journey::kTarget});
  }
  /// The cell of the table, by the order of the map and the dates.
  [[nodiscard]] QModelIndex cell(const std::string& stage, Measure measure,
                                 const std::string& period = "Q3 2026") const {
    const auto stages = journey().idsIn(journey::Kind::stage, 0);
    const auto at = std::ranges::find(stages, named<journey::Stage>(stage).value);
    const int row = static_cast<int>(at - stages.begin()) * 4 + static_cast<int>(measure);
    for (int column = 0; column < table->model()->columnCount(); ++column) {
      const auto head = table->model()->headerData(column, Qt::Horizontal).toString();
      if (head == QString::fromStdString(period)) return table->model()->index(row, column);
    }
    ADD_FAILURE() << "no column for " << period;
    return {};
  }
  void go(const QModelIndex& index) {
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
  }
  void selectBlock(const QModelIndex& from, const QModelIndex& to) {
    go(from);
    table->selectionModel()->select(QItemSelection(from, to), QItemSelectionModel::ClearAndSelect);
  }

  /// What has the keyboard. After a dialog has closed the platform may leave no
  /// window active, where a desktop gives the one below it the keyboard.
  QWidget* keyboard() {
    if (!QApplication::focusWidget()) {
      host->activateWindow();
      EXPECT_TRUE(QTest::qWaitForWindowActive(host.get()));
    }
    return QApplication::focusWidget();
  }
  // Keys go to whatever has the keyboard: the table, or the box in it.
  void type(const QString& text) {
    for (const QChar c : text) QTest::keyClicks(keyboard(), QString(c));
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(keyboard(), key, modifiers);
    settle();
  }
  void pasteText(const QString& text) {
    QApplication::clipboard()->setText(text);
    key(Qt::Key_V, Qt::ControlModifier);
  }

  [[nodiscard]] bool isEditing() const { return table->findChild<QLineEdit*>("cellEditor"); }
  /// What is told beside a cell; empty: nothing is.
  [[nodiscard]] QString note() const {
    const auto* note = table->findChild<QWidget*>("cellNote");
    return note->isVisible() ? note->findChild<QLabel*>()->text() : QString();
  }
  [[nodiscard]] QDialog* dialog(const QString& name) const {
    return readings->findChild<QDialog*>(name);
  }
  static void press(QWidget* in, const char* button) {
    QTest::mouseClick(in->findChild<QPushButton*>(button), Qt::LeftButton);
    settle();
  }

  support::TemporaryFolder folder;
  std::shared_ptr<FakeDialogs> dialogs = std::make_shared<FakeDialogs>();
  Services services;
  std::unique_ptr<OpenMap> map;
  std::unique_ptr<ViewState> view;
  std::unique_ptr<QWidget> host;
  ActionRegistry* actions = nullptr;
  ReadingsTable* readings = nullptr;
  QTableView* table = nullptr;

 private:
  int m_files = 0;
};

}  // namespace throughline::editor
