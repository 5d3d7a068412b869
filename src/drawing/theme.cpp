#include "throughline/drawing/theme.h"

#include "contrast.h"

namespace throughline::drawing {

namespace {

// Vermilion and red stay for the weakest link and for faults, so no hue is warm.
constexpr std::array kHues{"#4C6FFF", "#2F8FD8", "#1BA39C", "#2E9E6B",
                           "#7A5AF8", "#9C5BD6", "#5B6B8C"};
// A little above WCAG AA's 4.5, so that rounding never falls below it.
constexpr double kTextContrast = 4.6;

void set(Theme& theme, Ink ink, const char* color) {
  theme.inks[static_cast<std::size_t>(ink)] = QColor(color);
}

void tintHues(Theme& theme, double share, const QColor& pole) {
  for (std::size_t i = 0; i < kHues.size(); ++i) {
    const QColor hue(kHues[i]);
    theme.hueTints[i] = mixed(hue, theme.of(Ink::surface), share);
    theme.hueTexts[i] = legible(hue, theme.hueTints[i], pole, kTextContrast);
    theme.hues[i] = theme.dark ? theme.hueTexts[i] : hue;
  }
}

Theme makeLight() {
  Theme theme;
  set(theme, Ink::paper, "#F4F5F8");
  set(theme, Ink::surface, "#FFFFFF");
  set(theme, Ink::line, "#E3E7ED");
  set(theme, Ink::strongLine, "#D5DAE3");
  set(theme, Ink::text, "#1F2733");
  set(theme, Ink::secondText, "#5B6675");
  set(theme, Ink::faintText, "#667080");
  set(theme, Ink::selection, "#2563EB");
  set(theme, Ink::weakBar, "#D9480F");
  set(theme, Ink::weakTint, "#FFF1EA");
  set(theme, Ink::weakText, "#C2410C");
  set(theme, Ink::onWeak, "#FFFFFF");
  set(theme, Ink::fault, "#B42318");
  set(theme, Ink::doubtful, "#8F5F00");
  set(theme, Ink::good, "#2E7D32");
  set(theme, Ink::bar, "#8593AA");
  set(theme, Ink::track, "#E1E5EC");
  set(theme, Ink::chip, "#EEF1F5");
  set(theme, Ink::recess, "#EBEEF3");
  set(theme, Ink::chosen, "#EEF4FF");
  set(theme, Ink::added, "#0B6F69");
  set(theme, Ink::addedGround, "#E6F5F3");
  set(theme, Ink::removed, "#5B6675");
  set(theme, Ink::removedGround, "#ECEFF4");
  set(theme, Ink::moved, "#6A41D9");
  set(theme, Ink::movedGround, "#F1EDFE");
  set(theme, Ink::changed, "#1D5FC4");
  set(theme, Ink::changedGround, "#EAF2FE");
  tintHues(theme, 0.10, Qt::black);
  return theme;
}

Theme makeDark() {
  Theme theme;
  theme.dark = true;
  set(theme, Ink::paper, "#15181D");
  set(theme, Ink::surface, "#1D2127");
  set(theme, Ink::line, "#2C323B");
  set(theme, Ink::strongLine, "#3D4551");
  set(theme, Ink::text, "#E6E9EE");
  set(theme, Ink::secondText, "#A7B0BD");
  set(theme, Ink::faintText, "#98A2B1");
  set(theme, Ink::selection, "#6C9BFF");
  set(theme, Ink::weakBar, "#F0672F");
  set(theme, Ink::weakTint, "#2E1D16");
  set(theme, Ink::weakText, "#FF8A57");
  set(theme, Ink::onWeak, "#1B0E08");
  set(theme, Ink::fault, "#FF8A80");
  set(theme, Ink::doubtful, "#E0B04C");
  set(theme, Ink::good, "#7CC580");
  set(theme, Ink::bar, "#7886A0");
  set(theme, Ink::track, "#2E343E");
  set(theme, Ink::chip, "#2A2F38");
  set(theme, Ink::recess, "#101317");
  set(theme, Ink::chosen, "#1B2740");
  set(theme, Ink::added, "#5CC9BE");
  set(theme, Ink::addedGround, "#16302E");
  set(theme, Ink::removed, "#A7B0BD");
  set(theme, Ink::removedGround, "#242932");
  set(theme, Ink::moved, "#B49BFF");
  set(theme, Ink::movedGround, "#272140");
  set(theme, Ink::changed, "#7FB2FF");
  set(theme, Ink::changedGround, "#1A2840");
  tintHues(theme, 0.16, Qt::white);
  return theme;
}

}  // namespace

const Theme& Theme::light() {
  static const Theme theme = makeLight();
  return theme;
}

const Theme& Theme::darkTheme() {
  static const Theme theme = makeDark();
  return theme;
}

}  // namespace throughline::drawing
