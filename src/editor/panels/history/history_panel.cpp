#include "history_panel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "entry_actions.h"
#include "frame/worded.h"
#include "history_filters.h"
#include "history_list.h"
#include "open_copy.h"
#include "safety_list.h"
#include "taking_back.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

HistoryPanel::HistoryPanel(const WindowContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new HistoryModel(context.map, context.services, this)),
      m_filters(new HistoryFilters(context.map, this)),
      m_fault(new PlainLabel(this)),
      m_nothing(new PlainLabel(this)),
      m_clear(new QPushButton(tr("Show all edits"), this)),
      m_looking(new PlainLabel(tr("Looking further back …"), this)),
      m_list(new HistoryList(*m_model, this)),
      m_safety(new SafetyList(context.map, context.services, this)) {
  setObjectName("history");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_filters);
  m_fault->setProperty("look", "fault");
  m_fault->setWordWrap(true);
  m_nothing->setObjectName("historyNothing");
  m_looking->setObjectName("historyLooking");
  m_clear->setObjectName("historyClear");
  m_clear->setProperty("look", "link");
  for (PlainLabel* label : {m_nothing, m_looking}) {
    label->setProperty("look", "small");
    label->setWordWrap(true);
  }
  for (QWidget* each : std::initializer_list<QWidget*>{m_fault, m_nothing, m_looking}) {
    each->setContentsMargins(12, 4, 12, 4);
    column->addWidget(each);
  }
  column->addWidget(m_clear, 0, Qt::AlignLeft);
  column->addWidget(m_list, 1);
  column->addWidget(m_safety);
  connect(m_filters, &HistoryFilters::changed, this, [this] {
    m_list->letGo();
    emit nowWanted();
    m_model->setFilter(m_filters->filter());
  });
  connect(m_filters, &HistoryFilters::ended, m_list, qOverload<>(&QWidget::setFocus));
  connect(m_clear, &QPushButton::clicked, m_filters, &HistoryFilters::clear);
  connect(m_model, &HistoryModel::read, this, &HistoryPanel::showState);
  connect(m_list, &HistoryList::lookedAt, this, &HistoryPanel::lookAt);
  connect(m_list, &HistoryList::left, this, &HistoryPanel::nowWanted);
  connect(&m_list->actions(), &EntryActions::takeBackWanted, this,
          [this] { takeBack(m_context, PastPoint(m_point)); });
  connect(&m_list->actions(), &EntryActions::goBackWanted, this,
          [this] { goBackTo(m_context, PastPoint(m_point)); });
  connect(m_list, &HistoryList::searchWanted, this, &HistoryPanel::focusSearch);
  connect(m_safety, &SafetyList::copyWanted, this,
          [this](const store::SafetyCopy& copy) { openCopy(m_context, copy); });
  connect(&context.map, &OpenMap::changed, this, [this] {
    m_isStale = true;
    if (isVisible()) update();
  });
  showState();
}

void HistoryPanel::setTheme(const drawing::Theme& theme) { m_list->setTheme(theme); }

void HistoryPanel::showHistoryOf(const journey::RecordKey& thing, const QString& name) {
  m_filters->setThing(thing, name);
  m_list->setFocus();
}

void HistoryPanel::focusSearch() { m_filters->focusSearch(); }

void HistoryPanel::letGo() { m_list->letGo(); }

void HistoryPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  update();
}

void HistoryPanel::resizeEvent(QResizeEvent* event) {
  constexpr int kLow = 620;
  QWidget::resizeEvent(event);
  m_safety->setFolded(event->size().height() < kLow);
}

void HistoryPanel::update() {
  if (!std::exchange(m_isStale, false)) return;
  m_model->update();
  m_safety->update();
  showState();
}

void HistoryPanel::showState() {
  m_fault->setText(m_model->fault());
  m_fault->setVisible(!m_model->fault().isEmpty());
  m_looking->setVisible(m_model->isLooking() && m_model->filter().isActive());
  const bool isEmpty =
      m_model->rowCount() == 0 && m_model->fault().isEmpty() && !m_model->isLooking();
  const bool filters = m_model->filter().isActive();
  m_nothing->setText(filters ? tr("No edit fits.")
                             : tr("Nothing yet: every edit will stand here, the newest first."));
  m_nothing->setVisible(isEmpty);
  m_clear->setVisible(isEmpty && filters);
}

void HistoryPanel::lookAt(int row, bool kept) {
  const auto& at = m_model->row(row);
  const EditGroup& group = m_model->group(at);
  const ShownEdit& edit = group.edits[at.part];
  const bool isOne = at.kind == HistoryModel::RowKind::edit;
  PastPoint point{.before = (isOne ? edit.seq : group.oldest().seq) - 1,
                  .after = edit.seq,
                  .at = edit.at,
                  .headline = isOne ? edit.headline.text : group.headline.text,
                  .who = edit.who,
                  .kept = kept};
  try {
    const auto entries = m_model->entriesOf(at);
    point.changes = entries.size() == 1 ? entries.front().changes : changedTogether(entries);
    point.label = entries.front().message;
  } catch (const journey::Error& error) {
    m_context.toast.say(oneLine(worded(error.message()), 300));
    return;
  }
  if (kept) {
    m_point = point;
    m_list->actions().show(static_cast<int>(editsAfter(m_context.map, point.after)),
                           m_context.map.canEdit());
  }
  emit pointWanted(point);
}

}  // namespace throughline::editor
