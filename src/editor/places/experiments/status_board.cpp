#include "status_board.h"

#include <QHBoxLayout>
#include <algorithm>
#include <map>

#include "throughline/editor/plain_text.h"
#include "throughline/journey/choices.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace messages = journey::messages;
using journey::ExperimentStatus;
using journey::Kind;

namespace {

constexpr int kLeastBoard = 190;
constexpr int kMostBoard = 460;  // then a column scrolls

}  // namespace

StatusBoard::StatusBoard(const WindowContext& context, ShownTrials& trials, QWidget* parent)
    : QWidget(parent), m_context(context), m_trials(trials) {
  setObjectName("board");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  for (std::size_t i = 0; i < journey::Words<ExperimentStatus>::all.size(); ++i) {
    m_columns.push_back(new BoardColumn(static_cast<ExperimentStatus>(i), trials, this));
    row->addWidget(m_columns.back(), 1);
    connectColumn(*m_columns.back());
  }
  connect(&trials, &ShownTrials::changed, this, &StatusBoard::refresh);
}

void StatusBoard::connectColumn(BoardColumn& column) {
  CardColumn& cards = column.cards();
  connect(&cards, &CardColumn::chosen, this, [this](TrialId experiment) {
    setCurrent(experiment);
    emit chosen(experiment);
  });
  connect(&cards, &CardColumn::openWanted, this, &StatusBoard::openWanted);
  connect(&cards, &CardColumn::menuWanted, this, &StatusBoard::menuWanted);
  connect(&cards, &CardColumn::dragged, this,
          [this, &column](TrialId experiment, QPoint at) { drag(column, experiment, at); });
  connect(&cards, &CardColumn::dragCancelled, this, &StatusBoard::endDrag);
  connect(&cards, &CardColumn::dropped, this, [this](TrialId experiment, QPoint at) {
    BoardColumn* onto = columnAt(at);
    endDrag();
    if (onto) give(experiment, onto->status());
  });
  connect(&column, &BoardColumn::sideways, this, [this, &column](int by) { go(column, by); });
  connect(&column, &BoardColumn::addWanted, this,
          [this, status = column.status()] { add(status); });
  connect(&column, &BoardColumn::askingEnded, this, &StatusBoard::fitHeight);
  connect(&column, &BoardColumn::titleGiven, this, [this, &column](const QString& title) {
    if (!m_asked) return;
    const Asked asked = *m_asked;
    m_asked.reset();
    TrialId added;
    const bool done = m_context.map.edit(asked.label, this, [&](journey::Edit& edit) {
      added = asked.add(edit, title.toStdString());
    });
    if (!done) return;
    setCurrent(added);
    column.focusTarget().setFocus(Qt::OtherFocusReason);
    emit chosen(added);
    emit openWanted(added);
  });
}

void StatusBoard::setTheme(const drawing::Theme& theme) {
  for (BoardColumn* column : m_columns) column->cards().setTheme(theme);
}

BoardColumn& StatusBoard::column(ExperimentStatus status) const {
  return **std::ranges::find(m_columns, status, &BoardColumn::status);
}

std::size_t StatusBoard::placeOf(const BoardColumn& column) const {
  return static_cast<std::size_t>(std::ranges::find(m_columns, &column) - m_columns.begin());
}

void StatusBoard::refresh() {
  if (!isVisible()) {
    m_stale = true;
    return;
  }
  m_stale = false;
  std::map<ExperimentStatus, std::vector<TrialId>> byStatus;
  for (const TrialId id : m_trials.inOrder()) {
    byStatus[m_trials.journey().get(id).status].push_back(id);
  }
  for (BoardColumn* column : m_columns) {
    column->show(byStatus[column->status()]);
    column->setWritable(m_context.map.canEdit());
  }
  setCurrent(m_current);
  fitHeight();
}

void StatusBoard::fitHeight() {
  int height = kLeastBoard;
  for (const BoardColumn* column : m_columns) {
    height = std::max(height, column->heightUpTo(kMostBoard));
  }
  setFixedHeight(std::min(height, kMostBoard));
}

void StatusBoard::setCurrent(TrialId experiment) {
  m_current = m_trials.journey().find(experiment) ? experiment : TrialId{};
  for (BoardColumn* column : m_columns) {
    if (column->cards().current() != m_current || !m_current) {
      column->cards().setCurrent(m_current);
    }
  }
}

QWidget& StatusBoard::focusTarget() {
  const auto* current = m_trials.journey().find(m_current);
  if (current) return column(current->status).focusTarget();
  const auto& all = m_trials.inOrder();
  return column(all.empty() ? ExperimentStatus::idea : m_trials.journey().get(all.front()).status)
      .focusTarget();
}

