#include "filter_popup.h"

#include <QCheckBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "filter_choices.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kWidth = 250;
constexpr int kTallest = 520;

}  // namespace

FilterPopup::FilterPopup(WindowContext context, QWidget* under)
    : QFrame(under, Qt::Popup), m_context(context) {
  setObjectName("popup");
  setAttribute(Qt::WA_DeleteOnClose);
  auto* content = new QWidget;
  auto* boxes = new QVBoxLayout(content);
  boxes->setContentsMargins(12, 10, 12, 10);
  boxes->setSpacing(2);
  QString group;
  for (const FilterChoice& choice : filterChoices(context.map.journey(), context.view.filter())) {
    if (choice.group != group) {
      group = choice.group;
      auto* heading = new PlainLabel(group, content);
      heading->setProperty("look", "field");
      boxes->addWidget(heading);
    }
    auto* box = new QCheckBox(plainMenuText(choice.text), content);
    box->setChecked(choice.on);
    boxes->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this, set = choice.set](bool on) {
      journey::TouchpointFilter filter = m_context.view.filter();
      set(filter, on);
      m_context.view.setFilter(filter);
    });
  }
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, 1, 1, 1);
  layout->addWidget(scroll);
  const int height = std::min(content->sizeHint().height() + 4, kTallest);
  const QPoint corner = under->mapToGlobal(QPoint(under->width() - kWidth, under->height() + 4));
  setGeometry(QRect(corner, QSize(kWidth, height)));
  if (auto* first = content->findChild<QCheckBox*>()) first->setFocus();
}

QWidget* makeFilterButton(WindowContext context, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName("filter");
  button->setText(FilterPopup::tr("Filter") + " ▾");
  button->setToolTip(FilterPopup::tr("Bring out the touchpoints of an owner, channel or status"));
  button->setProperty("look", "box");
  button->setCheckable(true);
  button->setFocusPolicy(Qt::StrongFocus);
  const auto showState = [button, context] {
    button->setChecked(context.view.filter().isActive());
  };
  const auto open = [button, context, showState] {
    showState();
    (new FilterPopup(context, button))->show();
  };
  QObject::connect(button, &QToolButton::clicked, button, open);
  QObject::connect(&context.view, &ViewState::filterChanged, button, showState);
  context.actions.add({.id = "filter.open",
                       .group = texts::Menus::tr("Find"),
                       .text = FilterPopup::tr("Filter touchpoints"),
                       .tip = button->toolTip(),
                       .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_F},
                       .run = open});
  context.actions.add({.id = "filter.withoutOwner",
                       .group = texts::Menus::tr("Find"),
                       .text = FilterPopup::tr("Touchpoints without an owner"),
                       .tip = FilterPopup::tr("Bring out the touchpoints that have no owner"),
                       .keys = {},
                       .run = [context] {
                         journey::TouchpointFilter filter = context.view.filter();
                         filter.withoutOwner = !filter.withoutOwner;
                         context.view.setFilter(filter);
                       }});
  context.actions.add({.id = "filter.clear",
                       .group = texts::Menus::tr("Find"),
                       .text = FilterPopup::tr("Clear filters"),
                       .tip = FilterPopup::tr("Show all touchpoints brightly again"),
                       .keys = {},
                       .run = [context] { context.view.setFilter({}); },
                       .enabled = [context] { return context.view.filter().isActive(); }});
  return button;
}

}  // namespace throughline::editor
