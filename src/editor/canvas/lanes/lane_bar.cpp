#include "canvas/lanes/lane_bar.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "canvas/lanes/lane_icons.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using drawing::Ink;

namespace {

constexpr int kButton = 20;
constexpr int kIcon = 14;

QToolButton* quietButton(const QString& name, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName(name);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::NoFocus);
  button->setFixedSize(kButton, kButton);
  button->setIconSize({kIcon, kIcon});
  return button;
}

}  // namespace

LaneBar::LaneBar(QWidget* parent)
    : QFrame(parent),
      m_theme(&drawing::Theme::light()),
      m_grip(quietButton("laneGrip", this)),
      m_fold(quietButton("laneFold", this)),
      m_hide(quietButton("laneHide", this)),
      m_more(quietButton("laneMore", this)) {
  setObjectName("laneBar");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(1, 1, 1, 1);
  layout->setSpacing(0);
  for (QToolButton* button : {m_grip, m_fold, m_hide, m_more}) layout->addWidget(button);
  m_grip->setCursor(Qt::OpenHandCursor);
  connect(m_fold, &QToolButton::clicked, this, &LaneBar::foldAsked);
  connect(m_hide, &QToolButton::clicked, this, &LaneBar::hideAsked);
  connect(m_more, &QToolButton::clicked, this,
          [this] { emit menuAsked(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
  hide();
}

void LaneBar::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  setStyleSheet(QStringLiteral("#laneBar { background: %1; border: 1px solid %2;"
                               " border-radius: 5px; }"
                               "QToolButton { border: none; border-radius: 4px; padding: 0; }"
                               "QToolButton:hover { background: %3; }")
                    .arg(theme.of(Ink::surface).name(), theme.of(Ink::strongLine).name(),
                         theme.of(Ink::chip).name()));
  drawIcons();
}

void LaneBar::drawIcons() {
  const QColor ink = m_theme->of(Ink::text);
  m_grip->setIcon(laneIcon(LaneIcon::grip, ink));
  m_fold->setIcon(laneIcon(m_folded ? LaneIcon::unfold : LaneIcon::fold, ink));
  m_hide->setIcon(laneIcon(LaneIcon::hidden, ink));
  m_more->setIcon(laneIcon(LaneIcon::more, ink));
}

void LaneBar::showFor(const drawing::Lane& lane, const QString& name) {
  m_folded = lane.folded;
  drawIcons();
  const auto say = [](QToolButton* button, const QString& words) {
    button->setAccessibleName(words);
    button->setToolTip(plainTip(words));
  };
  say(m_grip, tr("Drag to move the lane %1").arg(name));
  say(m_fold, m_folded ? tr("Unfold the lane %1").arg(name) : tr("Fold the lane %1").arg(name));
  say(m_hide, tr("Hide the lane %1").arg(name));
  say(m_more, tr("More for the lane %1").arg(name));
  adjustSize();
  show();
  raise();
}

}  // namespace throughline::editor
