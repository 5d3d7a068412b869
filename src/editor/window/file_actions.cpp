#include "file_actions.h"

#include <QApplication>
#include <QFileInfo>

#include "frame/guarded.h"
#include "frame/paths.h"
#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/workspace.h"

namespace throughline::editor {

FileActions::FileActions(WindowContext context, Workspace& workspace, QObject* parent)
    : QObject(parent), m_context(context), m_workspace(workspace) {
  addOpening();
  addCopies();
}

void FileActions::addOpening() {
  const auto add = [this](const QString& id, const QString& text, const QString& tip,
                          const QList<QKeySequence>& keys, std::function<void()> run) {
    m_context.actions.add({.id = id,
                           .group = texts::Menus::tr("File"),
                           .text = text,
                           .tip = tip,
                           .keys = keys,
                           .run = std::move(run)});
  };
  QWidget* window = m_context.window;
  add("file.new", tr("New map…"), tr("A map from the template: seven empty stages"),
      {QKeySequence::New}, [this, window] { m_workspace.newMap(window); });
  add("file.open", tr("Open…"), tr("Open a map in a window of its own"), {QKeySequence::Open},
      [this, window] { m_workspace.chooseFile(window); });
  add("file.start", tr("Start page"), tr("The maps opened last"),
      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}, [this] { m_workspace.showStart(); });
  add("file.example", tr("Open the example…"), tr("A finished map to look at and to try things on"),
      {}, [this, window] { m_workspace.openExample(window); });
  add("file.importJson", tr("Import JSON…"), tr("Make a map from a JSON document"), {},
      [this, window] { m_workspace.importJson(window); });
}

void FileActions::addCopies() {
  const auto add = [this](const QString& id, const QString& text, const QString& tip,
                          const QList<QKeySequence>& keys, std::function<void()> run) {
    m_context.actions.add({.id = id,
                           .group = texts::Menus::tr("Copies"),
                           .text = text,
                           .tip = tip,
                           .keys = keys,
                           .run = std::move(run)});
  };
  add("file.saveCopy", tr("Save a copy…"), tr("The map with its history, in a new file"),
      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, [this] { saveCopy(true); });
  add("file.saveCopyToShare", tr("Save a copy to share…"),
      tr("Without its history, which holds what was deleted"), {}, [this] { saveCopy(false); });
  m_context.actions.add({.id = "file.close",
                         .group = texts::Menus::tr("Window"),
                         .text = tr("Close"),
                         .tip = tr("Close this map; everything is saved already"),
                         .keys = {QKeySequence(Qt::CTRL | Qt::Key_W)},
                         .run = [this] { m_context.window->close(); }});
  m_context.actions.add({.id = "file.quit",
                         .group = texts::Menus::tr("Window"),
                         .text = tr("Quit"),
                         .tip = tr("Close all maps"),
                         .keys = {QKeySequence(Qt::CTRL | Qt::Key_Q)},
                         .run = [] { QApplication::closeAllWindows(); }});
}

void FileActions::saveCopy(bool withHistory) {
  const auto& document = m_context.map.document();
  const QFileInfo file(fromPath(document.path()));
  const QString name = tr("%1 copy").arg(file.completeBaseName());
  const auto path = m_context.services.dialogs->askSave(
      m_context.window, tr("Save a copy"), tr("Maps (*.journey)"),
      freeName(file.absolutePath(), name, "journey"));
  if (!path) return;
  const QString target = withSuffix(*path, "journey");
  const bool done = guarded(m_context, [&] {
    if (document.failedEdit()) {
      document.saveCopyWithFailedEdit(toPath(target));
    } else {
      document.saveCopy(toPath(target), withHistory);
    }
  });
  if (!done) return;
  m_context.toast.say(tr("Saved a copy as %1").arg(QFileInfo(target).fileName()), tr("Open it"),
                      [this, target] { m_workspace.openFile(target, m_context.window); });
}

void FileActions::reload() {
  const bool done = guarded(m_context, [&] {
    const std::size_t changes = m_context.map.reload();
    m_context.toast.say(changes == 0 ? tr("Read again: nothing is different")
                                     : tr("Read again: %n things are different", nullptr,
                                          static_cast<int>(changes)));
  });
  if (done) m_context.actions.refresh();
}

bool FileActions::mayClose() {
  const auto& failed = m_context.map.document().failedEdit();
  if (!failed) return true;
  const auto answer = m_context.services.dialogs->ask(
      m_context.window,
      {.title = tr("Close the map"),
       .text =
           tr("“%1” could not be saved. Keep it in a copy?").arg(oneLine(worded(failed->label))),
       .answers = {tr("Save a copy…"), tr("Close without it")},
       .usual = 0,
       .cancel = tr("Stay")});
  if (answer == 0) saveCopy(true);
  return answer == 1;
}

}  // namespace throughline::editor
