#include "present/present_window.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QScreen>
#include <QWindow>
#include <algorithm>

#include "throughline/drawing/paint.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kFadeTime = 160;  // milliseconds

using StepKind = drawing::PresentationStep::Kind;

bool isModifier(int key) {
  return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
         key == Qt::Key_Meta || key == Qt::Key_AltGr;
}

}  // namespace

PresentWindow::PresentWindow(OpenMap& map, const ViewState& view, const Appearance& appearance,
                             bool fades, QWidget* parent)
    : QWidget(parent, Qt::Window | Qt::FramelessWindowHint),
      m_map(map),
      m_options(view.options()),
      m_pointer(new PresentPointer(*this)),
      m_fades(fades),
      m_dark(appearance.theme().dark) {
  setObjectName("presentWindow");
  setAttribute(Qt::WA_DeleteOnClose);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setFocusPolicy(Qt::StrongFocus);
  setWindowTitle(
      tr("%1 – presentation").arg(oneLine(QString::fromStdString(map.journey().settings().title))));
  m_fade.setDuration(kFadeTime);
  m_fade.setStartValue(0.0);
  m_fade.setEndValue(1.0);
  connect(&m_fade, &QVariantAnimation::valueChanged, this, [this] { update(); });
  connect(&m_fade, &QVariantAnimation::finished, this, [this] { m_before = {}; });
  connect(&map, &OpenMap::changed, this, &PresentWindow::remake);
  remake();
}

PresentWindow::~PresentWindow() = default;

void PresentWindow::begin() {
  if (parentWidget()) setGeometry(parentWidget()->screen()->geometry());
  showFullScreen();
  raise();
  activateWindow();
  setFocus();
}

// What is shown stays in view where it is still there.
void PresentWindow::remake() {
  const auto here = m_slides ? std::optional(steps()[m_step]) : std::nullopt;
  m_options.notation = m_map.notation();
  m_slides = std::make_unique<drawing::Presentation>(m_map.journey(), m_options,
                                                     drawing::slideWidthFor(size()));
  m_step = std::min(m_step, steps().size() - 1);
  if (here) {
    const auto same = std::ranges::find(steps(), *here);
    const auto alike = std::ranges::find_if(steps(), [&](const auto& each) {
      return each.kind == here->kind &&
             (here->kind == StepKind::weakestLink || each.stage == here->stage);
    });
    if (same != steps().end()) {
      m_step = static_cast<std::size_t>(same - steps().begin());
    } else if (alike != steps().end()) {
      m_step = static_cast<std::size_t>(alike - steps().begin());
    }
  }
  m_before = {};
  m_fade.stop();
  repaintSlide();
}

void PresentWindow::repaintSlide() {
  m_slide = {};
  m_picture = m_slides->slide(m_step);
  m_stage = steps()[m_step].stage;
  tellReader();
  update();
}

void PresentWindow::showStep(std::size_t step) {
  if (step == m_step || step >= steps().size()) return;
  m_before = m_fades && isVisible() ? m_slide : QPixmap();
  m_step = step;
  repaintSlide();
  if (!m_before.isNull()) {
    m_fade.stop();
    m_fade.start();
  }
}

bool PresentWindow::showStage(journey::Id<journey::Stage> stage) {
  const auto found = std::ranges::find_if(steps(), [&](const auto& each) {
    return each.kind == StepKind::stage && each.stage == stage;
  });
  if (found == steps().end()) return false;
  showStep(static_cast<std::size_t>(found - steps().begin()));
  return true;
}

void PresentWindow::go(int by) {
  if (by < 0 && m_step == 0) return;
  showStep(by < 0 ? m_step - 1 : m_step + 1);
}

void PresentWindow::setBlank(bool blank) {
  m_blank = blank;
  update();
}

