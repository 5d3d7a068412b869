#include "picture_painter.h"

#include <QPaintEngine>
#include <algorithm>

#include "throughline/drawing/fonts.h"

namespace throughline::drawing {

namespace {

// In widths of the line; its round ends add one to each dash.
QList<qreal> patternOf(LineStyle style) {
  switch (style) {
    case LineStyle::solid:
      break;
    case LineStyle::dashed:
      return {3, 3};
    case LineStyle::dotted:
      return {0.01, 2.4};
    case LineStyle::dashDotted:
      return {4.5, 2.6, 0.01, 2.6};
  }
  return {};
}

}  // namespace

PicturePainter::PicturePainter(QPainter& painter, const Theme& theme, PaintCache& cache)
    : m_painter(painter), m_theme(theme), m_cache(cache.parts()) {
  m_painter.save();
  m_painter.setRenderHint(QPainter::Antialiasing, true);
  m_painter.setRenderHint(QPainter::TextAntialiasing, true);
  m_map = m_painter.worldTransform();
  m_texts = QTransform::fromScale(1 / kFontUpscale, 1 / kFontUpscale) * m_map;
  m_stamps = m_map.type() <= QTransform::TxScale && m_map.m11() > 0 && m_map.m11() == m_map.m22() &&
             m_painter.paintEngine()->type() == QPaintEngine::Raster;
}

PicturePainter::~PicturePainter() { m_painter.restore(); }

QColor PicturePainter::colorOf(const Color& color) const {
  QColor solid = solidOf(color);
  if (color.opacity < 1) solid.setAlphaF(color.opacity);
  return solid;
}

QColor PicturePainter::solidOf(const Color& color) const {
  switch (color.ink) {
    case Ink::hue:
      return m_theme.hue(color.stage);
    case Ink::hueTint:
      return m_theme.hueTint(color.stage);
    case Ink::hueText:
      return m_theme.hueText(color.stage);
    case Ink::own:
      return color.own;
    default:
      return m_theme.of(color.ink);
  }
}

void PicturePainter::paint(const Picture& picture, QPointF at, Detail detail) {
  switch (detail) {
    case Detail::full:
      return paintFull(picture, at);
    case Detail::shapes:
      return paintShapes(picture, at);
    case Detail::blocks:
      return paintBlock(picture, at);
  }
}

void PicturePainter::use(Space space) {
  if (space == m_space) return;
  m_space = space;
  m_painter.setWorldTransform(space == Space::map     ? m_map
                              : space == Space::texts ? m_texts
                                                      : QTransform());
}

void PicturePainter::paintFull(const Picture& picture, QPointF at) {
  for (const Mark& mark : picture.marks) {
    std::visit([&](const auto& any) { paintMark(any, at); }, mark);
  }
  use(Space::map);
}

// Boxes, texts and images as plain rectangles on whole pixels: their round corners and
// letters could not be seen.
void PicturePainter::paintShapes(const Picture& picture, QPointF at) {
  for (const Mark& mark : picture.marks) {
    const auto* box = std::get_if<BoxMark>(&mark);
    const auto* text = std::get_if<TextMark>(&mark);
    const auto* image = std::get_if<ImageMark>(&mark);
    m_painter.setRenderHint(QPainter::Antialiasing, !box && !text);
    if (box) {
      paintFlat(*box, at);
    } else if (image) {
      m_painter.fillRect(image->rect.translated(at), m_theme.of(Ink::strongLine));
    } else if (text) {
      paintStroke(*text, at);
    } else {
      std::visit([&](const auto& any) { paintMark(any, at); }, mark);
    }
  }
  m_painter.setRenderHint(QPainter::Antialiasing, true);
}

void PicturePainter::paintFlat(const BoxMark& mark, QPointF at) {
  const QRectF rect = mark.rect.translated(at);
  const bool edged = mark.stroke.ink != Ink::none;
  if (edged && (mark.dashed || mark.fill.ink == Ink::none)) {
    usePen(mark.stroke, mark.strokeWidth, mark.dashed ? kBoxDash : 0);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(rect);
    return;
  }
  if (edged) m_painter.fillRect(rect, colorOf(mark.stroke));
  const qreal edge = edged ? std::max(mark.strokeWidth, 1 / m_map.m11()) : 0;
  if (mark.fill.ink != Ink::none) {
    m_painter.fillRect(rect.adjusted(edge, edge, -edge, -edge), colorOf(mark.fill));
  }
}

// One box that looks, from afar, like what stands on it.
void PicturePainter::paintBlock(const Picture& picture, QPointF at) {
  if (picture.marks.empty()) return;
  const Mark& ground = picture.marks.front();
  const QRectF rect(at, picture.size);
  const auto* box = std::get_if<BoxMark>(&ground);
  const auto* path = std::get_if<PathMark>(&ground);
  // A bullet in front of a text is no ground.
  if (path && path->path.boundingRect().width() < picture.size.width() / 2) path = nullptr;
  Color fill = box ? box->fill : path ? path->fill : Color{};
  // A speck in the colour of its ground could not be seen on the paper.
  constexpr qreal kSpeck = 4;
  if (box && box->stroke.ink != Ink::none && picture.size.height() * m_map.m11() < kSpeck) {
    fill = box->stroke;
  }
  if (fill.ink != Ink::none) {
    m_painter.fillRect(rect, colorOf(fill));
    return;
  }
  for (const Mark& mark : picture.marks) {
    if (const auto* text = std::get_if<TextMark>(&mark)) paintStroke(*text, at);
  }
}

void PicturePainter::usePen(const Color& stroke, qreal width, qreal dash, LineStyle style) {
  if (stroke.ink == Ink::none) {
    m_painter.setPen(Qt::NoPen);
    return;
  }
  QPen pen(colorOf(stroke), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  if (dash > 0) pen.setDashPattern({dash, dash});
  if (const QList<qreal> pattern = patternOf(style); !pattern.isEmpty()) {
    pen.setDashPattern(pattern);
  }
  m_painter.setPen(pen);
}

BoxLook PicturePainter::lookOf(const BoxMark& mark) const {
  BoxLook look{.radius = mark.radius, .strokeWidth = mark.strokeWidth, .dashed = mark.dashed};
  if (mark.fill.ink != Ink::none) look.fill = colorOf(mark.fill);
  if (mark.stroke.ink != Ink::none) look.stroke = colorOf(mark.stroke);
  if (mark.shadow) look.shadow = m_theme.dark ? 4 : 1;
  return look;
}

void PicturePainter::paintMark(const BoxMark& mark, QPointF at) {
  const QRectF rect = mark.rect.translated(at);
  if (mark.crisp) {
    use(Space::map);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.fillRect(rect, colorOf(mark.fill));
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    return;
  }
  const BoxLook look = lookOf(mark);
  if (m_stamps && mark.radius > 0 && !mark.dashed && paintStamp(rect, look)) return;
  use(Space::map);
  paintBox(m_painter, rect, look);
}

bool PicturePainter::paintStamp(const QRectF& rect, const BoxLook& look) {
  const qreal ratio = m_painter.device()->devicePixelRatio();
  const QRectF exact = m_map.mapRect(rect);
  const QPoint from = (exact.topLeft() * ratio).toPoint();
  const QPoint to = (exact.bottomRight() * ratio).toPoint();
  const QSize pixels(to.x() - from.x(), to.y() - from.y());
  if (pixels.isEmpty()) return false;
  const QImage* stamp = m_cache.boxes.of(pixels, m_map.m11() * ratio, look);
  if (!stamp) return false;
  use(Space::pixels);
  const QSizeF size = QSizeF(stamp->size()) / ratio;
  m_painter.drawImage(QRectF(QPointF(from) / ratio, size), *stamp);
  return true;
}

void PicturePainter::paintMark(const PathMark& mark, QPointF at) {
  use(Space::map);
  usePen(mark.stroke, mark.strokeWidth, mark.dash, mark.style);
  m_painter.setBrush(mark.fill.ink == Ink::none ? QBrush(Qt::NoBrush) : colorOf(mark.fill));
  m_painter.drawPath(mark.path.translated(at));
}

void PicturePainter::paintMark(const DotMark& mark, QPointF at) {
  use(Space::map);
  usePen(mark.stroke, 1.2, 0);
  m_painter.setBrush(mark.fill.ink == Ink::none ? QBrush(Qt::NoBrush) : colorOf(mark.fill));
  m_painter.drawEllipse(mark.center + at, mark.radius, mark.radius);
}

void PicturePainter::paintMark(const TextMark& mark, QPointF at) {
  use(Space::texts);
  m_painter.setPen(colorOf(mark.color));
  const QPointF baseline = (mark.baseline + at) * kFontUpscale;
  for (const QGlyphRun& run : m_cache.texts.of(mark)) m_painter.drawGlyphRun(baseline, run);
  if (!mark.struck) return;
  use(Space::map);
  const QPointF middle = mark.baseline + at - QPointF(0, lineHeight(mark.font) * 0.24);
  usePen(mark.color, 1, 0);
  m_painter.drawLine(middle, middle + QPointF(mark.width, 0));
}

void PicturePainter::paintMark(const ImageMark& mark, QPointF at) {
  const QRectF rect = mark.rect.translated(at);
  if (paintImage(mark, rect)) return;
  use(Space::map);
  paintBox(m_painter, rect, {.radius = mark.radius, .fill = m_theme.of(Ink::recess)});
}

// On whole pixels, so that what was scaled once is copied as it is. A printer or an SVG gets
// it twice as fine as the screen.
bool PicturePainter::paintImage(const ImageMark& mark, const QRectF& rect) {
  constexpr qreal kFiner = 2;
  const qreal ratio = m_stamps ? m_painter.device()->devicePixelRatio() : kFiner;
  const QRectF exact = m_map.mapRect(rect);
  const QPoint from = (exact.topLeft() * ratio).toPoint();
  const QPoint to = (exact.bottomRight() * ratio).toPoint();
  const QSize pixels(to.x() - from.x(), to.y() - from.y());
  if (pixels.isEmpty()) return false;
  const QImage* image = m_cache.images.of(mark, pixels, m_map.m11() * ratio);
  if (!image) return false;
  use(m_stamps ? Space::pixels : Space::map);
  m_painter.drawImage(m_stamps ? QRectF(QPointF(from) / ratio, QSizeF(pixels) / ratio) : rect,
                      *image);
  return true;
}

void PicturePainter::paintStroke(const TextMark& mark, QPointF at) {
  QColor color = colorOf(mark.color);
  color.setAlphaF(0.35F);
  const qreal height = lineHeight(mark.font) * 0.34;
  m_painter.fillRect(QRectF(mark.baseline + at - QPointF(0, height), QSizeF(mark.width, height)),
                     color);
}

}  // namespace throughline::drawing
