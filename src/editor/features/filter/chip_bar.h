#pragma once

#include <QWidget>

#include "frame/window_context.h"

namespace throughline::editor {

/// The filters that are on, each as a chip that takes it off. Hidden while
/// there are none.
class ChipBar : public QWidget {
  Q_OBJECT

 public:
  ChipBar(WindowContext context, QWidget* parent);

 private:
  void refresh();

  WindowContext m_context;
};

}  // namespace throughline::editor
