#include "file_actions.h"

#include <QApplication>
#include <QFileInfo>

#include "change_words.h"
#include "disk_words.h"
#include "frame/guarded.h"
#include "frame/paths.h"
#include "frame/worded.h"
#include "lines_dialog.h"
#include "template_dialog.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/workspace.h"

namespace throughline::editor {

FileActions::FileActions(WindowContext context, Workspace& workspace, QObject* parent)
    : QObject(parent), m_context(context), m_workspace(workspace) {
  addOpening();
  addCopies();
  connect(
      &m_context.map, &OpenMap::written, m_context.window,
      [this] {
        if (m_closesWhenWritten) m_context.window->close();
      },
      Qt::QueuedConnection);
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
  add("file.start", tr("Start page"), tr("The maps opened last, and templates"),
      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}, [this] { m_workspace.showStart(); });
  add("file.example", tr("Open the example…"), tr("A finished map to look at and to try things on"),
      {}, [this, window] { m_workspace.openExample(window); });
  add("file.import", tr("Import…"), tr("Make a map from a JSON document or a table"), {},
      [this, window] { m_workspace.chooseImport(window); });
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
      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, [this] { saveCopy(); });
  add("file.saveTemplate", tr("Save as template…"), tr("To begin other maps with this one"), {},
      [this] { saveTemplate(); });
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

bool FileActions::saveCopy() {
  const auto& document = m_context.map.document();
  const QFileInfo file(fromPath(document.path()));
  const QString name = tr("%1 copy").arg(file.completeBaseName());
  const auto path = m_context.services.dialogs->askSave(
      m_context.window, tr("Save a copy"), tr("Maps (*.journey)"),
      freeName(file.absolutePath(), name, "journey"));
  if (!path) return false;
  const QString target = withSuffix(*path, "journey");
  const bool done = guarded(m_context, [&] {
    if (document.failedEdit()) {
      document.saveCopyWithFailedEdit(toPath(target));
    } else {
      document.saveCopy(toPath(target), true);
    }
  });
  if (!done) return false;
  m_context.toast.say(tr("Saved a copy as %1").arg(shownFileName(QFileInfo(target).fileName())),
                      tr("Open it"),
                      [this, target] { m_workspace.openFile(target, m_context.window); });
  return true;
}

void FileActions::saveTemplate() {
  auto* dialog = new TemplateDialog(m_context);
  connect(dialog, &TemplateDialog::kept, this, [this](const QString& name) {
    m_context.toast.say(tr("Saved as template “%1”").arg(oneLine(name)), tr("Start page"),
                        [this] { m_workspace.showStart(); });
  });
  dialog->open();
}

void FileActions::reload() {
  const bool done = guarded(m_context, [&] {
    const journey::ChangeSet changes = m_context.map.reload();
    if (changes.empty()) {
      m_context.toast.say(tr("Read again: nothing is different"));
      return;
    }
    const QStringList lines = changeLines(m_context.map.journey(), changes);
    m_context.toast.say(
        tr("Read again: %n things are different", nullptr, static_cast<int>(changes.size())),
        tr("Show"), [window = m_context.window, lines] {
          showLines(window, "reloadChanges", tr("What is different now"), lines);
        });
  });
  if (done) m_context.actions.refresh();
}

bool FileActions::mayClose() {
  m_closesWhenWritten = false;
  auto& document = m_context.map.document();
  if (m_context.map.waitingEdit()) {
    if (m_context.map.tryAgain()) return true;
    if (!mayCloseWithout(editInShort(m_context.map, *m_context.map.waitingEdit()), true)) {
      return false;
    }
    document.forgetWaitingEdit();
    return true;
  }
  const auto& failed = document.failedEdit();
  return !failed || mayCloseWithout(oneLine(worded(failed->label)), false);
}

bool FileActions::mayCloseWithout(const QString& edit, bool waits) {
  const bool canBeWritten =
      waits && m_context.map.document().access().mode == store::Access::Mode::waiting;
  QStringList answers{tr("Save a copy…"), tr("Close without it")};
  if (canBeWritten) answers.prepend(tr("Wait, and close when it is written"));
  const auto answer = m_context.services.dialogs->ask(
      m_context.window,
      {.title = tr("Close the map"),
       .text = waits ? tr("“%1” is not on the disk yet.").arg(edit)
                     : tr("“%1” could not be saved. Keep it in a copy?").arg(edit),
       .answers = answers,
       .usual = 0,
       .cancel = tr("Stay")});
  if (!answer) return false;
  const int way = *answer + (canBeWritten ? 0 : 1);
  m_closesWhenWritten = way == 0;
  return way == 2 || (way == 1 && saveCopy());
}

}  // namespace throughline::editor
