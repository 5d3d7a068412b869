#include "metric_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include "reading_words.h"
#include "target_text.h"
#include "throughline/editor/words.h"
#include "throughline/exchange/tables/reading_units.h"
#include "throughline/journey/description.h"
#include "throughline/journey/metric_catalogue.h"
#include "throughline/journey/text.h"
#include "widgets/form_line.h"

namespace throughline::editor {

namespace {

using journey::Better;
using journey::Metric;

constexpr std::array kBetters{Better::higher, Better::lower, Better::none};

QComboBox* catalogueBox(const QString& name, QWidget* parent) {
  auto* box = new QComboBox(parent);
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  for (const journey::KnownMetric& known : journey::knownMetrics()) {
    box->addItem(QString::fromUtf8(known.name.data(), static_cast<int>(known.name.size())));
  }
  box->setCurrentIndex(-1);
  box->setEditText(name);
  box->lineEdit()->setPlaceholderText(MetricForm::tr("From the catalogue, or your own"));
  return box;
}

}  // namespace

MetricForm::MetricForm(std::string role, const Metric& metric, const NumberFormat& format,
                       QWidget* parent)
    : QWidget(parent),
      m_role(std::move(role)),
      m_format(format),
      m_name(catalogueBox(QString::fromStdString(metric.name), this)),
      m_unit(new QLineEdit(QString::fromStdString(metric.unit), this)),
      m_better(new QComboBox(this)),
      m_target(new QLineEdit(metric.target ? format.exact(*metric.target) : QString(), this)),
      m_nameLine(new FormLine(tr("Name"), m_name, this)),
      m_unitLine(new FormLine(tr("Unit"), m_unit, this)),
      m_targetLine(new FormLine(tr("Target"), m_target, this)) {
  const QString prefix = QString::fromStdString(m_role);
  m_name->setObjectName(prefix + ".name");
  m_unit->setObjectName(prefix + ".unit");
  m_better->setObjectName(prefix + ".better");
  m_target->setObjectName(prefix + ".target");
  m_unit->setPlaceholderText(tr("%, days, min"));
  m_target->setPlaceholderText(tr("none"));
  for (const Better better : kBetters) m_better->addItem(choiceWord("better", word(better)));
  m_better->setCurrentIndex(static_cast<int>(metric.better));
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(10);
  grid->setVerticalSpacing(8);
  grid->addWidget(m_nameLine, 0, 0, 1, 2);
  grid->addWidget(m_unitLine, 0, 2);
  grid->addWidget(new FormLine(tr("Direction"), m_better, this), 1, 0, 1, 2);
  grid->addWidget(m_targetLine, 1, 2);
  for (int column = 0; column < 3; ++column) grid->setColumnStretch(column, 1);
  connect(m_name, &QComboBox::activated, this, &MetricForm::takeFromCatalogue);
}

QWidget& MetricForm::firstField() const { return *m_name; }

void MetricForm::takeFromCatalogue(int item) {
  const auto known = journey::knownMetrics();
  if (item < 0 || item >= static_cast<int>(known.size())) return;
  const journey::KnownMetric& metric = known[static_cast<std::size_t>(item)];
  m_unit->setText(QString::fromUtf8(metric.unit.data(), static_cast<int>(metric.unit.size())));
  m_better->setCurrentIndex(static_cast<int>(metric.better));
}

bool MetricForm::check(const std::string& key, const journey::Value& value, FormLine& line) const {
  const auto* field = describe(journey::Kind::stage).find(m_role + "." + key);
  const auto fault = journey::check(*field, value);
  line.refuse(fault ? ruleSentence(*fault, m_format.notation()) : QString());
  return !fault;
}

std::optional<Metric> MetricForm::read() {
  Metric metric;
  metric.name = journey::onOneLine(m_name->currentText().trimmed().toStdString());
  metric.unit = journey::onOneLine(m_unit->text().trimmed().toStdString());
  metric.better = kBetters[static_cast<std::size_t>(std::max(0, m_better->currentIndex()))];
  bool good = check("name", metric.name, *m_nameLine);
  good = check("unit", metric.unit, *m_unitLine) && good;
  if (!readTyped(*m_targetLine, m_target->text(), m_format, exchange::measuredBy(metric),
                 metric.target)) {
    return std::nullopt;
  }
  return good ? std::optional(metric) : std::nullopt;
}

}  // namespace throughline::editor
