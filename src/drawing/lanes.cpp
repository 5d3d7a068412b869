#include <algorithm>

#include "layout_builder.h"
#include "throughline/journey/text.h"

// How each lane is filled, but for the emotions and the numbers.

namespace throughline::drawing {

namespace {

using journey::Kind;
using measure::kCardGap;
using measure::kLanePadding;

Target targetOf(Kind kind, std::int64_t id) { return {kind, id}; }

}  // namespace

qreal LayoutBuilder::fill(LaneKind kind) {
  if (m_stages.empty()) {
    if (kind == LaneKind::touchpoints && m_allStages == 0 && m_options.invitations) {
      inviteFirstStage();
      return m_layout.elements.back().rect.bottom();
    }
    return 0;
  }
  switch (kind) {
    case LaneKind::job:
      return fillJobs();
    case LaneKind::flow:
      return fillFlow();
    case LaneKind::touchpoints:
      return fillTouchpoints();
    case LaneKind::emotion:
      return fillEmotions();
    case LaneKind::questions:
      return fillQuestions();
    case LaneKind::metrics:
      return fillMetrics();
    case LaneKind::evidence:
      return fillEvidence();
    case LaneKind::experiments:
      return fillExperiments();
    case LaneKind::campaigns:
      return fillCampaigns();
  }
  return 0;
}

void LayoutBuilder::inviteFirstStage() {
  const Cell& cell = m_pictures.invitation(
      {}, LaneKind::touchpoints, InvitationTopic::content,
      QStringLiteral("Add the first stage: where does the journey begin?"), kCellWidth);
  put(ElementKind::invitation, targetOf(Kind::map, m_journey.settings().id.value), 0,
      LaneKind::touchpoints, cell, {cellLeft(0), kLanePadding});
}

qreal LayoutBuilder::fillJobs() {
  qreal bottom = 0;
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    const journey::Stage& stage = *m_stages[i].stage;
    qreal end = 0;
    if (!journey::trimmed(stage.job.statement).empty()) {
      end = put(ElementKind::job, targetOf(Kind::stage, stage.id.value), i, LaneKind::job,
                m_pictures.job(stage), {cellLeft(i), kLanePadding});
    } else if (m_options.invitations) {
      end = invite(i, LaneKind::job, QStringLiteral("What job is this stage hired for?"),
                   kLanePadding);
    }
    bottom = std::max(bottom, end);
  }
  return bottom;
}

qreal LayoutBuilder::fillTouchpoints() {
  const auto& only = m_options.onlyTouchpoints;
  m_links = planLinks();
  const qreal top = kLanePadding + m_links.topTracks * kTrackGap;
  qreal bottom = top;
  m_layout.elements.reserve(m_layout.elements.size() + m_journey.count(Kind::touchpoint));
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    qreal end = 0;
    for (const auto* touchpoint : m_journey.in<journey::Touchpoint>(m_stages[i].stage->id)) {
      if (!only.empty() && !only.contains(touchpoint->id)) continue;
      const auto* owner = touchpoint->owner ? m_journey.find(*touchpoint->owner) : nullptr;
      end = put(ElementKind::touchpoint, targetOf(Kind::touchpoint, touchpoint->id.value), i,
                LaneKind::touchpoints, m_pictures.touchpoint(*touchpoint, owner),
                {cellLeft(i), end > 0 ? end + kCardGap : top});
    }
    if (end == 0 && m_options.invitations) {
      const QString ask =
          QStringLiteral("Add the first touchpoint: what does %1 meet here?").arg(customer());
      end = invite(i, LaneKind::touchpoints, ask, top);
    }
    bottom = std::max(bottom, end);
  }
  return bottom + m_links.bottomTracks * kTrackGap;
}

qreal LayoutBuilder::fillQuestions() {
  constexpr qreal kQuestionGap = 2;
  qreal bottom = 0;
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    qreal end = stack<journey::Question>(
        i, ElementKind::question, LaneKind::questions, kQuestionGap,
        [&](const auto& question) { return m_pictures.question(question); });
    if (end == 0 && m_options.invitations) {
      end = invite(i, LaneKind::questions,
                   QStringLiteral("What does %1 ask or worry about here?").arg(customer()),
                   kLanePadding);
    }
    bottom = std::max(bottom, end);
  }
  return bottom;
}

qreal LayoutBuilder::fillEvidence() {
  qreal bottom = 0;
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    const auto stage = m_stages[i].stage->id;
    bottom =
        std::max(bottom, put(ElementKind::evidence, targetOf(Kind::stage, stage.value), i,
                             LaneKind::evidence,
                             m_pictures.evidence(stage, m_journey.in<journey::Evidence>(stage)),
                             {cellLeft(i), kLanePadding}));
  }
  return bottom;
}

// Experiments and campaigns are rare: an empty lane invites once, not per stage.
qreal LayoutBuilder::fillExperiments() {
  qreal bottom = 0;
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    const qreal end = stack<journey::Experiment>(
        i, ElementKind::experiment, LaneKind::experiments, kCardGap,
        [&](const auto& experiment) { return m_pictures.experiment(experiment); });
    bottom = std::max(bottom, end);
  }
  if (bottom > 0 || !m_options.invitations) return bottom;
  return invite(0, LaneKind::experiments,
                QStringLiteral("Add the first experiment: what could be tried here?"),
                kLanePadding);
}

qreal LayoutBuilder::fillCampaigns() {
  qreal bottom = 0;
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    const qreal end = stack<journey::Campaign>(
        i, ElementKind::campaign, LaneKind::campaigns, kCardGap, [&](const auto& campaign) {
          const auto* owner = campaign.owner ? m_journey.find(*campaign.owner) : nullptr;
          return m_pictures.campaign(campaign, owner);
        });
    bottom = std::max(bottom, end);
  }
  if (bottom > 0 || !m_options.invitations) return bottom;
  return invite(0, LaneKind::campaigns,
                QStringLiteral("Add the first campaign: what reaches %1 here?").arg(customer()),
                kLanePadding);
}

}  // namespace throughline::drawing
