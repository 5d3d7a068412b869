#include "comparison_page.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "change_box.h"
#include "compared_map.h"
#include "comparison_bar.h"
#include "difference_list.h"
#include "difference_words.h"
#include "looks_of.h"
#include "numbers_view.h"
#include "side_choice.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/comparison.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

using journey::Difference;
using journey::Mark;

namespace {

constexpr int kSideWidth = 360;
constexpr int kChipPadding = 20;
constexpr int kLowHeight = 800;  // below it the numbers fold into a tab
constexpr int kStripHeight = 232;

QWidget& roomOf(const WindowContext& context) {
  auto* window = qobject_cast<QMainWindow*>(context.window);
  return window && window->centralWidget() ? *window->centralWidget() : *context.window;
}

// A style sheet's padding is not in the size that a tool button asks for.
void setChipText(QToolButton& chip, const QString& text) {
  chip.setText(text);
  QFont font = chip.font();
  font.setWeight(QFont::DemiBold);
  chip.setMinimumWidth(QFontMetrics(font).horizontalAdvance(text) + kChipPadding);
}

QToolButton* chip(const QString& name, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName(name);
  button->setProperty("look", "mark");
  button->setCheckable(true);
  button->setFocusPolicy(Qt::StrongFocus);
  return button;
}

}  // namespace

ComparisonPage::ComparisonPage(const WindowContext& context, ComparedSide then, ComparedSide now,
                               bool fixed)
    : QFrame(&roomOf(context)),
      m_context(context),
      m_options(context.view.options()),
      m_before(QApplication::focusWidget()) {
  setObjectName("comparisonPage");
  setAttribute(Qt::WA_StyledBackground);
  setProperty("area", true);
  ComparisonBar::Fill fill;
  if (!fixed) {
    fill = [this](QMenu& menu, bool isNow) {
      fillSideMenu(menu, m_context, [this, isNow](ComparedSide side) {
        ComparedSide other = isNow ? m_comparison->then : m_comparison->now;
        isNow ? compare(std::move(other), std::move(side))
              : compare(std::move(side), std::move(other));
      });
    };
  }
  m_bar = new ComparisonBar(fill, this);
  m_map = new ComparedMap(this);
  m_numbers = new NumbersView(this);
  m_strip = new QScrollArea(this);
  m_strip->setObjectName("comparedNumbersStrip");
  m_strip->setWidget(m_numbers);
  m_strip->setWidgetResizable(true);
  m_strip->setFrameShape(QFrame::NoFrame);
  auto* left = new QWidget(this);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_map, 1);
  column->addWidget(m_strip);
  auto* splitter = new QSplitter(Qt::Horizontal, this);
  splitter->addWidget(left);
  splitter->addWidget(makeSide());
  splitter->setStretchFactor(0, 1);
  splitter->setCollapsible(0, false);
  splitter->setCollapsible(1, false);
  splitter->setHandleWidth(1);
  splitter->setSizes({parentWidget()->width() - kSideWidth, kSideWidth});
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  page->addWidget(m_bar);
  page->addWidget(splitter, 1);
  page->addWidget(makeStatus());

  connect(m_bar, &ComparisonBar::closeWanted, this, &ComparisonPage::close);
  connect(m_bar, &ComparisonBar::quietChanged, this, [this] { layOut(true); });
  connect(m_bar, &ComparisonBar::copyWanted, this, [this] {
    QApplication::clipboard()->setText(comparisonText(*m_comparison));
    m_context.toast.say(tr("The changes are on the clipboard as text"));
  });
  connect(m_bar, &ComparisonBar::swapWanted, this,
          [this] { compare(m_comparison->now, m_comparison->then); });
  connect(m_map, &ComparedMap::clicked, this, &ComparisonPage::clickElement);
  connect(m_map, &ComparedMap::laneClicked, this, [this](qint64 id) {
    const drawing::LaneId lane{id};
    if (!m_openLanes.erase(lane)) m_openLanes.insert(lane);
    layOut(true);
  });
  connect(m_changes, &DifferenceList::chosen, this, &ComparisonPage::showCurrent);
  connect(m_box, &ChangeBox::takeBackWanted, this, &ComparisonPage::takeBack);
  connect(&context.map, &OpenMap::changed, this, &ComparisonPage::followMap);
  connect(&context.appearance, &Appearance::themeChanged, this, &ComparisonPage::setTheme);

  setMenusOn(false);
  parentWidget()->installEventFilter(this);
  setGeometry(parentWidget()->rect());
  compare(std::move(then), std::move(now));
  setTheme(context.appearance.theme());
  foldNumbers();
  QFrame::show();
  raise();
  layout()->activate();
  m_map->fitWidth();
  m_fitted = true;
  showCurrent();
  m_changes->setFocus();
}

