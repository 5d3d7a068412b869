#include "throughline/drawing/theme.h"

#include <gtest/gtest.h>

#include <cmath>

#include "layout_checks.h"
#include "support/maps.h"
#include "support/random_journey.h"
#include "support/random_numbers.h"
#include "throughline/drawing/fonts.h"
#include "throughline/journey/starter.h"

namespace throughline::drawing {
namespace {

constexpr double kAA = 4.5;

// WCAG 2.1's definitions, apart from the product's own.
double luminance(const QColor& color) {
  const auto linear = [](double c) {
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
         0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& other) {
  const double a = luminance(one) + 0.05;
  const double b = luminance(other) + 0.05;
  return std::max(a, b) / std::min(a, b);
}

QColor colorOf(const Theme& theme, const Color& color) {
  switch (color.ink) {
    case Ink::hue:
      return theme.hue(color.stage);
    case Ink::hueTint:
      return theme.hueTint(color.stage);
    case Ink::hueText:
      return theme.hueText(color.stage);
    case Ink::own:
      return color.own;
    default:
      return theme.of(color.ink);
  }
}

/// The fill that lies under a text, if its picture has one there.
std::optional<Color> groundOf(const Picture& picture, std::size_t textAt) {
  const QPointF point = std::get<TextMark>(picture.marks[textAt]).baseline + QPointF(1, -2);
  for (std::size_t i = textAt; i-- > 0;) {
    const auto* box = std::get_if<BoxMark>(&picture.marks[i]);
    if (box && box->fill.ink != Ink::none && box->rect.contains(point)) return box->fill;
    const auto* path = std::get_if<PathMark>(&picture.marks[i]);
    if (path && path->fill.ink != Ink::none && path->path.contains(point)) return path->fill;
  }
  return {};
}

/// What a cell without a ground of its own may stand on: the paper, the flow
/// lane, which is nearly the surface, and the weakest link's column.
constexpr std::array kOpenGrounds{Ink::paper, Ink::surface, Ink::weakTint};

void expectLegible(const Theme& theme, const Picture& picture) {
  for (std::size_t i = 0; i < picture.marks.size(); ++i) {
    const auto* text = std::get_if<TextMark>(&picture.marks[i]);
    if (!text) continue;
    const QColor ink = colorOf(theme, text->color);
    if (const auto ground = groundOf(picture, i)) {
      EXPECT_GE(contrast(ink, colorOf(theme, *ground)), kAA)
          << text->text.toStdString() << " in ink " << static_cast<int>(text->color.ink)
          << " on ink " << static_cast<int>(ground->ink);
      continue;
    }
    for (const Ink ground : kOpenGrounds) {
      EXPECT_GE(contrast(ink, theme.of(ground)), kAA)
          << text->text.toStdString() << " in ink " << static_cast<int>(text->color.ink)
          << " on ink " << static_cast<int>(ground);
    }
  }
}

std::vector<MapLayout> manyLayouts() {
  LayoutEngine engine;
  std::vector<MapLayout> layouts;
  layouts.push_back(engine.layout(support::leahMap(), {.title = true}));
  layouts.push_back(engine.layout(support::gridMap(8, 2), {.invitations = true}));
  for (unsigned seed = 1; seed <= 10; ++seed) {
    layouts.push_back(engine.layout(support::randomJourney(seed), {.invitations = true}));
    layouts.push_back(engine.layout(support::RandomNumbers(seed).make(), {.invitations = true}));
  }
  return layouts;
}

TEST(Theme, EveryTextPassesAAOnEveryGroundItStandsOn) {
  const auto layouts = manyLayouts();
  for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
    SCOPED_TRACE(theme->dark ? "dark" : "light");
    for (const MapLayout& layout : layouts) {
      for (const Element& element : layout.elements) expectLegible(*theme, *element.picture);
      for (const Lane& lane : layout.lanes) expectLegible(*theme, *lane.head);
      if (layout.title) expectLegible(*theme, *layout.title);
    }
  }
}

TEST(Theme, TheWeakestLinksWordsPassAAOnItsGrounds) {
  for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
    SCOPED_TRACE(theme->dark ? "dark" : "light");
    EXPECT_GE(contrast(theme->of(Ink::weakText), theme->of(Ink::weakTint)), kAA);
    EXPECT_GE(contrast(theme->of(Ink::weakText), theme->of(Ink::surface)), kAA);
    EXPECT_GE(contrast(theme->of(Ink::weakText), theme->of(Ink::paper)), kAA);
    EXPECT_GE(contrast(theme->of(Ink::onWeak), theme->of(Ink::weakText)), kAA);
  }
}

TEST(Theme, EachStagesNumberPassesAAOnItsTint) {
  for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
    for (std::size_t i = 0; i < theme->hues.size(); ++i) {
      EXPECT_GE(contrast(theme->hueText(i), theme->hueTint(i)), kAA) << i;
      EXPECT_GE(contrast(theme->of(Ink::text), theme->hueTint(i)), kAA) << i;
      EXPECT_GE(contrast(theme->of(Ink::secondText), theme->hueTint(i)), kAA) << i;
    }
  }
}

TEST(Theme, NoHueIsWarm) {
  for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
    for (const QColor& hue : theme->hues) {
      EXPECT_GT(hue.hsvHue(), 100) << hue.name().toStdString();
      EXPECT_LT(hue.hsvHue(), 300) << hue.name().toStdString();
    }
  }
}

TEST(Theme, ColourNeverSpeaksAlone) {
  const QStringList faults{"No owner", "No interviews"};
  for (const MapLayout& layout : manyLayouts()) {
    for (const Element& element : layout.elements) {
      QString all;
      bool fault = false;
      bool doubtful = false;
      bool good = false;
      bool weak = false;
      for (const Mark& mark : element.picture->marks) {
        const auto* text = std::get_if<TextMark>(&mark);
        if (!text) continue;
        all += text->text + u' ';
        fault = fault || text->color.ink == Ink::fault;
        doubtful = doubtful || text->color.ink == Ink::doubtful;
        good = good || text->color.ink == Ink::good;
        weak = weak || text->color.ink == Ink::weakText;
      }
      if (fault) {
        EXPECT_TRUE(all.contains(faults[0]) || all.contains(faults[1])) << all.toStdString();
      }
      if (doubtful) {
        EXPECT_TRUE(all.contains(u"hypothesis") || all.contains(u"few cases") ||
                    all.contains(u"doubtful"))
            << all.toStdString();
      }
      if (good) {
        EXPECT_TRUE(all.contains(u"meets") || all.contains(u"better")) << all.toStdString();
      }
      if (weak) {
        EXPECT_TRUE(all.contains(u"Weakest link")) << all.toStdString();
      }
    }
  }
}

TEST(Theme, NoTextIsSmallerThanTenPixels) {
  for (std::size_t i = 0; i < kFontRoles; ++i) {
    EXPECT_GE(upscaledFont(static_cast<FontRole>(i)).pixelSize() / kFontUpscale, 10);
  }
}

}  // namespace
}  // namespace throughline::drawing
