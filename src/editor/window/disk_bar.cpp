#include "disk_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyle>
#include <utility>

#include "disk_sign.h"
#include "disk_words.h"
#include "frame/map_watch.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using store::Access;
using store::Obstacle;

namespace {

constexpr int kWrittenShown = 2'000;  // milliseconds

DiskSign::Shape shapeOf(Obstacle obstacle) {
  switch (obstacle) {
    case Obstacle::in_use:
    case Obstacle::not_writable:
      return DiskSign::Shape::lock;
    case Obstacle::away:
      return DiskSign::Shape::folder;
    case Obstacle::disk_full:
    case Obstacle::disk_fault:
      break;
  }
  return DiskSign::Shape::disk;
}

bool isForTheButton(const QKeyEvent& key) {
  switch (key.key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_Meta:
      return true;
    default:
      return false;
  }
}

}  // namespace

DiskBar::DiskBar(OpenMap& map, MapWatch& watch, QWidget* parent)
    : QFrame(parent),
      m_map(map),
      m_watch(watch),
      m_sign(new DiskSign(this)),
      m_what(new PlainLabel(this)),
      m_then(new PlainLabel(this)),
      m_tries(new PlainLabel(this)),
      m_try(new QPushButton(tr("Try now"), this)),
      m_reload(new QPushButton(tr("Show what lies there"), this)),
      m_saveCopy(new QPushButton(tr("Save a copy…"), this)) {
  setObjectName("diskBar");
  m_what->setObjectName("diskWhat");
  m_then->setObjectName("diskThen");
  m_tries->setObjectName("diskTries");
  m_tries->setProperty("look", "small");
  m_tries->setAccessibleName(tr("Tries"));  // so that its seconds are not read out
  m_try->setObjectName("diskTry");
  m_reload->setObjectName("bannerReload");
  m_saveCopy->setObjectName("diskSaveCopy");
  for (PlainLabel* label : {m_what, m_then}) {
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
  }
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(m_what);
  words->addWidget(m_then);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 8, 12, 8);
  layout->setSpacing(8);
  layout->addWidget(m_sign);
  layout->addSpacing(4);
  layout->addLayout(words, 1);
  layout->addSpacing(8);
  for (QWidget* each : std::initializer_list<QWidget*>{m_tries, m_try, m_reload, m_saveCopy}) {
    layout->addWidget(each);
  }
  m_written.setParent(this);
  m_written.setObjectName("writtenPause");
  m_written.setSingleShot(true);
  m_written.setInterval(kWrittenShown);
  m_try->installEventFilter(this);
  connect(m_try, &QPushButton::clicked, &watch, &MapWatch::tryNow);
  connect(m_saveCopy, &QPushButton::clicked, this, &DiskBar::saveCopyRequested);
  connect(m_reload, &QPushButton::clicked, this, &DiskBar::reloadRequested);
  connect(&watch, &MapWatch::ticked, this, &DiskBar::showTries);
  connect(&m_written, &QTimer::timeout, this, &DiskBar::refresh);
  connect(&map, &OpenMap::accessChanged, this, &DiskBar::refresh);
  connect(&map, &OpenMap::written, this, &DiskBar::showWritten);
  refresh();
}

void DiskBar::takeKeyboardFrom(QWidget* map) { m_keysGoTo = map; }

void DiskBar::refresh() {
  if (!m_map.waitingEdit()) {
    m_announced.clear();
    if (m_try->hasFocus() && m_keysGoTo) m_keysGoTo->setFocus();
    setVisible(m_written.isActive());
    return;
  }
  m_written.stop();
  const bool stopped = m_map.document().access().mode == Access::Mode::stopped;
  const DiskWords words = diskWords(m_map);
  static_cast<DiskSign*>(m_sign)->setShape(stopped ? DiskSign::Shape::folder
                                                   : shapeOf(m_map.waitingEdit()->obstacle));
  m_what->setText(words.what);
  m_then->setText(breakable(words.then));
  m_then->show();
  m_try->setVisible(!stopped);
  m_saveCopy->show();
  m_reload->setVisible(stopped);
  showTries();
  restyle("fault");
  const bool came = isHidden();
  show();
  announce(words.what + ' ' + words.then);
  // Where a text is open it stays so; who works on the map finds the button.
  if (came && !stopped && m_keysGoTo && m_keysGoTo->isAncestorOf(QApplication::focusWidget())) {
    m_try->setFocus();
  }
}

void DiskBar::showTries() {
  const auto seconds = m_watch.secondsLeft();
  m_tries->setVisible(seconds && m_map.waitingEdit());
  if (!seconds) return;
  const int tries = m_watch.tries();
  m_tries->setText(tries == 0 ? tr("Again in %1 s").arg(*seconds)
                              : tr("Tried %n times, again in %1 s", nullptr, tries).arg(*seconds));
}

void DiskBar::showWritten() {
  m_what->setText(tr("Written"));
  static_cast<DiskSign*>(m_sign)->setShape(DiskSign::Shape::tick);
  for (QWidget* each :
       std::initializer_list<QWidget*>{m_then, m_tries, m_try, m_reload, m_saveCopy}) {
    each->hide();
  }
  restyle("good");
  m_written.start();
  show();
  announce(tr("Written"));
}

void DiskBar::announce(const QString& sentence) {
  if (std::exchange(m_announced, sentence) == sentence) return;
  setAccessibleName(sentence);
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
  emit announced(sentence);
}

void DiskBar::restyle(const char* tone) {
  if (property("tone") == tone) return;
  setProperty("tone", tone);
  for (QWidget* each : std::initializer_list<QWidget*>{this, m_what, m_sign}) {
    each->style()->unpolish(each);
    each->style()->polish(each);
  }
}

// A letter or an arrow is meant for the map, wherever the keyboard is.
bool DiskBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && m_keysGoTo &&
      !isForTheButton(*static_cast<QKeyEvent*>(event))) {
    m_keysGoTo->setFocus();
    if (QWidget* at = QApplication::focusWidget(); at && at != watched) {
      QApplication::sendEvent(at, event);
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace throughline::editor
