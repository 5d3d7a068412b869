#include "take/take_preview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "reading_words.h"
#include "take/column_menu.h"
#include "take/given_delegate.h"
#include "take/period_choice.h"
#include "take/take_controls.h"
#include "take/take_models.h"
#include "throughline/editor/plain_text.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

using exchange::TakeAs;

namespace {

constexpr QSize kSmallestPreview(900, 560);
constexpr QSize kLargestPreview(1480, 900);
constexpr QSize kAroundPreview(40, 60);  // what is seen of the window below
constexpr int kLowestForBothSides = 680;
constexpr int kMostDoubtsBelowTabs = 4;  // in sight at once
constexpr int kGivenRowHeight = 44;
constexpr int kWidestColumn = 260;
constexpr int kWidestGivenColumn = 190;  // a title above the table makes none wider
constexpr int kBetweenSides = 8;
constexpr int kAroundFigure = 12;

QTableView* tableOver(const char* name, const QString& accessible, QAbstractItemModel* model,
                      QWidget* parent) {
  auto* view = new QTableView(parent);
  view->setObjectName(name);
  view->setAccessibleName(accessible);
  view->setModel(model);
  view->setTabKeyNavigation(false);
  view->setSelectionMode(QAbstractItemView::SingleSelection);
  view->verticalHeader()->setDefaultSectionSize(kGivenRowHeight);
  view->horizontalHeader()->setHighlightSections(false);
  view->horizontalHeader()->setMaximumSectionSize(kWidestColumn);
  return view;
}

QLabel* sectionLabel(const QString& caption, QWidget* parent) {
  auto* label = new PlainLabel(caption, parent);
  label->setProperty("look", "section");
  return label;
}

}  // namespace

TakePreview::TakePreview(std::unique_ptr<TakeSession> session, OpenMap& map, QWidget* parent)
    : QDialog(parent), m_session(std::move(session)) {
  setObjectName("takePreview");
  setWindowTitle(tr("Take this table into the map"));
  resize((parent->window()->size() - kAroundPreview)
             .expandedTo(kSmallestPreview)
             .boundedTo(kLargestPreview));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(18, 16, 18, 16);
  layout->setSpacing(10);
  buildHead(*layout);
  buildTables(*layout, map);
  buildFoot(*layout);
  connect(m_controls, &TakeControls::changed, this, &TakePreview::planAgain);
  connect(m_periods, &PeriodChoice::changed, this, &TakePreview::planAgain);
  connect(m_given->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    showAbout();
    markDoubt();
  });
  connect(m_givenModel, &GivenModel::ticked, this, &TakePreview::showTicks);
  connect(m_doubts, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
    if (m_showing) return;
    const auto doubts = m_session->doubts();
    const auto at = static_cast<std::size_t>(m_doubts->row(item));
    if (at < doubts.size()) m_session->tickAll(doubts[at], item->checkState() == Qt::Checked);
    showTicks();
  });
  connect(&map, &OpenMap::changed, this, [this] {
    m_session->planAgain();
    showPlan();
  });
  connect(new QShortcut(Qt::Key_F8, this), &QShortcut::activated, this,
          &TakePreview::goToNextDoubt);
  showPlan();
  tabInLayoutOrder(*this);
  m_accept->setFocus();
}

// The views go after the session that their models read, and ask them once more when they hide.
TakePreview::~TakePreview() {
  m_given->setModel(nullptr);
  m_landing->setModel(nullptr);
}

void TakePreview::buildHead(QVBoxLayout& layout) {
  QString text = tr("%1 and %2. Nothing is written before you say so.")
                     .arg(tr("%n rows", nullptr, m_session->table().rows),
                          tr("%n columns", nullptr, m_session->table().columns));
  const int others = m_session->table().otherTables;
  if (others > 0) text += ' ' + tr("%n more tables are not read.", nullptr, others);
  auto* what = new PlainLabel(text, this);
  what->setWordWrap(true);
  m_controls = new TakeControls(*m_session, this);
  layout.addWidget(what);
  layout.addWidget(m_controls);
}

