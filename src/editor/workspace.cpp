#include "throughline/editor/workspace.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "frame/enter_presses.h"
#include "frame/file_drops.h"
#include "frame/paths.h"
#include "frame/today.h"
#include "places/places.h"
#include "salvage/salvage_dialog.h"
#include "start/template_pictures.h"
#include "take/take_table.h"
#include "throughline/drawing/take_image.h"
#include "throughline/editor/main_window.h"
#include "throughline/editor/start_page.h"
#include "throughline/exchange/json.h"
#include "throughline/exchange/parse_json.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"
#include "throughline/store/salvage.h"

namespace throughline::editor {

namespace {

constexpr auto kSuffix = "journey";

QString mapFilter() { return Workspace::tr("Maps (*.journey)"); }

/// The file with a map's suffix; one of another kind becomes part of its name.
QString mapFile(const QString& chosen) {
  const QString suffix = QString(".") + kSuffix;
  return chosen.endsWith(suffix, Qt::CaseInsensitive) ? chosen : chosen + suffix;
}

}  // namespace

Workspace::Workspace(Services services, Appearance& appearance)
    : m_services(std::move(services)),
      m_appearance(appearance),
      m_recent(*m_services.settings),
      m_templatePictures(std::make_unique<TemplatePictures>(m_services)) {
  new EnterPresses(this);
}

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
    window->map().tryAgain();  // in vain, the edit lies aside for the next start
    window->map().typing().leave();
  }
}

QWidget* Workspace::showStart() {
  auto* page = new StartPage(*this);
  page->show();
  return page;
}

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
  const QString absolute = QFileInfo(path).absoluteFilePath();
  return told(from, [&] {
    try {
      showWindow(store::Document::open(toPath(absolute), m_services.store), from);
    } catch (const journey::Error& error) {
      if (!offerSalvage(error, absolute, from)) throw;
    }
  });
}

bool Workspace::offerSalvage(const journey::Error& refusal, const QString& path, QWidget* from) {
  if (refusal.blame() != journey::Blame::input || !store::saysItIsAMap(toPath(path))) return false;
  store::Salvage salvage = store::salvageMap(toPath(path), m_services.store);
  auto copy = newestSoundCopy(m_services.store, salvage.journey.settings().id.value);
  if (!from) from = showStart();
  const QPointer<QWidget> window = from;
  const SalvageDialog::Ways ways{
      .salvage =
          [this, window](const store::Salvage& found, const QString& target) {
            return told(window, [&] {
              store::writeSalvaged(found, toPath(target), m_services.store);
              openFile(target, window);
            });
          },
      .restore =
          [this, window](const store::SafetyCopy& found, const QString& target) {
            return told(window, [&] {
              store::restoreSafetyCopy(found, toPath(target));
              openFile(target, window);
            });
          }};
  auto* dialog =
      new SalvageDialog(refusal, path, std::move(salvage), std::move(copy), m_services, ways, from);
  dialog->open();
  return true;
}

MainWindow* Workspace::showWindow(std::unique_ptr<store::Document> document, QWidget* from) {
  auto* window = new MainWindow(std::move(document), *this, allPlaces());
  std::erase(m_windows, nullptr);
  m_windows.emplace_back(window);
  window->show();
  if (qobject_cast<StartPage*>(from)) from->close();
  return window;
}

std::optional<QString> Workspace::askForFile(const QString& question, const QString& title,
                                             QWidget* from) {
  const QString suggestion = freeName(m_services.documentsFolder, fileNameFor(title), kSuffix);
  const auto path = m_services.dialogs->askSave(from, question, mapFilter(), suggestion);
  return path ? std::optional(mapFile(*path)) : std::nullopt;
}

MainWindow* Workspace::makeMap(const journey::Journey& journey, QWidget* from) {
  const auto path = askForFile(tr("Where to keep the map"),
                               QString::fromStdString(journey.settings().title), from);
  MainWindow* window = nullptr;
  if (!path) return window;
  told(from, [&] {
    window = showWindow(store::Document::create(toPath(*path), journey, m_services.store), from);
  });
  return window;
}

void Workspace::chooseFile(QWidget* from) {
  const auto path = m_services.dialogs->askOpen(from, tr("Open a map"), mapFilter());
  if (path) openFile(*path, from);
}

MainWindow* Workspace::makeEmptyMap(const QString& suggestedName, QWidget* from) {
  const auto path = askForFile(tr("Name of the new map"), suggestedName, from);
  if (!path) return nullptr;
  const std::string title = QFileInfo(*path).completeBaseName().toStdString();
  return showWindow(
      store::Document::create(toPath(*path), journey::sevenStages(title, m_services.store.ids),
                              m_services.store),
      from);
}

void Workspace::newMap(QWidget* from) {
  told(from, [&] { makeEmptyMap(tr("Untitled journey"), from); });
}

void Workspace::takeIntoNewMap(const QString& table, QWidget* from) {
  told(from, [&] {
    exchange::Table read = tableInFile(table);
    MainWindow* window = makeEmptyMap(QFileInfo(table).completeBaseName(), from);
    if (!window) return;
    takeTable(window->map(), *window, {std::move(read)}, [](const auto&) {});
  });
}

void Workspace::openExample(QWidget* from) {
  newFrom(*exchange::shippedTemplate(exchange::kExampleTemplate), from);
}

void Workspace::newFrom(const exchange::Template& chosen, QWidget* from) {
  if (chosen.document.empty()) return newMap(from);
  told(from, [&] {
    // One's own is called by the name that one gave it, not by that of the map it was made of.
    const std::string called = exchange::shippedTemplate(chosen.name) ? "" : chosen.name;
    journey::Journey map = exchange::mapOf(chosen, called, today(m_services), m_services.store.ids);
    const QString title = QString::fromStdString(map.settings().title);
    const auto path = askForFile(tr("Where to keep the map"), title, from);
    if (!path) return;
    const QString name = QFileInfo(*path).completeBaseName();
    if (!name.startsWith(fileNameFor(title))) {
      journey::MapSettings settings = map.settings();
      settings.title = name.toStdString();
      map.put(settings);
    }
    showWindow(store::Document::create(toPath(*path), map, m_services.store), from);
  });
}

void Workspace::chooseImport(QWidget* from) {
  const QString tables = "*." + kTableSuffixes.join(" *.");
  const auto path = m_services.dialogs->askOpen(
      from, tr("Import"),
      tr("JSON and tables (%1)").arg("*.json " + tables) + ";;" + tr("JSON (*.json)"));
  if (!path) return;
  const bool isTable = kTableSuffixes.contains(QFileInfo(*path).suffix(), Qt::CaseInsensitive);
  isTable ? takeIntoNewMap(*path, from) : importFile(*path, from);
}

void Workspace::importFile(const QString& path, QWidget* from) {
  told(from, [&] {
    exchange::ImportedMap imported;
    try {
      constexpr exchange::ParseLimits kLimits;
      constexpr qint64 kMost = kLimits.bytes + kLimits.pictures;
      imported = exchange::journeyFromJsonFile(
          readFile(path, kMost), {.takeImage = drawing::takeImage}, m_services.store.ids);
    } catch (const journey::Error& error) {
      throw error.blame() == journey::Blame::input ? error.in(path.toStdString()) : error;
    }
    MainWindow* window = makeMap(imported.journey, from);
    if (window && !imported.notes.empty()) window->showNotes(imported.notes);
  });
}

}  // namespace throughline::editor
