#include "review/numbers_card.h"

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
#include "widgets/flow_layout.h"

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

/// What is being typed there waits under this name.
QString pendingField(const ReadingPlace& place) {
  return QStringLiteral("%1%2_%3")
      .arg(kReadingField)
      .arg(static_cast<int>(place.measure))
      .arg(place.period.value);
}

}  // namespace

NumbersCard::NumbersCard(ReviewSession& session, QWidget* parent)
    : QuestionCard(session, journey::ReviewQuestion::numbers, tr("Numbers in?"), parent),
      m_sentence(quietText({}, this)),
      m_line(new FlowLayout(nullptr, 8)),
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
  addToTitle(*m_sentence, 1);
  body().addLayout(m_line);
  for (QPushButton* each : {m_right, m_open, m_addPeriod}) m_line->addWidget(each);
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

void NumbersCard::addRow(Measure measure) {
  const auto& stage = session().journey().get(this->stage());
  const auto period = *session().period();
  const ReadingPlace place{stage.id, measure, period};
  auto* whole = new QWidget(this);
  auto* name = new PlainLabel(breakable(measureName(stage, measure)), whole);
  name->setWordWrap(true);
  auto* value = new QLineEdit(whole);
  value->setObjectName(QStringLiteral("reading_%1").arg(static_cast<int>(measure)));
  value->setAccessibleName(measureName(stage, measure));
  value->setAlignment(Qt::AlignRight);
  if (const auto before = metrics::periodBefore(session().journey(), period)) {
    const QString then = shown({stage.id, measure, *before});
    if (!then.isEmpty()) {
      const QString words = tr("%1 in %2").arg(then, shortName(session().journey().get(*before)));
      value->setToolTip(plainTip(words));
      value->setAccessibleDescription(words);
    }
  }
  auto* line = new QHBoxLayout(whole);
  line->setContentsMargins(0, 0, units(14), 0);
  line->setSpacing(8);
  line->addWidget(name);
  line->addWidget(value);
  const QString unit = oneLine(measureUnit(stage, measure), 12);
  if (!unit.isEmpty()) line->addWidget(quietText(unit, whole));
  m_line->addWidget(whole);
  m_rows.push_back({place, name, value});
  const QString pendingAs = pendingField(place);
  const QString pending = session().pending(stage.id, pendingAs);
  value->setText(pending.isEmpty() ? shown(place) : pending);
  value->setModified(!pending.isEmpty());
  connect(value, &QLineEdit::textEdited, this, [this, pendingAs](const QString& text) {
    session().setPending(this->stage(), pendingAs, text);
  });
  connect(value, &QLineEdit::editingFinished, this, [this, place] {
    for (const Row& row : m_rows) {
      if (row.place == place) return take(row);
    }
  });
}

void NumbersCard::take(const Row& row) {
  const QString text = row.value->text().trimmed();
  if (!session().journey().find(row.place.stage)) return;
  if (text == shown(row.place)) return settle(row);
  if (text.isEmpty()) {
    if (session().setReading(row.place, std::nullopt)) settle(row);
    return refresh();
  }
  const auto [figure, reason] = exchange::readFigure(
      {.text = text.toStdString()}, signOf(session().map().notation()),
      exchange::measuredOf(session().journey().get(row.place.stage), row.place));
  const journey::Notation notation = session().map().notation();
  if (!figure) return refuse(row, ruleSentence(reason, notation));
  const auto faults = journey::readingFaults(session().journey(), {{row.place, figure->value}});
  if (!faults.empty()) return refuse(row, ruleSentence(faults.begin()->second, notation));
  if (!session().setReading(row.place, figure->value)) return;
  if (figure->doubt) emit said(ruleSentence(*figure->doubt, notation));
  row.value->setText(shown(row.place));
  settle(row);
  refresh();
}

// It is an answer now, and no longer being typed.
void NumbersCard::settle(const Row& row) {
  session().setPending(row.place.stage, pendingField(row.place), {});
  row.value->setModified(false);
  setLook(*row.value, "gap", false);
}

// It stays to be mended.
void NumbersCard::refuse(const Row& row, const QString& why) {
  setLook(*row.value, "gap", true);
  emit said(why);
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
    for (QPushButton* each : {m_right, m_open, m_addPeriod}) m_line->removeWidget(each);
    clearLayout(*m_line);
    m_rows.clear();
    for (const Measure measure : measures) addRow(measure);
    for (QPushButton* each : {m_right, m_open, m_addPeriod}) m_line->addWidget(each);
    fit();
  }
  std::size_t in = 0;
  for (const Row& row : m_rows) {
    const QString now = shown(row.place);
    if (!now.isEmpty()) ++in;
    if (!row.value->isModified()) row.value->setText(now);
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

void NumbersCard::fit() {
  m_line->setSpacing(units(8));
  constexpr qreal kWidestName = 300;
  constexpr qreal kBox = 104;
  for (const Row& row : m_rows) {
    row.name->ensurePolished();
    auto& name = *static_cast<PlainLabel*>(row.name);
    name.setFixedWidth(
        std::min(name.fontMetrics().horizontalAdvance(name.text()) + 2, units(kWidestName)));
    row.value->setFixedWidth(units(kBox));
  }
}

}  // namespace throughline::editor
