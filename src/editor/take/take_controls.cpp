#include "take/take_controls.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "reading_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

using exchange::DecimalSign;
using exchange::TakeAs;

namespace {

constexpr int kBetweenControls = 14;
constexpr int kBetweenLines = 10;
constexpr int kWidestCombo = 240;

/// With its caption before it, as one thing in the flow.
QComboBox* namedCombo(const char* name, const QString& caption, QLayout& flow, QWidget* parent) {
  auto* both = new QWidget(parent);
  auto* label = new PlainLabel(caption, both);
  auto* combo = new QComboBox(both);
  combo->setObjectName(name);
  combo->setAccessibleName(caption);
  combo->setMaximumWidth(kWidestCombo);
  label->setBuddy(combo);
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(label);
  row->addWidget(combo);
  flow.addWidget(both);
  return combo;
}

}  // namespace

TakeControls::TakeControls(const TakeSession& session, QWidget* parent)
    : QWidget(parent), m_grid(session.journey()) {
  auto* figures = new FlowLayout(nullptr, kBetweenControls);
  auto* places = new FlowLayout(nullptr, kBetweenControls);
  m_as = namedCombo("takeAs", tr("Take as"), *figures, this);
  m_as->addItems({tr("Readings"), tr("Touchpoints")});
  m_as->setCurrentIndex(static_cast<int>(session.as()));
  m_numbers = namedCombo("takeNumbers", tr("Figures here are written"), *figures, this);
  m_numbers->addItems({tr("As they prove themselves"), tr("1,234.5"), tr("1.234,5")});
  const auto& numbers = session.options().numbers;
  m_numbers->setCurrentIndex(!numbers ? 0 : *numbers == DecimalSign::point ? 1 : 2);
  m_fiscalYear = namedCombo("takeFiscalYear", tr("The fiscal year begins in"), *figures, this);
  for (int month = 1; month <= 12; ++month) m_fiscalYear->addItem(monthWord(month));
  m_fiscalYear->setCurrentIndex(session.options().fiscalYearStartOf(session.journey()) - 1);
  m_stage = namedCombo("takeStage", tr("Where nothing is named it begins with"), *places, this);
  m_period = namedCombo("takePeriod", tr("in"), *places, this);
  fillPlaces(session);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kBetweenLines);
  layout->addLayout(figures);
  layout->addLayout(places);
  for (QComboBox* combo : {m_as, m_numbers, m_fiscalYear, m_stage, m_period}) {
    connect(combo, &QComboBox::currentIndexChanged, this, &TakeControls::changed);
  }
}

void TakeControls::fillPlaces(const TakeSession& session) {
  const journey::Journey& map = session.journey();
  m_stage->addItem(tr("the first stage?"));
  for (const auto& row : m_grid.rows()) {
    const journey::Stage& stage = map.get(row.stage);
    m_stage->addItem(oneLine(QString::fromStdString(stage.name), 40) + " · " +
                     measureName(stage, row.measure));
    if (session.options().begin == row) m_stage->setCurrentIndex(m_stage->count() - 1);
  }
  m_period->addItem(tr("the newest periods?"));
  for (const auto& period : m_grid.columns()) {
    m_period->addItem(oneLine(columnName(map, period), 28));
    if (session.options().period == period) m_period->setCurrentIndex(m_period->count() - 1);
  }
}

TakeAs TakeControls::as() const { return static_cast<TakeAs>(m_as->currentIndex()); }

void TakeControls::addTo(exchange::TakeOptions& options, const journey::Journey& journey) const {
  const int numbers = m_numbers->currentIndex();
  options.numbers = numbers == 0   ? std::nullopt
                    : numbers == 1 ? std::optional(DecimalSign::point)
                                   : std::optional(DecimalSign::comma);
  const auto chosen = [](const QComboBox& combo, const auto& list) {
    const int at = combo.currentIndex() - 1;
    return at < 0 ? std::nullopt : std::optional(list.at(static_cast<std::size_t>(at)));
  };
  options.begin = chosen(*m_stage, m_grid.rows());
  if (options.begin && !journey.find(options.begin->stage)) options.begin.reset();
  options.period = chosen(*m_period, m_grid.columns());
  const bool isThere =
      !options.period || *options.period == journey::kTarget || journey.find(*options.period);
  if (!isThere) options.period.reset();
  const int month = m_fiscalYear->currentIndex() + 1;
  options.fiscalYearStart =
      month == journey.settings().fiscalYearStart ? std::nullopt : std::optional(month);
}

void TakeControls::setReadings(bool readings) {
  for (QComboBox* combo : {m_numbers, m_fiscalYear, m_period}) combo->setEnabled(readings);
}

}  // namespace throughline::editor
