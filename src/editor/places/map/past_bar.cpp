#include "past_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

#include "throughline/editor/plain_text.h"
#include "widgets/elided_label.h"

namespace throughline::editor {

PastBar::PastBar(QWidget* parent)
    : QFrame(parent),
      m_title(new PlainLabel(this)),
      m_detail(new ElidedLabel(this)),
      m_before(new QToolButton(this)),
      m_after(new QToolButton(this)),
      m_now(new QToolButton(this)) {
  setObjectName("pastBar");
  m_title->setObjectName("pastTitle");
  m_detail->setObjectName("pastDetail");
  m_before->setText(tr("‹ Before"));
  m_before->setToolTip(tr("The map as it stood before this edit"));
  m_after->setText(tr("After ›"));
  m_after->setToolTip(tr("The map as it stood after this edit"));
  m_now->setText(tr("Back to now  Esc"));
  m_before->setObjectName("pastBefore");
  m_after->setObjectName("pastAfter");
  m_now->setObjectName("pastNow");
  m_now->setProperty("look", "onBar");
  for (QToolButton* side : {m_before, m_after}) {
    side->setCheckable(true);
    side->setProperty("look", "outlinedOnBar");
  }
  // The keyboard stays where it is, in the list or on the map.
  for (QToolButton* each : {m_before, m_after, m_now}) each->setFocusPolicy(Qt::TabFocus);
  m_detail->setMinimumWidth(40);
  m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(14, 6, 12, 6);
  row->setSpacing(8);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(m_title);
  words->addWidget(m_detail);
  row->addLayout(words, 1);
  for (QToolButton* each : {m_before, m_after, m_now}) row->addWidget(each);
  connect(m_before, &QToolButton::clicked, this, [this] { emit sideWanted(true); });
  connect(m_after, &QToolButton::clicked, this, [this] { emit sideWanted(false); });
  connect(m_now, &QToolButton::clicked, this, &PastBar::nowWanted);
  hide();
}

void PastBar::tell(const QString& when, const QString& headline, bool before) {
  m_title->setText(tr("As it stood on %1").arg(when));
  const QString words = before ? tr("before “%1”.") : tr("after “%1”.");
  m_detail->setText(words.arg(headline) + " " +
                    tr("Only to look at; the map itself is untouched."));
  m_before->setChecked(before);
  m_after->setChecked(!before);
}

// Where there is little room the date and the ways on are what stays.
void PastBar::resizeEvent(QResizeEvent* event) {
  constexpr int kNarrow = 960;
  QFrame::resizeEvent(event);
  m_detail->setVisible(event->size().width() >= kNarrow);
}

void PastBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    emit nowWanted();
  } else {
    QFrame::keyPressEvent(event);
  }
}

}  // namespace throughline::editor
