#include "what_if_box.h"

#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "panels/numbers/number_text.h"
#include "what_if_row.h"

namespace throughline::editor {

WhatIfBox::WhatIfBox(ShownNumbers& shown, QWidget* parent)
    : QWidget(parent), m_shown(shown), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
}

void WhatIfBox::setRows(const std::vector<journey::Id<journey::Stage>>& stages) {
  // A row stays with its passage, so that what is set there, or typed, stays too.
  std::vector<WhatIfRow*> rows;
  for (const auto& stage : stages) {
    const auto known = std::ranges::find(m_stages, stage);
    WhatIfRow* row = nullptr;
    if (known != m_stages.end()) {
      row = std::exchange(m_rows[static_cast<std::size_t>(known - m_stages.begin())], nullptr);
      m_column->removeWidget(row);
    } else {
      row = new WhatIfRow(this);
      connect(row, &WhatIfRow::changed, this, &WhatIfBox::changed);
    }
    m_column->addWidget(row);
    rows.push_back(row);
  }
  for (WhatIfRow* gone : m_rows) delete gone;
  m_rows = rows;
  m_stages = stages;
}

void WhatIfBox::refresh() {
  const metrics::PeriodNumbers& numbers = m_shown.numbers();
  std::vector<journey::Id<journey::Stage>> stages;
  for (const auto& passage : numbers.passages) stages.push_back(passage.from);
  if (stages != m_stages) setRows(stages);
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const metrics::PassageNumbers& passage = numbers.passages[i];
    const QString name = chartText(m_shown.journey().get(passage.from).name) + " → " +
                         chartText(m_shown.journey().get(passage.to).name);
    const bool weak = numbers.weakestLink && numbers.weakestLink->passage == i;
    m_rows[i]->show(name, passage, weak, m_shown.notation());
  }
}

void WhatIfBox::reset() {
  for (WhatIfRow* row : m_rows) row->reset();
  emit changed();
}

metrics::Assumptions WhatIfBox::assumptions() const {
  metrics::Assumptions all;
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const metrics::Assumption one = m_rows[i]->assumption();
    if (one.conversion || one.days) all.emplace(i, one);
  }
  return all;
}

}  // namespace throughline::editor
