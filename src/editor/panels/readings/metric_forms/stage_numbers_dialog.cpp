#include "stage_numbers_dialog.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "metric_form.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

namespace {

using journey::Stage;

constexpr int kDialogWidth = 520;
constexpr int kSectionGap = 14;

const Stage* stageAfter(const journey::Journey& journey, journey::Id<Stage> id) {
  const auto stages = journey.list<Stage>();
  const auto at = std::ranges::find(stages, id, &Stage::id);
  return at == stages.end() || std::next(at) == stages.end() ? nullptr : *std::next(at);
}

QString shortStageName(const Stage& stage) {
  return oneLine(QString::fromStdString(stage.name), 40);
}

void addSection(QVBoxLayout& layout, const QString& title, const QString& meaning, QWidget* form) {
  auto* heading = new PlainLabel(title, form->parentWidget());
  heading->setProperty("look", "section");
  auto* help = new PlainLabel(meaning, form->parentWidget());
  help->setProperty("look", "small");
  help->setWordWrap(true);
  layout.addWidget(heading);
  layout.addWidget(help);
  layout.addWidget(form);
  layout.addSpacing(kSectionGap);
}

}  // namespace

StageNumbersDialog::StageNumbersDialog(OpenMap& map, journey::Id<Stage> stage,
                                       const NumberFormat& format, Part first, QWidget* parent)
    : QDialog(parent), m_map(map), m_stage(stage) {
  setObjectName("stageNumbers");
  setAttribute(Qt::WA_DeleteOnClose);
  build(map.journey().get(stage), format);
  QWidget* field = first == Part::volume ? &m_volume->firstField() : &m_health->firstField();
  if (first == Part::passage && m_passage) field = &m_passage->firstField();
  field->setFocus();
}

void StageNumbersDialog::build(const Stage& stage, const NumberFormat& format) {
  setWindowTitle(tr("Metrics and targets of %1").arg(shortStageName(stage)));
  resize(kDialogWidth, sizeHint().height());
  m_volume = new MetricForm("volume", stage.volume, format, this);
  m_health = new MetricForm("health", stage.health, format, this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 18, 20, 16);
  layout->setSpacing(6);
  addSection(*layout, tr("Volume"), tr("How many people or accounts reach the stage."), m_volume);
  addSection(*layout, tr("Health"),
             tr("One figure that says how well or how fast the stage works."), m_health);
  if (const Stage* next = stageAfter(m_map.journey(), m_stage)) {
    m_passage = new PassageForm(stage.passage, format, this);
    addSection(*layout, tr("Step to %1").arg(shortStageName(*next)),
               tr("What the step should reach. Without targets it is held against the others."),
               m_passage);
  }
  auto* cancel = new QPushButton(tr("Cancel"), this);
  auto* save = new QPushButton(tr("Save"), this);
  save->setObjectName("saveNumbers");
  save->setProperty("look", "primary");
  save->setDefault(true);
  save->setEnabled(m_map.canEdit());
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(cancel);
  buttons->addWidget(save);
  layout->addStretch();
  layout->addLayout(buttons);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(save, &QPushButton::clicked, this, &StageNumbersDialog::accept);
}

void StageNumbersDialog::accept() {
  const Stage* stage = m_map.journey().find(m_stage);
  if (!stage) {  // gone while the form was open
    reject();
    return;
  }
  const auto volume = m_volume->read();
  const auto health = m_health->read();
  const auto passage = m_passage ? m_passage->read() : std::optional(stage->passage);
  if (!volume || !health || !passage) {
    adjustSize();
    return;
  }
  Stage changed = *stage;
  changed.volume = *volume;
  changed.health = *health;
  changed.passage = *passage;
  const bool done =
      changed == *stage ||
      m_map.edit(journey::messages::changeMetrics(journey::shortened(stage->name, 40)), this,
                 [&](journey::Edit& edit) { edit.put(changed); });
  if (done) QDialog::accept();
}

}  // namespace throughline::editor
