#pragma once

#include <QDialog>

#include "frame/window_context.h"
#include "throughline/journey/things/replacing.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace throughline::editor {

class ChangeList;
class PlainLabel;

/// Find and replace in all texts of the map: every change is shown before it is made, and
/// those that are ticked are made in one step.
class ReplaceDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ReplaceDialog(const WindowContext& context);

  static void addAction(const WindowContext& context);

 private:
  [[nodiscard]] journey::Replacing replacing() const;
  void look();
  void say();
  void replace();

  WindowContext m_context;
  QLineEdit* m_find;
  QLineEdit* m_with;
  QCheckBox* m_case;
  QCheckBox* m_words;
  ChangeList* m_list;
  PlainLabel* m_said;
  QPushButton* m_replace;
  std::vector<journey::Replacement> m_found;
};

}  // namespace throughline::editor
