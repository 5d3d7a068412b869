#include "people/face_painting.h"

#include "throughline/drawing/fonts.h"
#include "throughline/drawing/paint.h"

namespace throughline::editor {

using drawing::Ink;

namespace {

/// "LF" of "Leah Fischer", of right-to-left names as well.
QString initialsOf(const QString& name) {
  QString initials;
  for (const QString& word : name.split(u' ', Qt::SkipEmptyParts)) {
    if (!word.at(0).isLetterOrNumber() && !word.at(0).isSurrogate()) continue;
    initials += word.at(0).isSurrogate() ? word.left(2) : word.left(1).toUpper();
    if (initials.size() >= 2) break;
  }
  return initials;
}

}  // namespace

void paintPortrait(QPainter& painter, const QRectF& circle, const Portrait& portrait,
                   const drawing::Theme& theme, drawing::PaintCache& cache) {
  if (portrait.picture && portrait.images && portrait.images->contains(*portrait.picture)) {
    drawing::Picture picture;
    picture.marks.emplace_back(
        drawing::ImageMark{circle, circle.width() / 2, *portrait.picture, portrait.images});
    return drawing::paint(painter, picture, theme, cache, {});
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.of(Ink::chip));
  painter.drawEllipse(circle);
  QFont font = drawing::upscaledFont(drawing::FontRole::smallStrong);
  font.setPixelSize(static_cast<int>(circle.height() * 0.4));
  painter.setFont(font);
  painter.setPen(theme.of(Ink::secondText));
  painter.drawText(circle, Qt::AlignCenter | Qt::TextSingleLine, initialsOf(portrait.name));
}

}  // namespace throughline::editor
