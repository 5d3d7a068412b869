#pragma once

#include <QDialog>

#include "frame/window_context.h"

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace throughline::editor {

class PlainLabel;

/// Keeps the open map as a template of the user's own, with its numbers or without. One of the
/// same name is replaced, which is said beforehand.
class TemplateDialog : public QDialog {
  Q_OBJECT

 public:
  explicit TemplateDialog(const WindowContext& context);

 signals:
  void kept(const QString& name);

 private:
  void say();
  void keep();

  WindowContext m_context;
  QStringList m_names;  ///< of those that there are
  QLineEdit* m_name;
  QRadioButton* m_whole;
  QRadioButton* m_bare;
  PlainLabel* m_said;
  QPushButton* m_keep;
};

}  // namespace throughline::editor
