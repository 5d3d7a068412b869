#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>

#include "metric_form.h"
#include "reading_words.h"
#include "target_text.h"
#include "throughline/exchange/tables/reading_units.h"
#include "throughline/journey/decimal.h"
#include "throughline/journey/description.h"
#include "throughline/journey/messages/rules.h"
#include "widgets/form_line.h"

namespace throughline::editor {

namespace {

QString percentOf(const NumberFormat& format, double ratio) {
  return format.exact(journey::asMeant(ratio * 100)) + " %";
}

/// The number in the box, checked against the field, `scale` times as large in the box.
std::optional<std::optional<double>> readTarget(FormLine& line, const NumberFormat& format,
                                                std::string_view key, double scale,
                                                const exchange::Measured& measured) {
  const QString text = static_cast<QLineEdit*>(line.control())->text();
  std::optional<double> value;
  if (!readTyped(line, text, format, measured, value)) return std::nullopt;
  if (value) value = journey::asMeant(*value / scale);
  const auto fault = value ? journey::check(*describe(journey::Kind::stage).find(key), *value)
                           : std::optional<journey::Message>();
  if (!fault) {
    line.refuse({});
  } else if (scale == 100) {
    const auto found = journey::Figure{journey::numberText(journey::asMeant(*value * scale))};
    line.refuse(ruleSentence(journey::messages::shareOutOfRange(found), format.notation()));
  } else {
    line.refuse(ruleSentence(*fault, format.notation()));
  }
  if (fault) return std::nullopt;
  return value;
}

}  // namespace

PassageForm::PassageForm(const journey::Passage& passage, const NumberFormat& format,
                         QWidget* parent)
    : QWidget(parent),
      m_format(format),
      m_conversion(new QLineEdit(this)),
      m_days(new QLineEdit(this)),
      m_fixedTerm(new QCheckBox(tr("Fixed term: a contract sets how long it takes"), this)),
      m_conversionLine(new FormLine(tr("Should move on"), m_conversion, this)),
      m_daysLine(new FormLine(tr("Should take, in days"), m_days, this)) {
  m_conversion->setObjectName("passage.target_conversion");
  m_days->setObjectName("passage.target_days");
  m_fixedTerm->setObjectName("passage.fixed_term");
  m_conversion->setPlaceholderText(tr("no target, as 40 %"));
  m_days->setPlaceholderText(tr("no target"));
  if (passage.targetConversion) m_conversion->setText(percentOf(format, *passage.targetConversion));
  if (passage.targetDays) m_days->setText(format.exact(*passage.targetDays));
  m_fixedTerm->setChecked(passage.fixedTerm);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(10);
  grid->setVerticalSpacing(8);
  grid->addWidget(m_conversionLine, 0, 0);
  grid->addWidget(m_daysLine, 0, 1);
  grid->addWidget(m_fixedTerm, 1, 0, 1, 2);
}

QWidget& PassageForm::firstField() const { return *m_conversion; }

std::optional<journey::Passage> PassageForm::read() {
  const auto conversion = readTarget(*m_conversionLine, m_format, "passage.target_conversion", 100,
                                     exchange::measuredIn("%"));
  const auto days =
      readTarget(*m_daysLine, m_format, "passage.target_days", 1, exchange::measuredIn("days"));
  if (!conversion || !days) return std::nullopt;
  return journey::Passage{*conversion, *days, m_fixedTerm->isChecked()};
}

}  // namespace throughline::editor