void TakePreview::buildTables(QVBoxLayout& layout, const OpenMap& map) {
  const NumberFormat format(map.notation());
  m_givenModel = new GivenModel(*m_session, format, this);
  m_landingModel = new LandingModel(*m_session, format, this);
  layout.addWidget(height() < kLowestForBothSides ? sidesAsTabs() : sidesTogether(), 1);
}

QWidget* TakePreview::sidesTogether() {
  auto* sides = new QSplitter(this);
  sides->addWidget(givenSide(sides));
  QWidget* landing = landingSide(sides);
  addWhatIsAsked(*static_cast<QVBoxLayout*>(landing->layout()), landing);
  sides->addWidget(landing);
  sides->setStretchFactor(0, 3);
  sides->setStretchFactor(1, 2);
  sides->setSizes({width() * 3 / 5, width() * 2 / 5});
  sides->setChildrenCollapsible(false);
  return sides;
}

/// On a low screen: one side at a time in all its width, and what is asked below both.
QWidget* TakePreview::sidesAsTabs() {
  auto* whole = new QWidget(this);
  auto* layout = new QVBoxLayout(whole);
  layout->setContentsMargins(0, 0, 0, 0);
  m_sides = new QTabWidget(whole);
  m_sides->setObjectName("takeSides");
  m_sides->addTab(givenSide(m_sides), tr("As given"));
  m_sides->addTab(landingSide(m_sides), tr("Where it lands"));
  layout->addWidget(m_sides, 3);
  addWhatIsAsked(*layout, whole);
  return whole;
}

QWidget* TakePreview::givenSide(QWidget* parent) {
  auto* widget = new QWidget(parent);
  auto* layout = new QVBoxLayout(widget);
  layout->setContentsMargins(0, 0, kBetweenSides, 0);
  m_given = tableOver("takeGiven", tr("The table as given"), m_givenModel, widget);
  m_given->setItemDelegate(new GivenDelegate(m_given));
  m_given->horizontalHeader()->setMaximumSectionSize(kWidestGivenColumn);
  m_given->setContextMenuPolicy(Qt::CustomContextMenu);
  QHeaderView* columns = m_given->horizontalHeader();
  connect(columns, &QHeaderView::sectionClicked, this, [this, columns](int column) {
    const QPoint corner(columns->sectionViewportPosition(column), columns->height());
    openColumnMenu(column, columns->viewport()->mapToGlobal(corner));
  });
  connect(m_given, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
    const QModelIndex cell = m_given->indexAt(at);
    const int column = cell.isValid() ? cell.column() : m_given->currentIndex().column();
    if (column >= 0) openColumnMenu(column, m_given->viewport()->mapToGlobal(at));
  });
  m_about = new PlainLabel(widget);
  m_about->setObjectName("takeAbout");
  m_about->setWordWrap(true);
  m_about->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_about->setFixedHeight(2 * fontMetrics().lineSpacing());
  auto* caption = new QHBoxLayout;
  if (height() >= kLowestForBothSides) caption->addWidget(sectionLabel(tr("As given"), widget));
  caption->addStretch();
  caption->addWidget(new PlainLabel(
      tr("✓ placed   = the map has it   ? in doubt: tick to take   – left out"), widget));
  layout->addLayout(caption);
  layout->addWidget(m_given, 1);
  layout->addWidget(m_about);
  return widget;
}

QWidget* TakePreview::landingSide(QWidget* parent) {
  auto* widget = new QWidget(parent);
  auto* layout = new QVBoxLayout(widget);
  layout->setContentsMargins(kBetweenSides, 0, 0, 0);
  m_landing = tableOver("takeLanding", tr("Where it lands"), m_landingModel, widget);
  m_landing->setWordWrap(false);
  if (height() >= kLowestForBothSides) {
    layout->addWidget(sectionLabel(tr("Where it lands"), widget));
  }
  layout->addWidget(m_landing, 3);
  return widget;
}

