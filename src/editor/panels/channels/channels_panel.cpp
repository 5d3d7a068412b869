#include "channels_panel.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "coverage_view.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

namespace {

constexpr int kMostNamed = 6;  // gaps by name; of more the number

PlainLabel* wrapped(const char* look, QWidget* parent) {
  auto* label = new PlainLabel(parent);
  label->setProperty("look", look);
  label->setWordWrap(true);
  return label;
}

}  // namespace

ChannelsPanel::ChannelsPanel(OpenMap& map, ViewState& view, ShownNumbers& numbers)
    : m_map(map),
      m_numbers(numbers),
      m_model(new CoverageModel(this)),
      m_channels(new QToolButton(this)),
      m_people(new QToolButton(this)),
      m_explanation(wrapped("small", this)),
      m_view(new CoverageView(*m_model, view, this)),
      m_nothing(wrapped("small", this)),
      m_below(new QWidget(this)),
      m_sums(wrapped("small", m_below)),
      m_faults(wrapped("fault", m_below)),
      m_gaps(wrapped("small", m_below)) {
  setObjectName("channels");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 10, 10, 10);
  layout->setSpacing(6);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  for (const auto& [button, name, text, look] :
       {std::tuple(m_channels, "byChannel", tr("Channels"), "segmentFirst"),
        std::tuple(m_people, "byPersona", tr("People"), "segmentLast")}) {
    button->setObjectName(name);
    button->setText(text);
    button->setProperty("look", look);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this,
            [this, people = button == m_people] { showPeople(people); });
  }
  row->addStretch();
  layout->addLayout(row);
  layout->addWidget(m_explanation);
  layout->addWidget(m_view, 1);
  layout->addWidget(m_nothing);
  auto* below = new QVBoxLayout(m_below);
  below->setContentsMargins(0, 4, 0, 0);
  below->setSpacing(4);
  auto* heading = new PlainLabel(tr("Gaps"), m_below);
  heading->setProperty("look", "section");
  below->addWidget(m_sums);
  below->addWidget(heading);
  below->addWidget(m_faults);
  below->addWidget(m_gaps);
  layout->addWidget(m_below);
  m_view->setObjectName("coverage");
  m_faults->setObjectName("coverageFaults");
  m_gaps->setObjectName("coverageGaps");
  m_nothing->setObjectName("coverageNothing");
  setFocusProxy(m_view);
  connect(&map, &OpenMap::changed, this, &ChannelsPanel::refresh);
  connect(&numbers, &ShownNumbers::changed, this, &ChannelsPanel::refresh);
  showPeople(false);
}

void ChannelsPanel::setTheme(const drawing::Theme& theme) { m_view->setTheme(theme); }

void ChannelsPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void ChannelsPanel::showPeople(bool people) {
  m_showsPeople = people;
  m_channels->setChecked(!people);
  m_people->setChecked(people);
  m_explanation->setText(people ? tr("How many questions, findings and feelings name them. A "
                                     "click shows them.")
                                : tr("How many touchpoints, and who owns them. A click shows "
                                     "them."));
  m_view->setAccessibleName(people ? tr("People by stage") : tr("Channels by stage"));
  refresh();
}

void ChannelsPanel::refresh() {
  if (!isVisible()) return;
  const auto& journey = m_map.journey();
  m_model->show(m_showsPeople ? personasByStage(journey) : channelsByStage(journey), journey);
  const metrics::PeriodNumbers& numbers = m_numbers.numbers();
  m_view->setWeakest(numbers.weakestLink ? numbers.stages.at(numbers.weakestLink->passage).stage
                                         : journey::Id<journey::Stage>{});
  const bool any = m_model->rowCount() > 0 && !m_model->coverage().stages.empty();
  m_view->setVisible(any);
  m_below->setVisible(any);
  m_nothing->setVisible(!any);
  m_nothing->setText(m_showsPeople ? tr("People appear when the map names some.")
                                   : tr("Channels appear when touchpoints name theirs."));
  if (!any) return;
  const auto gaps = gapsOf(m_model->coverage());
  const auto& coverage = m_model->coverage();
  m_sums->setText(m_showsPeople
                      ? tr("%Ln things", nullptr, static_cast<int>(coverage.count))
                      : tr("%1 in %2")
                            .arg(countedKind(journey::Kind::touchpoint, coverage.count),
                                 tr("%Ln channels", nullptr, static_cast<int>(gaps.named))));
  m_faults->setText(faultWords());
  m_faults->setVisible(!m_faults->text().isEmpty());
  m_gaps->setText(gapWords());
}

QString ChannelsPanel::faultWords() const {
  const auto gaps = gapsOf(m_model->coverage());
  if (gaps.withoutOwner.empty()) return {};
  QStringList places;
  for (const auto& [row, stage] : gaps.withoutOwner) {
    if (places.size() == kMostNamed) break;
    places << tr("%1 at %2").arg(m_model->rowName(row), m_model->stageName(stage));
  }
  const auto more = static_cast<int>(gaps.withoutOwner.size()) - static_cast<int>(places.size());
  if (more > 0) places << tr("%Ln more", nullptr, more);
  return tr("No owner: %1.").arg(places.join(QStringLiteral(", ")));
}

QString ChannelsPanel::gapWords() const {
  const auto gaps = gapsOf(m_model->coverage());
  const auto stages = [&](const std::vector<std::size_t>& list) {
    QStringList names;
    for (const std::size_t stage : list) names << m_model->stageName(stage);
    return names.join(QStringLiteral(", "));
  };
  QStringList lines;
  if (!m_showsPeople && gaps.inOneStage > 0) {
    lines << tr("%Ln of %1 channels serve one stage only.", nullptr,
                static_cast<int>(gaps.inOneStage))
                 .arg(gaps.named);
  }
  if (!gaps.empty.empty()) {
    lines << (m_showsPeople ? tr("Nothing is known of anybody at %1.").arg(stages(gaps.empty))
                            : tr("No touchpoint at %1.").arg(stages(gaps.empty)));
  }
  if (!m_showsPeople && !gaps.few.empty()) {
    lines << tr("One or two channels: %1.").arg(stages(gaps.few));
  }
  if (m_showsPeople) {
    for (std::size_t row = 0; row < m_model->coverage().rows.size(); ++row) {
      if (m_model->coverage().rows[row].count == 0) {
        lines << tr("Nothing names %1.").arg(m_model->rowName(row));
      }
    }
  }
  return lines.join(QStringLiteral("\n"));
}

}  // namespace throughline::editor
