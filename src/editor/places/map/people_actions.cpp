#include "people_actions.h"

#include <QAction>

#include "frame/copying.h"
#include "map_area.h"
#include "people/people_row.h"
#include "texts.h"
#include "throughline/editor/inspector.h"

namespace throughline::editor {

void addPeopleActions(const WindowContext& context, Inspector& inspector, PeopleRow& people,
                      MapArea& area) {
  const auto canEdit = [&map = context.map] { return map.canEdit(); };
  const auto addTo = [context, &inspector](const QString& list) {
    return [context, &inspector, list] {
      context.view.clearSelection();  // the map's own lists
      context.panels.bring(inspector);
      inspector.addTo(list);
    };
  };
  context.actions.add(
      {.id = "touchpoint.owner",
       .group = texts::Menus::tr("Touchpoints"),
       .text = texts::People::tr("Give an owner"),
       .tip = texts::People::tr(
           "Names the owner of the selected touchpoints: the department that answers."),
       .keys = {},
       .run =
           [context, &inspector] {
             context.panels.bring(inspector);
             inspector.focusField("owner");
           },
       .enabled =
           [context] {
             return context.map.canEdit() && !context.view.selectedTouchpoints().empty();
           }});
  context.actions.add({.id = "persona.add",
                       .group = texts::Menus::tr("People"),
                       .text = texts::People::tr("Add persona"),
                       .tip = texts::People::tr("Adds a person who takes part in the buying."),
                       .keys = {},
                       .run =
                           [&people, &area] {
                             area.setPeopleShown(true);
                             people.addPerson();
                           },
                       .enabled = canEdit});
  addCopying(context.actions, context.view,
             {.prefix = "persona",
              .group = texts::Menus::tr("People"),
              .keysIn = &people,
              .current = [&people] { return drawing::Target(people.focused()); },
              .pasteOther = [&people] { people.pastePicture(); }});
  context.actions.add({.id = "view.people",
                       .group = texts::Menus::tr("View"),
                       .text = texts::People::tr("People"),
                       .tip = texts::People::tr("Shows or hides the row of faces above the map."),
                       .keys = {},
                       .run = [&area] { area.setPeopleShown(!area.arePeopleShown()); },
                       .checkable = true});
  QAction* shown = context.actions.action("view.people");
  shown->setChecked(area.arePeopleShown());
  QObject::connect(&area, &MapArea::peopleShown, shown, &QAction::setChecked);
  context.actions.add(
      {.id = "department.add",
       .group = texts::Menus::tr("People"),
       .text = texts::People::tr("Add department"),
       .tip = texts::People::tr("Adds a department that can be the owner of touchpoints."),
       .keys = {},
       .run = addTo("departments"),
       .enabled = canEdit});
}

}  // namespace throughline::editor
