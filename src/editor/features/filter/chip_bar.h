#pragma once

#include <QWidget>

#include "frame/window_context.h"

namespace throughline::editor {

/// The filters that are on, each as a chip that takes it off. Hidden while there are none,
/// and where the open place says them itself.
class ChipBar : public QWidget {
  Q_OBJECT

 public:
  ChipBar(WindowContext context, QWidget* parent);

  void setOffered(bool offered);

 private:
  void refresh();

  WindowContext m_context;
  bool m_offered = true;
};

}  // namespace throughline::editor
