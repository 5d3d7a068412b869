#include "source_list.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "source_model.h"
#include "throughline/editor/plain_text.h"
#include "throughline/metrics/evidence.h"
#include "widgets/elided_tool_button.h"
#include "widgets/flow_layout.h"
#include "widgets/two_column_delegate.h"

namespace throughline::editor {

namespace {

QString stageNameOf(const journey::Journey& journey, journey::Id<journey::Stage> stage) {
  const auto* found = journey.find(stage);
  return found ? oneLine(QString::fromStdString(found->name)) : QString();
}

PlainLabel* smallLabel(QWidget* parent, const char* name, const char* look) {
  auto* label = new PlainLabel(parent);
  label->setObjectName(name);
  label->setProperty("look", look);
  label->setWordWrap(true);
  return label;
}

}  // namespace

SourceList::SourceList(OpenMap& map, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_model(new SourceModel(map, this)),
      m_filter(new ElidedToolButton(this)),
      m_view(new QListView(this)),
      m_new(new QPushButton(tr("New source"), this)),
      m_paste(new QPushButton(tr("Paste"), this)),
      m_guide(new QPushButton(this)),
      m_empty(smallLabel(this, "noSources", "small")),
      m_standing(smallLabel(this, "standing", "doubt")) {
  m_filter->setObjectName("sourceStage");
  m_filter->setProperty("look", "box");
  m_filter->setPopupMode(QToolButton::InstantPopup);
  m_filter->setFocusPolicy(Qt::StrongFocus);
  m_filter->setMenu(new QMenu(m_filter));
  m_filter->setToolTip(tr("Show the sources that cover one stage"));
  m_new->setObjectName("newSource");
  m_paste->setObjectName("pasteSource");
  m_paste->setToolTip(tr("Make a source of the text on the clipboard"));
  m_guide->setObjectName("openGuide");
  m_view->setObjectName("sourceList");
  m_view->setModel(m_model);
  m_view->setItemDelegate(new TwoColumnDelegate(m_view));
  m_view->setUniformItemSizes(true);
  m_view->setFrameShape(QFrame::NoFrame);
  m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_view->setAccessibleName(tr("Sources, the newest first"));
  auto* buttons = new FlowLayout(nullptr, 6);
  for (QWidget* each : {static_cast<QWidget*>(m_filter), static_cast<QWidget*>(m_new),
                        static_cast<QWidget*>(m_paste)}) {
    buttons->addWidget(each);
  }
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 10, 8, 12);
  layout->setSpacing(8);
  layout->addLayout(buttons);
  layout->addWidget(m_empty);
  layout->addWidget(m_view, 1);
  layout->addWidget(m_standing);
  layout->addWidget(m_guide, 0, Qt::AlignLeft);
  layout->addStretch();
  const auto open = [this](const QModelIndex& index) { emit openWanted(m_model->at(index.row())); };
  connect(m_view, &QListView::clicked, this, open);
  connect(m_view, &QListView::activated, this, open);
  connect(m_new, &QPushButton::clicked, this, &SourceList::newWanted);
  connect(m_paste, &QPushButton::clicked, this, &SourceList::pasteWanted);
  connect(m_guide, &QPushButton::clicked, this, [this] { emit guideWanted(stage()); });
  connect(m_filter->menu(), &QMenu::aboutToShow, this, &SourceList::fillStages);
  connect(&map, &OpenMap::accessChanged, this, &SourceList::showStanding);
  showStanding();
}

void SourceList::showStage(journey::Id<journey::Stage> stage) {
  m_model->setStage(stage);
  showStanding();
}

journey::Id<journey::Stage> SourceList::stage() const { return m_model->stage(); }

void SourceList::refresh() {
  const auto kept = current();
  m_model->refresh();
  setCurrent(kept);
  showStanding();
}

void SourceList::setCurrent(journey::Id<journey::Source> source) {
  const int row = m_model->rowOf(source);
  m_view->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
}

journey::Id<journey::Source> SourceList::current() const {
  return m_model->at(m_view->currentIndex().row());
}

QWidget* SourceList::list() const { return m_view; }

void SourceList::fillStages() {
  QMenu* menu = m_filter->menu();
  menu->clear();
  const auto add = [&](const QString& name, journey::Id<journey::Stage> stage) {
    QAction* action =
        menu->addAction(plainMenuText(name), this, [this, stage] { showStage(stage); });
    action->setCheckable(true);
    action->setChecked(stage == this->stage());
  };
  add(tr("All stages"), {});
  for (const auto* each : m_map.journey().list<journey::Stage>()) {
    add(stageNameOf(m_map.journey(), each->id), each->id);
  }
}

void SourceList::showStanding() {
  const auto& journey = m_map.journey();
  const QString name = stageNameOf(journey, stage());
  const bool ofStage = !name.isEmpty();
  m_filter->setMenuText(ofStage ? name : tr("All stages"));
  m_new->setEnabled(m_map.canEdit());
  m_paste->setEnabled(m_map.canEdit());
  const bool empty = m_model->rowCount() == 0;
  m_empty->setVisible(empty);
  m_view->setVisible(!empty);
  m_empty->setText(ofStage && journey.count(journey::Kind::source) > 0
                       ? tr("No source covers %1 yet.").arg(name)
                       : tr("Drop an interview note here, or paste one."));
  m_guide->setVisible(ofStage);
  m_guide->setText(plainMenuText(tr("Interview guide for %1").arg(name)));
  const auto evidence = evidenceOf(metrics::evidenceByStage(journey), stage());
  const auto missing = metrics::kInterviewsOfFirmStage - evidence.interviews();
  m_standing->setVisible(ofStage && missing > 0);
  m_standing->setText(tr("%1 is a hypothesis: %n more interviews, and it counts as heard.", nullptr,
                         static_cast<int>(std::max<std::int64_t>(missing, 0)))
                          .arg(name));
}

}  // namespace throughline::editor
