#include "review/slide_view.h"

#include <QPainter>
#include <QStringList>
#include <cmath>

#include "throughline/drawing/paint.h"

namespace throughline::editor {

SlideView::SlideView(QWidget* parent) : QWidget(parent) {}

void SlideView::show(drawing::SharedPicture picture, const drawing::Theme& theme, qreal scale,
                     qreal top) {
  m_picture = std::move(picture);
  m_theme = &theme;
  m_scale = scale;
  m_top = top;
  QStringList said;
  if (m_picture) {
    for (const drawing::Part& part : m_picture->parts) {
      if (!part.text.isEmpty()) said << part.text;
    }
    setFixedHeight(static_cast<int>(std::ceil((m_picture->size.height() - top) * scale)));
  }
  setAccessibleName(said.join(QStringLiteral(". ")));
  update();
}

void SlideView::paintEvent(QPaintEvent*) {
  if (!m_picture || !m_theme) return;
  QPainter painter(this);
  painter.translate(0, -m_top * m_scale);
  painter.scale(m_scale, m_scale);
  drawing::paint(painter, *m_picture, *m_theme, m_cache, {});
}

}  // namespace throughline::editor
