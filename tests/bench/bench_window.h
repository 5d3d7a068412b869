#pragma once

#include <QApplication>
#include <memory>

#include "no_dialogs.h"
#include "support/temporary_folder.h"
#include "throughline/editor/appearance.h"
#include "throughline/editor/main_window.h"
#include "throughline/editor/workspace.h"

namespace throughline::editor {

/// The real window on a map, 1600 × 900, as a program that measures it needs it.
class BenchWindow {
 public:
  explicit BenchWindow(const journey::Journey& map) {
    m_services.dialogs = std::make_shared<NoDialogs>();
    m_services.settings = std::make_shared<QSettings>(
        QString::fromStdString((m_folder.path() / "settings.ini").string()), QSettings::IniFormat);
    m_services.store.ids = journey::seededIds(5);
    m_services.store.user = "Bench";
    m_appearance = std::make_unique<Appearance>(*m_services.settings);
    m_workspace = std::make_unique<Workspace>(m_services, *m_appearance);
    const auto path = m_folder.path() / "bench.journey";
    store::Document::create(path, map, m_services.store);
    m_workspace->openFile(QString::fromStdString(path.string()), nullptr);
    window = m_workspace->windows().back();
    window->resize(1600, 900);
    window->show();
    window->activateWindow();
  }
  /// Paints what is waiting to be painted.
  static void paint() {
    QApplication::sendPostedEvents();
    QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
  }
  void trigger(const char* action) { window->actions().action(action)->trigger(); }

 private:
  support::TemporaryFolder m_folder;
  Services m_services;
  std::unique_ptr<Appearance> m_appearance;
  std::unique_ptr<Workspace> m_workspace;

 public:
  MainWindow* window = nullptr;
};

}  // namespace throughline::editor
