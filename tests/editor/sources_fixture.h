#pragma once

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QListView>
#include <QMimeData>
#include <QTabWidget>

#include "panels/sources/note_view.h"
#include "throughline/journey/intents/findings.h"
#include "window_fixture.h"

namespace throughline::editor {

inline const QString kNote =
    "We waited for weeks.\nThe questionnaire came in the last week.\nShe had asked before.";

/// The panel of sources in the real window.
class SourcesTest : public WindowTest {
 protected:
  journey::Id<journey::Source> make(const QString& title, const QString& note) {
    journey::Id<journey::Source> made;
    window->map().edit("Add", nullptr, [&](journey::Edit& edit) {
      made = addSource(edit, title.toStdString(), note.toStdString());
    });
    settle();
    return made;
  }
  /// Opens the panel, and in it the page of the source, by a click on its row.
  void openPage(const QString& title) {
    run("view.sources");
    if (window->findChild<QWidget*>("allSources")->isVisible()) press("allSources");
    auto* list = window->findChild<QListView*>("sourceList");
    for (int row = 0; row < list->model()->rowCount(); ++row) {
      const QModelIndex index = list->model()->index(row, 0);
      if (index.data().toString() != title) continue;
      QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
      settle();
      return;
    }
    ADD_FAILURE() << "no row " << title.toStdString();
  }
  [[nodiscard]] NoteView& note() const { return *window->findChild<NoteView*>("noteView"); }
  [[nodiscard]] QPlainTextEdit& editor() const {
    return *window->findChild<QPlainTextEdit*>("noteEditor");
  }
  /// Selects the line of the note by keys.
  void selectLine(int line) {
    note().setFocus();
    QTest::keyClick(&note(), Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < line; ++i) {
      QTest::keyClick(&note(), Qt::Key_End);
      QTest::keyClick(&note(), Qt::Key_Right);
    }
    QTest::keyClick(&note(), Qt::Key_End, Qt::ShiftModifier);
    settle();
  }
  [[nodiscard]] bool barIsShown() const {
    return window->findChild<QWidget*>("markingBar")->isVisible();
  }
  [[nodiscard]] QString tab() const {
    auto* side = window->findChild<QTabWidget*>("sidePanel");
    return side->tabText(side->indexOf(window->findChild<QWidget*>("sources")));
  }
  bool drop(QWidget& on, const QString& path) {
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path)});
    const QPoint at = on.rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&on, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent let(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&on, &let);
    settle();
    return let.isAccepted();
  }
  QString write(const QString& name, const QByteArray& text) const {
    QFile out(file(name));
    EXPECT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(text);
    return out.fileName();
  }
  [[nodiscard]] QString toast() const {
    const auto* toast = window->findChild<QWidget*>("toast");
    const auto* label = toast ? toast->findChild<QLabel*>() : nullptr;
    return label && label->isVisible() ? label->text() : QString();
  }
};

}  // namespace throughline::editor
