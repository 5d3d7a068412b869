#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

#include "canvas/tools/hover.h"
#include "canvas/tools/tool.h"
#include "canvas/verbs/verbs.h"

namespace throughline::editor {

class DrawLink;

/// Turns the mouse and the keyboard into clicks and tools. At most one tool is
/// in use; which one is decided by what was pressed, once the pointer moves.
class Toolbox : public QObject, public PointerSink {
  Q_OBJECT

 public:
  Toolbox(CanvasContext& context, Verbs& verbs, Overview& overview);
  ~Toolbox() override;

  void press(const Pointer& pointer) override;
  void move(const Pointer& pointer) override;
  void release(const Pointer& pointer) override;
  void doubleClick(const Pointer& pointer) override;
  void leave() override;
  void contextMenu(const Pointer& pointer, bool byKeyboard) override;
  bool keyPress(const QKeyEvent& event) override;
  bool keyRelease(const QKeyEvent& event) override;
  bool compose(QInputMethodEvent& event) override;
  bool takesDrag(const QMimeData& mime) override;
  bool dragOver(const Pointer& pointer, const QMimeData& mime) override;
  void dragLeave() override;
  void drop(const Pointer& pointer, const QMimeData& mime) override;
  bool tab(bool forward) override;

  // toolbox_drops.cpp
  /// A record is dragged there from a list beside the map, let go there, or neither any more.
  void hold(const drawing::Target& record, QPoint global);
  void letGo(QPoint global);
  void endHold();

  /// Draws a link from the current card; the target is clicked or chosen by key.
  void beginLink();
  /// Puts the current finding on the curve: arrows choose the place, Enter sets it down.
  void beginPlacing();
  /// Enter, or an arrow, while a tool is in use that takes it; true where that was meant.
  bool chooseByKey();
  bool stepByKey(Direction direction);
  [[nodiscard]] bool isAtWork() const { return m_tool != nullptr; }
  /// The key writes a letter.
  [[nodiscard]] static bool isTyped(const QKeyEvent& event);
  /// Drops the tool without a trace.
  void cancel();
  /// What the tool in use works on, around the pointer, in the viewport's pixels; empty
  /// where none is.
  [[nodiscard]] QRect work() const;

 signals:
  void menuAsked(QPoint global);
  /// A tool was moved or put away.
  void worked();

 private:
  struct Pressed {
    Pointer pointer;
    std::optional<ElementKey> key;
    bool moved = false;
    bool onPicture = false;
  };

  void start(std::unique_ptr<Tool> tool);
  void finish(const Pointer& pointer);
  [[nodiscard]] std::unique_ptr<Tool> toolFor(const Pressed& pressed);
  void pressLeft(const Pointer& pointer);
  void click(const Pressed& pressed);
  void scrollAtEdges();
  void aimLink();
  void putHandAway();
  [[nodiscard]] const drawing::Element* element(const std::optional<ElementKey>& key) const;

  CanvasContext& m_context;
  Verbs& m_verbs;
  Overview& m_overview;
  Hover m_hover;
  std::unique_ptr<Tool> m_tool;
  DrawLink* m_link = nullptr;  ///< the tool, where it draws a link
  bool m_holds = false;        ///< the tool is dragged from outside
  std::optional<Pressed> m_pressed;
  Pointer m_last;
  bool m_hand = false;      ///< Space is held
  bool m_handUsed = false;  ///< and something was moved with it
  QTimer m_scroller;
};

}  // namespace throughline::editor
