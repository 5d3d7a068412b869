#include "panels/experiment/trial_fields.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "fields/field_factory.h"
#include "fields/text_draft.h"
#include "fields/text_form.h"

namespace throughline::editor {

TrialFields::TrialFields(Subject subject, QObject* parent)
    : QObject(parent), m_subject(std::move(subject)) {}

FieldEditor* TrialFields::add(std::string_view key, const QString& name, QWidget* parent) {
  FieldEditor* box =
      makeFieldEditor(m_subject, *journey::describe(m_subject.kind).find(key), parent);
  m_boxes.push_back(box);
  box->standAlone();
  for (TextDraft* draft : box->findChildren<TextDraft*>()) draft->keepRefused();
  if (box->focusTarget()) box->focusTarget()->setAccessibleName(name);
  if (QLineEdit* edit = line(key)) {
    connect(edit, &QLineEdit::textChanged, this, &TrialFields::typed);
  }
  return box;
}

FieldEditor* TrialFields::box(std::string_view key) const {
  const auto found =
      std::ranges::find_if(m_boxes, [key](const auto* each) { return each->field().key == key; });
  return found == m_boxes.end() ? nullptr : *found;
}

QLineEdit* TrialFields::line(std::string_view key) const {
  const FieldEditor* found = box(key);
  return found ? qobject_cast<QLineEdit*>(found->focusTarget()) : nullptr;
}

void TrialFields::refresh(store::Initiator initiator) {
  if (!m_subject.exists()) return;
  for (FieldEditor* each : m_boxes) {
    if (each != initiator) each->refresh();
  }
}

void TrialFields::flush() {
  if (!m_subject.exists()) return;
  for (FieldEditor* each : m_boxes) each->flush();
}

void TrialFields::setWritable(bool writable) {
  for (FieldEditor* each : m_boxes) each->setWritable(writable);
}

bool TrialFields::takeRefusal(store::Initiator initiator, const QString& sentence) {
  const auto found =
      std::ranges::find_if(m_boxes, [=](const auto* each) { return each == initiator; });
  if (found == m_boxes.end()) return false;
  (*found)->showRefusal(sentence);
  return true;
}

bool TrialFields::resume(const QString& key, const QString& text) {
  return std::ranges::any_of(
      m_boxes, [&](FieldEditor* each) { return each->objectName() == key && each->resume(text); });
}

journey::Experiment TrialFields::withTyped(journey::Experiment experiment) const {
  journey::Record record = std::move(experiment);
  for (const FieldEditor* each : m_boxes) {
    const auto* edit = qobject_cast<const QLineEdit*>(each->focusTarget());
    if (!edit || !edit->hasFocus()) continue;
    const auto value = textFormFor(each->field(), m_subject.map.notation()).read(edit->text());
    if (value && !journey::check(each->field(), *value)) each->field().set(record, *value);
  }
  return std::get<journey::Experiment>(std::move(record));
}

ChoiceSegments::ChoiceSegments(const QStringList& ids, const QStringList& words,
                               const QString& name, QWidget* parent)
    : QWidget(parent) {
  setAccessibleName(name);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  for (qsizetype i = 0; i < words.size(); ++i) {
    auto* button = new QToolButton(this);
    const bool last = i + 1 == words.size();
    button->setProperty("look", i == 0 ? "segmentFirst" : last ? "segmentLast" : "segment");
    button->setObjectName(ids.at(i));
    button->setText(words.at(i));
    button->setAccessibleName(name + u' ' + words.at(i));
    button->setAccessibleDescription(tr("Arrow keys walk along the choices, Space takes one"));
    button->setCheckable(true);
    button->setFocusPolicy(i == 0 ? Qt::StrongFocus : Qt::ClickFocus);
    button->installEventFilter(this);
    row->addWidget(button);
    m_buttons.push_back(button);
    connect(button, &QToolButton::clicked, this, [this, i] {
      moveStop(static_cast<std::size_t>(i));
      emit chosen(static_cast<int>(i));
    });
  }
  row->addStretch(1);
}

void ChoiceSegments::setChosen(int place) {
  for (std::size_t i = 0; i < m_buttons.size(); ++i) {
    m_buttons[i]->setChecked(static_cast<int>(i) == place);
  }
  const bool walking = std::ranges::any_of(m_buttons, &QWidget::hasFocus);
  if (place >= 0 && !walking) moveStop(static_cast<std::size_t>(place));
}

void ChoiceSegments::moveStop(std::size_t place) {
  if (place == m_stop) return;
  QAbstractButton* before = m_buttons[m_stop];
  QAbstractButton* now = m_buttons[place];
  m_stop = place;
  now->setFocusPolicy(Qt::StrongFocus);
  setTabOrder(before, now);
  before->setFocusPolicy(Qt::ClickFocus);
}

bool ChoiceSegments::keyPressed(std::size_t place, int key) {
  const bool none = std::ranges::none_of(m_buttons, &QAbstractButton::isChecked);
  if (key == Qt::Key_Space) return none && !m_walked;
  const std::size_t last = m_buttons.size() - 1;
  std::size_t to = place;
  if (key == Qt::Key_Right || key == Qt::Key_Down) {
    to = std::min(place + 1, last);
  } else if (key == Qt::Key_Left || key == Qt::Key_Up) {
    to = place - std::min<std::size_t>(place, 1);
  } else if (key == Qt::Key_Home) {
    to = 0;
  } else if (key == Qt::Key_End) {
    to = last;
  } else {
    return false;
  }
  m_walked = true;
  moveStop(to);
  m_buttons[to]->setFocus(Qt::OtherFocusReason);
  return true;
}

bool ChoiceSegments::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) {
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason) m_walked = false;
  } else if (event->type() == QEvent::KeyPress) {
    const auto found = std::ranges::find(m_buttons, watched);
    const auto place = static_cast<std::size_t>(found - m_buttons.begin());
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (place < m_buttons.size() && keyPressed(place, key)) return true;
  }
  return QWidget::eventFilter(watched, event);
}

void ChoiceSegments::setWritable(bool writable) {
  for (QAbstractButton* button : m_buttons) button->setEnabled(writable);
}

}  // namespace throughline::editor
