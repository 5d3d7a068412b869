#include "check_panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <algorithm>

#include "check_words.h"
#include "finding_line.h"
#include "finding_words.h"
#include "frame/worded.h"
#include "several_line.h"
#include "step_line.h"
#include "texts.h"
#include "throughline/check/words.h"
#include "throughline/editor/plain_text.h"
#include "widgets/line_column.h"
#include "widgets/wrapped_button.h"

namespace throughline::editor {

namespace {

using check::Finding;
using Kind = CheckLine::Kind;

constexpr int kMendedMilliseconds = 2000;
constexpr int kLowPanel = 640;  // below it a finding has two lines
constexpr auto kClosedKey = "check/closed";
constexpr auto kByStageKey = "check/byStage";

QToolButton* segment(const QString& text, const char* name, const char* look, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName(name);
  button->setProperty("look", look);
  button->setText(text);
  button->setCheckable(true);
  button->setFocusPolicy(Qt::StrongFocus);
  return button;
}

}  // namespace

CheckPanel::CheckPanel(const WindowContext& context)
    : m_context(context),
      m_remedies(context),
      m_heading(new PlainLabel(this)),
      m_counts(new PlainLabel(this)),
      m_bySteps(segment(tr("By step"), "byStep", "segmentFirst", this)),
      m_byStages(segment(tr("By stage"), "byStage", "segmentLast", this)),
      m_next(new WrappedButton(this)),
      m_column(new LineColumn([this](const QString& key) { return makeLine(key); }, this)) {
  setObjectName("check");
  setAttribute(Qt::WA_StyledBackground);
  setFocusPolicy(Qt::StrongFocus);
  m_next->setObjectName("checkNext");
  m_next->setProperty("look", "next");
  m_column->setObjectName("checkLines");
  m_column->setAccessibleName(tr("What the check has found"));
  auto* next = new QHBoxLayout;
  next->setContentsMargins(12, 0, 12, 6);
  next->addWidget(m_next);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(makeHead());
  layout->addLayout(next);
  layout->addWidget(m_column, 1);
  m_mendedGo.setObjectName("mendedGo");
  m_mendedGo.setParent(this);
  m_mendedGo.setSingleShot(true);
  m_mendedGo.setInterval(kMendedMilliseconds);
  connect(&m_mendedGo, &QTimer::timeout, this, [this] {
    m_mended.clear();
    showLines();
  });
  connect(&context.check, &CheckedMap::changed, this, &CheckPanel::markStale);
  connect(&context.map, &OpenMap::accessChanged, this, &CheckPanel::markStale);
  connect(m_column, &LineColumn::entered, this, [this](const QString& key) {
    const auto line = m_lines.find(key);
    if (line != m_lines.end() && line->second.kind == Kind::finding) {
      setCurrent(line->second.finding);
    }
  });
  connect(m_next, &QPushButton::clicked, this, &CheckPanel::goToNext);
  m_choice.byStage = context.services.settings->value(kByStageKey).toBool();
  setByStage(m_choice.byStage);
  markStale();
}

QWidget* CheckPanel::makeHead() {
  auto* head = new QWidget(this);
  m_heading->setObjectName("checkHeading");
  m_heading->setProperty("look", "section");
  m_counts->setObjectName("checkCounts");
  m_counts->setProperty("look", "small");
  for (PlainLabel* label : {m_heading, m_counts}) label->setWordWrap(true);
  auto* close = new QToolButton(head);
  close->setObjectName("closeCheck");
  close->setProperty("look", "quiet");
  close->setText(QStringLiteral("×"));
  close->setAccessibleName(tr("Close the check"));
  close->setToolTip(tr("Close the check; it stays closed until it is asked for"));
  close->setFocusPolicy(Qt::StrongFocus);
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  words->addWidget(m_heading);
  words->addWidget(m_counts);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(12, 10, 6, 8);
  row->setSpacing(0);
  row->addLayout(words, 1);
  row->addSpacing(6);
  row->addWidget(m_bySteps, 0, Qt::AlignTop);
  row->addWidget(m_byStages, 0, Qt::AlignTop);
  row->addWidget(close, 0, Qt::AlignTop);
  connect(m_bySteps, &QToolButton::clicked, this, [this] { setByStage(false); });
  connect(m_byStages, &QToolButton::clicked, this, [this] { setByStage(true); });
  connect(close, &QToolButton::clicked, this, &CheckPanel::close);
  return head;
}

bool CheckPanel::opensByItself() const {
  return !m_context.services.settings->value(kClosedKey).toBool();
}

void CheckPanel::close() {
  m_context.services.settings->setValue(kClosedKey, true);
  emit closeWanted();
}

void CheckPanel::setByStage(bool byStage) {
  m_bySteps->setChecked(!byStage);
  m_byStages->setChecked(byStage);
  if (std::exchange(m_choice.byStage, byStage) == byStage) return;
  m_context.services.settings->setValue(kByStageKey, byStage);
  showLines();
}

void CheckPanel::setTheme(const drawing::Theme& theme) {
  m_look.theme = &theme;
  m_column->viewport()->update();
}

void CheckPanel::markStale() {
  setWindowTitle(titleOfCheck(found()));
  m_stale = true;
  if (isVisible()) follow(true);
}

void CheckPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_context.services.settings->setValue(kClosedKey, false);
  if (m_stale) follow(false);
}

void CheckPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool compact = height() < kLowPanel;
  if (compact == m_look.compact) return;
  m_look.compact = m_choice.compact = compact;
  m_column->eachMade([](const QString&, QWidget* line) {
    if (auto* finding = qobject_cast<FindingLine*>(line)) finding->follow();
  });
  if (!m_stale) showLines();
}

void CheckPanel::focusInEvent(QFocusEvent* /*event*/) {
  const QStringList& keys = m_column->lines();
  if (keys.isEmpty()) return m_next->setFocus();
  const auto current = std::ranges::find_if(m_order, [this](const CheckLine& line) {
    return m_choice.current && line.finding == m_choice.current;
  });
  m_column->reveal(current == m_order.end() ? keys.front() : current->key())->setFocus();
}

void CheckPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return m_context.panels.leave();
  QWidget::keyPressEvent(event);
}

void CheckPanel::follow(bool live) {
  m_stale = false;
  const auto before = std::exchange(m_places, {});
  for (std::size_t i = 0; i < found().findings.size(); ++i) {
    m_places.emplace(findingKeyOf(found().findings[i]), i);
  }
  for (const auto& [key, place] : before) {
    const auto title = m_titles.find(key);
    if (m_places.contains(key) || title == m_titles.end()) continue;
    // What was deleted is not mended: it has nothing more to say.
    const bool isThere = m_context.check.journey().contains(key.on.kind, key.on.id);
    if (live && isThere) m_mended.insert_or_assign(key, title->second);
    m_titles.erase(title);
  }
  std::erase_if(m_mended, [this](const auto& each) { return m_places.contains(each.first); });
  if (!m_mended.empty()) m_mendedGo.start();
  showHead();
  showLines();
}

void CheckPanel::showHead() {
  m_heading->setText(headingOfCheck(found()));
  const QString counts = countsOfCheck(found());
  m_counts->setText(counts);
  m_counts->setVisible(!counts.isEmpty());
  const QString next = worded(found().next.sentence);
  const bool leads = found().next.step.has_value();
  m_next->setWords(leads ? tr("Next: %1").arg(next) : next);
  m_next->setVisible(!next.isEmpty());
}

void CheckPanel::showLines() {
  m_order = withMended(linesOf(m_context.check.journey(), found(), m_choice));
  m_lines.clear();
  QStringList keys;
  for (const CheckLine& line : m_order) {
    keys << line.key();
    m_lines.emplace(keys.back(), line);
  }
  m_column->setLines(keys);
  m_column->eachMade([this](const QString& key, QWidget* line) {
    const auto of = m_lines.find(key);
    if (of != m_lines.end()) fillLine(*line, of->second);
  });
}

