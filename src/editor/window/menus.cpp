#include "menus.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <set>

#include "texts.h"
#include "throughline/editor/actions.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/workspace.h"

namespace throughline::editor {

namespace {

/// A group and, where it has many, the submenu that it goes into.
struct Part {
  QString group;
  bool submenu = false;
};

struct Plan {
  QString title;
  QList<Part> parts;
  bool takesTheRest = false;
};

QList<Plan> plans() {
  return {
      {texts::Menus::tr("&File"),
       {{texts::Menus::tr("File")},
        {texts::Menus::tr("Copies")},
        {texts::Menus::tr("Export")},
        {texts::Menus::tr("Window")}}},
      {texts::Menus::tr("&Edit"),
       {{texts::Menus::tr("Edit")},
        {texts::Menus::tr("Selection"), true},
        {texts::Menus::tr("Find")}}},
      {texts::Menus::tr("&View"),
       {{texts::Menus::tr("View")},
        {texts::Menus::tr("In the room")},
        {texts::Menus::tr("Places")},
        {texts::Menus::tr("Lanes"), true},
        {texts::Menus::tr("Lane"), true},
        {texts::Menus::tr("Appearance"), true},
        {texts::Menus::tr("Window areas"), true}}},
      {texts::Menus::tr("&Map"),
       {{texts::Menus::tr("Touchpoints")},
        {texts::Menus::tr("Pictures"), true},
        {texts::Menus::tr("Stages")},
        {texts::Menus::tr("People"), true},
        {texts::Menus::tr("Sources"), true},
        {texts::Menus::tr("Experiments"), true},
        {texts::Menus::tr("Table"), true},
        {texts::Menus::tr("Check"), true},
        {texts::Menus::tr("Comments"), true}},
       true},
      {texts::Menus::tr("&Numbers"),
       {{texts::Menus::tr("Numbers")},
        {texts::Menus::tr("Periods"), true},
        {texts::Menus::tr("Charts")}}},
      {texts::Menus::tr("&Help"), {{texts::Menus::tr("Help")}}},
  };
}

QList<QAction*> actionsOf(const ActionRegistry& actions, const QString& group) {
  QList<QAction*> list;
  for (const ActionSpec& spec : actions.specs()) {
    if (spec.group == group) list.append(actions.action(spec.id));
  }
  return list;
}

void addRecent(QMenu& menu, Workspace& workspace) {
  QMenu* recent = menu.addMenu(texts::Menus::tr("Open &recent"));
  QObject::connect(recent, &QMenu::aboutToShow, recent, [recent, &workspace] {
    recent->clear();
    for (const RecentMap& map : workspace.recentMaps().all()) {
      const QString text =
          oneLine(map.title) + "  –  " + shownFileName(QFileInfo(map.path).fileName());
      recent->addAction(plainMenuText(text), recent, [recent, &workspace, path = map.path] {
        workspace.openFile(path, recent->window());
      });
    }
    if (recent->isEmpty()) recent->addAction(texts::Menus::tr("No maps yet"))->setEnabled(false);
  });
}

/// Keys of an open menu are the menu's: the actions in it have shortcuts of one key, and those of
/// other places would wait for the same one.
class MenuKeys : public QObject {
 public:
  using QObject::QObject;
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::ShortcutOverride) event->accept();
    return QObject::eventFilter(watched, event);
  }
};

void keepKeysInside(QMenuBar& bar) {
  auto* keys = new MenuKeys(&bar);
  bar.installEventFilter(keys);
  for (QMenu* menu : bar.findChildren<QMenu*>()) menu->installEventFilter(keys);
}

}  // namespace

void buildMenus(QMenuBar& bar, const ActionRegistry& actions, Workspace& workspace) {
  const QList<Plan> all = plans();
  std::set<QString> placed;
  for (const Plan& plan : all) {
    for (const Part& part : plan.parts) placed.insert(part.group);
  }
  for (const Plan& plan : all) {
    QMenu* menu = bar.addMenu(plan.title);
    QList<Part> parts = plan.parts;
    if (plan.takesTheRest) {
      std::set<QString> seen = placed;
      for (const ActionSpec& spec : actions.specs()) {
        if (seen.insert(spec.group).second) parts.append({spec.group});
      }
    }
    for (const Part& part : parts) {
      const auto list = actionsOf(actions, part.group);
      if (list.isEmpty()) continue;
      if (part.submenu) {
        menu->addMenu(part.group)->addActions(list);
        continue;
      }
      if (!menu->isEmpty()) menu->addSeparator();
      menu->addActions(list);
    }
    if (&plan == &all.front()) addRecent(*menu, workspace);
  }
  keepKeysInside(bar);
}

}  // namespace throughline::editor
