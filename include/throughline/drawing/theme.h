#pragma once

#include <QColor>
#include <array>
#include <cstddef>

namespace throughline::drawing {

/// What a colour is for. Marks name roles; a theme turns them into colours.
enum class Ink {
  none,
  paper,
  surface,
  line,
  strongLine,
  text,
  secondText,
  faintText,
  selection,
  weakBar,   ///< the weakest link's bars and lines
  weakTint,  ///< its column
  weakText,  ///< its words, and the ground of its flag
  onWeak,    ///< text on weakText
  fault,     ///< a missing owner, an error
  doubtful,  ///< a hypothesis, few cases
  good,
  bar,     ///< bars that are not the weakest link
  track,   ///< the ground of a bar
  chip,    ///< the ground of an icon or a small label
  recess,  ///< the ground of what only the company sees
  chosen,  ///< the ground of what is selected in a list, and of a page over the map
  // The four marks of what differs, and their grounds. None says good or bad.
  added,
  addedGround,
  removed,
  removedGround,
  moved,
  movedGround,
  changed,
  changedGround,
  hue,  ///< the stage's own colour; Mark::stage says which
  hueTint,
  hueText,  ///< the stage's colour, dark (or light) enough for words on its tint
  own,      ///< a colour of the map's data (a department's dot); Mark::own holds it
};

/// The colours of the design, light and dark. Vermilion and red are only for
/// the weakest link and for faults. tests/drawing computes every contrast.
struct Theme {
  bool dark = false;
  std::array<QColor, static_cast<std::size_t>(Ink::own) + 1> inks;
  std::array<QColor, 7> hues;
  std::array<QColor, 7> hueTints;
  std::array<QColor, 7> hueTexts;

  [[nodiscard]] static const Theme& light();
  [[nodiscard]] static const Theme& darkTheme();

  [[nodiscard]] const QColor& of(Ink ink) const { return inks[static_cast<std::size_t>(ink)]; }
  [[nodiscard]] const QColor& hue(std::size_t stage) const { return hues[stage % hues.size()]; }
  [[nodiscard]] const QColor& hueTint(std::size_t stage) const {
    return hueTints[stage % hueTints.size()];
  }
  [[nodiscard]] const QColor& hueText(std::size_t stage) const {
    return hueTexts[stage % hueTexts.size()];
  }
};

}  // namespace throughline::drawing
