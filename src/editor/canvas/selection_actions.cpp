#include "canvas/canvas_actions.h"
#include "texts.h"

namespace throughline::editor {

void addSelectionActions(ActionRegistry& registry, CanvasContext& context, Verbs& verbs,
                         Toolbox& toolbox) {
  const QString group = texts::Menus::tr("Selection");
  const auto add = [&](const QString& id, const QString& text, const QString& tip,
                       const QList<QKeySequence>& keys, std::function<void()> run,
                       std::function<bool()> enabled = {}) {
    registry.add({.id = id,
                  .group = group,
                  .text = text,
                  .tip = tip,
                  .keys = keys,
                  .run = std::move(run),
                  .enabled =
                      [&context, enabled = std::move(enabled)] {
                        return !context.board.past() && (!enabled || enabled());
                      },
                  .keysIn = &context.mapView});
  };
  add("select.all", texts::Canvas::tr("Select all touchpoints"),
      texts::Canvas::tr("Selects every touchpoint on the map."), {QKeySequence::SelectAll},
      [&verbs] { verbs.selectAll(); });
  add("select.none", texts::Canvas::tr("Clear selection"),
      texts::Canvas::tr("Gives up the drag, link or cut in hand, else selects nothing."),
      {Qt::Key_Escape}, [&context, &toolbox] {
        if (toolbox.isAtWork()) {
          toolbox.cancel();
        } else if (context.cut.isOn()) {
          context.cut.end();
        } else if (context.focus.isHeld()) {
          context.focus.hold(false);
        } else {
          context.view.clearSelection();
        }
      });

  struct Arrow {
    const char* id;
    int key;
    Direction direction;
    QString text;
  };
  const Arrow arrows[] = {
      {"select.up", Qt::Key_Up, Direction::up, texts::Canvas::tr("Go up")},
      {"select.down", Qt::Key_Down, Direction::down, texts::Canvas::tr("Go down")},
      {"select.left", Qt::Key_Left, Direction::left, texts::Canvas::tr("Go left")},
      {"select.right", Qt::Key_Right, Direction::right, texts::Canvas::tr("Go right")},
  };
  for (const Arrow& arrow : arrows) {
    const Direction direction = arrow.direction;
    add(arrow.id, arrow.text,
        texts::Canvas::tr("Selects the neighbour in this direction, or moves the feeling in hand."),
        {arrow.key}, [&verbs, &toolbox, direction] {
          if (!toolbox.stepByKey(direction)) verbs.go(direction, false);
        });
    add(QString(arrow.id) + ".more", texts::Canvas::tr("%1, keeping the selection").arg(arrow.text),
        texts::Canvas::tr("Adds the neighbour in this direction to the selection."),
        {QKeySequence(Qt::SHIFT | static_cast<Qt::Key>(arrow.key))},
        [&verbs, direction] { verbs.go(direction, true); });
  }
  add(
      "select.nextLink", texts::Canvas::tr("Go to the next link"),
      texts::Canvas::tr("From a touchpoint to its links, one after the other."),
      {Qt::CTRL | Qt::Key_Right}, [&verbs] { verbs.goToLink(1); },
      [&verbs] { return verbs.canGoToLink(); });
  add(
      "select.previousLink", texts::Canvas::tr("Go to the link before"),
      texts::Canvas::tr("From a touchpoint to its links, the last one first."),
      {Qt::CTRL | Qt::Key_Left}, [&verbs] { verbs.goToLink(-1); },
      [&verbs] { return verbs.canGoToLink(); });
  add("select.first", texts::Canvas::tr("Go to the first touchpoint"),
      texts::Canvas::tr("Selects the first touchpoint of the map."), {Qt::Key_Home},
      [&verbs] { verbs.goToEnd(false); });
  add("select.last", texts::Canvas::tr("Go to the last touchpoint"),
      texts::Canvas::tr("Selects the last touchpoint of the map."), {Qt::Key_End},
      [&verbs] { verbs.goToEnd(true); });
}

}  // namespace throughline::editor
