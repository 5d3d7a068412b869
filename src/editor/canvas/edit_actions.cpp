#include "canvas/canvas_actions.h"
#include "kinds.h"
#include "texts.h"

namespace throughline::editor {

using journey::Step;

namespace {

/// One row of a table of actions.
struct Verb {
  QString id;
  QString text;
  QString tip;
  QList<QKeySequence> keys = {};
  QString icon = {};
  std::function<void()> run;
  std::function<bool()> enabled;
  bool edits = true;
};

void addVerbs(ActionRegistry& registry, const QString& group, QWidget& keysIn,
              const std::vector<Verb>& verbs) {
  for (const Verb& verb : verbs) {
    registry.add({.id = verb.id,
                  .group = group,
                  .text = verb.text,
                  .tip = verb.tip,
                  .keys = verb.keys,
                  .icon = verb.icon,
                  .run = verb.run,
                  .enabled = verb.enabled,
                  .keysIn = &keysIn,
                  .edits = verb.edits});
  }
}

/// When an action makes sense: these need a map that can be edited.
struct When {
  explicit When(CanvasContext& place) : context(place) {}

  [[nodiscard]] std::function<bool()> editable() const {
    return [&w = context] { return w.canEdit(); };
  }
  [[nodiscard]] std::function<bool()> onStage() const {
    return [&w = context] { return w.canEdit() && w.focus.stage(); };
  }
  [[nodiscard]] std::function<bool()> cards(std::size_t least) const {
    return [&w = context, least] {
      return w.canEdit() && w.view.selectedTouchpoints().size() >= least;
    };
  }

