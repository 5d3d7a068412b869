#include "panels/experiment/periods_box.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <cmath>

#include "reading_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

namespace {

QString nameOr(const std::string& text, const QString& otherwise = {}) {
  const QString name = oneLine(QString::fromStdString(text), 60);
  return name.isEmpty() ? otherwise : name;
}

QString valueWords(const std::optional<double>& value, const QString& unit,
                   const TrialFigures& figures) {
  if (!value) return QStringLiteral("–");
  const QString number = figures.number(*value, 2);
  return unit.isEmpty() ? number : number + u' ' + unit;
}

}  // namespace

PeriodsBox::PeriodsBox(TrialFields& fields, QWidget* parent)
    : QWidget(parent), m_ask(new PlainLabel(this)), m_sides(new PlainLabel(this)) {
  auto* title = new PlainLabel(tr("Then and now, from the stage's numbers"), this);
  title->setProperty("look", "section");
  m_ask->setObjectName("askStart");
  m_ask->setProperty("look", "doubt");
  m_sides->setObjectName("sides");
  m_sides->setProperty("look", "small");
  for (PlainLabel* label : {m_ask, m_sides}) label->setWordWrap(true);
  auto* chosen = new QGridLayout;
  chosen->setHorizontalSpacing(8);
  int column = 0;
  for (const char* key : {"before", "after"}) {
    const QString name = fieldWord(journey::Kind::experiment, key);
    auto* label = new PlainLabel(name, this);
    label->setProperty("look", "field");
    chosen->addWidget(label, 0, column);
    chosen->addWidget(fields.add(key, name, this), 1, column, Qt::AlignTop);
    chosen->setColumnStretch(column++, 1);
  }
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(6);
  whole->addWidget(title);
  whole->addWidget(m_ask);
  whole->addLayout(chosen);
  whole->addWidget(m_sides);
}

void PeriodsBox::addRow(const QString& name, const QString& then, const QString& now,
                        const QString& change) {
  const int row = m_grid->rowCount();
  int column = 0;
  for (const QString& text : {name, then, now, change}) {
    auto* label = new PlainLabel(breakable(text), m_rows);
    label->setProperty("look", row == 1 ? "small" : column == 0 ? "field" : "strongField");
    label->setWordWrap(column == 0);
    m_grid->addWidget(label, row, column, column == 0 ? Qt::Alignment() : Qt::AlignRight);
    ++column;
  }
}

void PeriodsBox::addShift(const QString& name, const metrics::Shift& shift, const QString& unit,
                          const TrialFigures& figures) {
  if (!shift.before && !shift.after) return;
  const auto change = shift.absolute();
  QString by = QStringLiteral("–");
  if (change) by = (*change > 0 ? QStringLiteral("+") : QString()) + figures.number(*change, 2);
  addRow(name, valueWords(shift.before, unit, figures), valueWords(shift.after, unit, figures), by);
}

void PeriodsBox::show(const journey::Journey& journey, const journey::Experiment& experiment,
                      const metrics::BeforeAfter& numbers, const TrialFigures& figures) {
  const auto periodName = [&](const std::optional<journey::Id<journey::Period>>& period) {
    return period ? nameOr(journey.get(*period).name) : tr("no period");
  };
  const auto& sides = numbers.sides;
  const bool known = sides.before && sides.after;
  const bool asks = !known && !experiment.start;
  m_ask->setText(asks ? tr("? When did it start? Type the first day below, and the periods before "
                           "and after are found.")
                      : tr("? There is no whole period on both sides of the start yet."));
  m_ask->setVisible(!known);
  m_sides->setText(
      tr("Compared: %1 with %2.").arg(periodName(sides.before), periodName(sides.after)));
  delete m_rows;
  m_rows = new QWidget(this);
  m_rows->setObjectName("periodRows");
  m_grid = new QGridLayout(m_rows);
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(10);
  m_grid->setVerticalSpacing(3);
  m_grid->setColumnStretch(0, 1);
  layout()->addWidget(m_rows);
  const journey::Stage& stage = journey.get(experiment.stage);
  addRow({}, periodName(sides.before), periodName(sides.after), tr("change"));
  addShift(nameOr(stage.volume.name, tr("Volume")), numbers.volume, {}, figures);
  const auto percent = [](const std::optional<double>& ratio) {
    return ratio ? std::optional(*ratio * 100) : std::nullopt;
  };
  addShift(tr("Conversion"),
           {percent(numbers.conversion.before), percent(numbers.conversion.after)},
           QStringLiteral("%"), figures);
  addShift(tr("Days to the next stage"), numbers.days, {}, figures);
  addShift(tr("%1, no interval").arg(nameOr(stage.health.name, tr("Health"))), numbers.health,
           nameOr(stage.health.unit), figures);
  for (const metrics::TouchpointShift& each : numbers.touchpoints) {
    const QString title = nameOr(journey.get(each.touchpoint).title);
    addShift(tr("%1: %2").arg(title, metricWord(each.metric)), each.value, {}, figures);
  }
  m_rows->show();
}

}  // namespace throughline::editor