void TakePreview::addWhatIsAsked(QVBoxLayout& layout, QWidget* parent) {
  m_periods = new PeriodChoice(parent);
  m_departments = new PlainLabel(parent);
  m_departments->setObjectName("takeDepartments");
  m_departments->setWordWrap(true);
  m_doubtsCaption = new PlainLabel(parent);
  m_doubtsCaption->setProperty("look", "section");
  m_doubts = new QListWidget(parent);
  m_doubts->setObjectName("takeDoubts");
  m_doubts->setAccessibleName(tr("What is in doubt"));
  m_doubts->setWordWrap(true);
  layout.addWidget(m_periods);
  layout.addWidget(m_departments);
  layout.addWidget(m_doubtsCaption);
  layout.addWidget(m_doubts, 2);
}

void TakePreview::buildFoot(QVBoxLayout& layout) {
  m_counts = new PlainLabel(this);
  m_counts->setObjectName("takeCounts");
  m_counts->setWordWrap(true);
  m_copyLeftOut = new QPushButton(tr("Copy what is left out"), this);
  m_copyLeftOut->setObjectName("takeCopyLeftOut");
  auto* cancel = new QPushButton(tr("Cancel"), this);
  cancel->setObjectName("takeCancel");
  m_accept = new QPushButton(this);
  m_accept->setObjectName("takeAccept");
  m_accept->setProperty("look", "primary");
  m_accept->setDefault(true);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_counts, 1);
  buttons->addWidget(m_copyLeftOut);
  buttons->addWidget(cancel);
  buttons->addWidget(m_accept);
  layout.addLayout(buttons);
  connect(m_copyLeftOut, &QPushButton::clicked, this, &TakePreview::copyLeftOut);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
}

void TakePreview::planAgain() {
  exchange::TakeOptions options = m_session->options();
  m_controls->addTo(options, m_session->journey());
  options.makePeriods = m_periods->makesAny();
  options.notMade = m_periods->notMade();
  if (m_controls->as() != m_session->as()) m_session->setAs(m_controls->as());
  m_session->setOptions(options);
  m_periods->offer(m_session->readings().periods);
  // A period that is called otherwise now, or is new, has no tick.
  if (m_periods->notMade() != options.notMade) {
    options.makePeriods = m_periods->makesAny();
    options.notMade = m_periods->notMade();
    m_session->setOptions(options);
  }
  showPlan();
}

void TakePreview::showPlan() {
  showTicks();
  m_given->resizeColumnsToContents();
  const bool readings = m_session->as() == TakeAs::readings;
  m_controls->setReadings(readings);
  m_periods->offer(m_session->readings().periods);
  QStringList departments;
  for (const std::string& name : m_session->touchpoints().newDepartments) {
    departments << oneLine(QString::fromStdString(name), 40);
  }
  m_departments->setVisible(!departments.isEmpty());
  m_departments->setText(tr("Makes these departments: %1").arg(departments.join(", ")));
  // Where nothing is recognised there is nothing to compare: what is asked stands above.
  const bool lands = m_landingModel->rowCount() > 0 || !m_session->readings().periods.empty();
  if (m_sides) m_sides->setTabVisible(1, lands);
  if (!m_sides) m_landing->parentWidget()->setVisible(lands);
}

void TakePreview::showAbout() {
  const QModelIndex current = m_given->currentIndex();
  m_about->setText(m_givenModel->about(current));
  const exchange::TableCell* cell = m_givenModel->cellAt(current);
  m_landing->setCurrentIndex(cell ? m_landingModel->landingOf(*cell) : QModelIndex());
}

// Only when one goes to another cell: a tick in the list must not move the keyboard there.
void TakePreview::markDoubt() {
  const exchange::TableCell* cell = m_givenModel->cellAt(m_given->currentIndex());
  const auto doubts = m_session->doubts();
  int found = -1;
  for (std::size_t i = 0; cell && i < doubts.size(); ++i) {
    if (m_session->concerns(doubts[i], *cell)) found = static_cast<int>(i);
  }
  m_doubts->setCurrentRow(found);
}

