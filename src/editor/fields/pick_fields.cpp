#include "pick_fields.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>
#include <utility>

#include "throughline/editor/readings/number_format.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

namespace {

constexpr int kScoreSteps = 100;
constexpr int kScorePauseMilliseconds = 600;

}  // namespace

ChoiceField::ChoiceField(Subject subject, const journey::Field& field, QWidget* parent)
    : FieldEditor(std::move(subject), field, parent), m_box(new QComboBox(this)) {
  m_box->setPlaceholderText(severalValues());
  m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_box->setMinimumContentsLength(8);
  m_box->setFocusPolicy(Qt::StrongFocus);
  m_box->installEventFilter(this);
  setControl(m_box);
  connect(m_box, &QComboBox::activated, this, [this](int index) {
    if (!give(m_values.at(static_cast<std::size_t>(index)))) refresh();
  });
}

void ChoiceField::fill() {
  m_box->clear();
  m_values.clear();
  const auto add = [this](const QString& text, journey::Value value) {
    m_box->addItem(text);
    m_values.push_back(std::move(value));
  };
  const bool isChoice = field().type == journey::FieldType::choice;
  if (field().optional) {
    add(isChoice                                   ? choiceWord(field().key, {})
        : field().target == journey::Kind::persona ? tr("Nobody in particular")
                                                   : tr("None"),
        {});
  }
  for (const auto word : field().choices) add(choiceWord(field().key, word), std::string(word));
  for (std::int64_t month = 1; field().month && month <= 12; ++month) {
    add(monthWord(static_cast<int>(month)), month);
  }
  if (field().type != journey::FieldType::reference) return;
  const auto& journey = subject().map.journey();
  for (const std::int64_t id : subject().nameable(field())) {
    add(recordName(journey, *journey.find(field().target, id)), id);
  }
}

void ChoiceField::refresh() {
  const QSignalBlocker block(m_box);
  fill();
  const auto value = shared();
  const auto at = value ? std::ranges::find(m_values, *value) : m_values.end();
  m_box->setCurrentIndex(at == m_values.end() ? -1 : static_cast<int>(at - m_values.begin()));
}

bool ChoiceField::eventFilter(QObject* watched, QEvent* event) {
  // Scrolling the panel must not change what lies under the pointer.
  if (event->type() == QEvent::Wheel && !m_box->hasFocus()) {
    event->ignore();
    return true;
  }
  return FieldEditor::eventFilter(watched, event);
}

FlagField::FlagField(Subject subject, const journey::Field& field, QWidget* parent)
    : FieldEditor(std::move(subject), field, parent), m_box(new QCheckBox) {
  // A checkbox cannot wrap its words; a label beside it can.
  auto* row = new QWidget(this);
  auto* words = new PlainLabel(fieldWord(this->subject().kind, field.key), row);
  words->setWordWrap(true);
  words->installEventFilter(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_box, 0, Qt::AlignTop);
  layout->addWidget(words, 1);
  setControl(row, m_box);
  setCaption({});
  connect(m_box, &QCheckBox::clicked, this, [this](bool checked) {
    if (!give(checked)) refresh();
  });
}

bool FlagField::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::MouseButtonRelease && m_box->isEnabled()) m_box->click();
  return FieldEditor::eventFilter(watched, event);
}

void FlagField::refresh() {
  const auto value = shared();
  m_box->setTristate(!value);
  m_box->setCheckState(!value                   ? Qt::PartiallyChecked
                       : std::get<bool>(*value) ? Qt::Checked
                                                : Qt::Unchecked);
}

ScoreField::ScoreField(Subject subject, const journey::Field& field, QWidget* parent)
    : FieldEditor(std::move(subject), field, parent),
      m_slider(new QSlider(Qt::Horizontal)),
      m_number(new QDoubleSpinBox) {
  m_slider->setRange(-kScoreSteps, kScoreSteps);
  m_slider->setPageStep(kScoreSteps / 5);
  m_number->setRange(-1, 1);
  m_number->setSingleStep(0.1);
  m_number->setDecimals(2);
  m_number->setAccessibleName(tr("Score from -1 to 1"));
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(new PlainLabel(tr("low"), row));
  layout->addWidget(m_slider, 1);
  layout->addWidget(new PlainLabel(tr("high"), row));
  layout->addWidget(m_number);
  setControl(row, m_slider);
  m_pause.setParent(this);
  m_pause.setObjectName("pause");
  m_pause.setSingleShot(true);
  m_pause.setInterval(kScorePauseMilliseconds);
  connect(&m_pause, &QTimer::timeout, this, &ScoreField::flush);
  connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
    const QSignalBlocker block(m_number);
    m_number->setValue(static_cast<double>(value) / kScoreSteps);
    if (!m_slider->isSliderDown()) m_pause.start();
  });
  connect(m_slider, &QSlider::sliderReleased, this, &ScoreField::flush);
  connect(m_number, &QDoubleSpinBox::valueChanged, this, [this](double value) {
    const QSignalBlocker block(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(value * kScoreSteps)));
    m_pause.start();
  });
  connect(m_number, &QDoubleSpinBox::editingFinished, this, &ScoreField::flush);
}

void ScoreField::refresh() {
  m_pause.stop();
  const auto value = shared();
  const double score = value ? std::get<double>(*value) : 0;
  const QSignalBlocker blockSlider(m_slider);
  const QSignalBlocker blockNumber(m_number);
  m_number->setLocale(localeOf(subject().map.notation()));
  m_slider->setValue(static_cast<int>(std::lround(score * kScoreSteps)));
  m_number->setValue(score);
}

void ScoreField::flush() {
  m_pause.stop();
  const auto value = shared();
  // The box rounds to hundredths; looking at a finer score must not change it.
  const bool same = value && std::abs(std::get<double>(*value) - m_number->value()) < 0.005;
  if (!same && !give(m_number->value())) refresh();
}

}  // namespace throughline::editor
