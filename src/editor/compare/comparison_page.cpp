#include "comparison_page.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QSplitter>
#include <QVBoxLayout>

#include "changes_panel.h"
#include "compared_map.h"
#include "comparison_bar.h"
#include "comparison_status.h"
#include "difference_words.h"
#include "frame/signature.h"
#include "frame/worded.h"
#include "looks_of.h"
#include "numbers_strip.h"
#include "side_choice.h"
#include "taking_back.h"
#include "throughline/editor/plain_text.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

using journey::Difference;

namespace {

constexpr int kPanelWidth = 360;
constexpr int kLowHeight = 800;  // below it the numbers fold into a tab

QWidget& roomOf(const WindowContext& context) {
  auto* window = qobject_cast<QMainWindow*>(context.window);
  return window && window->centralWidget() ? *window->centralWidget() : *context.window;
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
  m_strip = new NumbersStrip(this);
  m_numbersTab = new QWidget(this);
  auto* numbers = new QVBoxLayout(m_numbersTab);
  numbers->setContentsMargins(0, 6, 0, 0);
  m_numbersTab->hide();
  auto* left = new QWidget(this);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_map, 1);
  column->addWidget(m_strip);
  auto* splitter = new QSplitter(Qt::Horizontal, this);
  splitter->addWidget(left);
  m_changes = new ChangesPanel(context.view.filter(), splitter);
  splitter->addWidget(m_changes);
  splitter->setStretchFactor(0, 1);
  splitter->setCollapsible(0, false);
  splitter->setCollapsible(1, false);
  splitter->setHandleWidth(1);
  splitter->setSizes({parentWidget()->width() - kPanelWidth, kPanelWidth});
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  page->addWidget(m_bar);
  page->addWidget(splitter, 1);
  m_status = new ComparisonStatus(*m_map, this);
  page->addWidget(m_status);

  connect(m_bar, &ComparisonBar::closeWanted, this, &ComparisonPage::close);
  connect(m_bar, &ComparisonBar::quietChanged, this, [this] { layOut(true); });
  connect(m_bar, &ComparisonBar::copyWanted, this, [this] {
    QApplication::clipboard()->setText(comparisonText(*m_comparison));
    m_status->say(tr("The changes are on the clipboard as text"));
  });
  connect(m_bar, &ComparisonBar::swapWanted, this,
          [this] { compare(m_comparison->now, m_comparison->then); });
  connect(m_map, &ComparedMap::clicked, this, &ComparisonPage::clickElement);
  connect(m_map, &ComparedMap::laneClicked, this, [this](qint64 id) {
    const drawing::LaneId lane{id};
    if (!m_openLanes.erase(lane)) m_openLanes.insert(lane);
    layOut(true);
  });
  connect(m_changes, &ChangesPanel::currentChanged, this, &ComparisonPage::showCurrent);
  connect(m_changes, &ChangesPanel::takeBackWanted, this, &ComparisonPage::takeBackCurrent);
  connect(m_changes, &ChangesPanel::historyWanted, this, &ComparisonPage::showHistory);
  connect(&context.map, &OpenMap::changed, this, &ComparisonPage::followMap);
  // What the window says lies below this page.
  connect(&context.map, &OpenMap::refused, this,
          [this](const journey::Message& label, const journey::Error& error) {
            m_status->say(
                tr("%1: %2").arg(worded(label), worded(error.message(), m_context.map.notation())));
          });
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
  m_changes->focusList();
}

ComparisonPage::~ComparisonPage() = default;

void ComparisonPage::compare(ComparedSide then, ComparedSide now, bool keepPlace) {
  m_comparison = std::make_unique<Comparison>(compareSides(std::move(then), std::move(now)));
  showComparison(keepPlace);
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
  compare(current(m_comparison->then), current(m_comparison->now), true);
}

void ComparisonPage::showComparison(bool keepPlace) {
  m_bar->show(*m_comparison);
  m_strip->show(*m_comparison, m_context.map.notation());
  m_changes->show(*m_comparison, keepPlace);
  m_status->show(m_comparison->changes);
  layOut(keepPlace);
  if (m_fitted) foldNumbers();
}

