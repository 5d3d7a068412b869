#include "throughline/drawing/fonts.h"

#include <QFontMetricsF>
#include <array>

namespace throughline::drawing {

namespace {

struct Style {
  qreal size;
  qreal lineHeight;
  QFont::Weight weight;
  bool italic;
};

constexpr Style styleOf(FontRole role) {
  switch (role) {
    case FontRole::stageName:
      return {13.5, 17, QFont::DemiBold, false};
    case FontRole::cardTitle:
      return {11.5, 15, QFont::Medium, false};
    case FontRole::body:
      return {11.5, 15.5, QFont::Normal, false};
    case FontRole::small:
      return {10.5, 14, QFont::Normal, false};
    case FontRole::smallItalic:
      return {10.5, 14, QFont::Normal, true};
    case FontRole::smallStrong:
      return {10.5, 14, QFont::DemiBold, false};
    case FontRole::bigNumber:
      return {17, 21, QFont::DemiBold, false};
    case FontRole::laneName:
      return {12, 15, QFont::DemiBold, false};
    case FontRole::mapTitle:
      return {21, 27, QFont::DemiBold, false};
  }
  return {};
}

struct Face {
  QFont font;
  qreal baseline = 0;
};

Face makeFace(FontRole role) {
  const Style style = styleOf(role);
  QFont font;
  font.setFamilies({QStringLiteral("Inter"), font.family(), QStringLiteral("Noto Sans")});
  font.setPixelSize(static_cast<int>(style.size * kFontUpscale));
  font.setWeight(style.weight);
  font.setItalic(style.italic);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setStyleStrategy(
      static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
  const QFontMetricsF metrics(font);
  const qreal ascent = metrics.ascent() / kFontUpscale;
  const qreal descent = metrics.descent() / kFontUpscale;
  return {font, (style.lineHeight - ascent - descent) / 2 + ascent};
}

const Face& faceOf(FontRole role) {
  static const auto faces = [] {
    std::array<Face, kFontRoles> made;
    for (std::size_t i = 0; i < made.size(); ++i) made[i] = makeFace(static_cast<FontRole>(i));
    return made;
  }();
  return faces[static_cast<std::size_t>(role)];
}

}  // namespace

const QFont& upscaledFont(FontRole role) { return faceOf(role).font; }
qreal fontSize(FontRole role) { return styleOf(role).size; }
qreal lineHeight(FontRole role) { return styleOf(role).lineHeight; }
qreal baselineIn(FontRole role) { return faceOf(role).baseline; }

}  // namespace throughline::drawing
