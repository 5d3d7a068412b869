#include <QAction>
#include <algorithm>

#include "check_panel.h"
#include "finding_line.h"
#include "owner_menu.h"
#include "texts.h"
#include "throughline/check/words.h"
#include "throughline/editor/plain_text.h"
#include "widgets/line_column.h"

// What the panel does when it is asked to.

namespace throughline::editor {

using check::Finding;

void CheckPanel::addActions(const std::function<void()>& show) {
  const QString group = texts::Menus::tr("Check");
  const auto some = [this] { return !found().findings.empty(); };
  const auto go = [this, show](int way) {
    return [this, show, way] {
      m_context.check.catchUp();
      show();
      step(way);
    };
  };
  m_context.actions.add({.id = "check.next",
                         .group = group,
                         .text = tr("Next finding"),
                         .tip = tr("Goes to what the check has found next."),
                         .keys = {QKeySequence(Qt::Key_F12)},
                         .run = go(1),
                         .enabled = some});
  m_context.actions.add({.id = "check.previous",
                         .group = group,
                         .text = tr("Previous finding"),
                         .tip = tr("Goes to what the check has found before."),
                         .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F12)},
                         .run = go(-1),
                         .enabled = some});
}

void CheckPanel::open(const FindingKey& key) {
  if (m_stale) follow(false);
  setCurrent(key);
  const auto line = std::ranges::find(m_order, std::optional(key), &CheckLine::finding);
  if (line != m_order.end()) m_column->reveal(line->key())->setFocus(Qt::OtherFocusReason);
}

// A finding whose line is closed stands by itself as long as it is the current one.
void CheckPanel::setCurrent(const std::optional<FindingKey>& key) {
  if (m_choice.current == key) return;
  m_choice.current = key;
  showLines();
}

// From the current one; where that is mended, from what stands where it was.
void CheckPanel::step(int way) {
  std::vector<FindingKey> keys;
  for (const Finding& each : found().findings) {
    if (!each.isSetAside() && !waits(found(), each)) keys.push_back(findingKeyOf(each));
  }
  if (keys.empty()) return;
  const auto count = static_cast<std::ptrdiff_t>(keys.size());
  const auto current = m_choice.current ? std::ranges::find(keys, *m_choice.current) : keys.end();
  std::ptrdiff_t at = way > 0 ? 0 : count - 1;
  if (current != keys.end()) at = (current - keys.begin() + way + count) % count;
  const FindingKey key = keys[static_cast<std::size_t>(at)];
  goTo(key);
  open(key);
}

void CheckPanel::goTo(const FindingKey& key) {
  if (const Finding* finding = find(key)) m_remedies.goTo(*finding);
}

void CheckPanel::goToNext() {
  const check::NextThing& next = found().next;
  if (next.finding) {
    const FindingKey key = findingKeyOf(found().findings[*next.finding]);
    goTo(key);
    return open(key);
  }
  if (!next.step) return;
  const auto line = std::ranges::find_if(m_order, [&](const CheckLine& each) {
    return each.kind == CheckLine::Kind::step && each.step == *next.step;
  });
  if (line != m_order.end()) m_column->reveal(line->key())->setFocus(Qt::OtherFocusReason);
}

void CheckPanel::mend(const FindingKey& key) {
  const Finding* found = find(key);
  if (!found) return;
  const Finding finding = *found;
  if (Remedies::edits(finding.remedy) && !m_context.map.canEdit()) {
    return emit said(m_context.map.whyReadOnly());
  }
  setCurrent(key);
  if (finding.remedy != check::Remedy::give_owner) return m_remedies.take(finding);
  const auto line = std::ranges::find(m_order, std::optional(key), &CheckLine::finding);
  if (line == m_order.end()) return;
  if (auto* widget = qobject_cast<FindingLine*>(m_column->reveal(line->key()))) {
    chooseOwner(*widget, finding);
  }
}

void CheckPanel::chooseOwner(FindingLine& line, const Finding& finding) {
  auto* menu = new OwnerMenu(m_context.map.journey(), finding.stage, &line);
  connect(menu, &OwnerMenu::chosen, this, [this, touchpoint = finding.on.id](const QString& name) {
    m_remedies.giveOwner({touchpoint}, name);
  });
  connect(menu, &OwnerMenu::newWanted, &line,
          [this, &line, key = findingKeyOf(finding)] { askOwner(line, key); });
  QPushButton& button = line.remedyButton();
  menu->popup(button.mapToGlobal(QPoint(0, button.height())));
  menu->setActiveAction(menu->actions().front());
}

void CheckPanel::askOwner(FindingLine& line, const FindingKey& key) {
  line.ask(tr("Who owns it? Enter sets it"),
           [this, key](const QString& name) { m_remedies.giveOwner({key.on.id}, name); });
}

void CheckPanel::askReason(FindingLine& line, const FindingKey& key) {
  setCurrent(key);
  line.ask(tr("Why? Enter sets it aside"), [this, key](const QString& reason) {
    if (const Finding* finding = find(key)) m_remedies.setAside(*finding, reason);
  });
}

// In the table where its rows are meant, else each below its line.
void CheckPanel::openSeveral(const CheckLine& line) {
  std::vector<const Finding*> of;
  for (const Finding& each : found().findings) {
    const bool here = m_choice.byStage ? each.stage == line.stage : each.step() == line.step;
    if (here && !each.isSetAside() && each.rule == line.rule) of.push_back(&each);
  }
  if (!line.aside && m_remedies.showInTable(of)) return;
  const QString key = line.key();
  if (m_choice.opened.erase(key) == 0) m_choice.opened.insert(key);
  showLines();
}

// Of the first stage, where a map begins.
void CheckPanel::beginGuide() {
  const auto stages = m_context.map.journey().idsIn(journey::Kind::stage, 0);
  if (stages.empty()) {
    emit said(tr("Add a stage first: the guide asks about one."));
  } else {
    emit m_remedies.guideWanted({stages.front()});
  }
}

}  // namespace throughline::editor
