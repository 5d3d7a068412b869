#include "mark_filter.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <algorithm>

#include "difference_words.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using journey::Mark;

namespace {

constexpr int kChipPadding = 20;

// A style sheet's padding is not in the size that a tool button asks for.
void setChipText(QToolButton& chip, const QString& text) {
  chip.setText(text);
  QFont font = chip.font();
  font.setWeight(QFont::DemiBold);
  chip.setMinimumWidth(QFontMetrics(font).horizontalAdvance(text) + kChipPadding);
}

QToolButton* makeChip(const QString& name, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName(name);
  button->setProperty("look", "mark");
  button->setCheckable(true);
  button->setFocusPolicy(Qt::StrongFocus);
  return button;
}

}  // namespace

MarkFilter::MarkFilter(QWidget* parent) : QWidget(parent), m_place(new PlainLabel(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  addChips(*row);
  row->addStretch(1);
  m_place->setProperty("look", "small");
  addArrow(*row, "changeBefore", QStringLiteral("‹"), tr("The change before (Shift+N)"), -1);
  row->addWidget(m_place);
  addArrow(*row, "changeNext", QStringLiteral("›"), tr("The next change (N)"), 1);
}

void MarkFilter::addChips(QHBoxLayout& row) {
  auto* group = new QButtonGroup(this);
  const auto add = [&](QToolButton* button, std::optional<Mark> mark) {
    group->addButton(button);
    row.addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, mark] { emit markChosen(mark); });
    return button;
  };
  m_all = add(makeChip("markAll", this), {});
  m_all->setChecked(true);
  for (const Mark mark : journey::kAllMarks) {
    const std::string_view word = journey::word(mark);
    const QString name = QString::fromUtf8(word.data(), static_cast<int>(word.size()));
    m_marks.at(static_cast<std::size_t>(mark)) =
        add(makeChip(QStringLiteral("mark_") + name, this), mark);
  }
}

void MarkFilter::addArrow(QHBoxLayout& row, const QString& name, const QString& sign,
                          const QString& tip, int by) {
  auto* button = new QToolButton(this);
  button->setObjectName(name);
  button->setText(sign);
  button->setToolTip(plainTip(tip));
  button->setAccessibleName(tip);
  button->setProperty("look", "quiet");
  connect(button, &QToolButton::clicked, this, [this, by] { emit stepWanted(by); });
  row.addWidget(button);
}

void MarkFilter::show(const journey::Differences& changes) {
  setChipText(*m_all, tr("All %1").arg(changes.size()));
  for (const Mark mark : journey::kAllMarks) {
    const auto count =
        static_cast<std::size_t>(std::ranges::count(changes, mark, &journey::Difference::mark));
    QToolButton& button = *m_marks.at(static_cast<std::size_t>(mark));
    setChipText(button, QStringLiteral("%1 %2").arg(drawing::signOf(mark)).arg(count));
    button.setToolTip(plainTip(countedMark(mark, count)));
    button.setAccessibleName(countedMark(mark, count));
    button.setEnabled(count > 0);
  }
}

void MarkFilter::setPlace(std::size_t place, std::size_t count) {
  m_place->setText(tr("%1 of %2").arg(place).arg(count));
}

}  // namespace throughline::editor
