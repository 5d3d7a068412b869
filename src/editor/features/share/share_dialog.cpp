#include "share_dialog.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "frame/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/lanes.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

namespace {

constexpr QSize kShareSize(860, 560);

PlainLabel* shareCaption(const QString& text, QWidget* parent) {
  auto* label = new PlainLabel(text, parent);
  label->setProperty("look", "field");
  return label;
}

PlainLabel* smallLines(const char* name, QWidget* parent) {
  auto* label = new PlainLabel(parent);
  label->setObjectName(name);
  label->setProperty("look", "small");
  label->setWordWrap(true);
  label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  return label;
}

void addLine(QListWidget& list, const QString& text, bool ticked) {
  auto* item = new QListWidgetItem(oneLine(text, 80), &list);
  item->setToolTip(plainTip(text));
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
}

bool isTicked(const QListWidget& list, std::size_t line) {
  return list.item(static_cast<int>(line))->checkState() == Qt::Checked;
}

/// "7 stages", "21 touchpoints", a line each; the map itself goes without saying.
QString countWords(const journey::KindCounts& counts) {
  QStringList words;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const journey::Kind kind = journey::kAllKinds[i];
    if (counts[i] > 0 && kind != journey::Kind::map) words << countedKind(kind, counts[i]);
  }
  return words.join(QStringLiteral("\n"));
}

/// Who was left out and stands in the words of a card all the same, a line each.
QStringList namedLines(const journey::Journey& map, const journey::Journey& copy) {
  constexpr std::size_t kMost = 8;
  const auto named = journey::stillNamed(map, copy);
  QStringList lines;
  for (std::size_t i = 0; i < std::min(kMost, named.size()); ++i) {
    const auto record = copy.get(named[i].where.kind, named[i].where.id);
    lines << ShareDialog::tr("%1, in “%2”")
                 .arg(oneLine(QString::fromStdString(named[i].name), 40),
                      oneLine(recordName(copy, record), 60));
  }
  if (named.size() > kMost) {
    lines << ShareDialog::tr("and %n more", nullptr, static_cast<int>(named.size() - kMost));
  }
  return lines;
}

/// All stages, and the lanes that the map shows.
journey::ShareOptions safeOptions(const journey::Journey& journey) {
  journey::ShareOptions options;
  for (const auto& [id, stage] : journey.all<journey::Stage>()) options.onlyStages.insert(stage.id);
  for (const auto* lane : journey.list<journey::Lane>()) {
    if (lane->hidden) options.without.insert(journey::laneKey(*lane));
  }
  return options;
}

}  // namespace

ShareDialog::ShareDialog(const journey::Journey& journey, journey::IdSource& ids, QWidget* parent)
    : QDialog(parent),
      m_journey(journey),
      m_ids(ids),
      m_stages(new QListWidget(this)),
      m_lanes(new QListWidget(this)),
      m_sources(new QCheckBox(tr("Sources, with their notes and excerpts"), this)),
      m_comments(new QCheckBox(tr("Comments, with who wrote them and when"), this)),
      m_reviews(new QCheckBox(tr("Reviews: date, period, notes and decisions"), this)),
      m_kept(smallLines("shareKept", this)),
      m_leftOut(smallLines("shareLeftOut", this)),
      m_namedHead(shareCaption(tr("Still named in it"), this)),
      m_named(smallLines("shareNamed", this)),
      m_fault(smallLines("shareFault", this)),
      m_save(new QPushButton(tr("Save the copy…"), this)) {
  setObjectName("shareDialog");
  setWindowTitle(tr("Share a copy"));
  resize(kShareSize);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 18, 20, 16);
  layout->setSpacing(12);
  auto* columns = new QHBoxLayout;
  columns->setSpacing(24);
  auto* left = new QVBoxLayout;
  auto* right = new QVBoxLayout;
  left->setSpacing(6);
  right->setSpacing(6);
  columns->addLayout(left, 3);
  columns->addLayout(right, 2);
  layout->addLayout(columns, 1);
  addTicks(*left);
  addSummary(*right);
  addButtons(*layout);
  showMap(safeOptions(m_journey));
  tabInLayoutOrder(*this);
  for (QListWidget* list : {m_stages, m_lanes}) {
    connect(list, &QListWidget::itemChanged, this, &ShareDialog::refresh);
  }
  for (QCheckBox* box : {m_sources, m_comments, m_reviews}) {
    connect(box, &QCheckBox::toggled, this, &ShareDialog::refresh);
  }
  refresh();
}

void ShareDialog::addTicks(QVBoxLayout& layout) {
  auto* lists = new QHBoxLayout;
  lists->setSpacing(16);
  const auto add = [&](QListWidget* list, const char* name, const QString& title) {
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    auto* label = shareCaption(title, this);
    label->setBuddy(list);
    list->setObjectName(name);
    list->setAccessibleName(title);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setSpacing(3);
    column->addWidget(label);
    column->addWidget(list, 1);
    lists->addLayout(column, 1);
  };
  add(m_stages, "shareStages", tr("Stages"));
  add(m_lanes, "shareLanes", tr("Lanes"));
  layout.addLayout(lists, 1);
  layout.addSpacing(8);
  layout.addWidget(shareCaption(tr("Not given away unless you tick it"), this));
  m_sources->setObjectName("shareSources");
  m_comments->setObjectName("shareComments");
  m_reviews->setObjectName("shareReviews");
  layout.addWidget(m_sources);
  layout.addWidget(m_comments);
  layout.addWidget(m_reviews);
}

