#pragma once

#include "cards.h"
#include "cells.h"
#include "link_routes.h"
#include "remembered.h"
#include "throughline/drawing/compared_layout.h"
#include "time_line.h"

namespace throughline::drawing {

/// Makes the pictures of a map's records and remembers them from one layout to
/// the next. A picture is only made again when its record, or what it borrows
/// from another one (a department's colour), has changed.
class PictureStore {
 public:
  explicit PictureStore(const ViewOptions& options)
      : m_type{.measure = {},
               .words = options.words,
               .notation = options.notation,
               .cellWidth = cellWidthIn(options.arrangement.columnWidth),
               .brief = options.arrangement.brief,
               .jobs = options.touchpointJobs} {}

  [[nodiscard]] qreal cellWidth() const { return m_type.cellWidth; }

  /// Call at the beginning of each layout, with the images of its map.
  void beginRound(std::shared_ptr<const journey::Images> images) {
    m_type.images = std::move(images);
  }
  /// From now on what differs has its mark. Null: nothing is compared.
  void compare(const ComparedLooks* looks) { m_compared = looks; }
  /// The picture as it is shown in a stage: with its mark, where what it shows differs.
  [[nodiscard]] SharedPicture shown(ElementKind kind, Target target,
                                    journey::Id<journey::Stage> stage,
                                    const SharedPicture& picture);
  [[nodiscard]] SharedPicture flowShift(journey::Id<journey::Stage> stage, const FlowShift& flow);
  [[nodiscard]] SharedPicture totalsShift(const TotalsShift& totals);

  /// Call at the end of each layout: pictures of records that are gone are dropped.
  void endRound();

  const SharedPicture& header(const journey::Stage& stage, std::size_t place, QSizeF least);
  const SharedPicture& job(journey::Id<journey::Stage> stage, const std::string& statement);
  /// `field` of its job, as a line of small print; `part` numbers them.
  const SharedPicture& jobPart(journey::Id<journey::Stage> stage, int part, std::string_view field,
                               const journey::Message& said);
  const SharedPicture& flow(journey::Id<journey::Stage> stage, const PassageFigures& figures);
  const SharedPicture& totals(std::optional<double> leadTimeDays,
                              std::optional<double> overallConversion,
                              const std::vector<journey::Message>& back);
  const SharedPicture& touchpoint(const journey::Touchpoint& touchpoint,
                                  const journey::Department* owner);
  const SharedPicture& quote(const journey::Emotion& emotion);
  const SharedPicture& face(const journey::Emotion& emotion, const CurveLook& look);
  /// `slot` tells the names of one curve apart.
  const SharedPicture& curveName(journey::Id<journey::Persona> persona, int slot,
                                 const journey::Message& text, const CurveLook& look);
  const SharedPicture& question(const journey::Question& question);
  const SharedPicture& metrics(journey::Id<journey::Stage> stage, const StageMetrics& metrics,
                               const StageFigures& figures, ShownMetrics shown, qreal width);
  const SharedPicture& evidence(journey::Id<journey::Stage> stage,
                                const metrics::StageEvidence& evidence);
  /// `persona` is her name; empty for nobody.
  const SharedPicture& finding(const journey::Finding& finding, const std::string& persona,
                               bool onCurve);
  const SharedPicture& experiment(const journey::Experiment& experiment);
  const SharedPicture& campaign(const journey::Campaign& campaign,
                                const journey::Department* owner);
  /// A campaign on the time line.
  const SharedPicture& campaignBar(const journey::Campaign& campaign,
                                   const journey::Department* owner, const BarLook& look);
  const SharedPicture& timeLine(LaneId lane, const TimeLineLook& look);
  const SharedPicture& invitation(journey::Id<journey::Stage> stage, LaneId lane,
                                  InvitationTopic topic, const journey::Message& text, qreal width);
  const SharedPicture& offer(journey::Id<journey::Stage> stage, InvitationTopic topic,
                             const journey::Message& text);
  const SharedPicture& fold(journey::Id<journey::Stage> stage, const journey::Message& text);
  /// The same path as before where the link runs as it did.
  const LinkPath& link(const PlannedLink& planned, const LinkRoute& route, const QString& words);
  /// How many take the links from one stage to another; `number` tells the sums apart.
  const SharedPicture& linkSum(std::size_t number, std::int64_t many, bool back);
  const SharedPicture& more(journey::Id<journey::Stage> stage, std::size_t count);
  const SharedPicture& head(LaneId lane, const journey::Message& name,
                            const journey::Message& subtitle, const std::vector<KeyLine>& key);
  const SharedPicture& foldedHead(LaneId lane, const journey::Message& name);
  /// The parts in one line.
  const SharedPicture& gist(LaneId lane, const std::vector<journey::Message>& parts, qreal width);
  const SharedPicture& bandHead(journey::Side side, const journey::Message& name,
                                const journey::Message& count);
  const SharedPicture& bandLine(journey::Side side, const journey::Message& words, qreal width);
  const SharedPicture& bandHint(journey::Side side, const journey::Message& words);
  /// What stands in a stage of a lane of the user's own.
  const SharedPicture& cell(const journey::Cell& cell, journey::OwnLane kind);
  const SharedPicture& title(const QString& title, const QString& below, qreal width);

