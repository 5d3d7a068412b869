#pragma once

#include "map_numbers.h"
#include "picture_builder.h"
#include "throughline/drawing/layout.h"

namespace throughline::drawing {

// What stands in a column besides cards: one picture per stage and lane.

/// At least `height` high, so that all headers of the row are alike.
[[nodiscard]] Cell stageHeader(TextMeasure& measure, const journey::Stage& stage, std::size_t place,
                               qreal height);
[[nodiscard]] Cell jobCell(TextMeasure& measure, const std::string& statement);
/// What leaves the stage: conversion, days, and what has to be said of them.
[[nodiscard]] Cell flowCell(TextMeasure& measure, const PassageFigures& figures);
/// Of the whole map, in the last column.
[[nodiscard]] Cell totalsCell(TextMeasure& measure, std::optional<double> leadTimeDays,
                              std::optional<double> overallConversion);
[[nodiscard]] Cell questionCell(TextMeasure& measure, const journey::Question& question);
[[nodiscard]] bool isNamed(const journey::Metric& metric);
struct StageMetrics {
  journey::Metric volume;
  journey::Metric health;
  bool operator==(const StageMetrics&) const = default;
};
/// Which of a stage's two metrics stand in its cell.
struct ShownMetrics {
  bool volume = false;
  bool health = false;
  bool operator==(const ShownMetrics&) const = default;
};
[[nodiscard]] Cell metricsCell(TextMeasure& measure, const StageMetrics& metrics,
                               const StageFigures& figures, ShownMetrics shown, qreal width);
[[nodiscard]] Cell evidenceCell(TextMeasure& measure,
                                const std::vector<const journey::Evidence*>& evidence);
/// The face of a score, as large as kFaceSide.
[[nodiscard]] Cell faceCell(TextMeasure& measure, double score);
[[nodiscard]] Cell quoteCell(TextMeasure& measure, const QString& quote);

/// An arrow and the words beside it, in as many lines as they need; the height.
qreal drawTrend(PictureBuilder& builder, const Trend& trend, QPointF at, qreal width);
/// What that takes where there is at most so much width.
[[nodiscard]] QSizeF trendSize(PictureBuilder& builder, const Trend& trend, qreal mostWidth);

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
