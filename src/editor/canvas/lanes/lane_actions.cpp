#include "canvas/lanes/lane_actions.h"

#include <QAction>
#include <QMenu>
#include <QPointer>

#include "canvas/lanes/lane_foot.h"
#include "canvas/lanes/lane_names.h"
#include "frame/copying.h"
#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/actions.h"
#include "throughline/journey/choices.h"
#include "throughline/journey/messages/map.h"

namespace throughline::editor {

using drawing::LaneId;
using journey::BuiltInLane;
using journey::OwnLane;

namespace {

/// Keeps what an action shows as switched on in step with the map and the view, for as long as
/// the canvas is there to be asked.
void follow(QAction& action, CanvasContext& context, const std::function<bool()>& isOn) {
  const auto show = [action = QPointer(&action), isOn] {
    if (action) action->setChecked(isOn());
  };
  QObject::connect(&context.view, &ViewState::optionsChanged, &context.widget, show);
  QObject::connect(&context.map, &OpenMap::changed, &context.widget, show);
  show();
}

QString idOf(std::string_view word) {
  return "lane." + QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

/// One row of the table of what is done with the lane that has the keyboard.
struct LaneVerb {
  const char* id;
  QString text;
  QString tip;
  QList<QKeySequence> keys;
  std::function<void(LaneId)> run;
  std::function<bool(LaneId)> enabled = {};
};

class LaneActions {
 public:
  LaneActions(ActionRegistry& registry, CanvasContext& context, LaneVerbs& verbs, LaneNames& names,
              LaneFoot& foot)
      : m_registry(registry), m_context(context), m_verbs(verbs), m_names(names), m_foot(foot) {}

  void addAll() {
    addSwitches();
    addBands();
    addOnes();
    addCopies();
    addOwn();
  }

 private:
  void add(const QString& id, const QString& text, const QString& tip,
           const std::function<void()>& run, const std::function<bool()>& isOn) {
    m_registry.add({.id = id,
                    .group = texts::Menus::tr("Lanes"),
                    .text = text,
                    .tip = tip,
                    .keys = {},
                    .run = run,
                    .checkable = true});
    follow(*m_registry.action(id), m_context, isOn);
  }

  void addSwitches() {
    for (std::size_t i = 0; i < journey::Words<BuiltInLane>::all.size(); ++i) {
      const auto lane = static_cast<BuiltInLane>(i);
      const LaneId id = drawing::laneIdOf(lane);
      add(
          idOf(journey::Words<BuiltInLane>::all[i]), worded(journey::messages::lane(lane)),
          texts::Lanes::tr("Shows or hides this lane."),
          [&verbs = m_verbs, id] { verbs.setHidden(id, !verbs.isHidden(id)); },
          [&verbs = m_verbs, id] { return !verbs.isHidden(id); });
    }
    m_registry.add({.id = "lane.showAll",
                    .group = texts::Menus::tr("Lanes"),
                    .text = texts::Lanes::tr("Show all lanes"),
                    .tip = texts::Lanes::tr("Shows what is hidden: lanes, and cards by who sees "
                                            "them."),
                    .keys = {},
                    .run = [&verbs = m_verbs] { verbs.showAll(); }});
  }

  void addBands() {
    add(
        "lane.line", texts::Lanes::tr("Line of visibility"),
        texts::Lanes::tr("Sets the cards in bands: the customer alone, both, you alone."),
        [&verbs = m_verbs] { verbs.setLineOfVisibility(!verbs.hasLineOfVisibility()); },
        [&verbs = m_verbs] { return verbs.hasLineOfVisibility(); });
    for (const journey::Side side : kBandSides) {
      const auto word = journey::Words<journey::Side>::all[static_cast<std::size_t>(side)];
      add(
          idOf(word), texts::Lanes::tr("Cards of “%1”").arg(worded(bandName(side))),
          texts::Lanes::tr("Shows or hides the cards that this side sees."),
          [&verbs = m_verbs, side] { verbs.setSideHidden(side, !verbs.isSideHidden(side)); },
          [&verbs = m_verbs, side] { return !verbs.isSideHidden(side); });
    }
  }

  void addOnes() {
    m_registry.add({.id = "lane.focus",
                    .group = texts::Menus::tr("Lanes"),
                    .text = texts::Lanes::tr("Go to the lane names"),
                    .tip = texts::Lanes::tr("Then up and down choose a lane, Alt moves it, left "
                                            "and right fold it."),
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_F6)},
                    .run = [&names = m_names] { names.setFocus(Qt::ShortcutFocusReason); }});
    LaneVerbs& verbs = m_verbs;
    LaneNames& names = m_names;
    const auto ownOnly = [&verbs, &context = m_context](LaneId lane) {
      return verbs.isOwn(lane) && context.canEdit();
    };
    for (const LaneVerb& verb : std::initializer_list<LaneVerb>{
             {"lane.fold",
              texts::Lanes::tr("Fold the lane"),
              texts::Lanes::tr("Folds it to one line that says the gist."),
              {Qt::Key_Left},
              [&verbs](LaneId lane) { verbs.setFolded(lane, true); }},
             {"lane.unfold",
              texts::Lanes::tr("Unfold the lane"),
              texts::Lanes::tr("Shows what is in it."),
              {Qt::Key_Right},
              [&verbs](LaneId lane) { verbs.setFolded(lane, false); }},
             {"lane.hide",
              texts::Lanes::tr("Hide the lane"),
              texts::Lanes::tr("Takes it off the map; the foot of the map names it."),
              {Qt::Key_Delete, Qt::Key_Backspace},
              [&verbs](LaneId lane) { verbs.setHidden(lane, true); }},
             {"lane.moveUp",
              texts::Lanes::tr("Move the lane up"),
              texts::Lanes::tr("Moves it above the lane before."),
              {Qt::ALT | Qt::Key_Up},
              [&verbs](LaneId lane) { verbs.step(lane, false); }},
             {"lane.moveDown",
              texts::Lanes::tr("Move the lane down"),
              texts::Lanes::tr("Moves it below the next lane."),
              {Qt::ALT | Qt::Key_Down},
              [&verbs](LaneId lane) { verbs.step(lane, true); }},
             {"lane.rename",
              texts::Lanes::tr("Rename the lane"),
              texts::Lanes::tr("Types a new name for a lane of your own."),
              {Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter},
              [&names](LaneId lane) { names.rename(lane); },
              ownOnly},
             {"lane.comment",
              texts::Lanes::tr("Comment on the lane"),
              texts::Lanes::tr("Writes to the others about a lane of your own."),
              {},
              [&context = m_context](LaneId lane) {
                context.openComments({journey::Kind::lane, static_cast<std::int64_t>(lane)});
              },
              ownOnly},
             {"lane.delete",
              texts::Lanes::tr("Delete the lane"),
              texts::Lanes::tr("Deletes a lane of your own with all in it."),
              {Qt::SHIFT | Qt::Key_Delete},
              [&verbs](LaneId lane) { verbs.remove(lane); },
              ownOnly},
         }) {
      addOne(verb);
    }
  }

