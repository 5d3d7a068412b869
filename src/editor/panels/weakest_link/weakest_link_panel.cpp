#include "throughline/editor/weakest_link_panel.h"

#include <QComboBox>
#include <QFrame>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "outcome_table.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/messages/labels.h"
#include "verdict_words.h"
#include "what_if_box.h"
#include "widgets/elided_button.h"

namespace throughline::editor {

namespace {

PlainLabel* wrapped(const char* name, const char* look = "") {
  auto* label = new PlainLabel;
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setProperty("look", look);
  return label;
}

}  // namespace

WeakestLinkPanel::WeakestLinkPanel(OpenMap& map, ViewState& view, ShownNumbers& shown,
                                   QWidget* parent)
    : QWidget(parent), m_map(map), m_view(view), m_shown(shown) {
  m_refresh.setSingleShot(true);
  m_refresh.setInterval(0);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(14, 12, 14, 8);
  column->setSpacing(10);
  column->addWidget(makeCard());
  m_facts = new QVBoxLayout;
  m_facts->setSpacing(0);
  column->addLayout(m_facts);
  column->addWidget(makeRuleChooser());
  m_whatIfHead = new PlainLabel(tr("What if a passage were better?"));
  m_whatIfHead->setProperty("look", "section");
  column->addWidget(m_whatIfHead);
  m_whatIf = new WhatIfBox(shown);
  column->addWidget(m_whatIf);
  column->addStretch(1);

  auto* scroll = new QScrollArea;
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_outcome = new OutcomeTable;
  m_outcome->setContentsMargins(14, 0, 14, 12);
  auto* whole = new QVBoxLayout(this);
  setObjectName("weakestLink");
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  whole->addWidget(scroll, 1);
  whole->addWidget(m_outcome);
  setFocusProxy(m_rule);
  setTheme(drawing::Theme::light());
  connectAll();
}

QWidget* WeakestLinkPanel::makeCard() {
  m_card = new QFrame;
  m_card->setObjectName("verdict");
  m_heading = wrapped("verdictHeading");
  m_reason = wrapped("verdictReason");
  m_sureness = wrapped("verdictSureness");
  m_doubt = wrapped("verdictDoubt");
  auto* column = new QVBoxLayout(m_card);
  column->setContentsMargins(12, 10, 12, 10);
  column->setSpacing(4);
  for (PlainLabel* label : {m_heading, m_reason, m_sureness, m_doubt}) column->addWidget(label);
  m_try = new QPushButton(tr("Plan an experiment here"));
  m_try->setObjectName("tryAtWeakest");
  column->addWidget(m_try, 0, Qt::AlignLeft);
  connect(m_try, &QPushButton::clicked, this, &WeakestLinkPanel::experimentWanted);
  return m_card;
}

QWidget* WeakestLinkPanel::makeRuleChooser() {
  m_rule = new QComboBox;
  // In the order of journey::Rule.
  m_rule->addItems(
      {tr("What lifts customer flow most"), tr("The lowest conversion"), tr("The longest delay")});
  auto* label = new PlainLabel(tr("The weakest link is"));
  label->setProperty("look", "field");
  label->setBuddy(m_rule);
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(3);
  column->addWidget(label);
  column->addWidget(m_rule);
  m_rule->setAccessibleName(label->text());
  return box;
}

void WeakestLinkPanel::connectAll() {
  connect(&m_refresh, &QTimer::timeout, this, &WeakestLinkPanel::refresh);
  connect(&m_shown, &ShownNumbers::changed, this, &WeakestLinkPanel::markStale);
  connect(&m_shown, &ShownNumbers::confidenceReady, this, &WeakestLinkPanel::showVerdict);
  connect(&m_map, &OpenMap::accessChanged, this, &WeakestLinkPanel::markStale);
  connect(m_rule, &QComboBox::activated, this, &WeakestLinkPanel::setRule);
  connect(m_whatIf, &WhatIfBox::changed, this, &WeakestLinkPanel::showOutcome);
  connect(m_outcome, &OutcomeTable::resetAsked, m_whatIf, &WhatIfBox::reset);
}

void WeakestLinkPanel::setTheme(const drawing::Theme& theme) {
  using drawing::Ink;
  const auto color = [&](Ink ink) { return theme.of(ink).name(); };
  m_card->setStyleSheet(
      QString("#verdict { background: %1; border: 1px solid %2; border-radius: 8px; }"
              "#verdict[warm=\"true\"] { background: %3; border-color: %4; }"
              "#verdictHeading { font-weight: 600; color: %5; }"
              "#verdictHeading[warm=\"true\"] { color: %6; }"
              "#verdictReason, #verdictSureness { color: %5; } #verdictDoubt { color: %7; }")
          .arg(color(Ink::paper), color(Ink::line), color(Ink::weakTint), color(Ink::weakBar),
               color(Ink::text), color(Ink::weakText), color(Ink::doubtful)));
}

void WeakestLinkPanel::markStale() {
  m_stale = true;
  if (isVisible()) m_refresh.start();
}

void WeakestLinkPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) refresh();
}

