#include "step_line.h"

#include <QGridLayout>
#include <QPushButton>
#include <QStyle>

#include "frame/worded.h"
#include "throughline/check/words.h"
#include "throughline/editor/plain_text.h"
#include "widgets/elided_label.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

namespace {

void giveLook(QLabel& label, const char* look) {
  if (label.property("look") == look) return;
  label.setProperty("look", look);
  label.style()->unpolish(&label);
  label.style()->polish(&label);
}

PlainLabel* stepLabel(QWidget* parent, const char* name, const char* look) {
  auto* made = new PlainLabel(parent);
  made->setObjectName(name);
  made->setProperty("look", look);
  return made;
}

}  // namespace

StepLine::StepLine(const LineLook& look, QWidget* parent)
    : QWidget(parent),
      m_ring(new RingSign(look, this)),
      m_name(stepLabel(this, "stepName", "section")),
      m_count(stepLabel(this, "stepCount", "small")),
      m_state(stepLabel(this, "stepState", "small")),
      m_beginning(new QWidget(this)) {
  setObjectName("step");
  setAttribute(Qt::WA_StyledBackground);
  setFocusPolicy(Qt::StrongFocus);
  m_name->setWordWrap(true);
  m_state->setWordWrap(true);
  auto* source = new QPushButton(tr("New source"), m_beginning);
  source->setObjectName("beginSource");
  auto* guide = new QPushButton(tr("Interview guide"), m_beginning);
  guide->setObjectName("beginGuide");
  auto* buttons = new FlowLayout(m_beginning, 6);
  buttons->setContentsMargins(0, 4, 0, 2);
  buttons->addWidget(source);
  buttons->addWidget(guide);
  connect(source, &QPushButton::clicked, this, &StepLine::sourceWanted);
  connect(guide, &QPushButton::clicked, this, &StepLine::guideWanted);
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(12, 7, 12, 5);
  layout->setHorizontalSpacing(10);
  layout->setVerticalSpacing(1);
  layout->setColumnStretch(1, 1);
  layout->addWidget(m_ring, 0, 0, 2, 1, Qt::AlignTop);
  layout->addWidget(m_name, 0, 1);
  layout->addWidget(m_count, 0, 2, Qt::AlignRight | Qt::AlignTop);
  layout->addWidget(m_state, 1, 1, 1, 2);
  layout->addWidget(m_beginning, 2, 1, 1, 2);
}

void StepLine::say(const check::StepState& state, bool begins) {
  m_ring->setState(state);
  const QString name =
      QString::number(numberOf(state.step)) + QChar(0x2002) + worded(nameOf(state.step));
  m_name->setText(name);
  giveLook(*m_name, state.waits ? "waits" : "section");
  m_count->setText(worded(state.count));
  m_count->setVisible(!state.waits);
  const bool weakest = state.step == check::Step::weakest_link && state.isDone();
  const QString said = (weakest ? QStringLiteral("⚑ ") : QString()) + worded(state.state);
  m_state->setText(breakable(said));
  giveLook(*m_state, weakest ? "weakest" : "small");
  m_state->setVisible(!state.waits);
  m_beginning->setVisible(begins);
  setAccessibleName(name + QStringLiteral(", ") + worded(state.count));
  setAccessibleDescription(said);
}

RingsLine::RingsLine(const LineLook& look, QWidget* parent) : QWidget(parent) {
  setObjectName("rings");
  setAttribute(Qt::WA_StyledBackground);
  setFocusPolicy(Qt::StrongFocus);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 6, 12, 4);
  layout->setSpacing(0);
  for (const check::Step step : check::kAllSteps) {
    auto* number = stepLabel(this, "ringNumber", "small");
    number->setText(QString::number(numberOf(step)));
    m_rings.push_back(new RingSign(look, this));
    layout->addWidget(number);
    layout->addSpacing(2);
    layout->addWidget(m_rings.back());
    layout->addStretch(1);
  }
}

void RingsLine::say(const check::MapCheck& found) {
  QStringList all;
  for (const check::StepState& state : found.steps) {
    RingSign* ring = m_rings[indexOf(state.step)];
    const QString words = worded(nameOf(state.step)) + QStringLiteral(": ") + worded(state.count);
    ring->setState(state);
    ring->setToolTip(plainTip(words + u'\n' + worded(state.state)));
    all << words;
  }
  setAccessibleName(all.join(QStringLiteral(", ")));
}

StageLine::StageLine(QWidget* parent)
    : QWidget(parent),
      m_name(new ElidedLabel(this)),
      m_counts(stepLabel(this, "stageCounts", "small")) {
  setObjectName("stageLine");
  setAttribute(Qt::WA_StyledBackground);
  setFocusPolicy(Qt::StrongFocus);
  m_name->setProperty("look", "section");
  m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 8, 12, 3);
  layout->addWidget(m_name, 1);
  layout->addWidget(m_counts);
}

void StageLine::say(const QString& name, const QString& counts) {
  m_name->setText(name);
  m_name->setToolTip(plainTip(name));
  m_counts->setText(counts);
  setAccessibleName(name + QStringLiteral(", ") + counts);
}

}  // namespace throughline::editor
