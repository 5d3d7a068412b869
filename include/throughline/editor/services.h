#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>

#include "throughline/journey/error.h"
#include "throughline/store/services.h"

class QPagedPaintDevice;
class QWidget;

namespace throughline::editor {

/// A question with the answers that a user can give; beside them always stands one that
/// changes nothing, which Esc gives too.
struct Question {
  QString title;        ///< of the dialog: what is about to be done
  QString text;         ///< what it does, in a sentence or two
  QStringList answers;  ///< what keeps most comes first
  int usual = -1;       ///< the answer that Enter gives; -1: the one that changes nothing
  QString cancel = {};  ///< the words of that one; empty: Cancel
};

/// Everything that asks the user something outside the window. Tests answer in
/// their stead; the real ones are QFileDialog, QuestionBox and QMessageBox in plain text.
class Dialogs {
 public:
  virtual ~Dialogs() = default;
  /// `filter` is Qt's ("Maps (*.journey)"); nothing: the user thought better of it.
  virtual std::optional<QString> askOpen(QWidget* parent, const QString& title,
                                         const QString& filter) = 0;
  virtual std::optional<QString> askSave(QWidget* parent, const QString& title,
                                         const QString& filter, const QString& suggestion) = 0;
  /// A folder that is there; `suggestion` is shown first.
  virtual std::optional<QString> askFolder(QWidget* parent, const QString& title,
                                           const QString& suggestion) = 0;
  /// One of the answers by its place; nothing: the user thought better of it.
  virtual std::optional<int> ask(QWidget* parent, const Question& question) = 0;
  virtual void tell(QWidget* parent, const journey::Error& error) = 0;
};

/// Passed to the window at its making: no singletons, and the tests' seam.
struct Services {
  store::Services store;
  std::shared_ptr<Dialogs> dialogs;
  std::shared_ptr<QSettings> settings;
  /// Hands an address to the desktop. Only open_externally.h calls it.
  std::function<bool(const QUrl&)> desktopOpen = {};
  /// Asks for a printer and prints what the function draws on it; empty: nothing is printed.
  std::function<void(QWidget* parent, const QString& title,
                     const std::function<void(QPagedPaintDevice&)>& draw)>
      print = {};
  QString cacheFolder = {};      ///< pictures of maps; empty: none are kept
  QString documentsFolder = {};  ///< where new maps are suggested
  QString suggestedAuthor = {};  ///< what the system calls the user, until it was asked
};

[[nodiscard]] Services systemServices();

}  // namespace throughline::editor
