#pragma once

#include "map_numbers.h"
#include "picture_builder.h"
#include "throughline/drawing/curve_look.h"
#include "throughline/drawing/layout.h"
#include "throughline/metrics/evidence.h"

namespace throughline::drawing {

/// The stage as a target; none: of no single record.
[[nodiscard]] inline Target targetOf(journey::Id<journey::Stage> stage) {
  return stage ? Target{journey::Kind::stage, stage.value} : Target{};
}

// What stands in a column besides cards: one picture per stage and lane.

/// At least that large: all headers of a row are alike, and one alone stands above all stacks.
[[nodiscard]] SharedPicture stageHeader(Typesetting& type, const journey::Stage& stage,
                                        std::size_t place, QSizeF least);
[[nodiscard]] SharedPicture jobPartCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                        std::string_view field, const journey::Message& said);
[[nodiscard]] SharedPicture jobCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                    const std::string& statement);
/// What leaves the stage: conversion, days, and what has to be said of them.
[[nodiscard]] SharedPicture flowCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                     const PassageFigures& figures);
/// Of the whole map, in the last column.
[[nodiscard]] SharedPicture totalsCell(Typesetting& type, std::optional<double> leadTimeDays,
                                       std::optional<double> overallConversion,
                                       const std::vector<journey::Message>& back);
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
/// A dot for each of the interviews that make a stage firm, and what is counted in words.
[[nodiscard]] SharedPicture evidenceCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                         const metrics::StageEvidence& evidence);
/// The face of its score, as large as kFaceSide; a mark of kAimSide for what should be.
[[nodiscard]] SharedPicture faceCell(Typesetting& type, const journey::Emotion& emotion,
                                     const CurveLook& look);
/// The name at the end of a curve, or what it says where it begins.
[[nodiscard]] SharedPicture curveName(Typesetting& type, journey::Id<journey::Persona> persona,
                                      const journey::Message& text, const CurveLook& look);
[[nodiscard]] SharedPicture quoteCell(Typesetting& type, const journey::Emotion& emotion);

/// An arrow and the words beside it, in as many lines as they need; the height.
qreal drawTrend(PictureBuilder& builder, const Trend& trend, QPointF at, qreal width);
/// What that takes where there is at most so much width.
[[nodiscard]] QSizeF trendSize(PictureBuilder& builder, const Trend& trend, qreal mostWidth);

/// A dashed box that asks for what is missing.
[[nodiscard]] SharedPicture invitationCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                           const journey::Message& text, qreal width);
/// A button: what can be done about what stands above it.
[[nodiscard]] SharedPicture offerCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                      const journey::Message& text);
/// "3 more", and "fewer" once they are shown.
[[nodiscard]] SharedPicture foldCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                     const journey::Message& text);
/// "+ 12 more"
[[nodiscard]] SharedPicture moreCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                     std::size_t count);
/// A line of the key below a lane's name: which curve is whose.
struct KeyLine {
  CurveLook look;
  QString name;
  bool operator==(const KeyLine&) const = default;
};
[[nodiscard]] SharedPicture laneHead(Typesetting& type, const journey::Message& name,
                                     const journey::Message& subtitle,
                                     const std::vector<KeyLine>& key);
/// A mark that it is folded, and its name, in one line.
[[nodiscard]] SharedPicture foldedLaneHead(Typesetting& type, const journey::Message& name);
[[nodiscard]] SharedPicture gistLine(Typesetting& type, const std::vector<journey::Message>& parts,
                                     qreal width);
/// The name of a band of cards and how many it holds, beside room for a switch.
[[nodiscard]] SharedPicture bandName(Typesetting& type, const journey::Message& name,
                                     const journey::Message& count);
/// What parts two bands: dotted below what the customer does alone, solid above what the
/// company does alone. Its words stand on it at the right end.
[[nodiscard]] SharedPicture visibilityLine(Typesetting& type, const journey::Message& words,
                                           journey::Side side, qreal width);
[[nodiscard]] SharedPicture hintOfBand(Typesetting& type, const journey::Message& words);
[[nodiscard]] SharedPicture ownCell(Typesetting& type, const journey::Cell& cell,
                                    journey::OwnLane kind);
/// The map's name and below it, or beside it where that is to be brief, whose map it is and
/// when: for pictures that stand alone.
[[nodiscard]] SharedPicture titleBlock(Typesetting& type, const QString& title,
                                       const QString& below, qreal width);

inline constexpr qreal kFaceSide = kFacePictureSide;
inline constexpr qreal kAimSide = 11;
inline constexpr qreal kPointSide = 12;  ///< of a point on a curve of the user's own
inline constexpr qreal kBandSwitchRoom = 22;

}  // namespace throughline::drawing
