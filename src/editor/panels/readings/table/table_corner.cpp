#include "table_corner.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

QToolButton* quietButton(const QString& name, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName(name);
  button->setProperty("look", "quiet");
  button->setFocusPolicy(Qt::StrongFocus);
  button->setToolButtonStyle(Qt::ToolButtonTextOnly);
  return button;
}

}  // namespace

TableCorner::TableCorner(QWidget* parent)
    : QWidget(parent),
      m_add(quietButton("addPeriod", this)),
      m_numbers(quietButton("numbersAs", this)),
      m_numbersMenu(new QMenu(m_numbers)) {
  setObjectName("tableCorner");
  setAttribute(Qt::WA_StyledBackground);
  setAutoFillBackground(true);
  m_add->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_numbers->setMenu(m_numbersMenu);
  m_numbers->setPopupMode(QToolButton::InstantPopup);
  m_numbers->setAccessibleName(tr("How numbers are written"));
  m_numbers->setToolTip(tr("How numbers are written, typed and pasted"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(6, 2, 6, 3);
  layout->setSpacing(4);
  layout->addWidget(m_numbers);
  layout->addWidget(m_add, 1);
  connect(m_add, &QToolButton::clicked, this, &TableCorner::addWanted);
}

void TableCorner::setNext(const QString& text, const QString& tip) {
  m_add->setVisible(!text.isEmpty());
  m_add->setText(plainMenuText("＋ " + text));
  m_add->setAccessibleName(text);
  m_add->setToolTip(plainTip(tip));
}

void TableCorner::setSample(const QString& sample) { m_numbers->setText(sample + " ▾"); }

EmptyReadings::EmptyReadings(QWidget* parent)
    : QWidget(parent),
      m_text(new PlainLabel(this)),
      m_quarter(new QPushButton(this)),
      m_month(new QPushButton(this)) {
  setFocusPolicy(Qt::StrongFocus);  // so that a paste goes here
  m_text->setProperty("look", "field");
  m_text->setAlignment(Qt::AlignCenter);
  m_text->setWordWrap(true);
  m_quarter->setObjectName("addFirstQuarter");
  m_month->setObjectName("addFirstMonth");
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(m_quarter);
  buttons->addWidget(m_month);
  buttons->addStretch();
  auto* layout = new QVBoxLayout(this);
  layout->addStretch();
  layout->addWidget(m_text);
  layout->addSpacing(8);
  layout->addLayout(buttons);
  layout->addStretch();
  connect(m_quarter, &QPushButton::clicked, this, &EmptyReadings::quarterWanted);
  connect(m_month, &QPushButton::clicked, this, &EmptyReadings::monthWanted);
}

void EmptyReadings::show(bool hasStages, const QString& quarter, const QString& month) {
  m_text->setText(hasStages
                      ? tr("Readings belong to a period: a quarter or a month. Begin with one.")
                      : tr("Readings belong to stages. Add the first stage on the map."));
  m_quarter->setText(plainMenuText(quarter));
  m_month->setText(plainMenuText(month));
  m_quarter->setVisible(hasStages && !quarter.isEmpty());
  m_month->setVisible(hasStages && !month.isEmpty());
  setVisible(true);
}

}  // namespace throughline::editor
