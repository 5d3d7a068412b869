#include "toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>
#include <utility>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kStaysMilliseconds = 7000;
constexpr int kToastMargin = 18;
constexpr int kLongestText = 160;

}  // namespace

Toast::Toast(QWidget* over)
    : QFrame(over), m_over(over), m_text(new PlainLabel(this)), m_action(new QPushButton(this)) {
  setObjectName("toast");
  m_text->setObjectName("toastText");
  m_action->setObjectName("toastAction");
  m_action->setFocusPolicy(Qt::TabFocus);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(14, 8, 8, 8);
  layout->addWidget(m_text);
  layout->addWidget(m_action);
  hide();
  m_timer.setSingleShot(true);
  m_timer.setInterval(kStaysMilliseconds);
  connect(&m_timer, &QTimer::timeout, this, &Toast::leave);
  connect(m_action, &QPushButton::clicked, this, [this] {
    const auto run = std::exchange(m_run, {});
    m_over->setFocus();
    hide();
    if (run) run();
  });
  over->installEventFilter(this);
}

int Toast::say(const QString& text) { return say(text, {}, {}); }

int Toast::say(const QString& text, const QString& action, std::function<void()> run) {
  m_run = std::move(run);
  m_text->setText(oneLine(text, kLongestText));
  m_action->setText(action);
  m_action->setVisible(!action.isEmpty());
  place();
  show();
  raise();
  m_timer.start();
  return ++m_said;
}

void Toast::takeBack(int said) {
  if (said != m_said) return;
  m_run = {};
  if (m_action->hasFocus()) m_over->setFocus();
  hide();
}

void Toast::leave() {
  if (underMouse() || m_action->hasFocus()) {
    m_timer.start();
  } else {
    hide();
  }
}

void Toast::place() {
  const int room = m_over->width() - 2 * kToastMargin;
  m_text->setWordWrap(false);
  adjustSize();
  if (width() > room) {
    m_text->setWordWrap(true);
    setFixedWidth(std::max(room, 200));
    adjustSize();
    setMinimumWidth(0);
    setMaximumWidth(QWIDGETSIZE_MAX);
  }
  move((m_over->width() - width()) / 2, m_over->height() - height() - kToastMargin);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

}  // namespace throughline::editor