ComparisonPage::~ComparisonPage() = default;

QWidget* ComparisonPage::makeSide() {
  m_tabs = new QTabWidget(this);
  m_tabs->setObjectName("comparisonTabs");
  m_tabs->setDocumentMode(true);
  m_tabs->setMinimumWidth(kSideWidth);
  auto* changes = new QWidget(m_tabs);
  auto* column = new QVBoxLayout(changes);
  column->setContentsMargins(10, 10, 10, 10);
  column->setSpacing(8);
  column->addWidget(makeFilters());
  m_changes = new DifferenceList(changes);
  column->addWidget(m_changes, 1);
  m_box = new ChangeBox(changes);
  column->addWidget(m_box);
  m_tabs->addTab(changes, QString());
  auto* readings = new QWidget(m_tabs);
  auto* below = new QVBoxLayout(readings);
  below->setContentsMargins(10, 10, 10, 10);
  m_readings = new DifferenceList(readings);
  m_readings->setObjectName("changedReadings");
  below->addWidget(m_readings);
  m_tabs->addTab(readings, QString());
  m_numbersTab = new QWidget(m_tabs);
  auto* numbers = new QVBoxLayout(m_numbersTab);
  numbers->setContentsMargins(0, 6, 0, 0);
  m_numbersTab->hide();
  return m_tabs;
}

QWidget* ComparisonPage::makeFilters() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  auto* group = new QButtonGroup(row);
  m_all = chip("markAll", row);
  group->addButton(m_all);
  layout->addWidget(m_all);
  connect(m_all, &QToolButton::clicked, this, [this] { filter({}); });
  for (const Mark mark : journey::kAllMarks) {
    const std::string_view word = journey::word(mark);
    auto* button = chip(
        QStringLiteral("mark_") + QString::fromUtf8(word.data(), static_cast<int>(word.size())),
        row);
    m_marks.at(static_cast<std::size_t>(mark)) = button;
    group->addButton(button);
    layout->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, mark] { filter(mark); });
  }
  m_all->setChecked(true);
  layout->addStretch(1);
  const auto arrow = [&](const QString& name, const QString& sign, const QString& tip, int by) {
    auto* button = new QToolButton(row);
    button->setObjectName(name);
    button->setText(sign);
    button->setToolTip(plainTip(tip));
    button->setAccessibleName(tip);
    button->setProperty("look", "quiet");
    connect(button, &QToolButton::clicked, this, [this, by] { step(by); });
    return button;
  };
  layout->addWidget(
      arrow("changeBefore", QStringLiteral("‹"), tr("The change before (Shift+N)"), -1));
  m_place = new PlainLabel(row);
  m_place->setProperty("look", "small");
  layout->addWidget(m_place);
  layout->addWidget(arrow("changeNext", QStringLiteral("›"), tr("The next change (N)"), 1));
  return row;
}

QWidget* ComparisonPage::makeStatus() {
  auto* line = new QFrame(this);
  line->setObjectName("statusLine");
  line->setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(12, 3, 12, 3);
  row->setSpacing(6);
  m_counts = new PlainLabel(line);
  m_counts->setObjectName("compareCounts");
  row->addWidget(m_counts);
  row->addSpacing(12);
  auto* keys = new PlainLabel(tr("N next change, Shift+N back"), line);
  keys->setProperty("look", "small");
  row->addWidget(keys);
  row->addStretch(1);
  const auto button = [&](const QString& text, const QString& name, auto run) {
    auto* made = new QPushButton(text, line);
    made->setProperty("look", "quiet");
    made->setAccessibleName(name);
    made->setToolTip(plainTip(name));
    connect(made, &QPushButton::clicked, this, run);
    row->addWidget(made);
  };
  button(tr("Fit"), tr("Fit the width"), [this] { m_map->fitWidth(); });
  button(QStringLiteral("−"), tr("Smaller"), [this] { m_map->stepZoom(false); });
  button(QStringLiteral("+"), tr("Larger"), [this] { m_map->stepZoom(true); });
  m_percent = new PlainLabel(line);
  row->addWidget(m_percent);
  connect(m_map, &ComparedMap::zoomChanged, this,
          [this] { m_percent->setText(tr("%1 %").arg(std::lround(m_map->zoom() * 100))); });
  return line;
}

void ComparisonPage::compare(ComparedSide then, ComparedSide now) {
  m_comparison = std::make_unique<Comparison>(compareSides(std::move(then), std::move(now)));
  showComparison();
}

