#include "throughline/editor/services.h"
#include "frame/question_box.h"
#include "frame/worded.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace throughline::editor {

namespace {

class SystemDialogs : public Dialogs {
 public:
  std::optional<QString> askOpen(QWidget* parent, const QString& title,
                                 const QString& filter) override {
    return chosen(QFileDialog::getOpenFileName(parent, title, m_folder, filter));
  }

  std::optional<QString> askSave(QWidget* parent, const QString& title, const QString& filter,
                                 const QString& suggestion) override {
    return chosen(QFileDialog::getSaveFileName(parent, title, suggestion, filter));
  }

  std::optional<QString> askFolder(QWidget* parent, const QString& title,
                                   const QString& suggestion) override {
    const QString folder = QFileDialog::getExistingDirectory(parent, title, suggestion);
    return folder.isEmpty() ? std::nullopt : std::optional(folder);
  }

  std::optional<int> ask(QWidget* parent, const Question& question) override {
    return QuestionBox(question, parent).answer();
  }

  void tell(QWidget* parent, const journey::Error& error) override {
    QMessageBox box(QMessageBox::Warning, QGuiApplication::applicationDisplayName(), {},
                    QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(wordedWithPlace(error));
    box.exec();
  }

 private:
  std::optional<QString> chosen(const QString& path) {
    if (path.isEmpty()) return std::nullopt;
    m_folder = QFileInfo(path).absolutePath();
    return path;
  }

  QString m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
};

void printOnPaper(QWidget* parent, const QString& title,
                  const std::function<void(QPagedPaintDevice&)>& draw) {
  QPrinter printer(QPrinter::HighResolution);
  printer.setDocName(title);
  QPrintDialog dialog(&printer, parent);
  dialog.setWindowTitle(title);
  if (dialog.exec() == QDialog::Accepted) draw(printer);
}

}  // namespace

Services systemServices() {
  Services services;
  services.store = store::systemServices();
  services.dialogs = std::make_shared<SystemDialogs>();
  services.settings = std::make_shared<QSettings>();
  // Nothing is signed with a name that nobody was asked about.
  services.suggestedAuthor = QString::fromStdString(services.store.user);
  services.store.user = services.settings->value("author/name").toString().toStdString();
  services.desktopOpen = [](const QUrl& url) { return QDesktopServices::openUrl(url); };
  services.print = printOnPaper;
  services.cacheFolder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
  services.documentsFolder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return services;
}

}  // namespace throughline::editor
