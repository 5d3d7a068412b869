#pragma once

#include <QDialog>
#include <vector>

#include "frame/window_context.h"

class QLineEdit;
class QListWidget;

namespace throughline::editor {

/// Ctrl+K: every action by a few of its letters, with its keys, and every stage
/// and touchpoint of the map to go to.
class CommandPalette : public QDialog {
  Q_OBJECT

 public:
  CommandPalette(WindowContext context, QWidget* parent);

  static void addAction(WindowContext context);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Entry {
    QString text;
    QString detail;
    QString searched;
    std::function<void()> run;
    QString tip = {};     ///< what a command does
    QString called = {};  ///< what people call it otherwise
    bool hasKey = false;
  };

  void collect();
  void collectPlaces();
  void show(const QString& query);
  void run();

  WindowContext m_context;
  std::vector<Entry> m_entries;
  QLineEdit* m_query;
  QListWidget* m_list;
};

}  // namespace throughline::editor
