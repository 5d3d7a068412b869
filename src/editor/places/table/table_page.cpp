#include "table_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>
#include <array>

#include "cell_words.h"
#include "filter_row.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/number_format.h"
#include "widgets/check_popup.h"

namespace throughline::editor {

namespace {

using journey::ThingColumn;

constexpr auto kWidthsKey = "table/widths";
constexpr auto kHiddenKey = "table/hidden";
// In the order of the columns.
constexpr std::array<int, journey::kThingColumnCount> kWidths{280, 118, 132, 92,
                                                              138, 240, 118, 104};
constexpr int kNarrow = 1060;   // side and stage go first
constexpr int kNarrower = 860;  // then the day

int at(ThingColumn column) { return static_cast<int>(column); }

}  // namespace

TablePage::TablePage(ThingsModel& model, OpenMap& map, ViewState& view, QSettings& settings)
    : m_model(model),
      m_settings(settings),
      m_filter(new FilterRow(model, this)),
      m_tools(new QWidget(this)),
      m_copy(new QToolButton(m_tools)),
      m_stack(new QStackedWidget(this)),
      m_view(new ThingsView(model, map, view, m_stack)),
      m_nothing(new QWidget(m_stack)),
      m_nothingText(new PlainLabel(m_nothing)) {
  setObjectName("tablePage");
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_filter);
  layout->addWidget(m_tools);
  layout->addWidget(m_stack, 1);
  addTools();
  m_stack->addWidget(m_view);
  m_stack->addWidget(m_nothing);
  auto* middle = new QVBoxLayout(m_nothing);
  auto* clear = new QPushButton(tr("Clear the filters"), m_nothing);
  clear->setObjectName("clearFilters");
  m_clear = clear;
  m_nothingText->setObjectName("nothingMatches");
  m_nothingText->setAlignment(Qt::AlignCenter);
  m_nothingText->setWordWrap(true);
  middle->addStretch();
  middle->addWidget(m_nothingText);
  middle->addWidget(clear, 0, Qt::AlignHCenter);
  middle->addStretch();
  connect(clear, &QPushButton::clicked, this, &TablePage::clearFilters);
  connect(&model, &ThingsModel::arranged, this, &TablePage::refresh);
  connect(m_filter, &FilterRow::left, m_view, qOverload<>(&QWidget::setFocus));
  setFocusProxy(m_view);
  restoreWidths();
}

TablePage::~TablePage() = default;

void TablePage::addTools() {
  m_tools->setObjectName("tableTools");
  m_tools->setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(m_tools);
  row->setContentsMargins(14, 6, 12, 6);
  row->setSpacing(0);
  auto* caption = new PlainLabel(tr("Group by"), m_tools);
  caption->setProperty("look", "field");
  row->addWidget(caption);
  row->addSpacing(8);
  for (const journey::ThingGrouping grouping : journey::kThingGroupings) {
    auto* button = new QToolButton(m_tools);
    const bool first = grouping == journey::kThingGroupings.front();
    const bool last = grouping == journey::kThingGroupings.back();
    button->setProperty("look", first ? "segmentFirst" : last ? "segmentLast" : "segment");
    button->setObjectName("group." + QString::number(static_cast<int>(grouping)));
    button->setText(groupingWord(grouping));
    button->setAccessibleName(tr("Group by %1").arg(groupingWord(grouping)));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, grouping] {
      journey::ThingOrder order = m_model.order();
      order.grouping = grouping;
      m_model.setOrder(order);
    });
    connect(&m_model, &ThingsModel::arranged, button,
            [this, button, grouping] { button->setChecked(m_model.order().grouping == grouping); });
  }
  row->addStretch();
  auto* columns = new QToolButton(m_tools);
  columns->setObjectName("columns");
  columns->setText(tr("Columns") + " ▾");
  for (QToolButton* button : {columns, m_copy}) {
    button->setProperty("look", "box");
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(button);
    row->addSpacing(6);
  }
  m_copy->setObjectName("copyRows");
  connect(m_copy, &QToolButton::clicked, this, &TablePage::copyWanted);
  connect(columns, &QToolButton::clicked, this, [this, columns] {
    std::vector<CheckChoice> boxes;
    for (const ThingColumn column : journey::kThingColumns) {
      if (column == ThingColumn::name) continue;
      boxes.push_back(
          {{}, columnWord(column), !m_hidden.contains(at(column)), [this, column](bool on) {
             if (on) {
               m_hidden.erase(at(column));
             } else {
               m_hidden.insert(at(column));
             }
             showColumns();
           }});
    }
    (new CheckPopup(boxes, columns))->show();
  });
}

