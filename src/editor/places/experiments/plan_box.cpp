#include "plan_box.h"

#include <QHBoxLayout>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "frame/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/interview_guide.h"
#include "throughline/metrics/evidence.h"

namespace throughline::editor {

namespace {

constexpr int kMostOpen = 4;  // questions that are written out

QString planText(const std::string& text, int most = 90) {
  return oneLine(QString::fromStdString(text), most);
}

/// Five of those who did not go on, the champion first where there is one.
QString whomToAsk(const journey::Journey& journey, const journey::Stage& stage,
                  const TrialFigures& figures) {
  const QString name = planText(stage.name);
  QString sentence = PlanBox::tr("Five people who were at “%1” and did not go on.").arg(name);
  const auto known = metrics::newestConversion(journey, stage.id);
  if (known && known->ratio < 1) {
    sentence = PlanBox::tr("Five of the %1 who were at “%2” in %3 and did not go on.")
                   .arg(figures.count(known->volume * (1 - known->ratio)), name,
                        planText(journey.get(known->period).name));
  }
  const auto has = [&](journey::BuyingPart part) {
    return std::ranges::any_of(journey.list<journey::Persona>(),
                               [part](const auto* each) { return each->part == part; });
  };
  if (has(journey::BuyingPart::champion) && has(journey::BuyingPart::decision_maker)) {
    sentence += u' ' + PlanBox::tr("The champion first, then the decision maker.");
  }
  return sentence;
}

QString whatToAsk(const journey::Journey& journey, const journey::Stage& stage) {
  const journey::InterviewGuide guide = journey::interviewGuide(journey, stage.id);
  QStringList lines;
  for (const journey::GuidePart& part : guide.parts) {
    if (part.questions.empty()) continue;
    // What is open on the map is in the questions' own words, the rest by its heading.
    if (&part != &guide.parts.back() || guide.parts.size() < 4) {
      lines << worded(part.heading) + QStringLiteral(".");
      continue;
    }
    QStringList open;
    for (const journey::Message& each : part.questions) {
      if (open.size() == kMostOpen) break;
      open << PlanBox::tr("“%1”").arg(oneLine(worded(each), 90));
    }
    const auto more = static_cast<int>(part.questions.size()) - static_cast<int>(open.size());
    QString said = PlanBox::tr("Open here: %1").arg(open.join(u' '));
    if (more > 0) said += u' ' + PlanBox::tr("and %n more", nullptr, more);
    lines << said;
  }
  return lines.join(u'\n');
}

}  // namespace

PlanBox::PlanBox(QWidget* parent) : QWidget(parent) {
  setObjectName("plan");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(18);
  m_whom = addColumn(tr("Whom"), "whom");
  m_held = new PlainLabel(this);
  m_held->setObjectName("held");
  m_held->setProperty("look", "field");
  static_cast<QBoxLayout*>(row->itemAt(0)->layout())->insertWidget(2, m_held);
  m_ask = addColumn(tr("Ask"), "ask");
  m_then = addColumn(tr("Then"), "then");
  m_then->setText(
      tr("Each talk becomes a source; its passages become findings of the stage. The verdict is "
         "yours, in words, with the talks that carry it."));
}

PlainLabel* PlanBox::addColumn(const QString& title, const char* id) {
  auto* column = new QVBoxLayout;
  column->setSpacing(3);
  auto* head = new PlainLabel(title, this);
  head->setProperty("look", "section");
  auto* text = new PlainLabel(this);
  text->setObjectName(id);
  text->setWordWrap(true);
  text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  column->addWidget(head);
  column->addWidget(text);
  column->addStretch(1);
  static_cast<QHBoxLayout*>(layout())->addLayout(column, 1);
  return text;
}

void PlanBox::show(const journey::Journey& journey, journey::Id<journey::Stage> id,
                   const TrialFigures& figures) {
  const journey::Stage& stage = journey.get(id);
  m_whom->setText(breakable(whomToAsk(journey, stage, figures)));
  m_ask->setText(breakable(whatToAsk(journey, stage)));
  const auto held = metrics::evidenceOf(metrics::evidenceByStage(journey), id).interviews();
  const auto wanted = metrics::kInterviewsOfFirmStage;
  const auto filled = static_cast<qsizetype>(std::min(held, wanted));
  m_held->setText(QString(filled, QChar(u'●')) +
                  QString(static_cast<qsizetype>(wanted) - filled, QChar(u'○')) + u' ' +
                  (held < wanted ? tr("%1 of %2 held")
                                       .arg(figures.count(static_cast<double>(held)),
                                            figures.count(static_cast<double>(wanted)))
                                 : tr("%1 held").arg(figures.count(static_cast<double>(held)))));
}

}  // namespace throughline::editor
