#include "picture_store.h"

#include "compared/marked_picture.h"
#include "link_label.h"

namespace throughline::drawing {

namespace {

// Several pictures of one record need keys of their own.
std::int64_t keyOf(std::int64_t id, int slot) {
  constexpr std::int64_t kSlots = 32;
  return id * kSlots + slot;
}
constexpr int kLaneSlots = 16;

/// Lanes of the user's own share the slots: what they ask for is asked for in few places.
int slotOf(LaneId lane) {
  const auto id = static_cast<std::int64_t>(lane);
  return static_cast<int>((id < 0 ? -id : id) % kLaneSlots);
}

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
  endRounds(m_headers, m_jobs, m_jobParts, m_flows, m_totals, m_touchpoints, m_quotes, m_faces,
            m_curveNames, m_questions, m_metrics, m_evidence, m_findings, m_experiments,
            m_campaigns, m_bars, m_timeLines, m_invitations, m_offers, m_folds, m_more, m_heads,
            m_titles, m_foldedHeads, m_gists, m_bandHeads, m_bandLines, m_bandHints, m_cells,
            m_linkSums);
  std::erase_if(m_links, [this](const auto& item) { return item.second.lastUse != m_round; });
  ++m_round;
}

SharedPicture PictureStore::shown(ElementKind kind, Target target,
                                  journey::Id<journey::Stage> stage, const SharedPicture& picture) {
  // What gets its picture when its lane is joined has none yet.
  if (!m_compared || picture->marks.empty()) return picture;
  const auto marked = [&](const auto& looks, const auto& key) {
    const auto look = looks.find(key);
    return look == looks.end() ? picture : markedPicture(m_type, *picture, look->second);
  };
  switch (kind) {
    case ElementKind::job:
      return marked(m_compared->jobs, stage);
    case ElementKind::metrics:
      return marked(m_compared->metrics, stage);
    case ElementKind::evidence:
      return marked(m_compared->evidence, stage);
    case ElementKind::flow:
    case ElementKind::leadTime:
    case ElementKind::stageHeader:
    case ElementKind::emotionPoint:
      return picture;
    default:
      return marked(m_compared->records, target);
  }
}

SharedPicture PictureStore::flowShift(journey::Id<journey::Stage> stage, const FlowShift& flow) {
  return flowShiftCell(m_type, stage, flow);
}

SharedPicture PictureStore::totalsShift(const TotalsShift& totals) {
  return totalsShiftCell(m_type, totals);
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

const SharedPicture& PictureStore::jobPart(journey::Id<journey::Stage> stage, int part,
                                           std::string_view field, const journey::Message& said) {
  return m_jobParts.get(keyOf(stage.value, part), m_type.words(said, m_type.notation),
                        [&] { return jobPartCell(m_type, stage, field, said); });
}

const SharedPicture& PictureStore::flow(journey::Id<journey::Stage> stage,
                                        const PassageFigures& figures) {
  return m_flows.get(stage.value, figures, [&] { return flowCell(m_type, stage, figures); });
}

const SharedPicture& PictureStore::totals(std::optional<double> leadTimeDays,
                                          std::optional<double> overallConversion,
                                          const std::vector<journey::Message>& back) {
  return m_totals.get(0, leadTimeDays, overallConversion, back,
                      [&] { return totalsCell(m_type, leadTimeDays, overallConversion, back); });
}

const LinkPath& PictureStore::link(const PlannedLink& planned, const LinkRoute& route,
                                   const QString& words) {
  KeptLink& kept = m_links[planned.link->id];
  kept.lastUse = m_round;
  const bool same = kept.path.picture && kept.route == route && kept.path.words == words &&
                    kept.path.loopBack == planned.back && kept.record == *planned.link;
  if (!same) {
    kept.record = *planned.link;
    kept.route = route;
    kept.path = pathOf(planned, route);
    kept.path.words = words;
    kept.path.picture = linkPicture(kept.path, {});
    kept.path.label = linkLabel(m_type, *planned.link, planned.back);
    if (planned.back) kept.path.count = linkCount(m_type, *planned.link, true);
    if (kept.path.label) kept.path.labelRect = labelPlace(route, kept.path.label->size);
  }
  return kept.path;
}

const SharedPicture& PictureStore::linkSum(std::size_t number, std::int64_t many, bool back) {
  return m_linkSums.get(static_cast<std::int64_t>(number), many, back, [&] {
    journey::Link all;
    all.count = many;
    return linkCount(m_type, all, back);
  });
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

const SharedPicture& PictureStore::face(const journey::Emotion& emotion, const CurveLook& look) {
  return m_faces.get(emotion.id.value, withoutPlace(emotion), look,
                     [&] { return faceCell(m_type, emotion, look); });
}

const SharedPicture& PictureStore::curveName(journey::Id<journey::Persona> persona, int slot,
                                             const journey::Message& text, const CurveLook& look) {
  return m_curveNames.get(keyOf(persona.value, slot), text, look,
                          [&] { return drawing::curveName(m_type, persona, text, look); });
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
                                            const metrics::StageEvidence& evidence) {
  return m_evidence.get(stage.value, evidence,
                        [&] { return evidenceCell(m_type, stage, evidence); });
}

const SharedPicture& PictureStore::finding(const journey::Finding& finding,
                                           const std::string& persona, bool onCurve) {
  return m_findings.get(finding.id.value, withoutPlace(finding), persona, onCurve,
                        [&] { return findingCard(m_type, finding, persona, onCurve); });
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

const SharedPicture& PictureStore::campaignBar(const journey::Campaign& campaign,
                                               const journey::Department* owner,
                                               const BarLook& look) {
  return m_bars.get(campaign.id.value, withoutPlace(campaign), lookOf(owner), look,
                    [&] { return drawing::campaignBar(m_type, campaign, owner, look); });
}

const SharedPicture& PictureStore::timeLine(LaneId lane, const TimeLineLook& look) {
  return m_timeLines.get(static_cast<std::int64_t>(lane), look,
                         [&] { return timeLinePicture(m_type, look); });
}

const SharedPicture& PictureStore::invitation(journey::Id<journey::Stage> stage, LaneId lane,
                                              InvitationTopic topic, const journey::Message& text,
                                              qreal width) {
  // Lanes ask for one kind of content each; what else is asked for is asked once in a column.
  const int slot =
      topic == InvitationTopic::content ? slotOf(lane) : kLaneSlots + static_cast<int>(topic);
  return m_invitations.get(keyOf(stage.value, slot), text, width, lane, stage,
                           [&] { return invitationCell(m_type, stage, text, width); });
}

const SharedPicture& PictureStore::offer(journey::Id<journey::Stage> stage, InvitationTopic topic,
                                         const journey::Message& text) {
  return m_offers.get(keyOf(stage.value, static_cast<int>(topic)), text,
                      [&] { return offerCell(m_type, stage, text); });
}

const SharedPicture& PictureStore::fold(journey::Id<journey::Stage> stage,
                                        const journey::Message& text) {
  return m_folds.get(stage.value, text, [&] { return foldCell(m_type, stage, text); });
}

const SharedPicture& PictureStore::more(journey::Id<journey::Stage> stage, std::size_t count) {
  return m_more.get(stage.value, count, [&] { return moreCell(m_type, stage, count); });
}

const SharedPicture& PictureStore::head(LaneId lane, const journey::Message& name,
                                        const journey::Message& subtitle,
                                        const std::vector<KeyLine>& key) {
  return m_heads.get(static_cast<std::int64_t>(lane), name, subtitle, key,
                     [&] { return laneHead(m_type, name, subtitle, key); });
}

const SharedPicture& PictureStore::foldedHead(LaneId lane, const journey::Message& name) {
  return m_foldedHeads.get(static_cast<std::int64_t>(lane), name,
                           [&] { return foldedLaneHead(m_type, name); });
}

const SharedPicture& PictureStore::gist(LaneId lane, const std::vector<journey::Message>& parts,
                                        qreal width) {
  return m_gists.get(static_cast<std::int64_t>(lane), parts, width,
                     [&] { return gistLine(m_type, parts, width); });
}

const SharedPicture& PictureStore::bandHead(journey::Side side, const journey::Message& name,
                                            const journey::Message& count) {
  return m_bandHeads.get(static_cast<std::int64_t>(side), name, count,
                         [&] { return bandName(m_type, name, count); });
}

const SharedPicture& PictureStore::bandLine(journey::Side side, const journey::Message& words,
                                            qreal width) {
  return m_bandLines.get(static_cast<std::int64_t>(side), words, width,
                         [&] { return visibilityLine(m_type, words, side, width); });
}

const SharedPicture& PictureStore::bandHint(journey::Side side, const journey::Message& words) {
  return m_bandHints.get(static_cast<std::int64_t>(side), words,
                         [&] { return hintOfBand(m_type, words); });
}

const SharedPicture& PictureStore::cell(const journey::Cell& cell, journey::OwnLane kind) {
  journey::Cell shown = withoutPlace(cell);
  shown.lane = {};
  return m_cells.get(cell.id.value, shown, kind, [&] { return ownCell(m_type, cell, kind); });
}

const SharedPicture& PictureStore::title(const QString& title, const QString& below, qreal width) {
  return m_titles.get(0, title, below, width,
                      [&] { return titleBlock(m_type, title, below, width); });
}

}  // namespace throughline::drawing
