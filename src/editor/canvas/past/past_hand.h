#pragma once

#include <QObject>
#include <functional>

#include "canvas/canvas_context.h"
#include "canvas/pointer.h"

namespace throughline::editor {

/// Mouse and keyboard on the map as it stood: one moves in it, selects and copies; nothing is
/// edited. Esc and the first key of an edit lead back to the map as it is.
class PastHand : public QObject, public PointerSink {
  Q_OBJECT

 public:
  PastHand(CanvasContext& context, Overview& overview) : m_context(context), m_overview(overview) {}

  /// Whether a key would change the map.
  std::function<bool(const QKeyEvent&)> edits;

  void press(const Pointer& pointer) override;
  void move(const Pointer& pointer) override;
  void release(const Pointer& pointer) override;
  void doubleClick(const Pointer&) override {}
  void leave() override {}
  void contextMenu(const Pointer& pointer, bool byKeyboard) override;
  [[nodiscard]] bool takes(const QKeyEvent& event) const override;
  bool keyPress(const QKeyEvent& event) override;
  bool keyRelease(const QKeyEvent&) override { return false; }
  bool compose(QInputMethodEvent&) override { return false; }
  bool takesDrag(const QMimeData&) override { return false; }
  bool dragOver(const Pointer&, const QMimeData&) override { return false; }
  void dragLeave() override {}
  void drop(const Pointer&, const QMimeData&) override {}
  bool tab(bool) override { return false; }

 signals:
  void leaveWanted();
  void menuAsked(QPoint global);

 private:
  void choose(const Pointer& pointer, bool adds);

  CanvasContext& m_context;
  Overview& m_overview;
  std::optional<QPoint> m_pressed;  ///< on the screen
  QPoint m_last;
  bool m_moves = false;
  bool m_onOverview = false;
};

}  // namespace throughline::editor
