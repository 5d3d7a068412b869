#include "comparison_bar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include "throughline/editor/plain_text.h"
#include "widgets/elided_tool_button.h"

namespace throughline::editor {

ComparisonBar::ComparisonBar(Fill fill, QWidget* parent) : QFrame(parent), m_fill(std::move(fill)) {
  setObjectName("comparisonBar");
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(18, 8, 12, 8);
  row->setSpacing(10);
  auto* heading = new PlainLabel(tr("Comparing"), this);
  heading->setObjectName("comparisonHeading");
  row->addWidget(heading);
  const auto word = [&](const QString& text) {
    auto* label = new PlainLabel(text, this);
    label->setProperty("look", "small");
    row->addWidget(label);
  };
  word(tr("then"));
  m_then = makeSide("compareThen", false);
  row->addWidget(m_then);
  auto* swap = new QPushButton(QStringLiteral("⇄"), this);
  swap->setObjectName("compareSwap");
  swap->setToolTip(plainTip(tr("Swap the two")));
  swap->setAccessibleName(tr("Swap the two"));
  connect(swap, &QPushButton::clicked, this, &ComparisonBar::swapWanted);
  m_swap = swap;
  row->addWidget(swap);
  word(tr("now"));
  m_now = makeSide("compareNow", true);
  row->addWidget(m_now);
  m_count = new PlainLabel(this);
  m_count->setObjectName("compareCount");
  m_count->setProperty("look", "small");
  row->addWidget(m_count);
  row->addStretch(1);
  m_quiet = new QCheckBox(tr("Only what changed in colour"), this);
  m_quiet->setObjectName("compareQuiet");
  m_quiet->setChecked(true);
  connect(m_quiet, &QCheckBox::toggled, this, &ComparisonBar::quietChanged);
  row->addWidget(m_quiet);
  auto* copy = new QPushButton(tr("Copy as text"), this);
  copy->setObjectName("compareCopy");
  connect(copy, &QPushButton::clicked, this, &ComparisonBar::copyWanted);
  row->addWidget(copy);
  auto* close = new QPushButton(tr("Close  Esc"), this);
  close->setObjectName("compareClose");
  close->setProperty("look", "primary");
  connect(close, &QPushButton::clicked, this, &ComparisonBar::closeWanted);
  row->addWidget(close);
}

ElidedToolButton* ComparisonBar::makeSide(const QString& name, bool now) {
  auto* button = new ElidedToolButton(this);
  button->setObjectName(name);
  button->setProperty("look", "box");
  button->setFocusPolicy(Qt::StrongFocus);
  button->setEnabled(m_fill != nullptr);
  auto* menu = new QMenu(button);
  connect(menu, &QMenu::aboutToShow, menu, [this, menu, now] {
    menu->clear();
    if (m_fill) m_fill(*menu, now);
  });
  button->setMenu(menu);
  button->setPopupMode(QToolButton::InstantPopup);
  return button;
}

void ComparisonBar::show(const Comparison& comparison) {
  const auto name = [&](ElidedToolButton& button, const QString& text) {
    if (m_fill) {
      button.setMenuText(text);
    } else {
      button.setText(text);
    }
    button.setToolTip(plainTip(text));
  };
  name(*m_then, comparison.then.name);
  name(*m_now, comparison.now.name);
  // Of two states of one map the order is that of time.
  m_swap->setVisible(m_fill && (!comparison.then.seq || !comparison.now.seq));
  QString count = tr("%n changes", nullptr, static_cast<int>(comparison.changes.size()));
  if (comparison.changes.empty() && comparison.readings.empty()) {
    count = comparison.isNumbersOnly() ? tr("Only the numbers are known")
                                       : tr("These two are the same");
  } else if (!comparison.readings.empty()) {
    count = tr("%1, %2").arg(
        count, tr("%n readings", nullptr, static_cast<int>(comparison.readings.size())));
  }
  m_count->setText(count);
}

bool ComparisonBar::isQuiet() const { return m_quiet->isChecked(); }

}  // namespace throughline::editor
