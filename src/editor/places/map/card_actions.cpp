#include "card_actions.h"

#include <QAction>

#include "texts.h"
#include "throughline/editor/actions.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

namespace {

struct Switch {
  ActionSpec spec;
  bool drawing::ViewOptions::*option;
  bool checked;  ///< where the option is set
};

void addSwitch(ActionRegistry& actions, ViewState& view, Switch one) {
  const QString id = one.spec.id;
  one.spec.group = texts::Menus::tr("View");
  one.spec.checkable = true;
  one.spec.run = [&view, option = one.option] {
    auto options = view.options();
    options.*option = !(options.*option);
    view.setOptions(options);
  };
  actions.add(one.spec);
  QAction* action = actions.action(id);
  const auto show = [action, &view, option = one.option, checked = one.checked] {
    action->setChecked((view.options().*option) == checked);
  };
  QObject::connect(&view, &ViewState::optionsChanged, action, show);
  show();
}

}  // namespace

void addCardActions(ActionRegistry& actions, ViewState& view) {
  addSwitch(actions, view,
            {{.id = "view.touchpointJobs",
              .text = texts::Lanes::tr("Jobs on cards"),
              .tip = texts::Lanes::tr("What the customer hires each touchpoint for")},
             &drawing::ViewOptions::touchpointJobs,
             true});
  addSwitch(
      actions, view,
      {{.id = "view.wholeJobs",
        .text = texts::Lanes::tr("Jobs in full"),
        .tip = texts::Lanes::tr("Asks of each stage when, what and why, and how it should feel "
                                "and look; what is written shows always")},
       &drawing::ViewOptions::wholeJobs,
       true});
  addSwitch(actions, view,
            {{.id = "view.retired",
              .text = texts::Lanes::tr("Retired touchpoints"),
              .tip = texts::Lanes::tr("Show or hide what is no longer there, in this window")},
             &drawing::ViewOptions::withoutRetired,
             false});
}

}  // namespace throughline::editor