// The open map has changed: by taking a change back, or by another program.
void ComparisonPage::followMap() {
  if (!m_comparison->then.isNow && !m_comparison->now.isNow) return;
  const auto current = [&](const ComparedSide& side) {
    if (!side.isNow) return side;
    ComparedSide present = presentSide(m_context);
    present.name = side.name;
    present.period = side.period;
    return present;
  };
  compare(current(m_comparison->then), current(m_comparison->now));
}

void ComparisonPage::showComparison() {
  const Comparison& comparison = *m_comparison;
  const auto count = [&](Mark mark) {
    return static_cast<std::size_t>(
        std::ranges::count(comparison.changes, mark, &Difference::mark));
  };
  m_bar->show(comparison);
  m_numbers->show(comparison, m_context.map.notation());
  m_changes->show(comparison, comparison.changes);
  m_readings->show(comparison, comparison.readings);
  setChipText(*m_all, tr("All %1").arg(comparison.changes.size()));
  QStringList words;
  for (const Mark mark : journey::kAllMarks) {
    auto* button = m_marks.at(static_cast<std::size_t>(mark));
    setChipText(*button, QStringLiteral("%1 %2").arg(drawing::signOf(mark)).arg(count(mark)));
    button->setToolTip(plainTip(countedMark(mark, count(mark))));
    button->setAccessibleName(countedMark(mark, count(mark)));
    button->setEnabled(count(mark) > 0);
    words << QStringLiteral("%1 %2").arg(drawing::signOf(mark), countedMark(mark, count(mark)));
  }
  m_counts->setText(words.join(QStringLiteral("    ")));
  m_tabs->setTabText(0, tr("Changes %1").arg(comparison.changes.size()));
  m_tabs->setTabText(1, tr("Readings %1").arg(comparison.readings.size()));
  layOut(false);
  if (!comparison.changes.empty()) m_changes->setCurrent(0);
  showCurrent();
}

void ComparisonPage::layOut(bool keepPlace) {
  drawing::ViewOptions options;
  options.words = m_options.words;
  options.notation = m_context.map.notation();
  options.personas = m_options.personas;
  options.period = m_comparison->numbers.after.period;
  options.openLanes = m_openLanes;
  const bool dark = m_context.appearance.theme().dark;
  const drawing::ComparedLooks looks = looksOf(*m_comparison, dark, m_bar->isQuiet());
  m_map->show(
      std::make_shared<drawing::MapLayout>(comparedLayout(m_comparison->both, options, looks)));
  if (!keepPlace || !m_fitted) m_map->fitWidth();
  showCurrent();
}

const Difference* ComparisonPage::current() const {
  const auto at = m_changes->current();
  return at && *at < m_comparison->changes.size() ? &m_comparison->changes[*at] : nullptr;
}

void ComparisonPage::showCurrent() {
  const Difference* difference = current();
  m_place->setText(tr("%1 of %2").arg(m_changes->currentPlace()).arg(m_changes->shownCount()));
  if (!difference) {
    m_box->hide();
    m_map->select(nullptr, nullptr);
    return;
  }
  const bool canBeTakenBack = m_comparison->now.isNow && m_context.map.canEdit();
  m_box->show(*m_comparison, *difference, canBeTakenBack);
  const drawing::MapLayout& layout = m_map->layout();
  const drawing::Element* element = elementOf(layout, *difference);
  const drawing::Element* former =
      difference->hasMoved() ? elementOf(layout, *difference, true) : nullptr;
  m_map->select(element, former);
  if (element) m_map->bringIntoSight(element->rect, former ? former->rect : QRectF());
}

void ComparisonPage::step(int by) {
  m_tabs->setCurrentIndex(0);
  m_changes->step(by);
}

void ComparisonPage::filter(std::optional<Mark> mark) {
  m_changes->filter(mark);
  if (!m_changes->current()) m_changes->step(1);
  showCurrent();
}

void ComparisonPage::clickElement(const drawing::Element& element) {
  if (const auto at = differenceOn(*m_comparison, element)) {
    m_tabs->setCurrentIndex(0);
    m_changes->setCurrent(*at);
  }
}

// What was removed comes back with all that it held.
void ComparisonPage::takeBack() {
  const Difference* difference = current();
  if (!difference) return;
  journey::Differences back{inverse(*difference)};
  if (difference->mark == Mark::removed) {
    for (const Difference& each : m_comparison->changes) {
      const auto holder = describe(each.key.kind).holder;
      const bool isHeld = each.before && holder == difference->key.kind &&
                          holderOf(*each.before) == difference->key.id;
      if (isHeld && each.mark == Mark::removed) back.push_back(inverse(each));
    }
  }
  const bool added = difference->mark == Mark::added;
  const journey::RecordKey key = difference->key;
  m_context.map.edit(journey::messages::changeTakenBack(), this, [&](journey::Edit& edit) {
    added ? removeRecord(edit, key.kind, key.id) : applyDifferences(edit, back);
  });
}

