#pragma once

#include <QObject>

#include "export_options.h"
#include "frame/window_context.h"

namespace throughline::editor {

/// The map as a picture, as text and as JSON, its dates for a calendar, and what a department owns:
/// to a file or to the clipboard.
class ExportFeature : public QObject {
  Q_OBJECT

 public:
  explicit ExportFeature(WindowContext context, QObject* parent);

  void addActions();
  [[nodiscard]] QWidget* makeButton(QWidget* parent);

 private:
  void askPicture();
  void writePicture(const ExportOptions& options);
  void writeSlides(const ExportOptions& options);
  void copyPicture(const ExportOptions& options);
  void writeJson();
  void writeMarkdown(bool comments);
  void copyText();
  void writeCalendar();
  /// Of which department the sheet is copied; nothing: of what nobody owns.
  void chooseOwner();
  void copyOwnerSheet(std::optional<journey::Id<journey::Department>> owner);
  /// Asks for a file and writes into it what is made then.
  void writeDocument(const QString& suffix, const QString& title, const QString& kind,
                     const std::function<std::string()>& make);
  /// The map in the period that is shown, as text.
  [[nodiscard]] std::string markdown(bool comments) const;
  void showFolder();
  void done(const QString& path, const QString& words);
  [[nodiscard]] QString mapName() const;
  [[nodiscard]] QString mapFolder() const;
  [[nodiscard]] QString suggestion(const QString& suffix) const;

  WindowContext m_context;
  QString m_last;  ///< what was exported last
};

}  // namespace throughline::editor
