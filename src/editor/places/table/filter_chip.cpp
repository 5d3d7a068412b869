#include "filter_chip.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>
#include <utility>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kLongestChip = 44;

}  // namespace

FilterChip::FilterChip(const QString& id, const QString& name, Choices choices, QWidget* parent)
    : QWidget(parent),
      m_name(name),
      m_choices(std::move(choices)),
      m_button(new QToolButton(this)),
      m_cross(new QToolButton(this)) {
  setObjectName("chip." + id);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  for (QToolButton* button : {m_button, m_cross}) {
    button->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(button);
  }
  m_button->setObjectName("open");
  m_cross->setObjectName("takeOff");
  m_cross->setText(QStringLiteral("×"));
  m_cross->setProperty("look", "chipCross");
  connect(m_button, &QToolButton::clicked, this, &FilterChip::open);
  connect(m_cross, &QToolButton::clicked, this, &FilterChip::takeOff);
  show(QStringList());
}

void FilterChip::open() { (new CheckPopup(m_choices(), m_button))->show(); }

void FilterChip::takeOff() {
  m_button->setFocus();
  for (const CheckChoice& choice : m_choices()) {
    if (choice.on) choice.set(false);
  }
}

void FilterChip::show(const QStringList& values) {
  const bool on = !values.isEmpty();
  const QString whole = on ? tr("%1: %2").arg(m_name, values.join(QStringLiteral(", "))) : m_name;
  m_button->setText(plainMenuText(on ? oneLine(whole, kLongestChip) : m_name + " ▾"));
  m_button->setToolTip(on ? plainTip(whole) : QString());
  m_button->setAccessibleName(tr("Filter by %1").arg(whole));
  m_cross->setAccessibleName(tr("Remove filter %1").arg(whole));
  m_cross->setVisible(on);
  if (m_button->property("look").toString() == (on ? "chipOn" : "chipOff")) return;
  m_button->setProperty("look", on ? "chipOn" : "chipOff");
  m_button->style()->unpolish(m_button);
  m_button->style()->polish(m_button);
  updateGeometry();
}

}  // namespace throughline::editor
