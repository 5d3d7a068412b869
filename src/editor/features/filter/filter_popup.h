#pragma once

#include <QFrame>

#include "frame/window_context.h"

namespace throughline::editor {

/// The checkboxes under the filter button. Lives as long as it is open.
class FilterPopup : public QFrame {
  Q_OBJECT

 public:
  FilterPopup(WindowContext context, QWidget* under);

 private:
  WindowContext m_context;
};

/// The button that opens it; shows whether a filter is on.
[[nodiscard]] QWidget* makeFilterButton(WindowContext context, QWidget* parent);

}  // namespace throughline::editor