  CanvasContext& context;
};

void addTouchpointActions(ActionRegistry& registry, CanvasContext& context, Verbs& verbs,
                          Toolbox& toolbox) {
  const When when(context);
  addVerbs(
      registry, texts::Menus::tr("Touchpoints"), context.mapView,
      {{"touchpoint.add",
        texts::Canvas::tr("Add touchpoint"),
        texts::Canvas::tr("Adds a touchpoint after the current one and asks for its title."),
        {Qt::Key_Insert, Qt::CTRL | Qt::Key_Return},
        "add",
        [&verbs] { verbs.addTouchpoint(); },
        when.editable()},
       {"touchpoint.duplicate",
        texts::Canvas::tr("Duplicate"),
        texts::Canvas::tr("Copies what is selected, right after it."),
        {Qt::CTRL | Qt::Key_D},
        "duplicate",
        [&verbs] { verbs.duplicate(); },
        [&context, &verbs] { return context.canEdit() && verbs.canAskToCopy(); }},
       {"touchpoint.link",
        texts::Canvas::tr("Link selected touchpoints"),
        texts::Canvas::tr("Draws links between the selected touchpoints, in their order."),
        {Qt::CTRL | Qt::Key_L},
        "link",
        [&verbs] { verbs.link(); },
        when.cards(2)},
       {"touchpoint.linkTo",
        texts::Canvas::tr("Draw a link from here"),
        texts::Canvas::tr("Then click the touchpoint it leads to, or go there and press Enter."),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_L},
        {},
        [&toolbox] { toolbox.beginLink(); },
        when.cards(1)},
       {"link.edit",
        texts::Canvas::tr("Edit link"),
        texts::Canvas::tr("Its note, how many take it, and whether it leads on or back."),
        {},
        {},
        [&verbs] { verbs.editLink(); },
        [&verbs] { return verbs.canEditLink(); }}});
}

void addPictureActions(ActionRegistry& registry, CanvasContext& context, Verbs& verbs) {
  addVerbs(registry, texts::Menus::tr("Pictures"), context.mapView,
           {{"picture.choose",
             texts::Canvas::tr("Choose a picture…"),
             texts::Canvas::tr("A screenshot of what the customer sees; it can also be pasted, or "
                               "dropped onto the card."),
             {},
             {},
             [&verbs] { verbs.choosePicture(); },
             [&verbs] { return verbs.canTakePicture(); }},
            {"picture.show",
             texts::Canvas::tr("Show the picture"),
             texts::Canvas::tr("Large; so does Space, or a click on it."),
             {},
             {},
             [&verbs] { verbs.showPicture(); },
             [&verbs] { return verbs.hasPicture(); },
             false},
            {"picture.remove",
             texts::Canvas::tr("Remove the picture"),
             texts::Canvas::tr("The card goes without."),
             {},
             {},
             [&verbs] { verbs.removePicture(); },
             [&context, &verbs] { return context.canEdit() && verbs.hasPicture(); }}});
}

void addStageActions(ActionRegistry& registry, CanvasContext& context, Verbs& verbs) {
  const When when(context);
  const auto here = [&context] { return context.focus.stage(); };
  addVerbs(registry, texts::Menus::tr("Stages"), context.mapView,
           {{"stage.add",
             texts::Canvas::tr("Add stage"),
             texts::Canvas::tr("Adds a stage after the current one and asks for its name."),
             {Qt::CTRL | Qt::SHIFT | Qt::Key_Return},
             "stage",
             [&verbs] { verbs.addStage(true); },
             when.editable()},
            {"stage.addBefore",
             texts::Canvas::tr("Add stage before"),
             texts::Canvas::tr("Adds a stage before the current one and asks for its name."),
             {},
             {},
             [&verbs] { verbs.addStage(false); },
             when.onStage()},
            {"stage.job",
             texts::Canvas::tr("Write the job"),
             texts::Canvas::tr("What the customer hires this stage for."),
             {Qt::CTRL | Qt::Key_J},
             {},
             [&verbs] { verbs.writeJob(); },
             when.onStage()}});
  std::vector<Verb> adding;
  for (const KindEntry& entry : allKinds()) {
    if (!entry.addTip) continue;
    adding.push_back({.id = idOfAdding(entry.kind),
                      .text = texts::Canvas::tr("Add %1").arg(noun(entry.kind)),
                      .tip = texts::Words::tr(entry.addTip),
                      .run = [&verbs, here, kind = entry.kind] { verbs.add(kind, here()); },
                      .enabled = when.onStage()});
  }
  addVerbs(registry, texts::Menus::tr("Stages"), context.mapView, adding);
}

void addFindingActions(ActionRegistry& registry, CanvasContext& context, Toolbox& toolbox) {
  const auto onFinding = [&context] {
    const auto* chosen = context.focus.chosen();
    return context.canEdit() && chosen && chosen->kind == drawing::ElementKind::finding;
  };
  addVerbs(
      registry, texts::Menus::tr("Stages"), context.mapView,
      {{.id = "finding.curve",
        .text = texts::Canvas::tr("Put on the curve"),
        .tip = texts::Canvas::tr(
            "Makes the finding a quote on the emotion curve: arrows choose where, Enter sets it."),
        .run = [&toolbox] { toolbox.beginPlacing(); },
        .enabled = onFinding}});
}

void addChangeActions(ActionRegistry& registry, CanvasContext& context, Verbs& verbs,
                      Toolbox& toolbox) {
  const When when(context);
  const auto canStep = [&verbs] { return verbs.canStep(); };
  const auto step = [&verbs](Step by) { return [&verbs, by] { verbs.step(by); }; };
  addVerbs(registry, texts::Menus::tr("Edit"), context.mapView,
           {{"edit.rename",
             texts::Canvas::tr("Rename"),
             texts::Canvas::tr("Types a new text in place; so does just typing."),
             {Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter},
             "rename",
             [&verbs, &toolbox] {
               if (!toolbox.chooseByKey()) verbs.rename();
             },
             [&verbs] { return verbs.canRename() || verbs.canOpen(); }},
            {"emotion.hold",
             texts::Canvas::tr("Take the feeling in hand"),
             texts::Canvas::tr("The arrows then move it: its score, and its place in the stage."),
             {Qt::CTRL | Qt::Key_M},
             {},
             [&context] { context.focus.hold(!context.focus.isHeld()); },
             [&verbs] { return verbs.canMoveFeeling(); }},
            {"edit.delete",
             texts::Canvas::tr("Delete"),
             texts::Canvas::tr("Deletes what is selected."),
             {Qt::Key_Delete, Qt::Key_Backspace},
             "delete",
             [&verbs] { verbs.remove(); },
             [&verbs] { return verbs.canRemove(); }},
            {"edit.cut",
             texts::Canvas::tr("Cut"),
             texts::Canvas::tr("Marks what is selected; pasting moves it."),
             {QKeySequence::Cut},
             "cut",
             [&verbs] { verbs.cut(); },
             [&context, &verbs] { return context.canEdit() && verbs.canAskToCopy(); }},
            {"edit.copy",
             texts::Canvas::tr("Copy"),
             texts::Canvas::tr("Copies what is selected, also as a table for a spreadsheet."),
             {QKeySequence::Copy},
             "copy",
             [&verbs] { verbs.copy(); },
             [&verbs] { return verbs.canAskToCopy(); },
             false},
            {"edit.paste",
             texts::Canvas::tr("Paste"),
             texts::Canvas::tr("Moves what was cut, or pastes what was copied, rows of a "
                               "spreadsheet or lines as cards."),
             {QKeySequence::Paste},
             "paste",
             [&verbs] { verbs.paste(); },
             when.editable()},
            {"move.up",
             texts::Canvas::tr("Move up"),
             texts::Canvas::tr("Moves the selection up one place."),
             {Qt::ALT | Qt::Key_Up},
             {},
             step(Step::up),
             canStep},
            {"move.down",
             texts::Canvas::tr("Move down"),
             texts::Canvas::tr("Moves the selection down one place."),
             {Qt::ALT | Qt::Key_Down},
             {},
             step(Step::down),
             canStep},
            {"move.left",
             texts::Canvas::tr("Move left"),
             texts::Canvas::tr("Moves the selection to the stage before, or the stage itself."),
             {Qt::ALT | Qt::Key_Left},
             {},
             step(Step::left),
             canStep},
            {"move.right",
             texts::Canvas::tr("Move right"),
             texts::Canvas::tr("Moves the selection to the next stage, or the stage itself."),
             {Qt::ALT | Qt::Key_Right},
             {},
             step(Step::right),
             canStep}});
}

}  // namespace

void addEditActions(ActionRegistry& registry, CanvasContext& context, Verbs& verbs,
                    Toolbox& toolbox) {
  addTouchpointActions(registry, context, verbs, toolbox);
  addPictureActions(registry, context, verbs);
  addStageActions(registry, context, verbs);
  addFindingActions(registry, context, toolbox);
  addChangeActions(registry, context, verbs, toolbox);
}

}  // namespace throughline::editor
