#include "past_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include "throughline/editor/plain_text.h"
#include "widgets/elided_label.h"

namespace throughline::editor {

namespace {

constexpr int kClockRoom = 44;

}  // namespace

PastBar::PastBar(QWidget* parent)
    : QFrame(parent),
      m_title(new PlainLabel(this)),
      m_detail(new ElidedLabel(this)),
      m_before(new QToolButton(this)),
      m_after(new QToolButton(this)),
      m_compare(new QToolButton(this)),
      m_now(new QToolButton(this)) {
  setObjectName("pastBar");
  m_title->setObjectName("pastTitle");
  m_detail->setObjectName("pastDetail");
  m_before->setText(tr("‹ Before"));
  m_before->setToolTip(tr("The map as it stood before this edit"));
  m_after->setText(tr("After ›"));
  m_after->setToolTip(tr("The map as it stood after this edit"));
  m_compare->setText(tr("Compare with now"));
  m_compare->setToolTip(tr("What is different on the map as it is, change by change"));
  m_compare->setObjectName("pastCompare");
  m_compare->setProperty("look", "outlinedOnBar");
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
  const auto buttons = {m_before, m_after, m_compare, m_now};
  for (QToolButton* each : buttons) each->setFocusPolicy(Qt::TabFocus);
  m_detail->setMinimumWidth(40);
  m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kClockRoom, 6, 12, 6);
  row->setSpacing(8);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addStretch(1);
  words->addWidget(m_title);
  words->addWidget(m_detail);
  words->addStretch(1);
  row->addLayout(words, 1);
  for (QToolButton* each : buttons) row->addWidget(each);
  connect(m_before, &QToolButton::clicked, this, [this] { emit sideWanted(true); });
  connect(m_after, &QToolButton::clicked, this, [this] { emit sideWanted(false); });
  connect(m_compare, &QToolButton::clicked, this, &PastBar::compareWanted);
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
  for (QWidget* each : std::initializer_list<QWidget*>{m_detail, m_compare}) {
    each->setVisible(event->size().width() >= kNarrow);
  }
}

// A clock at the left of the words.
void PastBar::paintEvent(QPaintEvent* event) {
  constexpr qreal kRadius = 8;
  QFrame::paintEvent(event);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(m_title->palette().color(QPalette::WindowText), 1.5));
  const QPointF middle(kClockRoom / 2.0, height() / 2.0);
  painter.drawEllipse(middle, kRadius, kRadius);
  painter.drawPolyline(QPolygonF{{middle + QPointF(0, -5), middle, middle + QPointF(3.5, 2)}});
}

void PastBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    emit nowWanted();
  } else {
    QFrame::keyPressEvent(event);
  }
}

}  // namespace throughline::editor
