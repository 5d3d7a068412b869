#include "review/numbers_card.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <algorithm>

#include "reading_words.h"
#include "throughline/drawing/number_words.h"
#include "throughline/drawing/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/number_format.h"
#include "throughline/exchange/tables/reading_units.h"
#include "throughline/journey/passages.h"
#include "throughline/metrics/periods.h"

namespace throughline::editor {

using journey::Measure;
using journey::ReadingPlace;

namespace {

/// What is read of the stage: its two metrics where they are set up, and of its
/// passage the days; who moved on is taken from the next stage where it is not
/// counted.
std::vector<Measure> measuresOf(const journey::Journey& map, const journey::Stage& stage) {
  std::vector<Measure> all;
  for (const Measure metric : {Measure::volume, Measure::health}) {
    if (isSetUp(stage, metric)) all.push_back(metric);
  }
  if (journey::nextStage(map, stage.id)) all.push_back(Measure::days);
  return all;
}

}  // namespace

NumbersCard::NumbersCard(ReviewSession& session, QWidget* parent)
    : QuestionCard(session, journey::ReviewQuestion::numbers, tr("Numbers in?"), parent),
      m_sentence(quietText({}, this)),
      m_grid(new QGridLayout),
      m_right(answerChip(tr("Yes, right"), this)),
      m_open(answerChip(tr("Open the readings"), this)),
      m_addPeriod(new QPushButton(this)) {
  m_sentence->setObjectName("numbersSentence");
  m_right->setObjectName("numbersRight");
  m_open->setObjectName("openReadings");
  m_open->setCheckable(false);
  m_open->setToolTip(tr("Pauses the review and shows all readings of this stage"));
  m_addPeriod->setObjectName("addReviewPeriod");
  m_addPeriod->setAutoDefault(false);
  m_grid->setHorizontalSpacing(12);
  m_grid->setVerticalSpacing(6);
  m_grid->setColumnStretch(0, 3);
  m_grid->setColumnStretch(1, 2);
  m_grid->setColumnStretch(2, 3);
  body().addWidget(m_sentence);
  body().addLayout(m_grid);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(m_right);
  row->addWidget(m_open);
  row->addWidget(m_addPeriod);
  row->addStretch(1);
  body().addLayout(row);
  connect(m_right, &QPushButton::clicked, this, [this] { tick(!isTicked()); });
  connect(m_open, &QPushButton::clicked, this, [this] {
    keep();
    if (!m_rows.empty()) emit readingsWanted(m_rows.front().place);
  });
  connect(m_addPeriod, &QPushButton::clicked, this, [this] {
    this->session().addMissingPeriod();
    refresh();
  });
}

QWidget* NumbersCard::first() const {
  for (const Row& row : m_rows) {
    if (row.value->text().isEmpty()) return row.value;
  }
  return m_right;
}

QString NumbersCard::shown(const ReadingPlace& place) const {
  const auto value = journey::readingAt(session().journey(), place);
  return value ? drawing::worded(drawing::numberWords(*value), session().map().notation())
               : QString();
}

void NumbersCard::arrive() {
  m_rows.clear();
  fill();
}

void NumbersCard::addRow(Measure measure, int line) {
  const auto& stage = session().journey().get(this->stage());
  const auto period = *session().period();
  const ReadingPlace place{stage.id, measure, period};
  auto* name = new PlainLabel(breakable(measureName(stage, measure)), this);
  name->setWordWrap(true);
  auto* value = new QLineEdit(this);
  value->setObjectName(QStringLiteral("reading_%1").arg(static_cast<int>(measure)));
  value->setAccessibleName(measureName(stage, measure));
  value->setAlignment(Qt::AlignRight);
  value->setText(shown(place));
  QString beside = measureUnit(stage, measure);
  if (const auto before = metrics::periodBefore(session().journey(), period)) {
    const QString then = shown({stage.id, measure, *before});
    if (!then.isEmpty()) {
      const QString words = tr("%1 in %2").arg(then, shortName(session().journey().get(*before)));
      beside = beside.isEmpty() ? words : oneLine(beside) + QStringLiteral(" · ") + words;
    }
  }
  m_grid->addWidget(name, line, 0);
  m_grid->addWidget(value, line, 1);
  m_grid->addWidget(quietText(beside, this), line, 2);
  m_rows.push_back({place, value});
  connect(value, &QLineEdit::editingFinished, this, [this, place] {
    for (const Row& row : m_rows) {
      if (row.place == place) return take(row);
    }
  });
}

void NumbersCard::take(const Row& row) {
  const QString text = row.value->text().trimmed();
  if (text == shown(row.place) || !session().journey().find(row.place.stage)) return;
  if (text.isEmpty()) {
    session().setReading(row.place, std::nullopt);
    return refresh();
  }
  const auto [figure, reason] = exchange::readFigure(
      {.text = text.toStdString()}, signOf(session().map().notation()),
      exchange::measuredOf(session().journey().get(row.place.stage), row.place));
  const journey::Notation notation = session().map().notation();
  if (!figure) {
    emit said(ruleSentence(reason, notation));
    return;
  }
  const auto faults = journey::readingFaults(session().journey(), {{row.place, figure->value}});
  if (!faults.empty()) {
    emit said(ruleSentence(faults.begin()->second, notation));
    return;
  }
  if (!session().setReading(row.place, figure->value)) return;
  if (figure->doubt) emit said(ruleSentence(*figure->doubt, notation));
  row.value->setText(shown(row.place));
  refresh();
}

void NumbersCard::keep() {
  for (std::size_t i = 0; i < m_rows.size(); ++i) take(m_rows[i]);
}

void NumbersCard::fill() {
  const auto& stage = session().journey().get(this->stage());
  const auto period = session().period();
  const auto missing = session().missingPeriod();
  m_addPeriod->setVisible(missing.has_value());
  if (missing) {
    m_addPeriod->setText(
        plainMenuText(tr("Add %1").arg(oneLine(QString::fromStdString(missing->name)))));
  }
  const auto measures = period ? measuresOf(session().journey(), stage) : std::vector<Measure>{};
  const bool same =
      std::ranges::equal(m_rows, measures, {}, [](const Row& row) { return row.place.measure; }) &&
      (m_rows.empty() || m_rows.front().place.period == *period);
  if (!same) {
    clearLayout(*m_grid);
    m_rows.clear();
    int line = 0;
    for (const Measure measure : measures) addRow(measure, line++);
  }
  std::size_t in = 0;
  for (const Row& row : m_rows) {
    const QString now = shown(row.place);
    if (!now.isEmpty()) ++in;
    if (!row.value->hasFocus() || !row.value->isModified()) row.value->setText(now);
  }
  const QString name = period ? shortName(session().journey().get(*period)) : QString();
  QString sentence;
  if (!period) {
    sentence = tr("The map has no period yet.");
  } else if (m_rows.empty()) {
    sentence = tr("Nothing is measured at this stage.");
  } else if (in == m_rows.size()) {
    sentence = tr("All %1 of %2 are in.").arg(in).arg(name);
  } else {
    sentence = tr("%1 of %2 are in for %3.").arg(in).arg(m_rows.size()).arg(name);
  }
  static_cast<PlainLabel*>(m_sentence)->setText(breakable(sentence));
  m_right->setChecked(isTicked());
  m_open->setVisible(!m_rows.empty());
}

}  // namespace throughline::editor
