#include "throughline/editor/charts_panel.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <algorithm>

#include "chart_card.h"
#include "chart_view.h"
#include "texts.h"

namespace throughline::editor {

namespace {

constexpr std::size_t kPlaces = 3;
constexpr int kLeastWidth = 300;  ///< of a chart

QString settingOf(std::size_t place) { return QString("charts/place%1").arg(place + 1); }

ChartKind remembered(const Services& services, std::size_t place) {
  const QString key =
      services.settings ? services.settings->value(settingOf(place)).toString() : QString();
  const auto found = std::ranges::find(kAllCharts, key, chartKey);
  return found == kAllCharts.end() ? kAllCharts.at(place) : *found;
}

}  // namespace

ChartsPanel::ChartsPanel(ShownNumbers& shown, ViewState& view, Services& services, QWidget* parent)
    : QWidget(parent), m_services(services) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  for (std::size_t place = 0; place < kPlaces; ++place) {
    auto* card = new ChartCard(shown, view, services, remembered(services, place));
    connect(card, &ChartCard::kindChosen, this,
            [this, place](ChartKind kind) { put(place, kind); });
    m_cards.push_back(card);
    row->addWidget(card, 1);
  }
  setMinimumHeight(150);
  setFocusProxy(m_cards.front()->view());
}

void ChartsPanel::setTheme(const drawing::Theme& theme) {
  for (ChartCard* card : m_cards) card->setTheme(theme);
}

void ChartsPanel::put(std::size_t place, ChartKind kind) {
  // No chart stands twice: the two change places.
  const auto twin = std::ranges::find(m_cards, kind, &ChartCard::kind);
  if (twin != m_cards.end()) (*twin)->setKind(m_cards[place]->kind());
  m_cards[place]->setKind(kind);
  if (!m_services.settings) return;
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    m_services.settings->setValue(settingOf(i), chartKey(m_cards[i]->kind()));
  }
}

void ChartsPanel::showChart(ChartKind kind) {
  const auto shown = std::ranges::find_if(
      m_cards, [&](const ChartCard* card) { return card->kind() == kind && card->isVisible(); });
  if (shown == m_cards.end()) put(0, kind);
  (shown == m_cards.end() ? m_cards.front() : *shown)->view()->setFocus();
}

void ChartsPanel::addActions(ActionRegistry& registry, const std::function<void()>& reveal) {
  for (const ChartKind kind : kAllCharts) {
    registry.add({.id = "chart." + chartKey(kind),
                  .group = texts::Menus::tr("Charts"),
                  .text = tr("Show chart: %1").arg(chartName(kind)),
                  .tip = tr("Shows this chart below the map."),
                  .run = [this, kind, reveal] {
                    reveal();
                    showChart(kind);
                  }});
  }
}

void ChartsPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const auto fit = static_cast<std::size_t>(std::max(1, width() / kLeastWidth));
  for (std::size_t i = 0; i < m_cards.size(); ++i) m_cards[i]->setVisible(i < fit);
}

}  // namespace throughline::editor
