#include "picture_store.h"

namespace throughline::drawing {

namespace {

// Several pictures of one record need keys of their own.
std::int64_t keyOf(std::int64_t id, int slot) {
  constexpr std::int64_t kSlots = 32;
  return id * kSlots + slot;
}
constexpr int kLaneSlots = 16;

/// The record but for where it stands, which no picture of it shows. All other
/// fields count, so that a new one cannot be forgotten.
template <class T>
T withoutPlace(T record) {
  record.stage = {};
  record.rank = {};
  return record;
}

}  // namespace

void PictureStore::endRound() {
  const auto endRounds = [](auto&... caches) { (caches.endRound(), ...); };
  endRounds(m_headers, m_jobs, m_flows, m_totals, m_touchpoints, m_quotes, m_faces, m_questions,
            m_metrics, m_evidence, m_experiments, m_campaigns, m_invitations, m_more, m_heads,
            m_titles);
}

const SharedPicture& PictureStore::header(const journey::Stage& stage, std::size_t place,
                                          QSizeF least) {
  return m_headers.get(keyOf(stage.id.value, least.height() > 0 ? 1 : 0), stage.name, stage.summary,
                       place, least, [&] { return stageHeader(m_type, stage, place, least); });
}

const SharedPicture& PictureStore::job(journey::Id<journey::Stage> stage,
                                       const std::string& statement) {
  return m_jobs.get(stage.value, statement, [&] { return jobCell(m_type, stage, statement); });
}

const SharedPicture& PictureStore::flow(journey::Id<journey::Stage> stage,
                                        const PassageFigures& figures) {
  return m_flows.get(stage.value, figures, [&] { return flowCell(m_type, stage, figures); });
}

const SharedPicture& PictureStore::totals(std::optional<double> leadTimeDays,
                                          std::optional<double> overallConversion) {
  return m_totals.get(0, leadTimeDays, overallConversion,
                      [&] { return totalsCell(m_type, leadTimeDays, overallConversion); });
}

std::int64_t PictureStore::lookOf(const journey::Department* owner) {
  if (!owner) return 0;
  OwnerLook& look = m_looks[owner->id];
  if (look.number == 0 || look.name != owner->name || look.color != owner->color) {
    look = {owner->name, owner->color, ++m_lastLook};
  }
  return look.number;
}

const SharedPicture& PictureStore::touchpoint(const journey::Touchpoint& touchpoint,
                                              const journey::Department* owner) {
  return m_touchpoints.get(touchpoint.id.value, withoutPlace(touchpoint), lookOf(owner),
                           [&] { return touchpointCard(m_type, m_icons, touchpoint, owner); });
}

const SharedPicture& PictureStore::quote(const journey::Emotion& emotion) {
  return m_quotes.get(emotion.id.value, emotion.quote, [&] { return quoteCell(m_type, emotion); });
}

const SharedPicture& PictureStore::face(const journey::Emotion& emotion) {
  return m_faces.get(emotion.id.value, emotion.score, [&] { return faceCell(m_type, emotion); });
}

const SharedPicture& PictureStore::question(const journey::Question& question) {
  return m_questions.get(question.id.value, withoutPlace(question),
                         [&] { return questionCell(m_type, question); });
}

const SharedPicture& PictureStore::metrics(journey::Id<journey::Stage> stage,
                                           const StageMetrics& metrics, const StageFigures& figures,
                                           ShownMetrics shown, qreal width) {
  return m_metrics.get(stage.value, metrics, figures, shown, width,
                       [&] { return metricsCell(m_type, stage, metrics, figures, shown, width); });
}

const SharedPicture& PictureStore::evidence(journey::Id<journey::Stage> stage,
                                            const std::vector<const journey::Evidence*>& evidence) {
  std::vector<journey::Evidence> values;
  for (const auto* item : evidence) values.push_back(withoutPlace(*item));
  return m_evidence.get(stage.value, values, [&] { return evidenceCell(m_type, stage, evidence); });
}

const SharedPicture& PictureStore::experiment(const journey::Experiment& experiment) {
  return m_experiments.get(experiment.id.value, withoutPlace(experiment),
                           [&] { return experimentCard(m_type, experiment); });
}

const SharedPicture& PictureStore::campaign(const journey::Campaign& campaign,
                                            const journey::Department* owner) {
  return m_campaigns.get(campaign.id.value, withoutPlace(campaign), lookOf(owner),
                         [&] { return campaignCard(m_type, campaign, owner); });
}

const SharedPicture& PictureStore::invitation(journey::Id<journey::Stage> stage, LaneId lane,
                                              InvitationTopic topic, const journey::Message& text,
                                              qreal width) {
  // Lanes ask for one kind of content each; what else is asked for is asked once in a column.
  const int slot = topic == InvitationTopic::content ? -static_cast<int>(lane)
                                                     : kLaneSlots + static_cast<int>(topic);
  return m_invitations.get(keyOf(stage.value, slot), text, width,
                           [&] { return invitationCell(m_type, stage, text, width); });
}

const SharedPicture& PictureStore::more(journey::Id<journey::Stage> stage, std::size_t count) {
  return m_more.get(stage.value, count, [&] { return moreCell(m_type, stage, count); });
}

const SharedPicture& PictureStore::head(LaneId lane, const journey::Message& name,
                                        const journey::Message& subtitle) {
  return m_heads.get(static_cast<std::int64_t>(lane), name, subtitle,
                     [&] { return laneHead(m_type, name, subtitle); });
}

const SharedPicture& PictureStore::title(const QString& title, const QString& below, qreal width) {
  return m_titles.get(0, title, below, width,
                      [&] { return titleBlock(m_type, title, below, width); });
}

}  // namespace throughline::drawing
