#include "outcome_table.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <cmath>
#include <functional>

#include "throughline/drawing/number_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/metrics/comparison.h"

namespace throughline::editor {

namespace messages = journey::messages;

namespace {

using metrics::PeriodNumbers;

QString flowWords(double flow, const NumberText& text) {
  const QString english = QLocale(QLocale::English).toString(flow, 'g', 3);
  return text.said(messages::number(journey::Figure{english.toStdString()}));
}

QString changeWords(const metrics::Shift& shift, const NumberText& text) {
  const auto relative = shift.relative();
  if (!relative || std::abs(*relative) < 0.0005) return {};
  return (*relative > 0 ? "+" : "−") + text.percent(std::abs(*relative));
}

/// What the rule says when the levers are as they are.
metrics::Judgement judgedThen(const PeriodNumbers& numbers,
                              const metrics::Assumptions& assumptions) {
  std::vector<metrics::PassageFacts> facts;
  for (const auto& passage : numbers.passages) facts.push_back(passage.facts());
  for (const auto& [place, assumption] : assumptions) {
    if (assumption.conversion) facts[place].conversion = assumption.conversion;
    if (assumption.days) facts[place].days = assumption.days;
  }
  return metrics::judge(facts, numbers.rule);
}

}  // namespace

OutcomeTable::OutcomeTable(QWidget* parent)
    : QFrame(parent), m_next(new PlainLabel), m_reset(new QPushButton(tr("Reset"))) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 8, 0, 0);
  grid->setVerticalSpacing(3);
  grid->setColumnStretch(0, 1);
  const QString heads[] = {tr("If so"), tr("now"), tr("then")};
  for (int i = 0; i < 3; ++i) {
    auto* label = new PlainLabel(heads[i]);
    label->setProperty("look", i == 0 ? "section" : "small");
    grid->addWidget(label, 0, i, i == 0 ? Qt::AlignLeft : Qt::AlignRight);
  }
  int line = 1;
  for (Row& row : m_rows) {
    row = {new PlainLabel, new PlainLabel, new PlainLabel, new PlainLabel};
    row.name->setProperty("look", "small");
    row.name->setWordWrap(true);
    row.after->setProperty("look", "section");
    row.change->setProperty("look", "small");
    grid->addWidget(row.name, line, 0);
    grid->addWidget(row.before, line, 1, Qt::AlignRight);
    grid->addWidget(row.after, line, 2, Qt::AlignRight);
    grid->addWidget(row.change, line++, 3, Qt::AlignRight);
  }
  grid->setHorizontalSpacing(9);
  m_rows[0].name->setText(tr("At the last stage"));
  m_rows[1].name->setText(tr("Lead time"));
  m_rows[2].name->setText(tr("Flow a day"));
  m_next->setProperty("look", "small");
  m_next->setObjectName("outcomeNext");
  m_next->setWordWrap(true);
  grid->addWidget(m_next, line, 0, 1, 2);
  m_reset->setToolTip(tr("Puts every slider back to what is"));
  grid->addWidget(m_reset, line, 2, 1, 2, Qt::AlignRight | Qt::AlignTop);
  connect(m_reset, &QPushButton::clicked, this, &OutcomeTable::resetAsked);
}

void OutcomeTable::show(const journey::Journey& journey, const PeriodNumbers& numbers,
                        const metrics::Assumptions& assumptions, const NumberText& text) {
  const metrics::WhatIf result = metrics::whatIf(numbers, assumptions);
  using Words = std::function<QString(double)>;
  const auto fill = [&](const Row& row, std::optional<double> metrics::Outcome::*value,
                        const Words& words) {
    const metrics::Shift shift{result.before.*value, result.after.*value};
    row.before->setText(shift.before ? words(*shift.before) : "–");
    row.after->setText(shift.after ? words(*shift.after) : "–");
    row.change->setText(changeWords(shift, text));
  };
  fill(m_rows[0], &metrics::Outcome::finalVolume,
       [&](double v) { return text.number(std::round(v)); });
  fill(m_rows[1], &metrics::Outcome::leadTimeDays, [&](double v) {
    return text.said(messages::shortDays(drawing::numberWords(std::round(v * 10) / 10)));
  });
  fill(m_rows[2], &metrics::Outcome::flow, [&](double v) { return flowWords(v, text); });
  m_reset->setEnabled(!assumptions.empty());
  QString next;
  if (!assumptions.empty()) {
    const auto then = judgedThen(numbers, assumptions);
    const QString name =
        then.weakest ? chartText(journey.get(numbers.passages[*then.weakest].from).name) : "";
    next = !then.weakest ? tr("Then no passage is the weakest link.")
           : then.cause == metrics::Cause::delay
               ? tr("Then the weakest link is %1, by its days.").arg(name)
               : tr("Then the weakest link is %1, by its conversion.").arg(name);
  }
  m_next->setText(next);
}

QString OutcomeTable::before(std::size_t row) const { return m_rows.at(row).before->text(); }
QString OutcomeTable::after(std::size_t row) const { return m_rows.at(row).after->text(); }

}  // namespace throughline::editor
