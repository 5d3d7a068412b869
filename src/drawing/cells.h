#pragma once

#include "map_numbers.h"
#include "picture_builder.h"
#include "throughline/drawing/layout.h"

namespace throughline::drawing {

/// The stage as a target; none: of no single record.
[[nodiscard]] inline Target targetOf(journey::Id<journey::Stage> stage) {
  return stage ? Target{journey::Kind::stage, stage.value} : Target{};
}

// What stands in a column besides cards: one picture per stage and lane.

/// At least that large: all headers of a row are alike, and one alone stands above all stacks.
[[nodiscard]] SharedPicture stageHeader(Typesetting& type, const journey::Stage& stage,
                                        std::size_t place, QSizeF least);
[[nodiscard]] SharedPicture jobCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                    const std::string& statement);
/// What leaves the stage: conversion, days, and what has to be said of them.
[[nodiscard]] SharedPicture flowCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                     const PassageFigures& figures);
/// Of the whole map, in the last column.
[[nodiscard]] SharedPicture totalsCell(Typesetting& type, std::optional<double> leadTimeDays,
                                       std::optional<double> overallConversion);
[[nodiscard]] SharedPicture questionCell(Typesetting& type, const journey::Question& question);
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
[[nodiscard]] SharedPicture metricsCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                        const StageMetrics& metrics, const StageFigures& figures,
                                        ShownMetrics shown, qreal width);
[[nodiscard]] SharedPicture evidenceCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                         const std::vector<const journey::Evidence*>& evidence);
/// The face of its score, as large as kFaceSide.
[[nodiscard]] SharedPicture faceCell(Typesetting& type, const journey::Emotion& emotion);
[[nodiscard]] SharedPicture quoteCell(Typesetting& type, const journey::Emotion& emotion);

/// An arrow and the words beside it, in as many lines as they need; the height.
qreal drawTrend(PictureBuilder& builder, const Trend& trend, QPointF at, qreal width);
/// What that takes where there is at most so much width.
[[nodiscard]] QSizeF trendSize(PictureBuilder& builder, const Trend& trend, qreal mostWidth);

/// A dashed box that asks for what is missing.
[[nodiscard]] SharedPicture invitationCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                           const journey::Message& text, qreal width);
/// "+ 12 more"
[[nodiscard]] SharedPicture moreCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                     std::size_t count);
[[nodiscard]] SharedPicture laneHead(Typesetting& type, const journey::Message& name,
                                     const journey::Message& subtitle);
/// The map's name and below it, or beside it where that is to be brief, whose map it is and
/// when: for pictures that stand alone.
[[nodiscard]] SharedPicture titleBlock(Typesetting& type, const QString& title,
                                       const QString& below, qreal width);

inline constexpr qreal kFaceSide = 18;

}  // namespace throughline::drawing