  void addCopies() {
    const auto current = [&names = m_names, &verbs = m_verbs] {
      const auto lane = names.current();
      return lane && verbs.isOwn(*lane)
                 ? drawing::Target(journey::Kind::lane, static_cast<std::int64_t>(*lane))
                 : drawing::Target();
    };
    addCopying(m_registry, m_context.view,
               {.prefix = "lane",
                .group = texts::Menus::tr("Lane"),
                .keysIn = &m_names,
                .current = current});
  }

  void addOne(const LaneVerb& verb) {
    const auto current = [&names = m_names] { return names.current(); };
    m_registry.add({.id = verb.id,
                    .group = texts::Menus::tr("Lane"),
                    .text = verb.text,
                    .tip = verb.tip,
                    .keys = verb.keys,
                    .run =
                        [current, run = verb.run] {
                          if (const auto lane = current()) run(*lane);
                        },
                    .enabled =
                        [current, enabled = verb.enabled] {
                          const auto lane = current();
                          return lane && (!enabled || enabled(*lane));
                        },
                    .keysIn = &m_names,
                    .edits = static_cast<bool>(verb.enabled)});
  }

  void addOwn() {
    const auto add = [this](const QString& id, const QString& text, const QString& tip,
                            OwnLane kind) {
      m_registry.add({.id = id,
                      .group = texts::Menus::tr("Lane"),
                      .text = text,
                      .tip = tip,
                      .keys = {},
                      .run = [&foot = m_foot, kind] { foot.askName(kind); },
                      .enabled = [&context = m_context] { return context.canEdit(); },
                      .edits = true});
    };
    add("lane.addText", texts::Lanes::tr("Add a lane of texts"),
        texts::Lanes::tr("A lane of your own with one text in each stage."), OwnLane::text);
    add("lane.addCards", texts::Lanes::tr("Add a lane of cards"),
        texts::Lanes::tr("A lane of your own with cards."), OwnLane::cards);
    add("lane.addCurve", texts::Lanes::tr("Add a lane with a curve"),
        texts::Lanes::tr("A lane of your own with a score in each stage, joined by a curve."),
        OwnLane::curve);
  }

  ActionRegistry& m_registry;
  CanvasContext& m_context;
  LaneVerbs& m_verbs;
  LaneNames& m_names;
  LaneFoot& m_foot;
};

}  // namespace

void addLaneActions(ActionRegistry& registry, CanvasContext& context, LaneVerbs& verbs,
                    LaneNames& names, LaneFoot& foot) {
  LaneActions(registry, context, verbs, names, foot).addAll();
}

void fillLaneMenu(QMenu& menu, const ActionRegistry& registry, const LaneNames& names,
                  const LaneVerbs& verbs) {
  const auto lane = names.current();
  if (!lane) return;
  QStringList ids{verbs.isFolded(*lane) ? "lane.unfold" : "lane.fold", "lane.hide", "",
                  "lane.moveUp", "lane.moveDown"};
  if (verbs.isOwn(*lane))
    ids << ""
        << "lane.rename"
        << "lane.copy"
        << "lane.delete";
  if (*lane == LaneId::touchpoints)
    ids << ""
        << "lane.line";
  ids << ""
      << "lane.addText"
      << "lane.addCards"
      << "lane.addCurve"
      << ""
      << "lane.showAll";
  for (const QString& id : ids) {
    if (id.isEmpty()) {
      menu.addSeparator();
    } else if (QAction* action = registry.action(id)) {
      menu.addAction(action);
    }
  }
}

}  // namespace throughline::editor
