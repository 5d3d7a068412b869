#include "selection_bar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>
#include <array>

#include "cell_words.h"
#include "name_popup.h"
#include "things_view.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

namespace {

using journey::ThingColumn;

constexpr int kLongestShared = 22;
// The first ones keep their place where there is little room.
constexpr std::array kOffered{ThingColumn::owner, ThingColumn::status, ThingColumn::stage,
                              ThingColumn::side,  ThingColumn::type,   ThingColumn::says};

QString countWord(const Things& things) {
  const bool alike = std::ranges::all_of(
      things, [&](const auto& each) { return each.kind == things.front().kind; });
  return SelectionBar::tr("%1 selected")
      .arg(alike ? countedKind(things.front().kind, things.size())
                 : SelectionBar::tr("%Ln things", nullptr, static_cast<int>(things.size())));
}

}  // namespace

SelectionBar::SelectionBar(const WindowContext& context, ThingsView& rows, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_rows(rows),
      m_count(new PlainLabel(this)),
      m_more(new QToolButton(this)),
      m_step(new PlainLabel(tr("one step to undo"), this)) {
  setObjectName("selectionBar");
  setAccessibleName(tr("What is done to all selected rows"));
  m_count->setObjectName("selectedCount");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(14, 9, 14, 9);
  row->setSpacing(8);
  row->addWidget(m_count);
  row->addSpacing(6);
  const auto prepare = [&](QToolButton* button, const QString& name) {
    button->setObjectName(name);
    button->setProperty("look", "onBar");
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(button);
  };
  for (const ThingColumn column : kOffered) {
    auto* button = new QToolButton(this);
    prepare(button, "all." + QString::number(static_cast<int>(column)));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    connect(button->menu(), &QMenu::aboutToShow, this,
            [this, button, column] { fill(*button->menu(), column); });
    m_parts.push_back({column, button});
  }
  prepare(m_more, "more");
  m_more->setText(tr("More") + " ▾");
  m_more->setPopupMode(QToolButton::InstantPopup);
  m_more->setMenu(new QMenu(m_more));
  row->addStretch(1);
  for (const auto& [name, text, wanted] :
       {std::tuple("copy", tr("Copy"), &SelectionBar::copyWanted),
        std::tuple("delete", tr("Delete"), &SelectionBar::removeWanted)}) {
    auto* button = new QToolButton(this);
    prepare(button, name);
    button->setText(text);
    connect(button, &QToolButton::clicked, this, wanted);
  }
  m_step->setObjectName("oneStep");
  row->addWidget(m_step);
  connect(&rows, &ThingsView::ticksChanged, this, &SelectionBar::refresh);
  connect(&context.map, &OpenMap::changed, this, &SelectionBar::refresh);
  connect(&context.map, &OpenMap::accessChanged, this, &SelectionBar::refresh);
  hide();
}

void SelectionBar::refresh() {
  m_things = m_rows.tickedCount() > 1 ? m_rows.chosen() : Things{};
  const auto& journey = m_context.map.journey();
  std::erase_if(m_things, [&](const auto& each) { return !journey.contains(each.kind, each.id); });
  const bool show = m_things.size() > 1;
  if (!show && isAncestorOf(QApplication::focusWidget())) m_rows.setFocus();
  setVisible(show);
  if (!show) return;
  m_count->setText(countWord(m_things));
  for (Part& part : m_parts) {
    part.of = haveAll(m_things, part.column);
    if (!part.of) continue;
    const auto shared = sharedWord(journey, m_things, part.column);
    const QString value = !shared             ? tr("mixed")
                          : shared->isEmpty() ? QStringLiteral("–")
                                              : oneLine(*shared, kLongestShared);
    const QString text = tr("%1: %2").arg(columnWord(part.column), value);
    part.button->setText(plainMenuText(text) + " ▾");
    part.button->setAccessibleName(text);
    part.button->setEnabled(m_context.map.canEdit());
  }
  findChild<QToolButton*>("delete")->setEnabled(m_context.map.canEdit());
  arrange();
}

// What does not fit stands under More.
void SelectionBar::arrange() {
  int room = width() - m_count->sizeHint().width() - 220;
  m_step->setVisible(width() > 900);
  m_more->menu()->clear();
  bool full = false;
  for (const Part& part : m_parts) {
    const int wanted = part.button->sizeHint().width() + 8;
    full = full || (part.of && room < wanted + 80);
    part.button->setVisible(part.of && !full);
    if (!part.of) continue;
    if (!full) {
      room -= wanted;
      continue;
    }
    QMenu* menu = m_more->menu()->addMenu(part.button->text().remove(" ▾"));
    menu->setEnabled(part.button->isEnabled());
    connect(menu, &QMenu::aboutToShow, this,
            [this, menu, column = part.column] { fill(*menu, column); });
  }
  m_more->setVisible(full);
}

void SelectionBar::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  if (isVisible()) arrange();
}

void SelectionBar::fill(QMenu& menu, ThingColumn column) {
  menu.clear();
  for (const GivenValue& each : offeredValues(m_context.map.journey(), m_things, column)) {
    menu.addAction(plainMenuText(each.text), this,
                   [this, column, value = each.value] { give(column, value); });
  }
  if (!takesOwnText(m_things, column)) return;
  if (!menu.isEmpty()) menu.addSeparator();
  const QString text = column == ThingColumn::owner ? tr("New department…") : tr("Another…");
  menu.addAction(text, this, [this, column] { askForText(column); });
}

void SelectionBar::give(ThingColumn column, const journey::Value& value) {
  const Things things = m_things;
  m_context.map.edit(changingAll(things, column), nullptr,
                     [&](journey::Edit& edit) { giveAll(edit, things, column, value); });
}

void SelectionBar::askForText(ThingColumn column) {
  const auto part = std::ranges::find(m_parts, column, &Part::column);
  QWidget* under = part->button->isVisible() ? part->button : m_more;
  auto* popup = new NamePopup(columnWord(column), under);
  connect(popup, &NamePopup::given, this, [this, column, things = m_things](const QString& text) {
    m_context.map.edit(changingAll(things, column), nullptr, [&](journey::Edit& edit) {
      giveAllText(edit, things, column, text.toStdString());
    });
  });
  popup->show();
}

}  // namespace throughline::editor
