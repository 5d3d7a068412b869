#include "throughline/editor/app.h"

#include <QApplication>

#include "frame/language.h"
#include "frame/termination.h"
#include "throughline/editor/appearance.h"
#include "throughline/editor/workspace.h"

namespace throughline::editor {

int runEditor(int argc, char** argv) {
  // Before the application: they decide where settings and caches lie.
  QCoreApplication::setOrganizationName("throughline");
  QCoreApplication::setApplicationName("throughline");
  QApplication::setApplicationDisplayName("Throughline");
  QApplication::setDesktopFileName("throughline");
  const QApplication application(argc, argv);
  const Termination termination;
  installEnglish();
  Services services = systemServices();
  Appearance appearance(*services.settings);
  Workspace workspace(std::move(services), appearance);
  // Whoever ends the program or the session does not ask first: what is being typed becomes
  // an edit at once, and nothing is asked back.
  QObject::connect(&termination, &Termination::asked, [&workspace] {
    workspace.flush();
    QApplication::exit();
  });
  QObject::connect(
      &application, &QGuiApplication::commitDataRequest, &application,
      [&workspace] { workspace.flush(); }, Qt::DirectConnection);
  const QStringList arguments = QApplication::arguments();
  if (arguments.size() < 2 || !workspace.openFile(arguments.at(1), nullptr)) {
    workspace.showStart();
  }
  return QApplication::exec();
}

}  // namespace throughline::editor
