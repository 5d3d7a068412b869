#include "day_text.h"
#include "steps/step_row.h"
#include "throughline/journey/messages/check.h"
#include "throughline/journey/reviews.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/briefs.h"

// Step 7: the map is looked at in time, and what runs on it has its brief.

namespace throughline::check {

namespace messages = journey::messages;
using journey::Campaign;
using journey::Kind;
using journey::Message;
using metrics::isOver;

namespace {

/// The campaigns that are not over, and how many of them have a brief.
Progress countBriefs(const Context& context) {
  Progress progress;
  for (const auto& [id, campaign] : context.journey.all<Campaign>()) {
    if (isOver(campaign, context.today)) continue;
    ++progress.of;
    if (!journey::isBlank(campaign.brief)) ++progress.done;
  }
  return progress;
}

/// How many days the next review is overdue; 0 or less: it is in time. Nothing: there was none.
std::optional<std::int64_t> daysOverdue(const Context& context) {
  const auto due = nextReviewDue(context.journey);
  if (!due) return std::nullopt;
  return context.today.dayNumber() - due->dayNumber();
}

void findNoBrief(const Context& context, Findings& found) {
  for (const journey::Stage* stage : context.stages) {
    context.journey.all<Campaign>().eachIn(stage->id.value, [&](const Campaign& campaign) {
      if (isOver(campaign, context.today) || !journey::isBlank(campaign.brief)) return;
      found.push_back({.rule = Rule::campaign_without_brief,
                       .on = campaign.id,
                       .stage = stage->id,
                       .field = "brief",
                       .remedy = Remedy::add_brief});
    });
  }
}

void findOverdue(const Context& context, Findings& found) {
  const auto days = daysOverdue(context);
  if (!days || *days <= 0) return;
  found.push_back({.rule = Rule::review_overdue,
                   .on = lastReview(context.journey)->id,
                   .remedy = Remedy::hold_review,
                   .count = *days});
}

void findNeverReviewed(const Context& context, Findings& found) {
  if (lastReview(context.journey)) return;
  found.push_back({.rule = Rule::never_reviewed,
                   .on = context.journey.settings().id,
                   .remedy = Remedy::hold_review});
}

Progress countKept(const Context& context) {
  Progress progress = countBriefs(context);
  const auto days = daysOverdue(context);
  ++progress.of;
  if (days && *days <= 0) ++progress.done;
  return progress;
}

Message stateOfReview(const Context& context) {
  const auto& settings = context.journey.settings();
  const auto days = daysOverdue(context);
  if (!days) return messages::neverReviewedYet(settings.reviewEveryDays);
  const auto* last = lastReview(context.journey);
  const std::string on = dayText(last->date, context.today);
  const std::string due = dayText(*nextReviewDue(context.journey), context.today);
  if (*days > 0) return messages::reviewWasDue(*days, on, due);
  return *days == 0 ? messages::reviewDueToday(on) : messages::reviewDue(-*days, on, due);
}

Message stateOfAlive(const Context& context, const Progress&) {
  const Progress briefs = countBriefs(context);
  const auto days = daysOverdue(context);
  const bool inTime = days && *days <= 0;
  if (inTime && briefs.done < briefs.of) {
    return messages::campaignsWithoutBrief(briefs.of - briefs.done);
  }
  return stateOfReview(context);
}

}  // namespace

StepRow aliveStep() {
  const Inputs reviews{.ofMap = {Kind::review, Kind::map}, .day = true};
  return {
      .step = Step::alive,
      .rules = {{.rule = Rule::campaign_without_brief,
                 .reads = {.ofMap = {Kind::campaign, Kind::stage}, .day = true},
                 .findOnMap = findNoBrief},
                {.rule = Rule::review_overdue, .reads = reviews, .findOnMap = findOverdue},
                {.rule = Rule::never_reviewed, .reads = reviews, .findOnMap = findNeverReviewed}},
      .countOnMap = countKept,
      .count = [](const Progress& p) -> Message { return messages::keptAlive(p.done, p.of); },
      .state = stateOfAlive,
  };
}

}  // namespace throughline::check
