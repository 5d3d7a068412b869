#pragma once

#include <QListView>
#include <QMouseEvent>
#include <QTabWidget>

#include "panels/history/history_list.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/messages/labels.h"
#include "window_fixture.h"

namespace throughline::editor {

/// The history of a map in its window.
class HistoryFixture : public WindowTest {
 protected:
  using Touchpoint = journey::Touchpoint;

  HistoryList& show() {
    auto* history = window->findChild<QWidget*>("history");
    window->findChild<QTabWidget*>("sidePanel")->setCurrentWidget(history);
    settle();
    return *history->findChild<HistoryList*>();
  }
  [[nodiscard]] HistoryModel& model(HistoryList& list) const {
    return *static_cast<HistoryModel*>(list.model());
  }

  /// The clock of the map; set before it is opened, or for what comes.
  void setClock(const QString& utc) {
    clock = QDateTime::fromString(utc, Qt::ISODate).toSecsSinceEpoch();
  }
  HistoryFixture() {
    workspace->services().store.now = [this] {
      return clock ? std::chrono::system_clock::time_point(std::chrono::seconds(*clock))
                   : std::chrono::system_clock::now();
    };
  }

  void rename(const std::string& title) {
    window->map().edit("Rename to " + title, nullptr, [&](journey::Edit& edit) {
      edit.change(journey().settings().id, [&](journey::MapSettings& map) { map.title = title; });
    });
  }
  void renameCard(const std::string& from, const std::string& to) {
    const auto id = named<Touchpoint>(from).id;
    window->map().edit(
        journey::messages::renameRecord(journey::messages::kind(journey::Kind::touchpoint)),
        nullptr, [&](journey::Edit& edit) {
          setField(edit, journey::Kind::touchpoint, id.value, "title", to);
        });
  }
  void giveOwner(const std::string& title, const std::string& owner) {
    const auto id = named<Touchpoint>(title).id;
    window->map().edit(journey::messages::changeField(
                           journey::messages::field(journey::Kind::touchpoint, "owner")),
                       nullptr,
                       [&](journey::Edit& edit) { journey::assignOwner(edit, {id}, owner); });
  }
  void remove(const std::string& title) {
    const auto id = named<Touchpoint>(title).id;
    window->map().edit(
        journey::messages::deleteRecords(journey::messages::records(journey::Kind::touchpoint, 1)),
        nullptr, [&](journey::Edit& edit) {
          journey::removeRecord(edit, journey::Kind::touchpoint, id.value);
        });
  }

  /// What the entries say, from the top.
  [[nodiscard]] QStringList entries(HistoryList& list) const {
    QStringList said;
    for (int i = 0; i < model(list).rowCount(); ++i) {
      const auto& row = model(list).row(i);
      if (row.kind == HistoryModel::RowKind::entry) {
        said << model(list).group(row).headline.text;
      }
    }
    return said;
  }
  /// Opens all that is folded away.
  void unfoldDays(HistoryList& list) {
    for (int i = 0; i < model(list).rowCount(); ++i) {
      if (model(list).row(i).kind == HistoryModel::RowKind::more) model(list).unfold(i--);
    }
    settle();
  }
  [[nodiscard]] QString dayAt(HistoryList& list, int row) const {
    return list.model()->index(row, 0).data().toString();
  }
  [[nodiscard]] QStringList linesBelow(HistoryList& list, int row) const {
    QStringList lines;
    for (int i = row + 1; i < list.model()->rowCount(); ++i) {
      if (model(list).row(i).kind != HistoryModel::RowKind::change) break;
      lines << list.model()->index(i, 0).data().toString();
    }
    return lines;
  }
  [[nodiscard]] QPoint placeOf(HistoryList& list, int row) const {
    const QRect rect = list.visualRect(list.model()->index(row, 0));
    return rect.topLeft() + QPoint(80, 12);
  }
  void click(HistoryList& list, int row, bool onOpener = false) {
    const QRect rect = list.visualRect(list.model()->index(row, 0));
    const QPoint at =
        onOpener ? HistoryDelegate::openerIn(rect).center() : rect.topLeft() + QPoint(80, 12);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at);
    settle();
  }
  void hover(HistoryList& list, int row) {
    QTest::mouseMove(list.viewport(), placeOf(list, row) - QPoint(1, 0));
    QTest::mouseMove(list.viewport(), placeOf(list, row));
  }
  static void leave(QWidget& widget) {
    QEvent out(QEvent::Leave);
    QApplication::sendEvent(&widget, &out);
  }

  std::optional<qint64> clock;
};

}  // namespace throughline::editor
