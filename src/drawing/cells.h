#pragma once

#include "passage_numbers.h"
#include "sketch.h"
#include "throughline/drawing/layout.h"

namespace throughline::drawing {

// What stands in a column besides cards: one picture per stage and lane.

/// At least `height` high, so that all headers of the row are alike.
[[nodiscard]] Cell stageHeader(TextMeasure& measure, const journey::Stage& stage, std::size_t place,
                               qreal height);
[[nodiscard]] Cell jobCell(TextMeasure& measure, const journey::Stage& stage);
[[nodiscard]] Cell flowCell(TextMeasure& measure, const StageNumbers& numbers, bool fixedTerm);
[[nodiscard]] Cell leadTimeCell(TextMeasure& measure, std::optional<double> days);
[[nodiscard]] Cell questionCell(TextMeasure& measure, const journey::Question& question);
[[nodiscard]] bool isNamed(const journey::Metric& metric);
/// The volume, the health or both; a metric without a name is left out.
[[nodiscard]] Cell metricsCell(TextMeasure& measure, const journey::Stage& stage,
                               const StageNumbers& numbers, qreal width);
[[nodiscard]] Cell evidenceCell(TextMeasure& measure,
                                const std::vector<const journey::Evidence*>& evidence);
/// The face of a score, as large as kFaceSide.
[[nodiscard]] Cell faceCell(TextMeasure& measure, double score);
[[nodiscard]] Cell quoteCell(TextMeasure& measure, const QString& quote);

/// A dashed box that asks for what is missing.
[[nodiscard]] Cell invitationCell(TextMeasure& measure, const QString& text, qreal width);
/// "+ 12 more"
[[nodiscard]] Cell moreCell(TextMeasure& measure, std::size_t count);
[[nodiscard]] Cell laneHead(TextMeasure& measure, const QString& name, const QString& subtitle);
/// The map's name with scope and period below, for pictures that stand alone.
[[nodiscard]] Cell titleBlock(TextMeasure& measure, const QString& title, const QString& below,
                              qreal width);

inline constexpr qreal kFaceSide = 18;

}  // namespace throughline::drawing
