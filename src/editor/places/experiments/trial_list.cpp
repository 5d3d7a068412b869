#include "trial_list.h"

#include <QFont>
#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>
#include <array>

#include "frame/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/experiments.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

namespace {

using drawing::Ink;

constexpr int kListRow = 28;
constexpr int kMostRows = 12;  // then it scrolls
// Of the width, in the order of the columns.
constexpr std::array<double, TrialListModel::columns> kShares{0.22, 0.19, 0.09, 0.1,
                                                              0.14, 0.14, 0.12};

QString cellLine(const std::string& text) { return oneLine(QString::fromStdString(text), 200); }

}  // namespace

TrialListModel::TrialListModel(ShownTrials& trials, QObject* parent)
    : QAbstractTableModel(parent), m_trials(trials), m_theme(&drawing::Theme::light()) {}

void TrialListModel::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void TrialListModel::refresh() {
  beginResetModel();
  arrange();
  endResetModel();
}

void TrialListModel::arrange() {
  m_rows = m_trials.inOrder();
  if (m_column < 0) return;
  const auto before = [&](const auto& one, const auto& other) {
    return m_order == Qt::AscendingOrder ? one < other : other < one;
  };
  const journey::Journey& journey = m_trials.journey();
  std::ranges::stable_sort(m_rows, [&](TrialId one, TrialId other) {
    const journey::Experiment& a = journey.get(one);
    const journey::Experiment& b = journey.get(other);
    switch (m_column) {
      case status:
        return before(static_cast<int>(a.status), static_cast<int>(b.status));
      case worth:
        return before(std::pair(a.impact.value_or(0), a.ease.value_or(0)),
                      std::pair(b.impact.value_or(0), b.ease.value_or(0)));
      case chance:
        return before(m_trials.numbersOf(one).bBeatsA.value_or(-1),
                      m_trials.numbersOf(other).bBeatsA.value_or(-1));
      case stage:
        return before(m_trials.lookOf(one).stagePlace, m_trials.lookOf(other).stagePlace);
      default:
        return before(text(a, static_cast<Column>(m_column)).toCaseFolded(),
                      text(b, static_cast<Column>(m_column)).toCaseFolded());
    }
  });
}

void TrialListModel::sort(int column, Qt::SortOrder order) {
  beginResetModel();
  m_column = column;
  m_order = order;
  arrange();
  endResetModel();
}

TrialId TrialListModel::at(int row) const {
  return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : TrialId{};
}

int TrialListModel::rowOf(TrialId experiment) const {
  const auto found = std::ranges::find(m_rows, experiment);
  return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int TrialListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TrialListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(columns);
}

QString TrialListModel::text(const journey::Experiment& experiment, Column column) const {
  const journey::Journey& journey = m_trials.journey();
  const journey::Stage& at = journey.get(experiment.stage);
  switch (column) {
    case name: {
      const bool weakest = experiment.stage == m_trials.weakest();
      return (weakest ? QStringLiteral("⚑ ") : QString()) + cellLine(experiment.title);
    }
    case stage:
      return cellLine(at.name) + QStringLiteral(" · ") +
             worded(journey::metricOf(journey, experiment));
    case status:
      return m_trials.lookOf(experiment.id).status;
    case worth: {
      if (!experiment.impact && !experiment.ease) return QStringLiteral("–");
      const auto said = [](const std::optional<std::int64_t>& weight) {
        return weight ? QString::number(*weight) : QStringLiteral("–");
      };
      return said(experiment.impact) + QStringLiteral(" / ") + said(experiment.ease);
    }
    case chance:
      switch (experiment.kind) {
        case journey::ExperimentKind::before_after:
          return tr("reads the stage");
        case journey::ExperimentKind::qualitative:
          return tr("qualitative");
        case journey::ExperimentKind::ab:
          break;
      }
      if (const auto& known = m_trials.numbersOf(experiment.id).bBeatsA) {
        return m_trials.figures().chance(*known);
      }
      return tr("nobody yet");
    case job:
      return journey::isBlank(at.job.statement) ? QStringLiteral("–")
                                                : tr("“%1”").arg(cellLine(at.job.statement));
    case decision: {
      const QString decided = decisionWords(experiment.decision);
      const QString learned = cellLine(experiment.learning);
      if (decided.isEmpty() && learned.isEmpty()) return tr("none yet");
      if (decided.isEmpty() || learned.isEmpty()) return decided + learned;
      return decided + QStringLiteral(". ") + learned;
    }
    case columns:
      break;
  }
  return {};
}

QVariant TrialListModel::data(const QModelIndex& index, int role) const {
  const auto* experiment = m_trials.journey().find(at(index.row()));
  if (!experiment) return {};
  const auto column = static_cast<Column>(index.column());
  switch (role) {
    case Qt::DisplayRole:
      return text(*experiment, column);
    case Qt::ToolTipRole:
      return plainTip(text(*experiment, column));
    case Qt::ForegroundRole:
      if (column == name && experiment->stage == m_trials.weakest()) {
        return m_theme->of(Ink::weakText);
      }
      return m_theme->of(Ink::text);
    case Qt::FontRole:
      if (column == name) {
        QFont strong;
        strong.setWeight(QFont::DemiBold);
        return strong;
      }
      return {};
    default:
      return {};
  }
}

QVariant TrialListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (static_cast<Column>(section)) {
    case name:
      return tr("Experiment");
    case stage:
      return tr("Stage · metric");
    case status:
      return tr("Status");
    case worth:
      return tr("Impact / ease");
    case chance:
      return tr("Chance B is better");
    case job:
      return tr("The customer's job");
    case decision:
      return tr("Decision · learning");
    case columns:
      break;
  }
  return {};
}

TrialList::TrialList(ShownTrials& trials, QWidget* parent)
    : QTableView(parent), m_model(new TrialListModel(trials, this)) {
  setObjectName("trialList");
  setAccessibleName(tr("All experiments"));
  setModel(m_model);
  setFrameShape(QFrame::NoFrame);
  setShowGrid(false);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setTabKeyNavigation(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWordWrap(false);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(kListRow);
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSortIndicatorShown(true);
  horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  horizontalHeader()->setSectionsClickable(true);
  connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
          [this](int column, Qt::SortOrder order) { m_model->sort(column, order); });
  connect(this, &QTableView::clicked, this,
          [this](const QModelIndex& index) { emit openWanted(m_model->at(index.row())); });
}

void TrialList::refresh() {
  const TrialId before = m_model->at(currentIndex().row());
  m_model->refresh();
  setCurrent(before);
  const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
  setFixedHeight(horizontalHeader()->sizeHint().height() + rows * kListRow + 4);
}

void TrialList::setCurrent(TrialId experiment) {
  const QSignalBlocker quiet(this);
  const int row = m_model->rowOf(experiment);
  if (row < 0) return clearSelection();
  setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
}

void TrialList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (current.isValid() && hasFocus()) emit chosen(m_model->at(current.row()));
}

void TrialList::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && currentIndex().isValid()) {
    emit openWanted(m_model->at(currentIndex().row()));
    return;
  }
  QTableView::keyPressEvent(event);
}

void TrialList::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  const int room = viewport()->width();
  for (int column = 0; column < TrialListModel::columns; ++column) {
    horizontalHeader()->resizeSection(
        column, static_cast<int>(room * kShares[static_cast<std::size_t>(column)]));
  }
}

}  // namespace throughline::editor
