#include "panels/experiment/experiment_panel.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "panels/experiment/experiment_page.h"
#include "throughline/editor/plain_text.h"
#include "widgets/page_place.h"

namespace throughline::editor {

namespace {

constexpr int kPageWidth = 500;
constexpr int kSheetOfTrial = 560;

}  // namespace

ExperimentPanel::ExperimentPanel(OpenMap& map, ViewState& view, ShownTrials& trials,
                                 QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_view(view),
      m_trials(trials),
      m_stack(new QStackedWidget(this)),
      m_none(new PlainLabel(
          tr("Choose an experiment on the board, and its page opens here: what is to be tried, "
             "whether it can be tested, what came out."))),
      m_frame(new QWidget),
      m_place(new PagePlace(*m_frame, *m_stack, kSheetOfTrial, this)),
      m_theme(&drawing::Theme::light()) {
  setObjectName("experimentPanel");
  m_none->setWordWrap(true);
  m_none->setAlignment(Qt::AlignTop);
  m_none->setMargin(14);
  m_none->setProperty("look", "field");
  m_stack->addWidget(m_none);
  m_stack->addWidget(m_frame);
  auto* inside = new QVBoxLayout(m_frame);
  inside->setContentsMargins(0, 0, 0, 0);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_stack);
  connect(&map, &OpenMap::changed, this, &ExperimentPanel::update);
  connect(&map, &OpenMap::accessChanged, this, [this] {
    if (m_page) m_page->refresh(nullptr);
  });
  connect(m_place, &PagePlace::mapCovered, this, [this](int width) {
    if (m_page) m_page->setFootFixed(width > 0);
    if (width > 0) emit panelEmptied();
  });
  connect(m_place, &PagePlace::stands, this, [this] {
    if (!isVisible()) emit panelWanted();
    emit roomWanted(kPageWidth);
  });
}

void ExperimentPanel::setBoard(QWidget& board) { m_place->setMap(board); }

bool ExperimentPanel::liesOverBoard() const { return m_place->liesOverMap(); }

void ExperimentPanel::show(TrialId experiment, bool asked) {
  if (!m_map.journey().find(experiment)) return close();
  const bool overBoard = m_place->liesOverMap();
  if (!asked && !m_place->isOpen() && (overBoard || !isVisible())) return;
  if (!m_page || m_page->experiment() != experiment) {
    if (m_page) {
      m_page->flush();
      m_page->hide();
      m_page->deleteLater();
    }
    m_page = new ExperimentPage(m_map, m_trials, experiment, m_frame);
    m_page->setTheme(*m_theme);
    m_frame->layout()->addWidget(m_page);
    m_page->show();
    connect(m_page, &ExperimentPage::said, this, &ExperimentPanel::said);
    connect(m_page, &ExperimentPage::left, this, [this] {
      // A sheet is lifted, and the keyboard goes back to the card; in the panel it stays open.
      if (m_place->liesOverMap() && m_place->isOpen()) close();
      emit left();
    });
    connect(m_page, &ExperimentPage::interviewsWanted, this, [this] {
      const auto* shown = m_map.journey().find(m_page->experiment());
      if (!shown) return;
      const auto stage = shown->stage;
      if (m_place->liesOverMap() && m_place->isOpen()) close();
      emit interviewsWanted(stage);
    });
  }
  if (asked || !m_place->isOpen()) m_place->open();
  m_page->setFootFixed(overBoard);
}

void ExperimentPanel::close() {
  if (m_page) m_page->flush();
  if (m_place->isOpen()) m_place->close();
  if (!m_page || m_map.journey().find(m_page->experiment())) return;
  m_page->hide();
  m_page->deleteLater();
  m_page = nullptr;
}

void ExperimentPanel::update(const store::Notification& notification) {
  if (!m_page) return;
  if (!m_map.journey().find(m_page->experiment())) return close();
  m_page->refresh(notification.initiator);
}

void ExperimentPanel::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  if (m_page) m_page->setTheme(theme);
}

void ExperimentPanel::flush() {
  if (m_page && m_map.journey().find(m_page->experiment())) m_page->flush();
}

bool ExperimentPanel::takeRefusal(store::Initiator initiator, const QString& sentence) {
  return m_page && m_page->takeRefusal(initiator, sentence);
}

bool ExperimentPanel::resume(const store::Draft& draft) { return m_page && m_page->resume(draft); }

void ExperimentPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  const drawing::Target& current = m_view.current();
  if (current.kind != journey::Kind::experiment) return;
  show({current.id}, false);
  // Once the tab that is coming to the front has come.
  if (liesOverBoard()) {
    QMetaObject::invokeMethod(this, &ExperimentPanel::sheetWanted, Qt::QueuedConnection);
  }
}

void ExperimentPanel::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  if (m_page && m_place->isOpen()) m_page->focusFirst();
}

}  // namespace throughline::editor