void ComparisonPage::layOut(bool keepPlace) {
  drawing::ViewOptions options;
  options.words = m_options.words;
  options.notation = m_context.map.notation();
  options.personas = m_options.personas;
  options.period = m_comparison->numbers.after.period;
  options.openLanes = m_openLanes;
  const drawing::ComparedLooks looks = looksOf(*m_comparison, m_bar->isQuiet());
  m_map->show(
      std::make_shared<drawing::MapLayout>(comparedLayout(m_comparison->both, options, looks)));
  if (!keepPlace || !m_fitted) m_map->fitWidth();
  showCurrent();
}

void ComparisonPage::showCurrent() {
  m_changes->showCurrent({.canBeTakenBack = m_comparison->now.isNow && m_context.map.canEdit(),
                          .hasHistory = hasHistory(),
                          .lastEdit = lastEdit()});
  const Difference* difference = m_changes->current();
  const drawing::Element* element = difference ? elementOf(m_map->layout(), *difference) : nullptr;
  m_map->select(element);
  if (element) m_map->bringIntoSight(*element);
}

// Of a file or what would be, the history of this map tells nothing.
bool ComparisonPage::hasHistory() const {
  const auto isOfThisMap = [](const ComparedSide& side) { return side.isNow || side.seq; };
  const Difference* difference = m_changes->current();
  return difference && isOfThisMap(m_comparison->then) && isOfThisMap(m_comparison->now);
}

QString ComparisonPage::lastEdit() const {
  if (!hasHistory()) return {};
  const journey::RecordKey key = m_changes->current()->key;
  const std::int64_t from = m_comparison->then.seq.value_or(0);
  const std::int64_t before = m_comparison->now.seq ? *m_comparison->now.seq + 1 : 0;
  try {
    const auto last = m_context.map.document().lastChangeOf(key, before);
    if (!last || last->seq <= from) return {};
    return tr("%1, by %2").arg(saidTime(fromUtc(last->at)), saidAuthor(last->who));
  } catch (const journey::Error&) {
    return {};  // the history itself says why
  }
}

// The keyboard goes to the list: on the button the next Enter would take another one back.
void ComparisonPage::takeBackCurrent() {
  const Difference* difference = m_changes->current();
  if (!difference) return;
  const QString name = differenceName(*m_comparison, *difference);
  if (takeBack(m_context.map, *m_comparison, *difference, this)) {
    m_status->say(tr("%1 is as it was then, as an edit that can be undone").arg(oneLine(name, 60)));
  }
  m_changes->focusList();
}

void ComparisonPage::showHistory() {
  const Difference* difference = m_changes->current();
  if (!difference) return;
  const drawing::Target target = difference->key;
  const QString name = differenceName(*m_comparison, *difference);
  ViewState& view = m_context.view;
  close();
  view.requestHistory(target, name);
}

void ComparisonPage::clickElement(const drawing::Element& element) {
  if (const auto at = differenceOn(*m_comparison, element)) m_changes->setCurrent(*at);
}

void ComparisonPage::foldNumbers() {
  const bool isLow = height() < kLowHeight;
  const bool isTab = m_changes->indexOf(m_numbersTab) >= 0;
  if (isLow && !isTab) {
    m_numbersTab->layout()->addWidget(m_strip);
    m_changes->addTab(m_numbersTab, tr("Numbers"));
  } else if (!isLow && isTab) {
    m_changes->removeTab(m_changes->indexOf(m_numbersTab));
    m_numbersTab->hide();
  }
  if (isLow) return m_strip->standBelow(0, 0);
  m_map->parentWidget()->layout()->addWidget(m_strip);
  m_strip->standBelow(width() - m_changes->width(), height() / 3);
}

void ComparisonPage::setTheme(const drawing::Theme& theme) {
  m_map->setTheme(theme);
  m_strip->setTheme(theme);
  m_changes->setTheme(theme);
  showCurrent();
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
  // A dialog that was in front may have had the keyboard when the page was opened.
  if (event->type() == QEvent::WindowActivate && !isAncestorOf(QApplication::focusWidget())) {
    m_changes->focusList();
  }
  if (event->type() == QEvent::ShortcutOverride) {
    // Keys of the window would reach the map below, but for leaving the program or full screen.
    const auto& key = static_cast<QKeyEvent&>(*event);
    const bool isOfProgram = key.matches(QKeySequence::Quit) || key.matches(QKeySequence::Close) ||
                             key.key() == Qt::Key_F11 || key.key() == Qt::Key_F10 ||
                             (key.modifiers() & Qt::AltModifier);
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
      m_changes->step(shift ? -1 : 1);
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
