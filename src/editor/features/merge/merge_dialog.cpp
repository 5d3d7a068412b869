#include "features/merge/merge_dialog.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "compare/comparison_page.h"
#include "compare/open_comparison.h"
#include "features/merge/changes_list.h"
#include "features/merge/conflict_list.h"
#include "features/merge/read_otherwise.h"
#include "frame/guarded.h"
#include "frame/paths.h"
#include "throughline/editor/plain_text.h"
#include "widgets/elided_label.h"

namespace throughline::editor {

using journey::Chosen;
using journey::MergeConflict;

namespace {

constexpr QSize kAroundPage(56, 72);  // what is seen of the window below
constexpr QSize kSmallestPage(860, 520);
constexpr QSize kLargestPage(1500, 980);
constexpr int kSideWidth = 400;
constexpr int kNarrowSide = 300;
constexpr int kLowForLists = 760;  // of the window: the side folds to its counts
constexpr int kLongestName = 60;

QString momentWords(const std::string& utc) {
  const QDateTime at =
      QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate).toLocalTime();
  const QLocale locale;
  return locale.toString(at.date(), "d MMMM yyyy") + ", " +
         locale.toString(at.time(), QLocale::ShortFormat);
}

}  // namespace

MergeDialog::MergeDialog(const WindowContext& context, std::unique_ptr<MergeSession> session,
                         const QString& found)
    : QDialog(context.window), m_context(context), m_session(std::move(session)) {
  setObjectName("mergeDialog");
  setWindowTitle(tr("Bring the copy in"));
  setAttribute(Qt::WA_DeleteOnClose);
  resize((context.window->size() - kAroundPage).expandedTo(kSmallestPage).boundedTo(kLargestPage));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  buildHead(*layout, found);
  buildBody(*layout);
  buildFoot(*layout);
  showFoot();
  connect(&context.map, &OpenMap::changed, this, [this] {
    m_session->mergeAgain();
    showChoices();
  });
  connect(&context.map, &OpenMap::accessChanged, this, &MergeDialog::showFoot);
  if (!m_conflicts->focusFirst()) m_bring->setFocus();
}

MergeDialog::~MergeDialog() = default;

void MergeDialog::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  if (!std::exchange(m_fitted, true)) fitHeight();
}

// Where there is little to choose the page is no higher than what it holds.
void MergeDialog::fitHeight() {
  const auto unused = [](const QScrollArea& area) {
    const QLayout* inside = area.widget()->layout();
    const int width = area.viewport()->width();
    const int wanted = inside->hasHeightForWidth() ? inside->totalHeightForWidth(width)
                                                   : inside->totalSizeHint().height();
    return area.viewport()->height() - wanted;
  };
  const int free = std::min(unused(*m_side), unused(*m_conflicts));
  if (free > 0) resize(width(), std::max(kSmallestPage.height(), height() - free));
}

QString MergeDialog::aboutCopy() const {
  const store::OtherCopy& copy = m_session->copy();
  QString about = tr("%n edits since", nullptr, static_cast<int>(copy.editsThere));
  if (copy.lastAuthor.empty()) return about;
  return tr("by %1").arg(oneLine(QString::fromStdString(copy.lastAuthor), kLongestName)) +
         QString::fromUtf8(" · ") + about;
}

QString MergeDialog::startedFrom() const {
  const auto& shared = m_session->copy().shared;
  if (!shared) return tr("the two share no history: everything that differs is asked about");
  if (shared->at.empty()) return tr("both started from the map as it was made");
  return tr("both started from %1").arg(momentWords(shared->at));
}

QWidget* MergeDialog::fileBox(const QString& name, const QString& about) {
  auto* box = new QFrame(this);
  box->setProperty("mergeBox", "file");
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins(11, 6, 11, 7);
  layout->setSpacing(1);
  auto* title = new ElidedLabel(shownFileName(name), box);
  title->setProperty("mergeText", "strong");
  title->setToolTip(plainTip(name));
  auto* line = new PlainLabel(about, box);
  line->setProperty("mergeText", "small");
  layout->addWidget(title);
  layout->addWidget(line);
  return box;
}

