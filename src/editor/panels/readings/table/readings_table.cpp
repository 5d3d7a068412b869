#include "throughline/editor/readings/readings_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedLayout>

#include "fields/subject.h"
#include "frame/table_clipboard.h"
#include "panels/readings/metric_forms/stage_numbers_dialog.h"
#include "periods/period_dialog.h"
#include "periods/period_verbs.h"
#include "reading_draft.h"
#include "readings_view.h"
#include "table_corner.h"
#include "take/take_table.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

using journey::Id;
using journey::Kind;
using journey::Measure;
using journey::Period;
using journey::PeriodLength;

constexpr double kSample = 1234.5;

/// One figure fills all chosen cells.
exchange::Table repeatedOver(const CellBounds& target, exchange::Table table) {
  if (table.cells.size() != 1 || table.rows != 1 || table.columns != 1) return table;
  const exchange::TableCell only = table.cells.front();
  table.cells.clear();
  table.rows = target.rows;
  table.columns = target.columns;
  for (int row = 1; row <= target.rows; ++row) {
    for (int column = 1; column <= target.columns; ++column) {
      table.cells.push_back(only);
      table.cells.back().row = row;
      table.cells.back().column = column;
    }
  }
  return table;
}

}  // namespace

ReadingsTable::ReadingsTable(OpenMap& map, ViewState& view, Services& services, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_viewState(view),
      m_services(services),
      m_model(new ReadingsModel(map, this)),
      m_edits(std::make_unique<ReadingEdits>(map, *m_model, this)),
      m_view(new ReadingsView(*m_model, *m_edits, this)),
      m_corner(new TableCorner(m_view)),
      m_empty(new EmptyReadings(this)) {
  setObjectName("readingsTable");
  auto* layers = new QStackedLayout(this);
  layers->addWidget(m_view);
  layers->addWidget(m_empty);
  m_view->setCorner(m_corner);
  connect(m_corner, &TableCorner::addWanted, this, [this] { addPeriod({}); });
  connect(&m_corner->numbersMenu(), &QMenu::aboutToShow, this,
          [this] { fillNumbersMenu(m_corner->numbersMenu()); });
  connect(m_empty, &EmptyReadings::quarterWanted, this,
          [this] { addPeriod(PeriodLength::quarter); });
  connect(m_empty, &EmptyReadings::monthWanted, this, [this] { addPeriod(PeriodLength::month); });
  connect(m_view, &ReadingsView::menuWanted, this, &ReadingsTable::showMenu);
  connect(m_view, &ReadingsView::stageWanted, this, &ReadingsTable::editStage);
  connect(m_view, &ReadingsView::periodWanted, this, &ReadingsTable::editPeriod);
  connect(&map, &OpenMap::changed, this, &ReadingsTable::refresh);
  connect(&map, &OpenMap::accessChanged, this, &ReadingsTable::refresh);
  connect(&view, &ViewState::optionsChanged, this, &ReadingsTable::showPeriod);
  connect(&view, &ViewState::selectionChanged, this, [this] {
    const drawing::Target& target = m_viewState.current();
    if (target.kind == Kind::stage && !m_view->hasFocus()) {
      m_view->goToStage(Id<journey::Stage>{target.id});
    }
  });
  refresh();
}

ReadingsTable::~ReadingsTable() = default;

void ReadingsTable::flush() { m_view->flush(); }

bool ReadingsTable::resume(const store::Draft& draft) {
  const auto place = readingOf(draft);
  const QModelIndex cell = place ? m_model->indexOf(*place) : QModelIndex();
  if (!cell.isValid()) return false;
  m_view->resume(cell, QString::fromStdString(draft.text));
  return true;
}

void ReadingsTable::refresh() {
  const bool writable = m_model->isWritable();
  const auto text = [&](std::optional<PeriodLength> length) {
    return writable ? addNextText(m_map.journey(), m_services, length) : QString();
  };
  const bool nothing = m_model->grid().periods() == 0 && !m_model->hasTargets();
  const bool empty = m_model->rowCount() == 0 || nothing;
  QWidget* shown = empty ? static_cast<QWidget*>(m_empty) : m_view;
  static_cast<QStackedLayout*>(layout())->setCurrentWidget(shown);
  setFocusProxy(shown);
  if (empty) {
    m_empty->show(m_model->rowCount() > 0, text(PeriodLength::quarter), text(PeriodLength::month));
  }
  m_corner->setNext(text({}), tr("The period after the newest one"));
  m_corner->setSample(m_model->format().shown(kSample));
  showPeriod();
}

void ReadingsTable::showPeriod() {
  const auto shown = shownPeriod(m_map.journey(), m_viewState);
  const auto column = shown ? m_model->grid().columnOf(*shown) : std::nullopt;
  m_view->setShownColumn(column.value_or(-1));
}

void ReadingsTable::goTo(Id<journey::Stage> stage, Measure measure) {
  const int newest = m_model->grid().periods() - 1;
  if (newest < 0) return;
  const auto shown = shownPeriod(m_map.journey(), m_viewState);
  const int column = shown ? m_model->grid().columnOf(*shown).value_or(newest) : newest;
  const Id<Period> period = m_model->grid().columns()[static_cast<std::size_t>(column)];
  m_view->goToCell(m_model->indexOf({stage, measure, period}));
}

void ReadingsTable::editMetric(Id<journey::Stage> stage, journey::MetricRole role) {
  using Part = StageNumbersDialog::Part;
  const Part part = role == journey::MetricRole::volume ? Part::volume : Part::health;
  (new StageNumbersDialog(m_map, stage, m_model->format(), part, this))->open();
}

std::optional<Id<Period>> ReadingsTable::currentPeriod() const {
  const QModelIndex current = m_view->currentIndex();
  if (!current.isValid() || tellIfTarget(current.column())) return std::nullopt;
  return m_model->place(current).period;
}

void ReadingsTable::copy() { putOnClipboard(m_edits->copied(m_view->chosen())); }

void ReadingsTable::cut() {
  copy();
  m_view->tell(m_edits->clear(m_view->chosen()));
}

void ReadingsTable::paste() {
  const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
  if (!mime) return;
  TakeRequest request{{}, exchange::TakeAs::readings};
  try {
    request.table = tableOf(*mime);
  } catch (const journey::Error& error) {
    m_services.dialogs->tell(this, error);
    return;
  }
  if (request.table.cells.empty()) return;
  if (const QModelIndexList chosen = m_view->chosen(); !chosen.isEmpty()) {
    const CellBounds target = boundsOf(chosen);
    if (!m_model->isWritable()) {
      m_view->tell(m_edits->readOnly(m_model->index(target.row, target.column)));
      return;
    }
    request.options.begin = m_model->grid().rows()[static_cast<std::size_t>(target.row)];
    request.options.period = m_model->grid().columns()[static_cast<std::size_t>(target.column)];
    request.table = repeatedOver(target, std::move(request.table));
  }
  if (!m_model->isWritable()) return;
  takeTable(m_map, *this, std::move(request), [this](const TakeSession::Written&) { setFocus(); });
}

void ReadingsTable::addPeriod(std::optional<PeriodLength> length) {
  const auto added = addNext(m_map, m_services, length);
  if (!added) return;
  if (const auto column = m_model->grid().columnOf(*added)) m_view->goToColumn(*column);
}

void ReadingsTable::editStage(int row) {
  if (row < 0 || row >= m_model->rowCount()) return;
  using Part = StageNumbersDialog::Part;
  const auto& [stage, measure] = m_model->grid().rows()[static_cast<std::size_t>(row)];
  const Part part = measure == Measure::volume   ? Part::volume
                    : measure == Measure::health ? Part::health
                                                 : Part::passage;
  (new StageNumbersDialog(m_map, stage, m_model->format(), part, this))->open();
}

bool ReadingsTable::tellIfTarget(int column) const {
  if (column != m_model->grid().periods()) return false;
  const int row = std::max(0, m_view->currentIndex().row());
  m_view->tell(Refusal{m_model->index(row, column), tr("The targets belong to no period.")});
  return true;
}

void ReadingsTable::editPeriod(int column) {
  if (column < 0 || tellIfTarget(column)) return;
  const Id<Period> period = m_model->grid().columns()[static_cast<std::size_t>(column)];
  auto* dialog = new PeriodDialog(m_map, period, this);
  connect(dialog, &PeriodDialog::removeWanted, this, [this, period] {
    if (const auto at = m_model->grid().columnOf(period)) removePeriod(*at);
  });
  dialog->open();
}

void ReadingsTable::removePeriod(int column) {
  if (column < 0 || tellIfTarget(column)) return;
  const Id<Period> period = m_model->grid().columns()[static_cast<std::size_t>(column)];
  if (!removeAsking(m_map, m_viewState, m_services, period, this)) return;
  const int left = std::min(column, m_model->grid().periods() - 1);
  if (left >= 0) m_view->goToColumn(left);
}

void ReadingsTable::chooseNumbers(std::optional<journey::DecimalSign> numbers) {
  const Subject map{m_map, Kind::map, {m_map.journey().settings().id.value}};
  map.give(*describe(Kind::map).find("numbers"),
           numbers ? journey::Value(std::string(word(*numbers))) : journey::Value(), this);
  m_view->fit();
}

void ReadingsTable::fillNumbersMenu(QMenu& menu) {
  menu.clear();
  menu.setEnabled(m_model->isWritable());
  const auto& chosen = m_map.journey().settings().numbers;
  using journey::DecimalSign;
  for (const auto& numbers : {std::optional<DecimalSign>(), std::optional(DecimalSign::point),
                              std::optional(DecimalSign::comma)}) {
    const QString sample = NumberFormat(notationOf(numbers)).shown(kSample);
    QAction* action = menu.addAction(numbers ? sample : tr("As the desktop: %1").arg(sample), this,
                                     [this, numbers] { chooseNumbers(numbers); });
    action->setCheckable(true);
    action->setChecked(numbers == chosen);
  }
}

void ReadingsTable::showMenu(QPoint global) {
  if (!m_actions) return;
  QMenu menu;
  for (const char* id :
       {"readings.copy", "readings.copyWithHeadings", "readings.cut", "readings.paste",
        "readings.clear", "", "readings.fillDown", "readings.fillRight", "", "readings.metrics", "",
        "period.show", "period.edit", "period.remove", "", "period.addNext", "period.addEarlier",
        "period.addQuarter", "period.addMonth"}) {
    if (QAction* action = m_actions->action(id)) {
      menu.addAction(action);
    } else {
      menu.addSeparator();
    }
  }
  menu.exec(global);
}

}  // namespace throughline::editor
