#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QTest>
#include <deque>

#include "support/maps.h"
#include "support/numbers_map.h"
#include "support/temporary_folder.h"
#include "throughline/editor/services.h"
#include "throughline/editor/shown_numbers.h"
#include "throughline/journey/starter.h"

// A map with its numbers, open as a window has it, for panels that show them.

namespace throughline::editor {

/// Saves where the test says; keeps what it was told.
class SavingDialogs : public Dialogs {
 public:
  std::optional<QString> askOpen(QWidget*, const QString&, const QString&) override { return {}; }
  std::optional<QString> askSave(QWidget*, const QString&, const QString&,
                                 const QString& suggestion) override {
    suggested = suggestion;
    return target;
  }
  std::optional<QString> askFolder(QWidget*, const QString&, const QString&) override { return {}; }
  std::optional<int> ask(QWidget*, const Question&) override { return {}; }
  void tell(QWidget*, const journey::Error& error) override { told.push_back(error.what()); }

  std::optional<QString> target;
  QString suggested;
  std::vector<std::string> told;
};

class NumbersFixture : public ::testing::Test {
 protected:
  using StageId = journey::Id<journey::Stage>;
  using PeriodId = journey::Id<journey::Period>;

  void open(const journey::Journey& journey) {
    services.dialogs = dialogs;
    services.store.ids = journey::seededIds(7);
    services.settings = std::make_shared<QSettings>(
        QString::fromStdString((folder / "settings.ini").string()), QSettings::IniFormat);
    shown.reset();
    const auto path = folder.path() / ("map" + std::to_string(++m_files) + ".journey");
    map = std::make_unique<OpenMap>(store::Document::create(path, journey, services.store));
    view = std::make_unique<ViewState>();
    shown = std::make_unique<ShownNumbers>(*map, *view);
  }

  [[nodiscard]] const journey::Journey& journey() const { return map->journey(); }
  [[nodiscard]] StageId stageAt(std::size_t place) const {
    return journey().list<journey::Stage>().at(place)->id;
  }
  [[nodiscard]] PeriodId newest() const { return *shown->numbers().period; }

  /// Types a volume, as the table of readings would.
  void setVolume(StageId stage, double value) {
    map->edit("Type", nullptr, [&](journey::Edit& edit) {
      for (const auto* reading : edit.journey().in<journey::Reading>(stage)) {
        if (reading->metric != journey::MetricRole::volume || reading->period != newest()) continue;
        edit.change(reading->id, [&](journey::Reading& r) { r.value = value; });
        return;
      }
      putBefore(edit, journey::Reading{.stage = stage, .period = newest(), .value = value});
    });
  }
  void show(QWidget& widget, QSize size) {
    widget.resize(size);
    widget.show();
    widget.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&widget));
    QCoreApplication::processEvents();
  }

  support::TemporaryFolder folder;
  std::shared_ptr<SavingDialogs> dialogs = std::make_shared<SavingDialogs>();
  Services services;
  std::unique_ptr<OpenMap> map;
  std::unique_ptr<ViewState> view;
  std::unique_ptr<ShownNumbers> shown;

 private:
  int m_files = 0;
};

}  // namespace throughline::editor
