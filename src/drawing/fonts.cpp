#include "throughline/drawing/fonts.h"

#include <QFontMetricsF>
#include <array>
#include <mutex>

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
    case FontRole::slideTitle:
      return {58, 66, QFont::DemiBold, false};
    case FontRole::slideTitleSmall:
      return {44, 51, QFont::DemiBold, false};
    case FontRole::slideTitleSmallest:
      return {32, 38, QFont::DemiBold, false};
    case FontRole::slideFigure:
      return {88, 96, QFont::DemiBold, false};
    case FontRole::slideFigureSmall:
      return {56, 66, QFont::DemiBold, false};
    case FontRole::slideJob:
      return {33, 41, QFont::Medium, false};
    case FontRole::slideQuote:
      return {30, 39, QFont::Medium, true};
    case FontRole::slideName:
      return {28, 34, QFont::Medium, false};
    case FontRole::slideNameSmall:
      return {24, 30, QFont::Medium, false};
    case FontRole::slideNumber:
      return {27, 34, QFont::DemiBold, false};
    case FontRole::slideText:
      return {26, 34, QFont::Normal, false};
    case FontRole::slideBody:
      return {22, 29, QFont::Normal, false};
    case FontRole::slideBodyStrong:
      return {22, 29, QFont::DemiBold, false};
    case FontRole::slideBodyItalic:
      return {22, 29, QFont::Normal, true};
    case FontRole::slideHeading:
      return {21, 28, QFont::DemiBold, false};
    case FontRole::slideSmall:
      return {18, 24, QFont::Normal, false};
    case FontRole::slideSmallStrong:
      return {18, 24, QFont::DemiBold, false};
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
  // Each when it is first used: a map needs none of those of slides.
  static std::array<std::once_flag, kFontRoles> once;
  static std::array<Face, kFontRoles> faces;
  const auto place = static_cast<std::size_t>(role);
  std::call_once(once[place], [&] { faces[place] = makeFace(role); });
  return faces[place];
}

}  // namespace

const QFont& upscaledFont(FontRole role) { return faceOf(role).font; }
qreal fontSize(FontRole role) { return styleOf(role).size; }
qreal lineHeight(FontRole role) { return styleOf(role).lineHeight; }
qreal baselineIn(FontRole role) { return faceOf(role).baseline; }

}  // namespace throughline::drawing
