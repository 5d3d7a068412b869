#include "workshop.h"

namespace throughline::drawing {

namespace {

// Several pictures of one record need keys of their own.
std::int64_t keyOf(std::int64_t id, int slot) {
  constexpr std::int64_t kSlots = 32;
  return id * kSlots + slot;
}

}  // namespace

template <class Each>
void Workshop::eachCache(Each each) {
  each(m_headers);
  each(m_jobs);
  each(m_flows);
  each(m_leadTimes);
  each(m_touchpoints);
  each(m_quotes);
  each(m_faces);
  each(m_questions);
  each(m_metrics);
  each(m_evidence);
  each(m_experiments);
  each(m_campaigns);
  each(m_invitations);
  each(m_more);
  each(m_heads);
  each(m_titles);
}

void Workshop::begin() {
  const QLocale locale;
  if (locale == m_locale) return;
  m_locale = locale;
  eachCache([](auto& cache) { cache.clear(); });
}

void Workshop::end() {
  eachCache([](auto& cache) { cache.endRound(); });
}

const Cell& Workshop::header(const journey::Stage& stage, std::size_t place, qreal height) {
  return m_headers.get(keyOf(stage.id.value, height > 0 ? 1 : 0), stage.name, stage.summary, place,
                       height, [&] { return stageHeader(m_measure, stage, place, height); });
}

const Cell& Workshop::job(const journey::Stage& stage) {
  return m_jobs.get(stage.id.value, stage.job.statement, [&] { return jobCell(m_measure, stage); });
}

const Cell& Workshop::flow(const journey::Stage& stage, const StageNumbers& numbers) {
  return m_flows.get(stage.id.value, numbers, stage.passage.fixedTerm,
                     [&] { return flowCell(m_measure, numbers, stage.passage.fixedTerm); });
}

const Cell& Workshop::leadTime(std::optional<double> days) {
  return m_leadTimes.get(0, days, [&] { return leadTimeCell(m_measure, days); });
}

std::int64_t Workshop::lookOf(const journey::Department* owner) {
  if (!owner) return 0;
  OwnerLook& look = m_looks[owner->id];
  if (look.number == 0 || look.name != owner->name || look.color != owner->color) {
    look = {owner->name, owner->color, ++m_lastLook};
  }
  return look.number;
}

const Cell& Workshop::touchpoint(const journey::Touchpoint& touchpoint,
                                 const journey::Department* owner) {
  return m_touchpoints.get(touchpoint.id.value, touchpoint.title, touchpoint.channel,
                           touchpoint.side, touchpoint.status, lookOf(owner),
                           [&] { return touchpointCard(m_measure, m_icons, touchpoint, owner); });
}

const Cell& Workshop::quote(const journey::Emotion& emotion) {
  return m_quotes.get(emotion.id.value, emotion.quote,
                      [&] { return quoteCell(m_measure, shownText(emotion.quote)); });
}

const Cell& Workshop::face(const journey::Emotion& emotion) {
  return m_faces.get(emotion.id.value, emotion.score,
                     [&] { return faceCell(m_measure, emotion.score); });
}

const Cell& Workshop::question(const journey::Question& question) {
  return m_questions.get(question.id.value, question,
                         [&] { return questionCell(m_measure, question); });
}

const Cell& Workshop::metrics(const journey::Stage& stage, const StageNumbers& numbers,
                              qreal width) {
  return m_metrics.get(stage.id.value, stage.volume, stage.health, numbers, width,
                       [&] { return metricsCell(m_measure, stage, numbers, width); });
}

const Cell& Workshop::evidence(journey::Id<journey::Stage> stage,
                               const std::vector<const journey::Evidence*>& evidence) {
  std::vector<journey::Evidence> values;
  for (const auto* item : evidence) values.push_back(*item);
  return m_evidence.get(stage.value, values, [&] { return evidenceCell(m_measure, evidence); });
}

const Cell& Workshop::experiment(const journey::Experiment& experiment) {
  return m_experiments.get(experiment.id.value, experiment,
                           [&] { return experimentCard(m_measure, experiment); });
}

const Cell& Workshop::campaign(const journey::Campaign& campaign,
                               const journey::Department* owner) {
  return m_campaigns.get(campaign.id.value, campaign, lookOf(owner),
                         [&] { return campaignCard(m_measure, campaign, owner); });
}

const Cell& Workshop::invitation(journey::Id<journey::Stage> stage, LaneKind lane, int number,
                                 const QString& text, qreal width) {
  constexpr int kPerPlace = 2;
  return m_invitations.get(keyOf(stage.value, static_cast<int>(lane) * kPerPlace + number), text,
                           width, [&] { return invitationCell(m_measure, text, width); });
}

const Cell& Workshop::more(journey::Id<journey::Stage> stage, std::size_t count) {
  return m_more.get(stage.value, count, [&] { return moreCell(m_measure, count); });
}

const Cell& Workshop::head(LaneKind lane, const QString& name, const QString& subtitle) {
  return m_heads.get(static_cast<std::int64_t>(lane), name, subtitle,
                     [&] { return laneHead(m_measure, name, subtitle); });
}

const Cell& Workshop::title(const QString& title, const QString& below, qreal width) {
  return m_titles.get(0, title, below, width,
                      [&] { return titleBlock(m_measure, title, below, width); });
}

}  // namespace throughline::drawing
