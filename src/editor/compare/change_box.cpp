#include "change_box.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

#include "difference_words.h"
#include "marked_text.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/things/things.h"
#include "word_shift.h"

namespace throughline::editor {

using journey::Difference;

namespace {
constexpr int kNameWidth = 84;
constexpr int kHighest = 190;
}  // namespace

ChangeBox::ChangeBox(QWidget* parent)
    : QFrame(parent),
      m_theme(&drawing::Theme::light()),
      m_chip(new PlainLabel(this)),
      m_title(new PlainLabel(this)),
      m_scroll(new QScrollArea(this)),
      m_takeBack(new QPushButton(tr("Take this back"), this)),
      m_history(new QPushButton(tr("History of this"), this)) {
  setObjectName("changeBox");
  m_title->setProperty("look", "section");
  m_title->setWordWrap(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_takeBack->setObjectName("takeBack");
  m_history->setObjectName("changeHistory");
  m_history->setToolTip(plainTip(tr("Closes the comparison and shows every edit that touched it")));
  m_takeBack->setToolTip(plainTip(tr("Make it as it was then; an edit that can be undone")));
  auto* head = new QHBoxLayout;
  head->addWidget(m_chip, 0, Qt::AlignTop);
  head->addWidget(m_title, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(10, 8, 10, 10);
  column->setSpacing(6);
  column->addLayout(head);
  column->addWidget(m_scroll);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_takeBack);
  buttons->addWidget(m_history);
  buttons->addStretch(1);
  column->addLayout(buttons);
  m_takeBack->installEventFilter(this);
  connect(m_takeBack, &QPushButton::clicked, this, &ChangeBox::takeBackWanted);
  connect(m_history, &QPushButton::clicked, this, &ChangeBox::historyWanted);
  hide();
}

void ChangeBox::setTheme(const drawing::Theme& theme) { m_theme = &theme; }

void ChangeBox::clear() {
  m_body = new QWidget;
  m_grid = new QGridLayout(m_body);
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(8);
  m_grid->setVerticalSpacing(4);
  m_grid->setColumnMinimumWidth(0, kNameWidth);
  m_grid->setColumnStretch(1, 1);
  m_scroll->setWidget(m_body);
}

void ChangeBox::show(const Comparison& comparison, const Difference& difference,
                     const Known& known) {
  const std::string_view word = journey::word(difference.mark);
  m_chip->setText(signedMark(difference.mark));
  m_chip->setProperty("mark", QString::fromUtf8(word.data(), static_cast<int>(word.size())));
  m_chip->style()->polish(m_chip);  // the style sheet goes by the mark
  m_title->setText(breakable(differenceName(comparison, difference)));
  clear();
  addFields(comparison, difference);
  if (!known.lastEdit.isEmpty()) addLine(markWord(difference.mark), known.lastEdit);
  m_grid->setRowStretch(m_grid->rowCount(), 1);
  m_takeBack->setVisible(known.canBeTakenBack);
  m_history->setVisible(known.hasHistory);
  QFrame::show();
  fitHeight();
}

// As high as what it says, and where that is too much it scrolls.
void ChangeBox::fitHeight() {
  if (!m_body) return;
  // A line that is not shown yet takes no room, and has not the fonts of the style sheet.
  for (QWidget* each : m_body->findChildren<QWidget*>()) {
    each->show();
    each->ensurePolished();
  }
  m_body->layout()->invalidate();
  const int width = m_scroll->viewport()->width();
  m_scroll->setFixedHeight(std::min(kHighest, m_body->layout()->totalHeightForWidth(width)));
  updateGeometry();
}

void ChangeBox::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  layout()->activate();
  fitHeight();
}

void ChangeBox::addFields(const Comparison& comparison, const Difference& difference) {
  if (difference.hasMoved()) {
    const auto left = stageOf(comparison.then.map, *difference.before);
    if (left != difference.stage) {
      addRow(tr("Stage"), stageWords(comparison, left), stageWords(comparison, difference.stage));
    } else {
      addLine(tr("Place"), moveWords(comparison, difference));
    }
  }
  for (const journey::Field* field : difference.fields) {
    addRow(fieldWord(difference.key.kind, field->key),
           valueOn(comparison.then.map, *field, difference.before),
           valueOn(comparison.now.map, *field, difference.after));
  }
  if (difference.before && difference.after) return;
  const journey::Record blank = journey::blank(difference.key.kind);
  for (const journey::Field& field : describe(difference.key.kind).fields) {
    if (field.role != journey::FieldRole::content) continue;
    if (field.get(difference.record()) == field.get(blank)) continue;
    addLine(fieldWord(difference.key.kind, field.key),
            valueOn(comparison.mapOf(difference), field, difference.record()));
  }
}

void ChangeBox::addLine(const QString& name, const QString& text) {
  const int row = m_grid->rowCount();
  auto* label = new PlainLabel(breakable(name), m_body);
  label->setProperty("look", "small");
  label->setWordWrap(true);
  auto* value = new MarkedText(m_body);
  value->setColors(m_theme->of(drawing::Ink::text), {}, {});
  value->show(text, {}, false);
  m_grid->addWidget(label, row, 0, Qt::AlignTop);
  m_grid->addWidget(value, row, 1);
}

void ChangeBox::addRow(const QString& name, const QString& before, const QString& after) {
  const int row = m_grid->rowCount();
  auto* label = new PlainLabel(breakable(name), m_body);
  label->setProperty("look", "small");
  label->setWordWrap(true);
  m_grid->addWidget(label, row, 0, 2, 1, Qt::AlignTop);
  const WordShift shift = wordShift(before, after);
  using journey::Mark;
  auto* old = new MarkedText(m_body);
  old->setColors(m_theme->of(drawing::Ink::secondText),
                 m_theme->of(drawing::markGround(Mark::removed)),
                 m_theme->of(drawing::markInk(Mark::removed)));
  old->show(before, shift.before, true);
  auto* now = new MarkedText(m_body);
  now->setColors(m_theme->of(drawing::Ink::text), m_theme->of(drawing::markGround(Mark::added)),
                 m_theme->of(drawing::markInk(Mark::added)));
  now->show(after, shift.after, false);
  m_grid->addWidget(old, row, 1);
  m_grid->addWidget(now, row + 1, 1);
}

bool ChangeBox::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_takeBack && event->type() == QEvent::MouseButtonDblClick) return true;
  return QFrame::eventFilter(watched, event);
}

}  // namespace throughline::editor