void WeakestLinkPanel::refresh() {
  m_stale = false;
  showVerdict();
  showSideFacts();
  const QSignalBlocker quiet(m_rule);
  m_rule->setCurrentIndex(static_cast<int>(m_map.journey().settings().rule));
  m_rule->setEnabled(m_map.canEdit());
  m_whatIf->refresh();
  const bool measured = m_shown.numbers().leadTimeDays || m_shown.numbers().lowestConversion;
  for (QWidget* part : std::initializer_list<QWidget*>{m_whatIfHead, m_whatIf, m_outcome}) {
    part->setVisible(measured);
  }
  showOutcome();
}

void WeakestLinkPanel::showVerdict() {
  if (!isVisible()) return markStale();
  const auto& confidence =
      m_shown.numbers().weakestLink ? m_shown.confidence() : std::optional<std::vector<double>>();
  const Verdict verdict =
      verdictOf(m_map.journey(), m_shown.numbers(), confidence, NumberText(m_map.notation()));
  const bool warm = verdict.stage.has_value();
  for (QWidget* part : std::initializer_list<QWidget*>{m_card, m_heading}) {
    if (part->property("warm").toBool() == warm) continue;
    part->setProperty("warm", warm);
    part->setStyleSheet(part->styleSheet());  // properties are only looked at with the sheet
  }
  m_heading->setText(breakable(warm ? "⚑ " + verdict.heading : verdict.heading));
  m_reason->setText(breakable(verdict.reason));
  m_sureness->setText(breakable(verdict.sureness));
  m_sureness->setVisible(!verdict.sureness.isEmpty());
  m_doubt->setText(breakable(verdict.doubt));
  m_doubt->setVisible(!verdict.doubt.isEmpty());
  m_try->setVisible(warm);
  m_try->setEnabled(m_map.canEdit());
}

void WeakestLinkPanel::showSideFacts() {
  while (QLayoutItem* item = m_facts->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  const NumberText text(m_map.notation());
  for (const SideFact& fact : sideFacts(m_map.journey(), m_shown.numbers(), text)) {
    auto* button = new ElidedButton(fact.text, fact.figure);
    button->setProperty("look", "row");
    connect(button, &QPushButton::clicked, this, [this, stage = fact.stage] { go(stage); });
    m_facts->addWidget(button);
  }
}

void WeakestLinkPanel::showOutcome() {
  if (m_stale) return refresh();  // the rows may be of passages that are gone
  m_outcome->show(m_map.journey(), m_shown.numbers(), m_whatIf->assumptions(),
                  NumberText(m_map.notation()));
}

void WeakestLinkPanel::setRule(int place) {
  const auto rule = static_cast<journey::Rule>(place);
  if (rule == m_map.journey().settings().rule) return;
  m_map.edit(journey::messages::changeRule(), this, [&](journey::Edit& edit) {
    journey::setField(edit, journey::Kind::map, edit.journey().settings().id.value, "rule",
                      std::string(journey::word(rule)));
  });
  markStale();  // also where it was refused: the box then shows the old rule again
}

void WeakestLinkPanel::go(journey::Id<journey::Stage> stage) {
  const drawing::Target target{journey::Kind::stage, stage.value};
  m_view.selectOnly(target);
  m_view.reveal(target);
}

}  // namespace throughline::editor