void StatusBoard::go(const BoardColumn& from, int by) {
  const std::size_t here = placeOf(from);
  if ((by < 0 && here == 0) || (by > 0 && here + 1 == m_columns.size())) return;
  BoardColumn& to = *m_columns[by < 0 ? here - 1 : here + 1];
  CardColumn& cards = to.cards();
  if (cards.cards().rowCount() > 0) {
    const TrialId known = cards.current();
    const TrialId next = known ? known : cards.cards().at(0);
    setCurrent(next);
    emit chosen(next);
  }
  to.focusTarget().setFocus(Qt::OtherFocusReason);
}

void StatusBoard::carry(int by) {
  const auto* current = m_trials.journey().find(m_current);
  if (!current) return;
  const std::size_t here = placeOf(column(current->status));
  if ((by < 0 && here == 0) || (by > 0 && here + 1 == m_columns.size())) return;
  give(m_current, m_columns[by < 0 ? here - 1 : here + 1]->status());
}

void StatusBoard::give(TrialId experiment, ExperimentStatus status) {
  const auto* record = m_trials.journey().find(experiment);
  if (!record || record->status == status) return;
  if (!m_context.map.canEdit()) return emit said(m_context.map.whyReadOnly());
  const bool done =
      m_context.map.edit(messages::changeField(messages::field(Kind::experiment, "status")), this,
                         [&](journey::Edit& edit) {
                           journey::setField(edit, Kind::experiment, experiment.value, "status",
                                             std::string(journey::word(status)));
                         });
  if (!done) return;
  setCurrent(experiment);
  column(status).focusTarget().setFocus(Qt::OtherFocusReason);
}

BoardColumn* StatusBoard::columnAt(QPoint global) const {
  const auto found = std::ranges::find_if(m_columns, [global](const BoardColumn* column) {
    return column->isVisible() && column->rect().contains(column->mapFromGlobal(global));
  });
  return found == m_columns.end() ? nullptr : *found;
}

void StatusBoard::markTarget(const BoardColumn* target) {
  for (BoardColumn* column : m_columns) column->markTarget(column == target);
}

void StatusBoard::drag(BoardColumn& from, TrialId experiment, QPoint global) {
  if (!m_held) {
    m_held = new QLabel(window());
    m_held->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_held->setPixmap(from.cards().pictureOf(experiment));
    m_held->adjustSize();
    m_held->show();
  }
  m_held->move(window()->mapFromGlobal(global) - QPoint(m_held->width() / 2, 16));
  markTarget(columnAt(global));
}

void StatusBoard::endDrag() {
  if (m_held) m_held->deleteLater();
  m_held = nullptr;
  markTarget(nullptr);
}

journey::Id<journey::Stage> StatusBoard::stageToAddTo() {
  const journey::Journey& journey = m_trials.journey();
  const drawing::Target& chosen = m_context.view.current();
  if (const auto record = journey.find(chosen.kind, chosen.id)) {
    const bool inStage = journey::describe(chosen.kind).holder == Kind::stage;
    const journey::Id<journey::Stage> stage{chosen.kind == Kind::stage ? chosen.id
                                            : inStage                  ? journey::holderOf(*record)
                                                                       : 0};
    if (stage) return stage;
  }
  if (const auto weakest = m_trials.weakest()) return weakest;
  const auto stages = journey.list<journey::Stage>();
  return stages.empty() ? journey::Id<journey::Stage>{} : stages.front()->id;
}

void StatusBoard::add(ExperimentStatus status) {
  const journey::Id<journey::Stage> stage = stageToAddTo();
  if (!stage) return emit said(tr("An experiment stands in a stage: add the first stage."));
  const QString name = oneLine(QString::fromStdString(m_trials.journey().get(stage).name), 60);
  ask(status, messages::addRecords(messages::records(Kind::experiment, 1)),
      tr("What would you try at “%1”?").arg(name), {},
      [stage, status](journey::Edit& edit, const std::string& title) {
        return journey::addExperiment(edit, {.stage = stage, .title = title, .status = status});
      });
}

void StatusBoard::ask(ExperimentStatus status, const journey::Message& label,
                      const QString& question, const QString& suggestion, Add add) {
  if (!m_context.map.canEdit()) return emit said(m_context.map.whyReadOnly());
  m_asked = {label, std::move(add)};
  column(status).askTitle(question, suggestion);
  fitHeight();
}

void StatusBoard::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) {
    QMetaObject::invokeMethod(this, &StatusBoard::fitHeight, Qt::QueuedConnection);
  }
}

void StatusBoard::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) refresh();
}

}  // namespace throughline::editor