void MergeDialog::buildHead(QVBoxLayout& layout, const QString& found) {
  auto* head = new QFrame(this);
  head->setObjectName("mergeHead");
  auto* inside = new QVBoxLayout(head);
  inside->setContentsMargins(20, 14, 20, 12);
  inside->setSpacing(8);
  auto* title = new PlainLabel(tr("Bring the copy in"), head);
  title->setProperty("mergeText", "title");
  inside->addWidget(title);
  auto* line = new QHBoxLayout;
  line->setSpacing(10);
  const store::OtherCopy& copy = m_session->copy();
  line->addWidget(fileBox(QFileInfo(fromPath(m_context.map.document().path())).fileName(),
                          copy.shared
                              ? tr("this map") + QString::fromUtf8(" · ") +
                                    tr("%n edits since", nullptr, static_cast<int>(copy.editsHere))
                              : tr("this map")));
  auto* middle =
      new PlainLabel(QString::fromUtf8("⇠ ") + startedFrom() + QString::fromUtf8(" ⇢"), head);
  middle->setObjectName("startedFrom");
  middle->setProperty("mergeText", "quiet");
  middle->setWordWrap(!copy.shared);
  line->addWidget(middle, copy.shared ? 0 : 1);
  line->addWidget(
      fileBox(QFileInfo(m_session->path()).fileName(), copy.shared ? aboutCopy() : tr("the copy")));
  if (copy.shared) line->addStretch(1);
  if (!found.isEmpty()) {
    auto* where = new PlainLabel(found, head);
    where->setProperty("mergeText", "quiet");
    line->addWidget(where);
  }
  inside->addLayout(line);
  layout.addWidget(head);
}

void MergeDialog::buildBody(QVBoxLayout& layout) {
  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  const bool isLow = m_context.window->height() < kLowForLists;
  m_side = new QScrollArea(this);
  auto* side = m_side;
  side->setObjectName("mergeSide");
  side->setWidgetResizable(true);
  side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  side->setFixedWidth(isLow ? kNarrowSide : std::min(kSideWidth, width() / 3));
  m_changes = new ChangesList(*m_session, isLow, side);
  side->setWidget(m_changes);
  connect(
      m_changes, &ChangesList::leftOut, this,
      [this](const journey::RecordKey& record, bool out) {
        m_session->leaveOut(record, out);
        showChoices();
      },
      Qt::QueuedConnection);
  body->addWidget(side);

  auto* right = new QVBoxLayout;
  right->setContentsMargins(18, 10, 18, 10);
  right->setSpacing(8);
  auto* head = new QHBoxLayout;
  m_answers = new PlainLabel(this);
  m_answers->setObjectName("mergeAnswers");
  m_answers->setWordWrap(true);
  head->addWidget(m_answers, 1);
  for (const Chosen whose : {Chosen::mine, Chosen::theirs}) {
    auto* all =
        new QPushButton(whose == Chosen::mine ? tr("All mine") : tr("All from the copy"), this);
    all->setObjectName(whose == Chosen::mine ? "allMine" : "allTheirs");
    all->setAutoDefault(false);
    all->setVisible(!m_session->merge().conflicts.empty());
    connect(all, &QPushButton::clicked, this, [this, whose] {
      m_session->chooseAll(whose);
      showChoices();
    });
    head->addWidget(all);
  }
  right->addLayout(head);
  m_conflicts = new ConflictList(*m_session, m_context.appearance.theme(), this);
  connect(m_conflicts, &ConflictList::chosen, this,
          [this](const std::vector<MergeConflict>& conflicts, Chosen chosen) {
            m_session->choose(conflicts, chosen);
            showChoices();
          });
  connect(m_conflicts, &ConflictList::leftBelow, this, [this] { m_bring->setFocus(); });
  right->addWidget(m_conflicts, 1);
  body->addLayout(right, 1);
  layout.addLayout(body, 1);
}

