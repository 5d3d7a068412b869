#pragma once

#include <QFrame>
#include <functional>
#include <vector>

namespace throughline::editor {

/// One box to tick.
struct CheckChoice {
  QString group;  ///< heading above the first one of it; empty: none
  QString text;
  bool on = false;
  std::function<void(bool on)> set;
};

/// Boxes under a button, each of which acts at once. Lives as long as it is open.
class CheckPopup : public QFrame {
  Q_OBJECT

 public:
  CheckPopup(const std::vector<CheckChoice>& choices, QWidget* under);
};

}  // namespace throughline::editor
