#pragma once

#include "cards.h"
#include "cells.h"
#include "remembered.h"

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
               .brief = options.arrangement.brief} {}

  [[nodiscard]] qreal cellWidth() const { return m_type.cellWidth; }

  /// Call at the end of each layout: pictures of records that are gone are dropped.
  void endRound();

  const SharedPicture& header(const journey::Stage& stage, std::size_t place, QSizeF least);
  const SharedPicture& job(journey::Id<journey::Stage> stage, const std::string& statement);
  const SharedPicture& flow(journey::Id<journey::Stage> stage, const PassageFigures& figures);
  const SharedPicture& totals(std::optional<double> leadTimeDays,
                              std::optional<double> overallConversion);
  const SharedPicture& touchpoint(const journey::Touchpoint& touchpoint,
                                  const journey::Department* owner);
  const SharedPicture& quote(const journey::Emotion& emotion);
  const SharedPicture& face(const journey::Emotion& emotion);
  const SharedPicture& question(const journey::Question& question);
  const SharedPicture& metrics(journey::Id<journey::Stage> stage, const StageMetrics& metrics,
                               const StageFigures& figures, ShownMetrics shown, qreal width);
  const SharedPicture& evidence(journey::Id<journey::Stage> stage,
                                const std::vector<const journey::Evidence*>& evidence);
  const SharedPicture& experiment(const journey::Experiment& experiment);
  const SharedPicture& campaign(const journey::Campaign& campaign,
                                const journey::Department* owner);
  const SharedPicture& invitation(journey::Id<journey::Stage> stage, LaneId lane,
                                  InvitationTopic topic, const journey::Message& text, qreal width);
  const SharedPicture& more(journey::Id<journey::Stage> stage, std::size_t count);
  const SharedPicture& head(LaneId lane, const journey::Message& name,
                            const journey::Message& subtitle);
  const SharedPicture& title(const QString& title, const QString& below, qreal width);

 private:
  /// A number for how the department looks on a card: another name or colour
  /// gives another number. 0 for nobody.
  [[nodiscard]] std::int64_t lookOf(const journey::Department* owner);

  struct OwnerLook {
    std::string name;
    std::string color;
    std::int64_t number = 0;
  };

  Typesetting m_type;
  ChannelIcons m_icons;
  std::unordered_map<journey::Id<journey::Department>, OwnerLook> m_looks;
  std::int64_t m_lastLook = 0;
  Remembered<std::string, std::string, std::size_t, QSizeF> m_headers;
  Remembered<std::string> m_jobs;
  Remembered<PassageFigures> m_flows;
  Remembered<std::optional<double>, std::optional<double>> m_totals;
  Remembered<journey::Touchpoint, std::int64_t> m_touchpoints;  // owners by number, see lookOf()
  Remembered<std::string> m_quotes;
  Remembered<double> m_faces;
  Remembered<journey::Question> m_questions;
  Remembered<StageMetrics, StageFigures, ShownMetrics, qreal> m_metrics;
  Remembered<std::vector<journey::Evidence>> m_evidence;
  Remembered<journey::Experiment> m_experiments;
  Remembered<journey::Campaign, std::int64_t> m_campaigns;
  Remembered<journey::Message, qreal> m_invitations;
  Remembered<std::size_t> m_more;
  Remembered<journey::Message, journey::Message> m_heads;
  Remembered<QString, QString, qreal> m_titles;
};

}  // namespace throughline::drawing
