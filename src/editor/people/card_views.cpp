#include "people/card_views.h"

#include <QPainter>

#include "texts.h"
#include "throughline/drawing/paint.h"

namespace throughline::editor {

namespace {
constexpr int kPortraitSide = 48;
}

PortraitView::PortraitView(QWidget* parent) : QWidget(parent), m_theme(&drawing::Theme::light()) {
  setFixedSize(kPortraitSide, kPortraitSide);
}

void PortraitView::show(const Portrait& portrait, const drawing::Theme& theme) {
  m_portrait = portrait;
  m_theme = &theme;
  update();
}

void PortraitView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  paintPortrait(painter, rect(), m_portrait, *m_theme, m_cache);
}

FeelingsView::FeelingsView(QWidget* parent) : QWidget(parent), m_theme(&drawing::Theme::light()) {
  setFixedSize(pictureSize().toSize());
}

void FeelingsView::show(drawing::SharedPicture picture, const drawing::Theme& theme) {
  m_picture = std::move(picture);
  m_theme = &theme;
  QStringList told;
  if (m_picture) {
    for (const drawing::Part& part : m_picture->parts) told << part.text;
  }
  setAccessibleName(texts::People::tr("Feelings"));
  setAccessibleDescription(told.join(QStringLiteral(", ")));
  update();
}

void FeelingsView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  if (m_picture) {
    drawing::PaintCache cache;
    drawing::paint(painter, *m_picture, *m_theme, cache, {});
    return;
  }
  painter.setPen(m_theme->of(drawing::Ink::faintText));
  painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                   texts::People::tr("No feelings yet: double-click the curve"));
}

}  // namespace throughline::editor
