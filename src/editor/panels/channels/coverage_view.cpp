#include "coverage_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

#include "coverage_delegate.h"
#include "stage_names.h"

namespace throughline::editor {

namespace {

constexpr int kStageWidth = 32;
constexpr int kRow = 32;
constexpr int kLeastNameWidth = 84;

}  // namespace

CoverageView::CoverageView(CoverageModel& model, ViewState& view, QWidget* parent)
    : QTableView(parent),
      m_model(model),
      m_view(view),
      m_stages(new StageNames(model, this)),
      m_delegate(new CoverageDelegate(
          model,
          [this](const QModelIndex& index) {
            const auto wanted = m_model.wantedAt(index);
            return !wanted.empty() && !m_model.isSum(index.column()) &&
                   m_view.filter().wantedTogether().contains(wanted);
          },
          this)) {
  setModel(&model);
  setHorizontalHeader(m_stages);
  setItemDelegate(m_delegate);
  setSelectionMode(NoSelection);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setTabKeyNavigation(false);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollMode(ScrollPerPixel);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(kRow);
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  m_stages->setMinimumSectionSize(20);
  connect(m_stages, &QHeaderView::sectionClicked, this, [this](int section) {
    const auto wanted = m_model.wantedAtStage(section);
    if (!wanted.empty()) want(wanted, QApplication::keyboardModifiers() & Qt::ControlModifier);
  });
  connect(&model, &QAbstractItemModel::modelReset, this, &CoverageView::fit);
  connect(&view, &ViewState::filterChanged, viewport(), qOverload<>(&QWidget::update));
}

void CoverageView::setTheme(const drawing::Theme& theme) {
  m_stages->setTheme(theme);
  m_delegate->setTheme(theme);
  m_stages->viewport()->update();
  viewport()->update();
}

void CoverageView::setWeakest(journey::Id<journey::Stage> stage) {
  m_delegate->setWeakest(stage);
  viewport()->update();
}

// What was wanted alone is wanted no longer; with Ctrl it joins the others, or leaves them.
void CoverageView::want(const journey::TouchpointFilter::Together& wanted, bool add) {
  journey::TouchpointFilter filter = m_view.filter();
  const auto before = filter.wantedTogether();
  const bool on = before.contains(wanted);
  if (!add) {
    for (const auto& each : before) filter.wantTogether(each, false);
    filter.wantTogether(wanted, !on || before.size() > 1);
  } else {
    filter.wantTogether(wanted, !on);
  }
  m_view.setFilter(filter);
  if (filter.wantedTogether().contains(wanted)) revealFirst(wanted);
}

void CoverageView::revealFirst(const journey::TouchpointFilter::Together& wanted) {
  journey::TouchpointFilter alone;
  alone.wantTogether(wanted);
  const journey::Journey& journey = m_model.journey();
  for (const std::int64_t stage : journey.ids(journey::Kind::stage)) {
    for (const journey::Kind kind : journey::kAllKinds) {
      if (journey::describe(kind).holder != journey::Kind::stage) continue;
      for (const std::int64_t id : journey.idsIn(kind, stage)) {
        if (alone.matches(journey, {kind, id})) return m_view.reveal({kind, id});
      }
    }
  }
}

void CoverageView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && !m_view.filter().wantedTogether().empty()) {
    journey::TouchpointFilter filter = m_view.filter();
    for (const auto& each : m_view.filter().wantedTogether()) filter.wantTogether(each, false);
    m_view.setFilter(filter);
    return;
  }
  if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return) {
    const auto wanted = m_model.wantedAt(currentIndex());
    if (!wanted.empty()) want(wanted, event->modifiers() & Qt::ControlModifier);
    return;
  }
  QTableView::keyPressEvent(event);
}

void CoverageView::mousePressEvent(QMouseEvent* event) {
  QTableView::mousePressEvent(event);
  const QModelIndex at = indexAt(event->pos());
  if (event->button() != Qt::LeftButton || !at.isValid()) return;
  const auto wanted = m_model.wantedAt(at);
  if (!wanted.empty()) want(wanted, event->modifiers() & Qt::ControlModifier);
}

void CoverageView::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  fit();
}

// The names take what the stages leave.
void CoverageView::fit() {
  const int counts = m_model.columnCount() - 1;
  const int room = viewport()->width() - counts * kStageWidth;
  for (int column = 1; column < m_model.columnCount(); ++column)
    setColumnWidth(column, kStageWidth);
  setColumnWidth(0, std::max(kLeastNameWidth, room));
}

}  // namespace throughline::editor
