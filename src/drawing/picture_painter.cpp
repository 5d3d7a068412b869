#include "picture_painter.h"

#include <algorithm>
#include <array>
#include <utility>

#include "throughline/drawing/fonts.h"

namespace throughline::drawing {

PicturePainter::PicturePainter(QPainter& painter, const Theme& theme)
    : m_painter(painter), m_theme(theme) {
  m_painter.save();
  m_painter.setRenderHint(QPainter::Antialiasing, true);
  m_painter.setRenderHint(QPainter::TextAntialiasing, true);
  m_map = m_painter.worldTransform();
  m_texts = QTransform::fromScale(1 / kFontUpscale, 1 / kFontUpscale) * m_map;
}

PicturePainter::~PicturePainter() { m_painter.restore(); }

QColor PicturePainter::colorOf(const Color& color) const {
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
  if (detail == Detail::blocks) {
    paintBlock(picture, at);
    return;
  }
  bool inTexts = false;
  for (const Mark& mark : picture.marks) {
    const auto* text = std::get_if<TextMark>(&mark);
    const bool asText = text && detail == Detail::full;
    if (asText != inTexts) {
      inTexts = asText;
      m_painter.setWorldTransform(inTexts ? m_texts : m_map);
    }
    if (text && detail == Detail::shapes) {
      paintStroke(*text, at);
    } else {
      std::visit([&](const auto& any) { paintMark(any, at); }, mark);
    }
  }
  if (inTexts) m_painter.setWorldTransform(m_map);
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
  const Color fill = box ? box->fill : path ? path->fill : Color{};
  if (fill.ink != Ink::none) {
    m_painter.fillRect(rect, colorOf(fill));
    return;
  }
  for (const Mark& mark : picture.marks) {
    if (const auto* text = std::get_if<TextMark>(&mark)) paintStroke(*text, at);
  }
}

void PicturePainter::usePen(const Color& stroke, qreal width, bool dashed) {
  if (stroke.ink == Ink::none) {
    m_painter.setPen(Qt::NoPen);
    return;
  }
  QPen pen(colorOf(stroke), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  if (dashed) pen.setDashPattern({3, 3});
  m_painter.setPen(pen);
}

// Only what looks out below the box: its lower corners, a little farther down.
void PicturePainter::paintShadow(const BoxMark& mark, QPointF at) {
  m_painter.setPen(Qt::NoPen);
  QRectF foot = mark.rect.translated(at);
  foot.setTop(std::max(foot.top(), foot.bottom() - 2 * mark.radius));
  constexpr std::array kEdges{std::pair{2.0, 0.03F}, std::pair{1.0, 0.06F}};
  for (const auto& [drop, strength] : kEdges) {
    QColor color = Qt::black;
    color.setAlphaF(m_theme.dark ? strength * 4 : strength);
    m_painter.setBrush(color);
    m_painter.drawRoundedRect(foot.translated(0, drop), mark.radius, mark.radius);
  }
}

void PicturePainter::paintMark(const BoxMark& mark, QPointF at) {
  if (mark.shadow) paintShadow(mark, at);
  QRectF rect = mark.rect.translated(at);
  usePen(mark.stroke, mark.strokeWidth, mark.dashed);
  if (mark.stroke.ink != Ink::none) {
    const qreal half = mark.strokeWidth / 2;
    rect.adjust(half, half, -half, -half);  // strokes stay inside their box
  }
  m_painter.setBrush(mark.fill.ink == Ink::none ? QBrush(Qt::NoBrush) : colorOf(mark.fill));
  if (mark.radius > 0) {
    m_painter.drawRoundedRect(rect, mark.radius, mark.radius);
  } else {
    m_painter.drawRect(rect);
  }
}

void PicturePainter::paintMark(const PathMark& mark, QPointF at) {
  usePen(mark.stroke, mark.strokeWidth, mark.dashed);
  m_painter.setBrush(mark.fill.ink == Ink::none ? QBrush(Qt::NoBrush) : colorOf(mark.fill));
  m_painter.drawPath(mark.path.translated(at));
}

void PicturePainter::paintMark(const DotMark& mark, QPointF at) {
  usePen(mark.stroke, 1.2, false);
  m_painter.setBrush(mark.fill.ink == Ink::none ? QBrush(Qt::NoBrush) : colorOf(mark.fill));
  m_painter.drawEllipse(mark.center + at, mark.radius, mark.radius);
}

void PicturePainter::paintMark(const TextMark& mark, QPointF at) {
  m_painter.setFont(upscaledFont(mark.font));
  m_painter.setPen(colorOf(mark.color));
  m_painter.setLayoutDirection(mark.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
  m_painter.drawText((mark.baseline + at) * kFontUpscale, mark.text);
}

void PicturePainter::paintStroke(const TextMark& mark, QPointF at) {
  QColor color = colorOf(mark.color);
  color.setAlphaF(0.35F);
  const qreal height = lineHeight(mark.font) * 0.34;
  m_painter.fillRect(QRectF(mark.baseline + at - QPointF(0, height), QSizeF(mark.width, height)),
                     color);
}

}  // namespace throughline::drawing
