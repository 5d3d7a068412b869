#pragma once

#include <QObject>

#include "export_options.h"
#include "frame/window_context.h"

namespace throughline::editor {

/// The map as a picture and as JSON, to a file or to the clipboard.
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
  void showFolder();
  void done(const QString& path, const QString& words);
  [[nodiscard]] QString mapName() const;
  [[nodiscard]] QString mapFolder() const;
  [[nodiscard]] QString suggestion(const QString& suffix) const;

  WindowContext m_context;
  QString m_last;  ///< what was exported last
};

}  // namespace throughline::editor