void TablePage::restoreWidths() {
  QHeaderView& header = *m_view->horizontalHeader();
  header.setStretchLastSection(true);
  header.setSortIndicatorShown(true);
  const QVariantList widths = m_settings.value(kWidthsKey).toList();
  for (int column = 0; column < m_model.columnCount(); ++column) {
    const int known = widths.value(column).toInt();
    header.resizeSection(column, known > 0 ? known : kWidths[static_cast<std::size_t>(column)]);
  }
  for (const QVariant& hidden : m_settings.value(kHiddenKey).toList())
    m_hidden.insert(hidden.toInt());
  header.setSortIndicator(at(m_model.order().column), Qt::AscendingOrder);
  m_view->setSortingEnabled(true);
  showColumns();
}

void TablePage::remember() {
  QVariantList widths;
  for (int column = 0; column < m_model.columnCount(); ++column) {
    widths << (m_view->isColumnHidden(column) ? m_settings.value(kWidthsKey).toList().value(column)
                                              : QVariant(m_view->columnWidth(column)));
  }
  QVariantList hidden;
  for (const int column : m_hidden) hidden << column;
  m_settings.setValue(kWidthsKey, widths);
  m_settings.setValue(kHiddenKey, hidden);
}

// Where there is no room, what the group says already goes first.
void TablePage::showColumns() {
  const int room = width();
  for (const ThingColumn column : journey::kThingColumns) {
    bool fits = true;
    if (column == ThingColumn::side) fits = room >= kNarrow;
    if (column == ThingColumn::stage) {
      fits = room >= kNarrow || m_model.order().grouping != journey::ThingGrouping::stage;
    }
    if (column == ThingColumn::changed) fits = room >= kNarrower;
    m_view->setColumnHidden(at(column), !fits || m_hidden.contains(at(column)));
  }
  if (!m_settings.contains(kWidthsKey)) fillWithNames();
}

// Until somebody has chosen widths, what is left belongs to the names.
void TablePage::fillWithNames() {
  constexpr int kScrollBar = 16;
  int rest = width() - kScrollBar;
  for (const ThingColumn column : journey::kThingColumns) {
    const bool takes = column != ThingColumn::name && !m_view->isColumnHidden(at(column));
    if (takes) rest -= kWidths[static_cast<std::size_t>(at(column))];
  }
  const int name = at(ThingColumn::name);
  m_view->horizontalHeader()->resizeSection(
      name, std::max(kWidths[static_cast<std::size_t>(name)], rest));
}

void TablePage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showColumns();
}

void TablePage::setBar(QWidget* bar) {
  m_bar = bar;
  layout()->addWidget(bar);
}

void TablePage::refresh() {
  showColumns();
  const bool any = m_model.shownCount() > 0;
  const bool filtered = m_model.filter().isActive();
  m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_view) : m_nothing);
  setFocusProxy(any || !filtered ? static_cast<QWidget*>(m_view) : m_clear);
  m_nothingText->setText(
      filtered ? tr("Nothing matches. Clear the filters")
               : tr("What stands on the map is listed here: add the first touchpoint on the map."));
  m_clear->setVisible(filtered);
  m_copy->setText(tr("Copy %Ln rows", nullptr, static_cast<int>(m_model.shownCount())));
  m_copy->setEnabled(any);
}

void TablePage::clearFilters() {
  m_model.setFilter({});
  m_view->setFocus();
}

}  // namespace throughline::editor
