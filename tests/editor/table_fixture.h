#pragma once

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QToolButton>

#include "places/table/table_page.h"
#include "window_fixture.h"

namespace throughline::editor {

/// The window with the table open, worked by key and mouse events.
class TableTest : public WindowTest {
 protected:
  void openTable() {
    if (!window) openExample();
    QTest::keyClick(window, Qt::Key_F8);
    settle();
  }
  [[nodiscard]] TablePage& page() const { return *window->findChild<TablePage*>(); }
  [[nodiscard]] ThingsView& rows() const { return *window->findChild<ThingsView*>(); }
  [[nodiscard]] const ThingsModel& model() const {
    return *static_cast<const ThingsModel*>(rows().model());
  }

  [[nodiscard]] QModelIndex cell(const journey::RecordKey& record,
                                 journey::ThingColumn column) const {
    return model().index(model().rowOf(record), static_cast<int>(column));
  }
  template <class T>
  [[nodiscard]] QModelIndex cell(const T& record, journey::ThingColumn column) const {
    return cell(journey::RecordKey(record.id), column);
  }
  /// A click into the cell.
  void click(const QModelIndex& index, Qt::KeyboardModifiers modifiers = {}) {
    ASSERT_TRUE(index.isValid());
    rows().scrollTo(index);
    settle();
    QTest::mouseClick(rows().viewport(), Qt::LeftButton, modifiers,
                      rows().visualRect(index).center());
    settle();
  }
  void clickBox(const journey::RecordKey& record) {
    const QModelIndex index = cell(record, journey::ThingColumn::name);
    rows().scrollTo(index);
    settle();
    QTest::mouseClick(rows().viewport(), Qt::LeftButton, {},
                      rows().visualRect(index).topLeft() + QPoint(18, 12));
    settle();
  }
  void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : window, pressed, modifiers);
    settle();
  }
  void keys(const QString& text) {
    for (const QChar letter : text) {
      QTest::keyClicks(QApplication::focusWidget(), QString(letter));
      settle();
    }
  }
  [[nodiscard]] QString text(const QModelIndex& index) const { return index.data().toString(); }
  [[nodiscard]] QStringList names() const {
    QStringList all;
    for (const auto& record : model().shownRecords()) {
      all << QString::fromStdString(labelOf(journey().get(record.kind, record.id)));
    }
    return all;
  }
  /// Ticks a box under the chip.
  void choose(const char* chip, const QString& choice) {
    auto* button = page().findChild<QWidget*>(chip)->findChild<QToolButton*>("open");
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
    bool found = false;
    for (auto* box : window->findChildren<QCheckBox*>()) {
      if (box->text() != choice || !box->window()->windowFlags().testFlag(Qt::Popup)) continue;
      QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
      found = true;
      QTest::keyClick(box, Qt::Key_Escape);
      break;
    }
    EXPECT_TRUE(found) << choice.toStdString();
    settle();
  }
  [[nodiscard]] QToolButton* onBar(const char* name) const {
    return window->findChild<QWidget*>("selectionBar")->findChild<QToolButton*>(name);
  }
  [[nodiscard]] QWidget& bar() const { return *window->findChild<QWidget*>("selectionBar"); }
  /// Chooses from the menu of a button on the bar.
  void chooseOnBar(const char* name, const QString& entry) {
    QMenu* menu = onBar(name)->menu();
    emit menu->aboutToShow();
    for (QAction* action : menu->actions()) {
      if (action->text() != entry) continue;
      action->trigger();
      settle();
      return;
    }
    ADD_FAILURE() << "no " << entry.toStdString();
  }
};

}  // namespace throughline::editor
