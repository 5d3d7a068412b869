#include "throughline/editor/readings/period_chooser.h"

#include <QMenu>
#include <algorithm>

#include "period_verbs.h"
#include "throughline/editor/plain_text.h"
#include "throughline/metrics/periods.h"

namespace throughline::editor {

PeriodChooser::PeriodChooser(OpenMap& map, ViewState& view, Services& services, QWidget* parent)
    : QToolButton(parent), m_map(map), m_view(view), m_services(services) {
  setObjectName("period");
  setAccessibleName(tr("Which period is shown"));
  setToolTip(tr("Which period is shown"));
  setProperty("look", "box");
  setPopupMode(QToolButton::InstantPopup);
  setFocusPolicy(Qt::StrongFocus);
  setMenu(new QMenu(this));
  connect(menu(), &QMenu::aboutToShow, this, &PeriodChooser::fill);
  connect(&map, &OpenMap::changed, this, &PeriodChooser::refresh);
  connect(&view, &ViewState::optionsChanged, this, &PeriodChooser::refresh);
  refresh();
}

void PeriodChooser::refresh() {
  const auto shown = shownPeriod(m_map.journey(), m_view);
  setText((shown ? plainMenuText(nameAndState(m_map.journey().get(*shown), m_services))
                 : tr("Period")) +
          " ▾");
}

void PeriodChooser::fill() {
  menu()->clear();
  const auto shown = shownPeriod(m_map.journey(), m_view);
  auto periods = metrics::periodsByDate(m_map.journey());
  std::ranges::reverse(periods);
  for (const journey::Period* period : periods) {
    QAction* action = menu()->addAction(plainMenuText(nameAndState(*period, m_services)), this,
                                        [this, id = period->id] { showPeriod(m_view, id); });
    action->setCheckable(true);
    action->setChecked(period->id == shown);
  }
  const QString next = addNextText(m_map.journey(), m_services);
  const bool writable = m_map.canEdit();
  const QString earlier = addEarlierText(m_map.journey());
  if (!writable) return;
  menu()->addSeparator();
  if (!next.isEmpty()) {
    menu()->addAction(plainMenuText(next), this, [this] {
      if (const auto added = addNext(m_map, m_services)) showPeriod(m_view, *added);
    });
  }
  if (!earlier.isEmpty()) {
    menu()->addAction(plainMenuText(earlier), this, [this] {
      if (const auto added = addEarlier(m_map)) showPeriod(m_view, *added);
    });
  }
}

}  // namespace throughline::editor
