#include "chip_bar.h"

#include <QPushButton>
#include <algorithm>

#include "../../kinds.h"
#include "frame/filter_choices.h"
#include "frame/shown_people.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/number_format.h"
#include "widgets/flow_layout.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

namespace {

/// "34 of 67 touchpoints:"; of things that name people where people are asked for.
QString countWords(const OpenMap& map, const journey::TouchpointFilter& filter) {
  std::size_t all = 0;
  std::size_t shown = 0;
  for (const journey::Kind kind : journey::kAllKinds) {
    const bool isCounted = filter.asksForPeople()
                               ? personNamedBy(kind) && entryOf(kind).element.has_value()
                               : kind == journey::Kind::touchpoint;
    if (!isCounted) continue;
    for (const std::int64_t id : map.journey().ids(kind)) {
      ++all;
      shown += filter.matches(map.journey(), {kind, id}) ? 1 : 0;
    }
  }
  const NumberFormat format(map.notation());
  const QString words = filter.asksForPeople()
                            ? texts::FilterChoices::tr("%1 of %2 things that name people:")
                            : texts::FilterChoices::tr("%1 of %2 touchpoints:");
  return words.arg(format.shown(static_cast<double>(shown)),
                   format.shown(static_cast<double>(all)));
}

}  // namespace

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
  auto* count = new PlainLabel(countWords(m_context.map, filter), this);
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