bool PresentWindow::goByKey(int key) {
  switch (key) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      go(1);
      return true;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
      go(-1);
      return true;
    case Qt::Key_Home:
      showStep(0);
      return true;
    case Qt::Key_End:
      showStep(steps().size() - 1);
      return true;
    default:
      break;
  }
  if (key < Qt::Key_1 || key > Qt::Key_9) return false;
  const auto stages = m_map.journey().list<journey::Stage>();
  const auto place = static_cast<std::size_t>(key - Qt::Key_1);
  if (place < stages.size()) showStage(stages[place]->id);
  return true;
}

bool PresentWindow::changeLook(int key) {
  switch (key) {
    case Qt::Key_B:
    case Qt::Key_Period:
      setBlank(true);
      return true;
    case Qt::Key_L:
      m_pointer->toggleDot();
      return true;
    case Qt::Key_S:
      m_pointer->toggleSpotlight();
      return true;
    case Qt::Key_T:
      m_dark = !m_dark;
      repaintSlide();
      return true;
    default:
      return false;
  }
}

void PresentWindow::keyPressEvent(QKeyEvent* event) {
  event->accept();
  if (isModifier(event->key())) return;
  if (event->key() == Qt::Key_Escape) {
    close();
    return;
  }
  if (m_blank) return setBlank(false);
  const auto held = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
  if (held != Qt::NoModifier) return;
  if (!goByKey(event->key())) changeLook(event->key());
}

void PresentWindow::mousePressEvent(QMouseEvent* event) {
  event->accept();
  if (m_blank) return setBlank(false);
  if (event->button() == Qt::LeftButton) go(1);
  if (event->button() == Qt::RightButton) go(-1);
}

void PresentWindow::mouseMoveEvent(QMouseEvent* event) { m_pointer->moved(event->position()); }

void PresentWindow::wheelEvent(QWheelEvent* event) { event->accept(); }

void PresentWindow::contextMenuEvent(QContextMenuEvent* event) { event->accept(); }

const drawing::Theme& PresentWindow::theme() const {
  return m_dark ? drawing::Theme::darkTheme() : drawing::Theme::light();
}

QPixmap PresentWindow::painted() {
  QPixmap pixmap(size() * devicePixelRatioF());
  pixmap.setDevicePixelRatio(devicePixelRatioF());
  pixmap.fill(theme().of(drawing::Ink::surface));
  QPainter painter(&pixmap);
  const qreal scale = width() / m_picture->size.width();
  painter.translate(0, (height() - m_picture->size.height() * scale) / 2);
  painter.scale(scale, scale);
  drawing::PaintCache cache;
  drawing::paint(painter, *m_picture, theme(), cache, {});
  return pixmap;
}

void PresentWindow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (m_blank) {
    painter.fillRect(rect(), Qt::black);
    return;
  }
  if (m_slide.isNull()) m_slide = painted();
  painter.drawPixmap(0, 0, m_slide);
  if (!m_before.isNull()) {
    painter.setOpacity(1 - m_fade.currentValue().toDouble());
    painter.drawPixmap(0, 0, m_before);
    painter.setOpacity(1);
  }
  m_pointer->paint(painter, theme());
}

void PresentWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  remake();
}

void PresentWindow::closeEvent(QCloseEvent* event) {
  QWidget::closeEvent(event);
  emit ended();
}

// A screen reader hears the slide as one text: where one is, then all that stands there.
void PresentWindow::tellReader() {
  setAccessibleName(tr("%1, step %2 of %3")
                        .arg(oneLine(m_slides->nameOf(m_step)))
                        .arg(m_step + 1)
                        .arg(steps().size()));
  QStringList said;
  for (const drawing::Part& part : m_picture->parts) {
    if (!part.text.isEmpty()) said << part.text;
  }
  setAccessibleDescription(said.join(QStringLiteral(". ")));
  QAccessibleEvent event(this, QAccessible::NameChanged);
  QAccessible::updateAccessibility(&event);
}

}  // namespace throughline::editor