void ShareDialog::addSummary(QVBoxLayout& layout) {
  auto* area = new QScrollArea(this);
  area->setObjectName("shareSummary");
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* page = new QWidget(area);
  auto* lines = new QVBoxLayout(page);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(6);
  lines->addWidget(shareCaption(tr("Goes along"), page));
  lines->addWidget(m_kept);
  lines->addSpacing(8);
  lines->addWidget(shareCaption(tr("Stays here"), page));
  lines->addWidget(m_leftOut);
  lines->addSpacing(8);
  lines->addWidget(m_namedHead);
  lines->addWidget(m_named);
  lines->addStretch(1);
  area->setWidget(page);
  layout.addWidget(area, 1);
}

void ShareDialog::addButtons(QVBoxLayout& layout) {
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  auto* cancel = new QPushButton(tr("Cancel"), this);
  cancel->setObjectName("shareCancel");
  m_save->setObjectName("shareSave");
  m_save->setProperty("look", "primary");
  m_save->setDefault(true);
  buttons->addWidget(m_fault, 1);
  buttons->addWidget(cancel);
  buttons->addWidget(m_save);
  layout.addLayout(buttons);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_save, &QPushButton::clicked, this, &ShareDialog::saveWanted);
}

void ShareDialog::showMap(const journey::ShareOptions& asked) {
  const QSignalBlocker stages(m_stages);
  const QSignalBlocker lanes(m_lanes);
  m_stages->clear();
  m_lanes->clear();
  m_stageIds.clear();
  m_laneKeys.clear();
  for (const auto* stage : m_journey.list<journey::Stage>()) {
    m_stageIds.push_back(stage->id);
    addLine(*m_stages, QString::fromStdString(stage->name), asked.onlyStages.contains(stage->id));
  }
  for (const journey::LaneKey& lane : journey::laneOrder(m_journey)) {
    const auto* record = journey::recordOf(m_journey, lane);
    const QString name = worded(journey::laneName(m_journey, lane));
    m_laneKeys.push_back(lane);
    addLine(*m_lanes, record && record->hidden ? tr("%1 (hidden on the map)").arg(name) : name,
            !asked.without.contains(lane));
  }
}

void ShareDialog::followMap() {
  journey::ShareOptions asked = options();
  // All that were there: what has come since was not asked about.
  if (asked.onlyStages.empty()) asked.onlyStages = {m_stageIds.begin(), m_stageIds.end()};
  for (const journey::LaneKey& lane : journey::laneOrder(m_journey)) {
    if (std::ranges::find(m_laneKeys, lane) == m_laneKeys.end()) asked.without.insert(lane);
  }
  showMap(asked);
  refresh();
}

journey::ShareOptions ShareDialog::options() const {
  journey::ShareOptions options;
  for (std::size_t i = 0; i < m_laneKeys.size(); ++i) {
    if (!isTicked(*m_lanes, i)) options.without.insert(m_laneKeys[i]);
  }
  for (std::size_t i = 0; i < m_stageIds.size(); ++i) {
    if (isTicked(*m_stages, i)) options.onlyStages.insert(m_stageIds[i]);
  }
  if (options.onlyStages.size() == m_stageIds.size()) options.onlyStages.clear();
  options.sources = m_sources->isChecked();
  options.comments = m_comments->isChecked();
  options.reviews = m_reviews->isChecked();
  return options;
}

void ShareDialog::refresh() {
  bool any = m_stageIds.empty();
  for (std::size_t i = 0; i < m_stageIds.size(); ++i) any = any || isTicked(*m_stages, i);
  m_save->setEnabled(any);
  m_fault->setText(any ? QString() : tr("Tick at least one stage."));
  if (!any) return;
  m_copy = journey::sharedCopy(m_journey, options(), m_ids);
  m_kept->setText(countWords(m_copy.kept));
  QStringList lines;
  if (const QString counts = countWords(m_copy.leftOut); !counts.isEmpty()) lines << counts;
  if (m_copy.origins > 0) {
    lines << tr("Where %n findings, questions and feelings were heard", nullptr,
                static_cast<int>(m_copy.origins));
  }
  lines << tr("The history: everything that was deleted, renamed or reworded");
  m_leftOut->setText(lines.join(QStringLiteral("\n")));
  const QStringList named = namedLines(m_journey, m_copy.journey);
  m_namedHead->setVisible(!named.isEmpty());
  m_named->setVisible(!named.isEmpty());
  m_named->setText(named.join(QStringLiteral("\n")));
}

}  // namespace throughline::editor
