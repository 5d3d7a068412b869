#include "filter_popup.h"

#include <QToolButton>

#include "frame/filter_choices.h"
#include "texts.h"
#include "widgets/check_popup.h"

namespace throughline::editor {

namespace {

std::vector<CheckChoice> boxes(const WindowContext& context) {
  std::vector<CheckChoice> all;
  for (const FilterChoice& choice : filterChoices(context.map.journey(), context.view.filter())) {
    if (!isOfTouchpoints(choice)) continue;
    all.push_back({choice.group, choice.text, choice.on, [context, set = choice.set](bool on) {
                     journey::TouchpointFilter filter = context.view.filter();
                     set(filter, on);
                     context.view.setFilter(filter);
                   }});
  }
  return all;
}

}  // namespace

QWidget* makeFilterButton(WindowContext context, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName("filter");
  button->setText(texts::FilterPopup::tr("Filter") + " ▾");
  button->setToolTip(
      texts::FilterPopup::tr("Bring out the touchpoints of an owner, channel or status"));
  button->setProperty("look", "box");
  button->setCheckable(true);
  button->setFocusPolicy(Qt::StrongFocus);
  const auto showState = [button, context] {
    button->setChecked(context.view.filter().isActive());
  };
  const auto open = [button, context, showState] {
    showState();
    (new CheckPopup(boxes(context), button))->show();
  };
  QObject::connect(button, &QToolButton::clicked, button, open);
  QObject::connect(&context.view, &ViewState::filterChanged, button, showState);
  context.actions.add({.id = "filter.open",
                       .group = texts::Menus::tr("Find"),
                       .text = texts::FilterPopup::tr("Filter touchpoints"),
                       .tip = button->toolTip(),
                       .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_F},
                       .run = open});
  context.actions.add(
      {.id = "filter.withoutOwner",
       .group = texts::Menus::tr("Find"),
       .text = texts::FilterPopup::tr("Touchpoints without an owner"),
       .tip = texts::FilterPopup::tr("Bring out the touchpoints that have no owner"),
       .keys = {},
       .run = [context] {
         journey::TouchpointFilter filter = context.view.filter();
         filter.withoutOwner = !filter.withoutOwner;
         context.view.setFilter(filter);
       }});
  context.actions.add({.id = "filter.clear",
                       .group = texts::Menus::tr("Find"),
                       .text = texts::FilterPopup::tr("Clear filters"),
                       .tip = texts::FilterPopup::tr("Show all touchpoints brightly again"),
                       .keys = {},
                       .run = [context] { context.view.setFilter({}); },
                       .enabled = [context] { return context.view.filter().isActive(); }});
  return button;
}

}  // namespace throughline::editor
