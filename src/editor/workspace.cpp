#include "throughline/editor/workspace.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "frame/paths.h"
#include "places/places.h"
#include "start/example_map.h"
#include "throughline/editor/main_window.h"
#include "throughline/editor/start_page.h"
#include "throughline/exchange/json.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"

namespace throughline::editor {

namespace {

constexpr auto kSuffix = "journey";

QString mapFilter() { return Workspace::tr("Maps (*.journey)"); }

}  // namespace

Workspace::Workspace(Services services, Appearance& appearance)
    : m_services(std::move(services)), m_appearance(appearance), m_recent(*m_services.settings) {}

Workspace::~Workspace() {
  for (const QPointer<MainWindow>& window : m_windows) delete window.data();
}

std::vector<MainWindow*> Workspace::windows() const {
  std::vector<MainWindow*> open;
  for (const QPointer<MainWindow>& window : m_windows) {
    if (window && window->isVisible()) open.push_back(window);
  }
  return open;
}

void Workspace::flush() {
  for (MainWindow* window : windows()) {
    window->flush();
    window->map().typing().leave();
  }
}

void Workspace::showStart() { (new StartPage(*this))->show(); }

// No exception may cross a Qt slot.
template <class Work>
bool Workspace::told(QWidget* from, Work work) {
  try {
    work();
    return true;
  } catch (const journey::Error& error) {
    m_services.dialogs->tell(from, error);
  } catch (const std::exception& error) {
    m_services.dialogs->tell(from, {journey::Blame::system, {}, error.what()});
  }
  return false;
}

MainWindow* Workspace::windowOf(const QString& path) const {
  // By what the names lead to: a second connection in this process would drop
  // the locks of the first when it is closed.
  for (MainWindow* window : windows()) {
    std::error_code error;
    if (std::filesystem::equivalent(toPath(path), window->map().document().path(), error)) {
      return window;
    }
  }
  return nullptr;
}

bool Workspace::openFile(const QString& path, QWidget* from) {
  if (MainWindow* window = windowOf(path)) {
    window->raise();
    window->activateWindow();
    if (qobject_cast<StartPage*>(from)) from->close();
    return true;
  }
  return told(from, [&] {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    showWindow(store::Document::open(toPath(absolute), m_services.store), from);
  });
}

MainWindow* Workspace::showWindow(std::unique_ptr<store::Document> document, QWidget* from) {
  auto* window = new MainWindow(std::move(document), *this, allPlaces());
  std::erase(m_windows, nullptr);
  m_windows.emplace_back(window);
  window->show();
  if (qobject_cast<StartPage*>(from)) from->close();
  return window;
}

MainWindow* Workspace::makeMap(journey::Journey journey, const QString& title, QWidget* from) {
  const QString suggestion = freeName(m_services.documentsFolder, fileNameFor(title), kSuffix);
  const auto path =
      m_services.dialogs->askSave(from, tr("Where to keep the map"), mapFilter(), suggestion);
  if (!path) return nullptr;
  MainWindow* window = nullptr;
  told(from, [&] {
    window = showWindow(
        store::Document::create(toPath(withSuffix(*path, kSuffix)), journey, m_services.store),
        from);
  });
  return window;
}

void Workspace::chooseFile(QWidget* from) {
  const auto path = m_services.dialogs->askOpen(from, tr("Open a map"), mapFilter());
  if (path) openFile(*path, from);
}

void Workspace::newMap(QWidget* from) {
  const QString title = tr("Untitled journey");
  if (MainWindow* window =
          makeMap(journey::sevenStages(title.toStdString(), m_services.store.ids), title, from)) {
    window->askForTitle();
  }
}

void Workspace::openExample(QWidget* from) {
  told(from, [&] {
    journey::Journey example = exampleMap(m_services.store.ids);
    const QString title = QString::fromStdString(example.settings().title);
    makeMap(std::move(example), title, from);
  });
}

void Workspace::importJson(QWidget* from) {
  const auto path = m_services.dialogs->askOpen(from, tr("Import JSON"), tr("JSON (*.json)"));
  if (!path) return;
  told(from, [&] {
    exchange::ImportedMap imported;
    try {
      imported = exchange::journeyFromJson(readFile(*path), {}, m_services.store.ids);
    } catch (const journey::Error& error) {
      throw error.blame() == journey::Blame::input ? error.in(path->toStdString()) : error;
    }
    const QString title = QString::fromStdString(imported.journey.settings().title);
    MainWindow* window = makeMap(std::move(imported.journey), title, from);
    if (window && !imported.notes.empty()) window->showNotes(imported.notes);
  });
}

}  // namespace throughline::editor
