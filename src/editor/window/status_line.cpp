#include "status_line.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/search.h"
#include "throughline/metrics/evidence.h"

namespace throughline::editor {

namespace {

using journey::Id;
using journey::Kind;
using journey::Stage;

/// What is on a map, and what is missing on it.
struct MapCounts {
  std::size_t stages = 0;
  std::size_t touchpoints = 0;
  std::size_t withoutOwner = 0;
  std::vector<journey::Id<journey::Stage>> withoutJob;
  std::vector<journey::Id<journey::Stage>> withoutMetric;  ///< neither volume nor health
  std::vector<journey::Id<journey::Stage>> hypotheses;     ///< too few interviews
};

MapCounts countsOf(const journey::Journey& journey) {
  MapCounts counts;
  counts.stages = journey.count(journey::Kind::stage);
  counts.touchpoints = journey.count(journey::Kind::touchpoint);
  for (const auto& [id, touchpoint] : journey.all<journey::Touchpoint>()) {
    if (journey::lacksOwner(touchpoint)) ++counts.withoutOwner;
  }
  const auto evidence = metrics::evidenceByStage(journey);
  for (const journey::Stage* stage : journey.list<journey::Stage>()) {
    if (evidenceOf(evidence, stage->id).isHypothesis()) counts.hypotheses.push_back(stage->id);
    if (stage->job.statement.empty()) counts.withoutJob.push_back(stage->id);
    if (stage->volume.name.empty() && stage->health.name.empty()) {
      counts.withoutMetric.push_back(stage->id);
    }
  }
  return counts;
}

}  // namespace

StatusLine::StatusLine(WindowContext context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_layout(new QHBoxLayout(this)),
      m_counts(new PlainLabel(this)),
      m_waits(new PlainLabel(this)) {
  setObjectName("statusLine");
  setAttribute(Qt::WA_StyledBackground);
  m_layout->setContentsMargins(12, 2, 12, 2);
  m_layout->setSpacing(6);
  m_counts->setObjectName("counts");
  m_counts->setMinimumWidth(20);
  m_layout->addWidget(m_counts);
  m_waits->setObjectName("waits");
  m_waits->setProperty("look", "smallFault");
  m_layout->addWidget(m_waits);
  const auto addGap = [this](const QString& name, const QString& tip) {
    auto* button = new QPushButton(this);
    button->setProperty("look", "link");
    button->setObjectName(name);
    button->setToolTip(tip);
    m_layout->addWidget(button);
    return button;
  };
  m_withoutOwner = addGap("withoutOwner", tr("Show only the touchpoints that nobody owns"));
  m_withoutJob = addGap("withoutJob", tr("Go to the next stage without a job"));
  m_withoutMetric = addGap("withoutMetric", tr("Go to the next stage without a metric"));
  m_hypotheses = addGap("hypotheses", tr("Go to the next stage with fewer than five interviews"));
  m_hypotheses->setProperty("look", "doubtLink");
  m_layout->addStretch(1);
  connect(m_withoutOwner, &QPushButton::clicked, this,
          [this] { m_context.actions.action("filter.withoutOwner")->trigger(); });
  connect(m_withoutJob, &QPushButton::clicked, this,
          [this] { showNext(countsOf(m_context.map.journey()).withoutJob, "job.statement"); });
  connect(m_withoutMetric, &QPushButton::clicked, this,
          [this] { showNext(countsOf(m_context.map.journey()).withoutMetric, "volume.name"); });
  connect(m_hypotheses, &QPushButton::clicked, this,
          [this] { showNext(countsOf(m_context.map.journey()).hypotheses, {}); });
  connect(&m_context.map, &OpenMap::changed, this, &StatusLine::refresh);
  connect(&m_context.map, &OpenMap::accessChanged, this, &StatusLine::refresh);
  refresh();
}

void StatusLine::addRight(QWidget* widget) { m_layout->addWidget(widget); }

void StatusLine::refresh() {
  const MapCounts counts = countsOf(m_context.map.journey());
  m_counts->setText(countedKind(Kind::stage, counts.stages) + " · " +
                    countedKind(Kind::touchpoint, counts.touchpoints));
  const bool tries = m_context.map.document().access().mode == store::Access::Mode::waiting;
  m_waits->setText(tries ? tr("%n edits wait for the disk", nullptr, 1)
                         : tr("%n edits not on disk", nullptr, 1));
  m_waits->setVisible(m_context.map.waitingEdit());
  const auto show = [](QPushButton* button, std::size_t count, const QString& text) {
    button->setText(text);
    button->setVisible(count > 0);
  };
  show(m_withoutOwner, counts.withoutOwner,
       tr("%Ln without owner", nullptr, static_cast<int>(counts.withoutOwner)));
  show(m_withoutJob, counts.withoutJob.size(),
       tr("%Ln stages without job", nullptr, static_cast<int>(counts.withoutJob.size())));
  show(m_withoutMetric, counts.withoutMetric.size(),
       tr("%Ln stages without metric", nullptr, static_cast<int>(counts.withoutMetric.size())));
  show(m_hypotheses, counts.hypotheses.size(),
       tr("%Ln stages are a hypothesis", nullptr, static_cast<int>(counts.hypotheses.size())));
}

void StatusLine::showNext(const std::vector<Id<Stage>>& stages, std::string_view key) {
  if (stages.empty()) return;
  const drawing::Target current = m_context.view.current();
  auto next =
      std::ranges::find(stages, current.kind == Kind::stage ? current.id : 0, &Id<Stage>::value);
  next = next == stages.end() || next + 1 == stages.end() ? stages.begin() : next + 1;
  const drawing::Target target{Kind::stage, next->value};
  m_context.view.selectOnly(target);
  m_context.view.reveal(target);
  if (key.empty()) return;
  m_context.view.requestField(QString::fromUtf8(key.data(), static_cast<int>(key.size())));
}

}  // namespace throughline::editor
