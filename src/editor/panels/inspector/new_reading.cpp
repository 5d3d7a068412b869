#include "new_reading.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "fields/text_form.h"
#include "frame/worded.h"
#include "reading_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/description.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/metric_catalogue.h"
#include "throughline/metrics/periods.h"
#include "widgets/form_line.h"

namespace throughline::editor {

using journey::CampaignReading;
using journey::Id;
using journey::Kind;
using journey::Period;
using journey::TouchpointReading;

namespace {

Kind kindHeldBy(const drawing::Target& holder) {
  return holder.kind == Kind::touchpoint ? Kind::touchpoint_reading : Kind::campaign_reading;
}

const journey::Field& fieldOf(const drawing::Target& holder, std::string_view key) {
  return *journey::describe(kindHeldBy(holder)).find(key);
}

template <class T>
std::int64_t putReading(journey::Edit& edit, T reading) {
  reading.id = {edit.freshId(T::kKind)};
  journey::putBefore(edit, reading);
  return reading.id.value;
}

}  // namespace

NewReading::NewReading(OpenMap& map, const drawing::Target& holder, const QString& metric,
                       Id<Period> period, QWidget* parent)
    : QDialog(parent),
      m_map(map),
      m_holder(holder),
      m_metric(new QComboBox(this)),
      m_period(new QComboBox(this)),
      m_value(new QLineEdit(this)),
      m_metricLine(new FormLine(tr("What is measured"), m_metric, this)),
      m_valueLine(new FormLine(tr("How much"), m_value, this)) {
  setObjectName("newReading");
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("New reading"));
  m_metric->setObjectName("newMetric");
  m_metric->setEditable(true);
  m_metric->setInsertPolicy(QComboBox::NoInsert);
  for (const journey::KnownMetric& known : journey::knownMetrics()) {
    if (!known.fromSurvey) m_metric->addItem(metricWord(known.id));
  }
  m_metric->setEditText(metric);
  m_period->setObjectName("newPeriod");
  for (const Period* each : metrics::periodsByDate(map.journey())) {
    m_period->addItem(oneLine(QString::fromStdString(each->name)),
                      QVariant::fromValue<qlonglong>(each->id.value));
    if (each->id == period) m_period->setCurrentIndex(m_period->count() - 1);
  }
  m_value->setObjectName("newValue");
  auto* cancel = new QPushButton(tr("Cancel"), this);
  auto* add = new QPushButton(tr("Add reading"), this);
  add->setObjectName("addReading");
  add->setProperty("look", "primary");
  add->setDefault(true);
  auto* figures = new QHBoxLayout;
  figures->setSpacing(10);
  figures->addWidget(new FormLine(tr("Period"), m_period, this));
  figures->addWidget(m_valueLine);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(cancel);
  buttons->addWidget(add);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 18, 20, 16);
  layout->setSpacing(12);
  layout->addWidget(m_metricLine);
  layout->addLayout(figures);
  layout->addSpacing(4);
  layout->addLayout(buttons);
  setMinimumWidth(380);
  m_metric->setFocus();
  m_metric->lineEdit()->selectAll();
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(add, &QPushButton::clicked, this, &NewReading::accept);
}

void NewReading::accept() {
  const std::string typed = m_metric->currentText().trimmed().toStdString();
  const auto* known = journey::knownMetricNamed(typed);
  const std::string metric = known ? std::string(known->id) : typed;
  const auto wrongName = journey::check(fieldOf(m_holder, "metric"), journey::Value(metric));
  m_metricLine->refuse(typed.empty() ? tr("Name what is measured.")
                       : wrongName   ? asSentence(worded(*wrongName, m_map.notation()))
                                     : QString());
  const journey::Field& field = fieldOf(m_holder, "value");
  const auto value = textFormFor(field, m_map.notation()).read(m_value->text());
  const auto* number = value ? std::get_if<double>(&*value) : nullptr;
  const auto wrongValue = number ? journey::check(field, *value) : std::nullopt;
  m_valueLine->refuse(!number      ? tr("Type a number.")
                      : wrongValue ? asSentence(worded(*wrongValue, m_map.notation()))
                                   : QString());
  if (typed.empty() || wrongName) return m_metric->setFocus();
  if (!number || wrongValue) return m_value->setFocus();
  const Id<Period> period{m_period->currentData().toLongLong()};
  if (!m_map.journey().find(period) || !m_map.journey().contains(m_holder.kind, m_holder.id)) {
    return reject();  // taken away meanwhile
  }
  std::int64_t id = 0;
  const Kind kind = kindHeldBy(m_holder);
  const bool done = m_map.edit(
      journey::messages::addRecords(journey::messages::records(kind, 1)), nullptr,
      [&](journey::Edit& edit) {
        id =
            kind == Kind::touchpoint_reading
                ? putReading(edit,
                             TouchpointReading{{}, {m_holder.id}, {}, metric, period, *number})
                : putReading(edit, CampaignReading{{}, {m_holder.id}, {}, metric, period, *number});
      });
  if (!done) return;
  QDialog::accept();
  emit made({kind, id});
}

}  // namespace throughline::editor
