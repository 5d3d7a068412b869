#pragma once

#include <QObject>
#include <QStringList>
#include <functional>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace throughline::editor {

/// Offers names under a text box: those that begin with what is typed, then
/// those that hold it, and, where new ones may be made, “Create “…””. The down
/// key shows all. Plain text only.
class Suggestions : public QObject {
  Q_OBJECT

 public:
  using Names = std::function<QStringList()>;
  Suggestions(QLineEdit& edit, Names names, bool mayCreate);

 signals:
  void chosen(const QString& name);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fill(const QString& typed);
  void popUp();

  QLineEdit& m_edit;
  Names m_names;
  bool m_mayCreate;
  QStandardItemModel* m_model;
  void takeMarked();

  QCompleter* m_completer;
};

}  // namespace throughline::editor
