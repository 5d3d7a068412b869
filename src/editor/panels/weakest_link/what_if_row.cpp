#include "what_if_row.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>
#include <cmath>

#include "frame/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/number_format.h"
#include "throughline/metrics/why.h"

namespace throughline::editor {

namespace {

constexpr int kSliderSteps = 1000;

/// The next whole number of fives above, so that the lever has some room.
double roomAbove(double value) { return std::max(10.0, std::ceil(value / 5) * 5); }

}  // namespace

AssumptionControl::AssumptionControl(const QString& name, const QString& unit, QWidget* parent)
    : QWidget(parent), m_slider(new QSlider(Qt::Horizontal)), m_spin(new QDoubleSpinBox) {
  m_slider->setRange(0, kSliderSteps);
  m_slider->setPageStep(kSliderSteps / 20);
  m_slider->setSingleStep(kSliderSteps / 100);
  m_slider->setAccessibleName(name);
  m_slider->setToolTip(name);
  m_spin->setDecimals(1);
  m_spin->setSuffix(unit);
  m_spin->setKeyboardTracking(false);
  m_spin->setAccessibleName(name);
  m_spin->setToolTip(name);
  m_spin->setMinimumWidth(92);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_slider, 1);
  row->addWidget(m_spin);
  connect(m_slider, &QSlider::valueChanged, this,
          [this](int step) { take(std::round(m_most * step / kSliderSteps * 10) / 10); });
  connect(m_spin, &QDoubleSpinBox::valueChanged, this, &AssumptionControl::take);
}

void AssumptionControl::setPresent(std::optional<double> present, double most, const QString& why) {
  setEnabled(present.has_value());
  m_present = present.value_or(0);
  m_most = most;
  if (!present) m_moved.reset();
  if (m_moved) m_moved = std::min(*m_moved, m_most);
  m_spin->setSpecialValueText(present ? QString() : why);
  const QSignalBlocker quiet(m_spin);
  m_spin->setRange(0, m_most);
  show(m_moved.value_or(m_present));
}

void AssumptionControl::show(double value) {
  const QSignalBlocker quietSlider(m_slider);
  const QSignalBlocker quietSpin(m_spin);
  m_slider->setValue(static_cast<int>(std::lround(value / m_most * kSliderSteps)));
  if (std::abs(m_spin->value() - value) > 0.05) m_spin->setValue(value);
}

void AssumptionControl::take(double value) {
  m_moved = value;
  show(value);
  emit changed();
}

void AssumptionControl::reset() {
  m_moved.reset();
  show(m_present);
}

WhatIfRow::WhatIfRow(QWidget* parent)
    : QWidget(parent),
      m_name(new PlainLabel),
      m_note(new PlainLabel),
      m_conversion(new AssumptionControl(tr("Conversion"), " %")),
      m_days(new AssumptionControl(tr("Days"), tr(" d"))) {
  m_name->setProperty("look", "section");
  m_note->setProperty("look", "small");
  QSizePolicy narrow(QSizePolicy::Ignored, QSizePolicy::Preferred);
  narrow.setHeightForWidth(true);
  for (PlainLabel* label : {m_name, m_note}) {
    label->setWordWrap(true);
    label->setSizePolicy(narrow);
  }
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 6, 0, 6);
  column->setSpacing(2);
  column->addWidget(m_name);
  column->addWidget(m_note);
  column->addWidget(m_conversion);
  column->addWidget(m_days);
  connect(m_conversion, &AssumptionControl::changed, this, &WhatIfRow::changed);
  connect(m_days, &AssumptionControl::changed, this, &WhatIfRow::changed);
}

void WhatIfRow::show(const QString& name, const metrics::PassageNumbers& passage, bool weak,
                     const journey::Notation& notation) {
  for (AssumptionControl* control : {m_conversion, m_days}) {
    control->setLocale(localeOf(notation));
  }
  m_name->setText(breakable(weak ? "⚑ " + name : name));
  m_name->setToolTip(plainTip(name));
  m_note->setText(worded(metrics::cautionText(passage), notation));
  m_note->setVisible(!m_note->text().isEmpty());
  // From nobody, no factor leads to somebody.
  const bool scales = passage.conversion && *passage.conversion > 0;
  const double percent = 100 * passage.conversion.value_or(0);
  m_conversion->setPresent(scales ? std::optional(percent) : std::nullopt,
                           percent > 100 ? roomAbove(1.2 * percent) : 100,
                           passage.conversion ? tr("stalled") : tr("not known"));
  const double days = passage.days.value_or(0);
  m_days->setPresent(days, roomAbove(2 * std::max(days, passage.targetDays.value_or(0))));
  m_conversion->setAccessibleName(name);
}

metrics::Assumption WhatIfRow::assumption() const {
  metrics::Assumption assumption;
  if (const auto percent = m_conversion->moved()) assumption.conversion = *percent / 100;
  assumption.days = m_days->moved();
  return assumption;
}

void WhatIfRow::reset() {
  m_conversion->reset();
  m_days->reset();
}

}  // namespace throughline::editor
