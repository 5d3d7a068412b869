#pragma once

#include <QFrame>
#include <set>
#include <string>

#include "frame/window_context.h"

class QLineEdit;

namespace throughline::editor {

class Workspace;

/// Asks once, after the first edit or when the first comment is begun, under which name edits
/// shall stand in the history. It takes no key and blocks nothing: whoever goes on working is
/// "you". The name is kept in the settings and can be changed in the menu; comments that were
/// written meanwhile get it.
class AuthorLine : public QFrame {
  Q_OBJECT

 public:
  AuthorLine(const WindowContext& context, Workspace& workspace, QWidget* parent);

  void addAction();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void open();
  void keep(const QString& name);
  void leave();
  void askOnce();
  void noteComments(const journey::ChangeSet& changes);
  void signComments(const std::string& name);

  WindowContext m_context;
  Workspace& m_workspace;
  QLineEdit* m_name;
  bool m_wasAsked = false;
  std::set<journey::RecordKey> m_unsigned;  ///< comments and answers of nobody, written here
};

/// The settings' key of the name; there once it was asked for, empty where none was given.
inline constexpr auto kAuthorKey = "author/name";

}  // namespace throughline::editor
