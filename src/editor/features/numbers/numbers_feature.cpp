#include "numbers_feature.h"

#include <QAction>
#include <QTabWidget>

#include "throughline/editor/charts_panel.h"
#include "throughline/editor/weakest_link_panel.h"

namespace throughline::editor {

NumbersFeature::NumbersFeature(WindowContext context, Appearance& appearance, QTabWidget& side,
                               BottomPanel& bottom, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_side(side),
      m_bottom(bottom),
      m_shown(new ShownNumbers(context.map, context.view, this)),
      m_weakest(new WeakestLinkPanel(context.map, context.view, *m_shown)),
      m_charts(new ChartsPanel(*m_shown, context.view, context.services)) {
  m_side.insertTab(1, m_weakest, tr("Weakest link"));
  connect(&appearance, &Appearance::themeChanged, this, &NumbersFeature::setTheme);
  setTheme(appearance.theme());
}

void NumbersFeature::addActions() {
  ActionRegistry& actions = m_context.actions;
  m_bottom.addPage(m_charts, tr("Charts"),
                   {.id = "view.charts",
                    .group = tr("Window areas"),
                    .text = tr("Charts"),
                    .tip = tr("The numbers as charts, below the map"),
                    .keys = {QKeySequence(Qt::Key_F8)}});
  actions.add({.id = "view.weakestLink",
               .group = tr("Window areas"),
               .text = tr("Weakest link"),
               .tip = tr("Why a stage is the weakest link, and what if it were better"),
               .keys = {QKeySequence(Qt::Key_F4)},
               .run = [this] {
                 m_side.show();
                 m_side.setCurrentWidget(m_weakest);
                 m_weakest->setFocus();
               }});
  m_charts->addActions(actions, [this, &actions] {
    QAction* charts = actions.action("view.charts");
    if (!charts->isChecked()) charts->trigger();
  });
}

void NumbersFeature::setTheme(const drawing::Theme& theme) {
  m_weakest->setTheme(theme);
  m_charts->setTheme(theme);
}

}  // namespace throughline::editor
