#include "chip_bar.h"

#include <QPushButton>
#include <algorithm>

#include "frame/filter_choices.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/number_format.h"
#include "widgets/flow_layout.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

ChipBar::ChipBar(WindowContext context, QWidget* parent) : QWidget(parent), m_context(context) {
  setObjectName("chipBar");
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new FlowLayout(this, 6);
  layout->setContentsMargins(16, 6, 12, 6);
  connect(&context.view, &ViewState::filterChanged, this, &ChipBar::refresh);
  connect(&context.map, &OpenMap::changed, this, &ChipBar::refresh);
  refresh();
}

void ChipBar::setOffered(bool offered) {
  m_offered = offered;
  setVisible(m_offered && m_context.view.filter().isActive());
}

void ChipBar::refresh() {
  const journey::TouchpointFilter filter = m_context.view.filter();
  setVisible(m_offered && filter.isActive());
  while (QLayoutItem* item = layout()->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  if (!filter.isActive()) return;
  const auto& all = m_context.map.journey().all<journey::Touchpoint>();
  const auto shown =
      std::ranges::count_if(all, [&](const auto& each) { return filter.matches(each.second); });
  const NumberFormat format(m_context.map.notation());
  auto* count = new PlainLabel(tr("%1 of %2 touchpoints:")
                                   .arg(format.shown(static_cast<double>(shown)),
                                        format.shown(static_cast<double>(all.size()))),
                               this);
  count->setProperty("look", "field");
  count->setObjectName("filterCount");
  layout()->addWidget(count);
  for (const FilterChoice& choice : filterChoices(m_context.map.journey(), filter)) {
    if (!choice.on) continue;
    auto* chip = new QPushButton(plainMenuText(choice.text) + "  ×", this);
    chip->setProperty("look", "chip");
    chip->setObjectName("chip");
    chip->setAccessibleName(tr("Remove filter %1").arg(choice.text));
    connect(chip, &QPushButton::clicked, this, [this, set = choice.set] {
      journey::TouchpointFilter without = m_context.view.filter();
      set(without, false);
      m_context.view.setFilter(without);
    });
    layout()->addWidget(chip);
  }
  auto* clear = new QPushButton(tr("Clear filters"), this);
  clear->setProperty("look", "link");
  connect(clear, &QPushButton::clicked, this, [this] { m_context.view.setFilter({}); });
  layout()->addWidget(clear);
  tabInLayoutOrder(*window());
  updateGeometry();
}

}  // namespace throughline::editor
