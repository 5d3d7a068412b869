#pragma once

#include <memory>
#include <vector>

#include "throughline/drawing/layout.h"

// A map as slides, to be read from the back of a room: the whole map, each stage, the weakest
// link. A slide is 1,080 units high and as wide as the screen's shape asks for, so sizes are
// shares of the height; painted at height / 1,080 it fills the screen. No text is smaller than
// 18 units. What a stage does not have is left out; what does not fit is counted ("and 14
// more"), and touchpoints that do not fit go on a second slide.

namespace throughline::drawing {

inline constexpr qreal kSlideHeight = 1080;
/// No text of a slide is smaller.
inline constexpr qreal kLeastSlideText = 18;

/// The width of slides for a screen. One that is much higher than wide has its slides in the
/// middle, with room above and below.
[[nodiscard]] qreal slideWidthFor(QSizeF screen);

struct PresentationStep {
  enum class Kind { map, stage, weakestLink };
  Kind kind = Kind::map;
  journey::Id<journey::Stage> stage;  ///< of a stage's; of the weakest link's, where there is one
  std::size_t part = 0;               ///< of the whole map's or the stage's slides, from 0
  bool operator==(const PresentationStep&) const = default;
};

/// The slides of one map at one time. Pure: the same map, options and width give the same ones.
/// Used by one thread.
class Presentation {
 public:
  /// Invitations are not shown, whatever the options say.
  Presentation(const journey::Journey& journey, const ViewOptions& options, qreal width);
  ~Presentation();
  Presentation(const Presentation&) = delete;
  Presentation& operator=(const Presentation&) = delete;

  /// Never empty: a map without stages has its title.
  [[nodiscard]] const std::vector<PresentationStep>& steps() const;
  /// Made when it is asked for.
  [[nodiscard]] SharedPicture slide(std::size_t step);
  /// "Evaluation", "Whole map", "Weakest link".
  [[nodiscard]] QString nameOf(std::size_t step) const;

 private:
  class Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace throughline::drawing
