#pragma once

class QWidget;

namespace throughline::editor {

/// The panels of the window as its places see them.
class PanelAreas {
 public:
  virtual ~PanelAreas() = default;

  /// Opens the panel that holds the page, with the page in front and the keyboard in it.
  virtual void bring(QWidget& page) = 0;
};

}  // namespace throughline::editor