void ComparisonPage::foldNumbers() {
  const bool low = height() < kLowHeight;
  const bool isTab = m_tabs->indexOf(m_numbersTab) >= 0;
  if (low && !isTab) {
    m_numbersTab->layout()->addWidget(m_strip);
    m_strip->setMaximumHeight(QWIDGETSIZE_MAX);
    m_strip->setMinimumHeight(0);
    m_tabs->addTab(m_numbersTab, tr("Numbers"));
    m_strip->show();
  } else if (!low) {
    if (isTab) {
      m_tabs->removeTab(m_tabs->indexOf(m_numbersTab));
      m_numbersTab->hide();
    }
    if (auto* column = qobject_cast<QVBoxLayout*>(m_map->parentWidget()->layout())) {
      column->addWidget(m_strip);
    }
    m_strip->setFixedHeight(kStripHeight);
    m_strip->show();
  }
}

void ComparisonPage::setTheme(const drawing::Theme& theme) {
  m_map->setTheme(theme);
  m_numbers->setTheme(theme);
  m_changes->setTheme(theme);
  m_readings->setTheme(theme);
  m_box->setTheme(theme);
  const auto name = [&](drawing::Ink ink) { return theme.of(ink).name(); };
  setStyleSheet(
      QStringLiteral(
          "#comparisonPage { background: %1; }"
          "#comparisonBar { background: %2; border-bottom: 1px solid %3; }"
          "#comparisonHeading { font-size: 15px; font-weight: 600; }"
          "#comparedNumbersStrip { border-top: 1px solid %3; background: %1; }"
          "#changeBox { border: 1px solid %4; border-radius: 8px; background: %1; }"
          "QToolButton[look=\"mark\"] { background: %1; color: %5; border: 1px solid %4; "
          "border-radius: 11px; padding: 2px 8px; }"
          "QToolButton[look=\"mark\"]:checked { background: %5; color: %1; border-color: %5; "
          "font-weight: 600; }"
          "QToolButton[look=\"mark\"]:disabled { color: %6; }"
          "QToolButton[look=\"mark\"]:focus { border: 2px solid %7; padding: 1px 7px; }")
          .arg(name(drawing::Ink::surface), theme.dark ? "#1B2740" : "#EEF4FF",
               name(drawing::Ink::line), name(drawing::Ink::strongLine), name(drawing::Ink::text),
               name(drawing::Ink::faintText), name(drawing::Ink::selection)));
  layOut(true);
}

// What stands below the page would be changed by these.
void ComparisonPage::setMenusOn(bool on) {
  auto* window = qobject_cast<QMainWindow*>(m_context.window);
  if (!window) return;
  const auto menus = window->menuBar()->actions();
  for (qsizetype at = 1; at + 1 < menus.size(); ++at) menus[at]->setEnabled(on);
}

void ComparisonPage::close() {
  setMenusOn(true);
  hide();
  if (m_before && m_before->isVisible()) {
    m_before->setFocus();
  } else {
    m_context.panels.leave();
  }
  emit closed();
  deleteLater();
}

bool ComparisonPage::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    // Keys of the window would reach the map below, but for leaving the program or full screen.
    const auto& key = static_cast<QKeyEvent&>(*event);
    const bool isOfProgram = key.matches(QKeySequence::Quit) || key.matches(QKeySequence::Close) ||
                             key.key() == Qt::Key_F11 || (key.modifiers() & Qt::AltModifier);
    if (!isOfProgram) {
      event->accept();
      return true;
    }
  }
  return QFrame::event(event);
}

void ComparisonPage::keyPressEvent(QKeyEvent* event) {
  const bool shift = event->modifiers() & Qt::ShiftModifier;
  switch (event->key()) {
    case Qt::Key_Escape:
      close();
      return;
    case Qt::Key_N:
      step(shift ? -1 : 1);
      return;
    case Qt::Key_Plus:
      m_map->stepZoom(true);
      return;
    case Qt::Key_Minus:
      m_map->stepZoom(false);
      return;
    default:
      event->accept();
  }
}

bool ComparisonPage::focusNextPrevChild(bool next) {
  return tabRoundIn(*this, next) || QFrame::focusNextPrevChild(next);
}

bool ComparisonPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize) {
    setGeometry(parentWidget()->rect());
  }
  return QFrame::eventFilter(watched, event);
}

void ComparisonPage::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  foldNumbers();
  if (!isVisible()) return;
  layout()->activate();
  m_map->fitWidth();
  m_fitted = true;
  showCurrent();
}

}  // namespace throughline::editor
