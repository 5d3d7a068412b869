#include "canvas/empty_state.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace throughline::editor {

using drawing::Ink;

namespace {

constexpr int kGhosts = 4;
constexpr QSizeF kGhost(132, 34);
constexpr qreal kGhostGap = 8;
constexpr int kTextWidth = 420;

QLabel* plainLabel(const QString& text, int pixels, QFont::Weight weight, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setTextFormat(Qt::PlainText);
  label->setText(text);
  label->setWordWrap(true);
  label->setAlignment(Qt::AlignCenter);
  QFont font = label->font();
  font.setPixelSize(pixels);
  font.setWeight(weight);
  label->setFont(font);
  label->setFixedSize(kTextWidth, label->heightForWidth(kTextWidth));
  return label;
}

}  // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_theme(&drawing::Theme::light()),
      m_title(plainLabel(tr("Which way does your customer go?"), 20, QFont::DemiBold, this)),
      m_words(plainLabel(tr("A map begins with its stages, from the first trigger to renewal. "
                            "Name the first one; the rest follows."),
                         13, QFont::Normal, this)),
      m_button(new QPushButton(tr("Add the first stage"), this)) {
  m_button->setObjectName("firstStage");
  m_button->setCursor(Qt::PointingHandCursor);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(10);
  column->addStretch(1);
  column->addSpacing(static_cast<int>(kGhost.height()) + 24);
  column->addWidget(m_title, 0, Qt::AlignHCenter);
  column->addWidget(m_words, 0, Qt::AlignHCenter);
  column->addSpacing(8);
  column->addWidget(m_button, 0, Qt::AlignHCenter);
  column->addStretch(1);
  connect(m_button, &QPushButton::clicked, this, &EmptyState::begun);
  setFocusProxy(m_button);
}

void EmptyState::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  const auto ink = [&](QLabel* label, Ink role) {
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, theme.of(role));
    label->setPalette(colors);
  };
  ink(m_title, Ink::text);
  ink(m_words, Ink::secondText);
  m_button->setStyleSheet(
      QStringLiteral("QPushButton { background: %1; color: %2; border: 2px solid %1;"
                     " border-radius: 7px; padding: 8px 18px; font-weight: 600; }"
                     "QPushButton:focus { border-color: %3; }"
                     "QPushButton:disabled { background: %4; border-color: %4; }")
          .arg(theme.of(Ink::text).name(), theme.of(Ink::paper).name(),
               theme.of(Ink::selection).name(), theme.of(Ink::faintText).name()));
  update();
}

void EmptyState::setCanEdit(bool canEdit) { m_button->setEnabled(canEdit); }

void EmptyState::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme->of(Ink::paper));
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal whole = kGhosts * kGhost.width() + (kGhosts - 1) * kGhostGap;
  QPointF at((width() - whole) / 2, m_title->y() - kGhost.height() - 28);
  for (std::size_t i = 0; i < kGhosts; ++i) {
    const QRectF box(at, kGhost);
    painter.setOpacity(1.0 - 0.22 * static_cast<qreal>(i));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme->hueTint(i));
    painter.drawRoundedRect(box, 4, 4);
    painter.fillRect(QRectF(box.topLeft(), QSizeF(3, box.height())), m_theme->hue(i));
    painter.setBrush(m_theme->hue(i));
    painter.setOpacity(painter.opacity() * 0.35);
    painter.drawRoundedRect(QRectF(box.left() + 14, box.center().y() - 3, 58, 6), 3, 3);
    at.rx() += kGhost.width() + kGhostGap;
  }
}

}  // namespace throughline::editor