// "10 placed: 7 as they are, 3 wait for a tick · 2 left out", without what is none.
QString TakePreview::wordsOf(const TakeSession::Counts& counts) {
  const auto number = [](std::size_t count) { return static_cast<int>(count); };
  QString words = tr("%n placed", nullptr, number(counts.placed));
  if (counts.waiting > 0) {
    QStringList how;
    if (counts.asTheyAre > 0) how << tr("%n as they are", nullptr, number(counts.asTheyAre));
    how << tr("%n wait for a tick", nullptr, number(counts.waiting));
    words = tr("%1: %2").arg(words, how.join(QStringLiteral(", ")));
  }
  if (counts.leftOut == 0) return words;
  return words + QStringLiteral(" · ") + tr("%n left out", nullptr, number(counts.leftOut));
}

void TakePreview::showTicks() {
  showDoubts();
  m_givenModel->update();
  m_landingModel->update();
  m_landing->resizeColumnsToContents();
  for (int column = 0; column < m_landingModel->columnCount(); ++column) {
    m_landing->setColumnWidth(column, m_landing->columnWidth(column) + kAroundFigure);
  }
  showAbout();
  const TakeSession::Counts counts = m_session->counts();
  m_counts->setText(wordsOf(counts));
  m_copyLeftOut->setVisible(counts.leftOut > 0);
  const int written = static_cast<int>(counts.written);
  m_accept->setText(m_session->as() == TakeAs::readings ? tr("Write %n figures", nullptr, written)
                                                        : tr("Add %n cards", nullptr, written));
  m_accept->setEnabled(written > 0);
}

void TakePreview::showDoubts() {
  m_showing = true;
  const auto doubts = m_session->doubts();
  m_doubtsCaption->setText(
      tr("%n doubts, each decided once", nullptr, static_cast<int>(doubts.size())));
  m_doubtsCaption->setVisible(!doubts.empty());
  m_doubts->setVisible(!doubts.empty());
  while (m_doubts->count() > static_cast<int>(doubts.size())) delete m_doubts->takeItem(0);
  for (std::size_t i = 0; i < doubts.size(); ++i) {
    const int row = static_cast<int>(i);
    if (row == m_doubts->count()) m_doubts->addItem(QString());
    QListWidgetItem* item = m_doubts->item(row);
    const int more = static_cast<int>(doubts[i].cells.size()) - 1;
    const QString text = ruleSentence(doubts[i].first, m_givenModel->notation());
    item->setText(more == 0 ? text : text + ' ' + tr("And %n more like it.", nullptr, more));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(doubts[i].ticked ? Qt::Checked : Qt::Unchecked);
  }
  // No more room than they need; beside a table each may take two lines.
  const int around = 2 * m_doubts->frameWidth() + 4;
  const int line = m_doubts->fontMetrics().lineSpacing();
  const int shown = std::min(m_doubts->count(), kMostDoubtsBelowTabs);
  if (m_sides && shown > 0) m_doubts->setFixedHeight(shown * m_doubts->sizeHintForRow(0) + around);
  if (!m_sides) m_doubts->setMaximumHeight(m_doubts->count() * (2 * line + 4) + around);
  m_showing = false;
}

void TakePreview::goToNextDoubt() {
  const QModelIndex next = m_givenModel->nextDoubt(m_given->currentIndex());
  if (!next.isValid()) return;
  m_given->setFocus();
  m_given->setCurrentIndex(next);
}

void TakePreview::openColumnMenu(int column, QPoint at) {
  if (!m_givenModel->holdsFigures(column)) return;
  QMenu* menu = columnMenu(*m_session, column + 1, this, [this] { showPlan(); });
  menu->popup(at);
}

void TakePreview::copyLeftOut() {
  QGuiApplication::clipboard()->setText(QString::fromStdString(m_session->leftOutTable()));
}

}  // namespace throughline::editor