 private:
  /// A number for how the department looks on a card: another name or colour
  /// gives another number. 0 for nobody.
  [[nodiscard]] std::int64_t lookOf(const journey::Department* owner);

  struct KeptLink {
    journey::Link record;
    LinkRoute route;
    LinkPath path;
    std::uint64_t lastUse = 0;
  };
  struct OwnerLook {
    std::string name;
    std::string color;
    std::int64_t number = 0;
  };

  Typesetting m_type;
  const ComparedLooks* m_compared = nullptr;
  ChannelIcons m_icons;
  std::unordered_map<journey::Id<journey::Department>, OwnerLook> m_looks;
  std::int64_t m_lastLook = 0;
  std::unordered_map<journey::Id<journey::Link>, KeptLink> m_links;
  std::uint64_t m_round = 0;
  Remembered<std::string, std::string, std::size_t, QSizeF> m_headers;
  Remembered<std::string> m_jobs;
  Remembered<QString> m_jobParts;
  Remembered<PassageFigures> m_flows;
  Remembered<std::optional<double>, std::optional<double>, std::vector<journey::Message>> m_totals;
  Remembered<journey::Touchpoint, std::int64_t> m_touchpoints;  // owners by number, see lookOf()
  Remembered<std::string> m_quotes;
  Remembered<journey::Emotion, CurveLook> m_faces;
  Remembered<journey::Message, CurveLook> m_curveNames;
  Remembered<journey::Question> m_questions;
  Remembered<StageMetrics, StageFigures, ShownMetrics, qreal> m_metrics;
  Remembered<metrics::StageEvidence> m_evidence;
  Remembered<journey::Finding, std::string, bool> m_findings;
  Remembered<journey::Experiment> m_experiments;
  Remembered<journey::Campaign, std::int64_t> m_campaigns;
  Remembered<journey::Campaign, std::int64_t, BarLook> m_bars;
  Remembered<TimeLineLook> m_timeLines;
  Remembered<journey::Message, qreal, LaneId, journey::Id<journey::Stage>> m_invitations;
  Remembered<journey::Message> m_offers;
  Remembered<journey::Message> m_folds;
  Remembered<std::size_t> m_more;
  Remembered<journey::Message, journey::Message, std::vector<KeyLine>> m_heads;
  Remembered<journey::Message> m_foldedHeads;
  Remembered<std::vector<journey::Message>, qreal> m_gists;
  Remembered<journey::Message, journey::Message> m_bandHeads;
  Remembered<journey::Message, qreal> m_bandLines;
  Remembered<journey::Message> m_bandHints;
  Remembered<journey::Cell, journey::OwnLane> m_cells;
  Remembered<std::int64_t, bool> m_linkSums;
  Remembered<QString, QString, qreal> m_titles;
};

}  // namespace throughline::drawing