void MergeDialog::buildFoot(QVBoxLayout& layout) {
  auto* foot = new QFrame(this);
  foot->setObjectName("mergeFoot");
  auto* inside = new QVBoxLayout(foot);
  inside->setContentsMargins(20, 10, 20, 12);
  inside->setSpacing(6);
  m_otherwise = new PlainLabel(foot);
  m_otherwise->setObjectName("readOtherwise");
  m_otherwise->setProperty("look", "doubt");
  m_otherwise->setWordWrap(true);
  inside->addWidget(m_otherwise);
  auto* line = new QHBoxLayout;
  m_counts = new PlainLabel(foot);
  m_counts->setObjectName("mergeCounts");
  line->addWidget(m_counts);
  m_see = new QPushButton(tr("See it on the map first"), foot);
  m_see->setObjectName("mergeSee");
  m_see->setProperty("look", "link");
  m_see->setAutoDefault(false);
  connect(m_see, &QPushButton::clicked, this, &MergeDialog::seeOnMap);
  line->addWidget(m_see);
  line->addStretch(1);
  auto* later = new QPushButton(tr("Not now"), foot);
  later->setObjectName("mergeLater");
  later->setAutoDefault(false);
  connect(later, &QPushButton::clicked, this, &QDialog::reject);
  m_bring = new QPushButton(foot);
  m_bring->setObjectName("mergeBring");
  m_bring->setProperty("look", "primary");
  m_bring->setDefault(true);
  connect(m_bring, &QPushButton::clicked, this, &QDialog::accept);
  line->addWidget(later);
  line->addWidget(m_bring);
  inside->addLayout(line);
  layout.addWidget(foot);
}

void MergeDialog::showChoices() {
  m_conflicts->refresh();
  m_changes->refresh();
  showFoot();
}

void MergeDialog::showFoot() {
  const journey::Merge& merge = m_session->merge();
  const MergeSession::Answers answers = m_session->answers();
  m_answers->setText(headWords(answers));
  const QString otherwise = readOtherwise();
  m_otherwise->setText(otherwise);
  m_otherwise->setVisible(!otherwise.isEmpty());
  QStringList parts{tr("%n taken", nullptr, static_cast<int>(merge.takenCount())),
                    tr("%n kept", nullptr, static_cast<int>(merge.kept.size()))};
  if (answers.given() > 0) {
    parts.append(tr("%1 of %2 chosen: %3 mine, %4 from the copy")
                     .arg(answers.given())
                     .arg(answers.asked)
                     .arg(answers.mine)
                     .arg(answers.fromCopy) +
                 (answers.both > 0 ? tr(", %n of both", nullptr, static_cast<int>(answers.both))
                                   : QString()));
  } else if (answers.asked > 0) {
    parts.append(tr("none of %1 chosen yet").arg(answers.asked));
  }
  const bool any = m_session->changesAnything();
  const bool isOpen = m_session->isWorthDeciding();
  m_counts->setText(isOpen ? parts.join("   ") : tr("This map has everything the copy has"));
  m_bring->setText(any || !isOpen
                       ? tr("Bring in %n changes", nullptr, static_cast<int>(m_session->changes()))
                       : tr("Leave everything as it is here"));
  m_see->setVisible(any);
  m_bring->setEnabled(isOpen && m_context.map.canEdit());
}

QString MergeDialog::headWords(const MergeSession::Answers& answers) const {
  if (m_session->merge().conflicts.empty()) return tr("Nothing was changed in both");
  if (answers.asked == 0) return tr("Changed in both: the rules of the map decide");
  const QString dot = QString::fromUtf8(" · ");
  const QString given = tr("%1 of %2 have an answer").arg(answers.given()).arg(answers.asked);
  const bool all = answers.given() == answers.asked;
  return tr("Changed in both: choose") + dot +
         (all ? given : tr("%1; until you choose, it is mine").arg(given));
}

QString MergeDialog::readOtherwise() const {
  return whatReadsOtherwise(m_session->mine(), m_session->merge().map).join(" ");
}

// The comparison lies over the window, and this page waits meanwhile.
void MergeDialog::seeOnMap() {
  ComparedSide now;
  now.name = tr("This map as it is");
  now.map = m_session->mine();
  ComparedSide then;
  then.name = tr("With %1 brought in").arg(shownFileName(QFileInfo(m_session->path()).fileName()));
  then.map = m_session->merge().map;
  hide();
  m_context.window->activateWindow();
  ComparisonPage* page = openComparison(m_context, std::move(now), std::move(then));
  connect(page, &ComparisonPage::closed, this, &QDialog::open);
}

}  // namespace throughline::editor
