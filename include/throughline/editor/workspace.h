#pragma once

#include <QObject>
#include <QPointer>
#include <memory>
#include <vector>

#include "throughline/editor/appearance.h"
#include "throughline/editor/recent_maps.h"
#include "throughline/editor/services.h"
#include "throughline/exchange/templates.h"
#include "throughline/store/document.h"

namespace throughline::editor {

class MainWindow;
class TemplatePictures;

/// Opens maps into windows, one window for each map. `from` is the window that
/// asks; where that is the start page, it gives way to the map. What goes wrong
/// is told to the user, and nothing is half opened.
class Workspace : public QObject {
  Q_OBJECT

 public:
  /// `appearance` must outlive it.
  Workspace(Services services, Appearance& appearance);
  ~Workspace() override;

  [[nodiscard]] Services& services() { return m_services; }
  [[nodiscard]] Appearance& appearance() { return m_appearance; }
  [[nodiscard]] RecentMaps& recentMaps() { return m_recent; }
  [[nodiscard]] TemplatePictures& templatePictures() { return *m_templatePictures; }
  /// Those that are open now.
  [[nodiscard]] std::vector<MainWindow*> windows() const;

  /// The program or the session ends without asking: what is being typed in any window
  /// becomes an edit, or stays as a draft where it is refused.
  void flush();

  QWidget* showStart();
  /// A file that is open already only comes to the front. A map that is damaged, or that holds
  /// what is not Throughline's, is offered to be salvaged, on the start page where `from` is null.
  /// False where nothing came of it, which the user was told.
  bool openFile(const QString& path, QWidget* from);
  /// Asks for the name of a new map and takes the table of the file into it.
  void takeIntoNewMap(const QString& table, QWidget* from);
  /// Makes a map of a JSON document, in a file that it asks for.
  void importFile(const QString& path, QWidget* from);
  /// Makes a map of the template in a file that it asks for. Its title is the template's own, or
  /// what the file was called instead.
  void newFrom(const exchange::Template& chosen, QWidget* from);

 public slots:
  void chooseFile(QWidget* from);
  /// Asks for its name once, which is that of the file and the map's title.
  void newMap(QWidget* from);
  void openExample(QWidget* from);
  /// A JSON document, or a table for a new map.
  void chooseImport(QWidget* from);

 private:
  [[nodiscard]] MainWindow* windowOf(const QString& path) const;
  MainWindow* showWindow(std::unique_ptr<store::Document> document, QWidget* from);
  /// Asks for a file that does not exist yet; the title is what it suggests.
  [[nodiscard]] std::optional<QString> askForFile(const QString& question, const QString& title,
                                                  QWidget* from);
  /// A map of seven empty stages, called as the file that it asks for.
  MainWindow* makeEmptyMap(const QString& suggestedName, QWidget* from);
  /// Makes the map in a file that it asks for.
  MainWindow* makeMap(const journey::Journey& journey, QWidget* from);
  /// Shows what can be read of a map that was refused. False where it is no map at all.
  bool offerSalvage(const journey::Error& refusal, const QString& path, QWidget* from);
  template <class Work>
  bool told(QWidget* from, Work work);

  Services m_services;
  Appearance& m_appearance;
  RecentMaps m_recent;
  std::unique_ptr<TemplatePictures> m_templatePictures;
  std::vector<QPointer<MainWindow>> m_windows;
};

}  // namespace throughline::editor
