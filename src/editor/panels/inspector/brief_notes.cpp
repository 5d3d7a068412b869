#include "brief_notes.h"

#include <QVBoxLayout>
#include <algorithm>

#include "frame/today.h"
#include "periods/period_verbs.h"
#include "throughline/editor/plain_text.h"
#include "throughline/metrics/briefs.h"
#include "widgets/elided_button.h"

namespace throughline::editor {

namespace {

QString nameText(const std::string& name) { return oneLine(QString::fromStdString(name)); }

}  // namespace

BriefNotes::BriefNotes(OpenMap& map, const Services& services, QWidget* parent)
    : QWidget(parent), m_map(map), m_services(services), m_rows(new QVBoxLayout(this)) {
  setObjectName("briefNotes");
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setSpacing(2);
  connect(&map, &OpenMap::changed, this, &BriefNotes::refresh);
  refresh();
}

void BriefNotes::refresh() {
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  const journey::Journey& journey = m_map.journey();
  const metrics::Briefs briefs = metrics::briefsOn(journey, today(m_services));
  const bool any = std::ranges::any_of(journey.all<journey::Campaign>(),
                                       [](const auto& each) { return !each.second.brief.empty(); });
  setVisible(any && (!briefs.idle.empty() || !briefs.unserved.empty()));
  if (!any) return;
  if (!briefs.idle.empty()) addHeading(tr("Briefs that serve no stage now"));
  for (const metrics::Briefs::Idle& idle : briefs.idle) {
    const auto& campaign = journey.get(idle.last);
    addRow(nameText(idle.brief), tr("%1 is over").arg(nameText(campaign.name)),
           {journey::Kind::campaign, idle.last.value});
  }
  if (!briefs.unserved.empty()) addHeading(tr("Stages that no brief serves now"));
  for (const auto stage : briefs.unserved) {
    addRow(nameText(journey.get(stage).name), {}, {journey::Kind::stage, stage.value});
  }
}

void BriefNotes::addHeading(const QString& text) {
  auto* heading = new PlainLabel(text, this);
  heading->setProperty("look", "section");
  m_rows->addWidget(heading);
}

void BriefNotes::addRow(const QString& text, const QString& detail, const drawing::Target& target) {
  auto* row = new ElidedButton(text, detail, this);
  row->setProperty("look", "row");
  connect(row, &QPushButton::clicked, this, [this, target] { emit chosen(target); });
  m_rows->addWidget(row);
}

}  // namespace throughline::editor
