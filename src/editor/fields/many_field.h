#pragma once

#include <vector>

#include "field_editor.h"
#include "widgets/elided_tool_button.h"

namespace throughline::editor {

/// Any number of a list, ticked in a menu: the stages that a source covers.
class ManyField : public FieldEditor {
  Q_OBJECT

 public:
  ManyField(Subject subject, const journey::Field& field, QWidget* parent);
  void refresh() override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fillMenu();
  /// The list as it is with the entry, an id or a word, ticked or not.
  [[nodiscard]] journey::Value with(const journey::Value& entry, bool ticked) const;
  /// All that the list may name, in the order of the map.
  [[nodiscard]] std::vector<journey::Value> entries() const;
  [[nodiscard]] std::vector<journey::Value> named() const;

  ElidedToolButton* m_button;
};

}  // namespace throughline::editor