std::vector<CheckLine> CheckPanel::withMended(const std::vector<CheckLine>& lines) const {
  if (m_mended.empty()) return lines;
  std::set<QString> kept;
  for (const CheckLine& line : lines) kept.insert(line.key());
  std::map<QString, std::vector<CheckLine>> after;  // the line that stays before them
  QString before;
  for (const CheckLine& line : m_order) {
    if (line.finding && m_mended.contains(*line.finding)) {
      after[before].push_back(line);
      after[before].back().kind = Kind::mended;
    } else if (kept.contains(line.key())) {
      before = line.key();
    }
  }
  std::vector<CheckLine> all = after[QString()];
  for (const CheckLine& line : lines) {
    all.push_back(line);
    const auto& mended = after[line.key()];
    all.insert(all.end(), mended.begin(), mended.end());
  }
  return all;
}

QWidget* CheckPanel::makeLine(const QString& key) {
  const CheckLine& line = m_lines.at(key);
  QWidget* made = nullptr;
  switch (line.kind) {
    case Kind::rings:
      made = new RingsLine(m_look);
      break;
    case Kind::step: {
      auto* step = new StepLine(m_look);
      connect(step, &StepLine::sourceWanted, this, &CheckPanel::sourceWanted);
      connect(step, &StepLine::guideWanted, this, &CheckPanel::beginGuide);
      made = step;
      break;
    }
    case Kind::stage:
      made = new StageLine;
      break;
    case Kind::several: {
      auto* several = new SeveralLine(m_look);
      connect(several, &SeveralLine::openWanted, this,
              [this, key] { openSeveral(CheckLine(m_lines.at(key))); });
      made = several;
      break;
    }
    case Kind::finding:
    case Kind::mended:
      made = makeFinding(line);
  }
  fillLine(*made, line);
  return made;
}

FindingLine* CheckPanel::makeFinding(const CheckLine& line) {
  auto* made = new FindingLine(m_look);
  if (line.kind == Kind::mended) return made;
  const FindingKey key = *line.finding;
  connect(made, &FindingLine::goWanted, this, [this, key] { goTo(key); });
  connect(made, &FindingLine::remedyWanted, this, [this, key] { mend(key); });
  connect(made, &FindingLine::asideWanted, this, [this, made, key] { askReason(*made, key); });
  connect(made, &FindingLine::backWanted, this, [this, key] {
    if (const Finding* finding = find(key)) m_remedies.bringBack(*finding);
  });
  connect(made, &FindingLine::said, this, &CheckPanel::said);
  return made;
}

void CheckPanel::fillLine(QWidget& widget, const CheckLine& line) {
  if (auto* finding = qobject_cast<FindingLine*>(&widget)) {
    fillFinding(*finding, line);
  } else if (auto* step = qobject_cast<StepLine*>(&widget)) {
    step->say(found().of(line.step), beginsAt(found(), line.step));
  } else if (auto* rings = qobject_cast<RingsLine*>(&widget)) {
    rings->say(found());
  } else if (auto* stage = qobject_cast<StageLine*>(&widget)) {
    stage->say(stageWords(m_context.check.journey(), line.stage),
               countsAtStage(found(), line.stage));
  } else if (auto* several = qobject_cast<SeveralLine*>(&widget)) {
    several->say(line);
  }
}

void CheckPanel::fillFinding(FindingLine& widget, const CheckLine& line) {
  if (line.kind == Kind::mended) {
    return widget.say(
        {.mark = CheckMark::mended, .title = tr("Mended: %1").arg(m_mended.at(*line.finding))});
  }
  const Finding* finding = find(*line.finding);
  if (!finding) return;
  FindingWords words = wordsOf(m_context.check.journey(), *finding);
  if (!m_context.map.canEdit()) words.whyNot = m_context.map.whyReadOnly();
  m_titles.insert_or_assign(*line.finding, words.title);
  widget.say(words);
  widget.setCurrent(m_choice.current == line.finding);
}

const Finding* CheckPanel::find(const FindingKey& key) const {
  const auto place = m_places.find(key);
  return place == m_places.end() ? nullptr : &found().findings[place->second];
}

}  // namespace throughline::editor
