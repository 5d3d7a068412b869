#pragma once

#include <QStringList>
#include <vector>

#include "present/slide_sheet.h"
#include "present/slide_source.h"
#include "present/slide_text.h"

// What stands on slides, each a picture of its own in the width that it is given. Null where the
// map has nothing for it.

namespace throughline::drawing {

namespace slide {
inline constexpr qreal kMargin = 56;
inline constexpr qreal kHeadHeight = 148;
inline constexpr qreal kFootTop = 954;
inline constexpr qreal kBodyTop = 174;
inline constexpr qreal kBodyBottom = 938;
inline constexpr qreal kColumnGap = 58;
inline constexpr qreal kBlockGap = 34;
}  // namespace slide

/// The record of a stage as parts name it.
[[nodiscard]] inline Target slideTarget(journey::Id<journey::Stage> stage) {
  return {journey::Kind::stage, stage.value};
}

/// "Touchpoints": what stands below it.
[[nodiscard]] SharedPicture slideHeading(SlideSource& source, const QString& text, qreal width);
/// "and 14 more"
[[nodiscard]] SharedPicture slideMore(SlideSource& source, std::size_t count, qreal width);

/// Who moves on, in how many days, five periods against the target, and what meeting it would
/// lift. At most `height` high.
[[nodiscard]] SharedPicture movingOnColumn(SlideSource& source, std::size_t place, QSizeF room);

/// The touchpoints of a stage, from the first one that earlier slides did not show.
struct TouchpointsShown {
  SharedPicture picture;
  std::size_t shown = 0;  ///< how many of them
};
[[nodiscard]] TouchpointsShown touchpointColumn(SlideSource& source, std::size_t place,
                                                std::size_t first, QSizeF room);
/// The same on a slide of their own, in as many columns as there is room for.
[[nodiscard]] TouchpointsShown touchpointPage(SlideSource& source, std::size_t place,
                                              std::size_t first, QSizeF room);

/// Feelings, questions and experiments.
[[nodiscard]] SharedPicture voiceColumn(SlideSource& source, std::size_t place, QSizeF room);
/// Stages that stand side by side, from the first one on.
struct StageRange {
  std::size_t first = 0;
  std::size_t count = 0;
};
/// The curve of the persona across the stages, the faces of one of them in large.
[[nodiscard]] SharedPicture slideCurve(SlideSource& source, const journey::Persona& persona,
                                       StageRange range, std::optional<std::size_t> large,
                                       QSizeF size);
/// An experiment in a few lines: how it stands and what is known.
[[nodiscard]] SharedPicture slideExperiment(SlideSource& source,
                                            const journey::Experiment& experiment, bool brief,
                                            qreal width);

/// Pictures one below the other as far as they fit, then how many do not. Null where not even
/// that fits.
[[nodiscard]] SharedPicture stacked(SlideSource& source, const std::vector<SharedPicture>& all,
                                    QSizeF room, qreal gap);

/// The ground with its coloured head, and the flag where `flagged`.
struct SlideHead {
  std::optional<std::size_t> stage;  ///< its hue and number
  QString title;
  QString below;  ///< small, under the title
  QString job;
  QString belowJob;
  bool flagged = false;  ///< it holds the weakest link
  bool weakest = false;  ///< it is the weakest link's own slide
  Target record{};
  std::string_view titleField{};
};
void putHead(SlideSheet& sheet, SlideSource& source, const SlideHead& head);

/// The numbers of a stage in one line, whose map it is, and the row of steps.
void putFoot(SlideSheet& sheet, SlideSource& source, const SharedPicture& line);
[[nodiscard]] SharedPicture stageNumbersLine(SlideSource& source, std::size_t place, qreal width);
/// The map's title and what stands behind it; where there is no room the title gives way first.
[[nodiscard]] SharedPicture plainFootLine(SlideSource& source, const QStringList& behindTitle,
                                          qreal width);

/// One of the steps in the row at the foot.
struct RowStep {
  QString name;
  enum class State { passed, here, toCome } state = State::toCome;
  std::optional<std::size_t> hue;  ///< of a stage
  bool weakest = false;
};
void putSteps(SlideSheet& sheet, SlideSource& source, const std::vector<RowStep>& steps);

}  // namespace throughline::drawing
