#include "status_line.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

#include "check_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "widgets/elided_label.h"

namespace throughline::editor {

namespace {

using journey::Kind;

/// A fault is red, a doubt amber; the words say it too.
const char* lookOfCheck(const check::Counts& counts) {
  if (counts.faults > 0) return "faultLink";
  return counts.doubts > 0 ? "doubtLink" : "link";
}

}  // namespace

StatusLine::StatusLine(WindowContext context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_layout(new QHBoxLayout(this)),
      m_counts(new PlainLabel(this)),
      m_waits(new PlainLabel(this)),
      m_check(new QPushButton(this)),
      m_aside(new ElidedLabel(this)) {
  setObjectName("statusLine");
  setAttribute(Qt::WA_StyledBackground);
  m_layout->setContentsMargins(12, 2, 12, 2);
  m_layout->setSpacing(6);
  m_counts->setObjectName("counts");
  m_counts->setMinimumWidth(20);
  m_waits->setObjectName("waits");
  m_waits->setProperty("look", "smallFault");
  m_check->setObjectName("checkCount");
  m_check->setProperty("look", "link");
  m_check->setToolTip(tr("Open the check: the seven steps, and what was found"));
  m_aside->setObjectName("checkHint");
  m_aside->setProperty("look", "small");
  m_aside->setMinimumWidth(20);
  m_aside->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  for (QWidget* each : std::initializer_list<QWidget*>{m_counts, m_waits, m_check, m_aside}) {
    m_layout->addWidget(each);
  }
  m_layout->addStretch(1);
  connect(m_check, &QPushButton::clicked, this,
          [this] { m_context.actions.action("view.check")->trigger(); });
  connect(&m_context.map, &OpenMap::changed, this, &StatusLine::refresh);
  connect(&m_context.map, &OpenMap::accessChanged, this, &StatusLine::refresh);
  connect(&m_context.check, &CheckedMap::changed, this, &StatusLine::showCheck);
  refresh();
  showCheck();
}

void StatusLine::addRight(QWidget* widget) { m_layout->addWidget(widget); }

void StatusLine::refresh() {
  const auto& journey = m_context.map.journey();
  m_counts->setText(countedKind(Kind::stage, journey.count(Kind::stage)) + " · " +
                    countedKind(Kind::touchpoint, journey.count(Kind::touchpoint)));
  const bool tries = m_context.map.document().access().mode == store::Access::Mode::waiting;
  m_waits->setText(tries ? tr("%n edits wait for the disk", nullptr, 1)
                         : tr("%n edits not on disk", nullptr, 1));
  m_waits->setVisible(m_context.map.waitingEdit());
}

void StatusLine::showCheck() {
  const check::Counts counts = shownCounts(m_context.check.found());
  const QString worst = worstOfCheck(counts);
  m_check->setText(worst.isEmpty() ? tr("Check: nothing to mend") : tr("Check: %1").arg(worst));
  const char* look = lookOfCheck(counts);
  if (m_check->property("look") != look) {
    m_check->setProperty("look", look);
    m_check->style()->unpolish(m_check);
    m_check->style()->polish(m_check);
  }
  QStringList hint;
  if (counts.setAside > 0) hint << setAsideOfCheck(counts);
  if (!worst.isEmpty()) hint << tr("F12 goes to the next");
  m_aside->setText(hint.join(QStringLiteral(" · ")));
  m_aside->setVisible(!hint.isEmpty());
}

}  // namespace throughline::editor
