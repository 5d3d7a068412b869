#include "review/review_session.h"

#include <QDate>
#include <QLocale>

#include "frame/document_words.h"
#include "frame/today.h"
#include "reading_words.h"
#include "texts.h"
#include "throughline/exchange/kept_map_text.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/periods.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/review_labels.h"
#include "throughline/journey/reviews.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/periods.h"
#include "throughline/store/map_states.h"

namespace throughline::editor {

namespace messages = journey::messages;

using journey::Kind;
using journey::ReviewQuestion;

namespace {

journey::Journey mapBefore(const OpenMap& map, journey::Id<journey::Review> review) {
  try {
    if (auto begun = store::stateBeforeReview(map.document(), review)) return std::move(begun->map);
  } catch (const journey::Error&) {
    // A history that cannot be read tells of nothing before; the review goes on all the same.
  }
  return map.journey();
}

QDate asDay(journey::Date date) { return QDate(1970, 1, 1).addDays(date.dayNumber()); }

}  // namespace

QString longDate(journey::Date date) {
  return QLocale().toString(asDay(date), texts::Documents::tr("d MMMM yyyy"));
}

QString shortDate(journey::Date date) {
  return QLocale().toString(asDay(date), texts::Documents::tr("d MMM yyyy"));
}

std::optional<journey::Id<journey::Period>> ReviewSession::periodOf(const journey::Journey& map,
                                                                    journey::Date day) {
  const auto periods = metrics::periodsByDate(map);
  std::optional<journey::Id<journey::Period>> newest;
  for (const journey::Period* each : periods) {
    if (each->end < day) newest = each->id;
  }
  if (!newest && !periods.empty()) newest = periods.back()->id;
  // What was reviewed last is not gone back behind: a report would run backwards in time.
  const journey::Review* last = journey::lastReview(map);
  const journey::Period* before = last && last->period ? map.find(*last->period) : nullptr;
  if (before && newest && map.get(*newest).start < before->start) newest = before->id;
  return newest;
}

std::optional<journey::Id<journey::Review>> ReviewSession::begin(OpenMap& map,
                                                                 const Services& services) {
  if (const journey::Review* open = journey::openReview(map.journey())) return open->id;
  const journey::Date day = editor::today(services);
  std::optional<journey::Id<journey::Review>> begun;
  const bool done = map.edit(messages::beginReview(), nullptr, [&](journey::Edit& edit) {
    begun = journey::beginReview(edit, day, periodOf(edit.journey(), day));
  });
  return done ? begun : std::nullopt;
}

ReviewSession::ReviewSession(OpenMap& map, const Services& services, PendingAnswers& pending,
                             journey::Id<journey::Review> review, QObject* parent)
    : QObject(parent),
      m_map(map),
      m_services(services),
      m_pending(pending),
      m_review(review),
      m_begun(mapBefore(map, review)) {
  m_pending.takeLeft(review);
  for (const auto* each : journey::openDecisionsBefore(map.journey(), review)) {
    m_open.insert(each->id);
  }
}

const journey::Review* ReviewSession::review() const { return journey().find(m_review); }

journey::Date ReviewSession::today() const { return editor::today(m_services); }

QString ReviewSession::dayOfReview() const {
  const journey::Review* now = review();
  return now ? editor::dayOfReview(journey(), *now) : QString();
}

std::optional<journey::Id<journey::Period>> ReviewSession::period() const {
  const journey::Review* now = review();
  if (now && now->period && journey().find(*now->period)) return now->period;
  return periodOf(journey(), today());
}

std::optional<journey::Period> ReviewSession::missingPeriod() const {
  if (!journey::newestPeriod(journey())) return std::nullopt;
  auto next = journey::nextPeriod(journey(), today());
  return next && next->end < today() ? next : std::nullopt;
}

bool ReviewSession::setPeriod(journey::Id<journey::Period> period) {
  const journey::Review* now = review();
  if (!now || now->period == period) return now != nullptr;
  return edit(messages::changeReviewPeriod(), {}, [&](journey::Edit& edit) {
    edit.change(m_review, [&](journey::Review& review) { review.period = period; });
  });
}

bool ReviewSession::addMissingPeriod() {
  const auto next = missingPeriod();
  if (!next) return false;
  return edit(messages::addPeriod(next->name), {}, [&](journey::Edit& edit) {
    const auto made = journey::addNextPeriod(edit, today());
    edit.change(m_review, [&](journey::Review& review) { review.period = made; });
  });
}

std::vector<const journey::Stage*> ReviewSession::stages() const {
  return journey().list<journey::Stage>();
}

bool ReviewSession::edit(const journey::Message& label, std::optional<Stage> at,
                         const std::function<void(journey::Edit&)>& intent) {
  const journey::Review* now = review();
  if (!now) return false;
  const std::string day = dayOfReview().toStdString();
  return m_map.edit(messages::inReview(day, label), this, [&](journey::Edit& edit) {
    intent(edit);
    const journey::Review& kept = edit.get(m_review);
    if (at && !journey::isFinished(kept) && *kept.pausedAt != *at) {
      journey::pauseReview(edit, m_review, *at);
    }
  });
}

bool ReviewSession::sayStillTrue(Stage stage, std::optional<journey::StillTrue> answer) {
  return edit(messages::answerStillTrue(), stage, [&](journey::Edit& edit) {
    journey::answerStillTrue(edit, m_review, stage, answer);
  });
}

bool ReviewSession::note(Stage stage, const QString& text) {
  return edit(messages::noteAtStop(), stage, [&](journey::Edit& edit) {
    journey::noteAtStop(edit, m_review, stage, text.toStdString());
    if (!text.trimmed().isEmpty()) {
      journey::tick(edit, m_review, stage, ReviewQuestion::still_true, true);
    }
  });
}

bool ReviewSession::tick(Stage stage, ReviewQuestion question, bool answered) {
  return edit(messages::tickQuestion(), stage, [&](journey::Edit& edit) {
    journey::tick(edit, m_review, stage, question, answered);
  });
}

bool ReviewSession::addObjection(Stage stage, const QString& text) {
  return edit(messages::addObjection(), stage, [&](journey::Edit& edit) {
    const auto added = journey::addNamed(edit, Kind::question, stage, text.trimmed().toStdString());
    edit.change(journey::Id<journey::Question>{added.id}, [](journey::Question& question) {
      question.kind = journey::QuestionKind::objection;
    });
    journey::tick(edit, m_review, stage, ReviewQuestion::objections, true);
  });
}

bool ReviewSession::setRetired(Touchpoint touchpoint, bool retired) {
  const journey::Touchpoint* there = journey().find(touchpoint);
  if (!there) return false;
  const journey::Touchpoint* before = m_begun.find(touchpoint);
  const bool wasInUse = before && before->status != journey::Status::retired;
  const journey::Status back = wasInUse ? before->status : journey::Status::live;
  const Stage stage = there->stage;
  return edit(retired ? messages::retireTouchpoint() : messages::unretireTouchpoint(), stage,
              [&](journey::Edit& edit) {
                edit.change(touchpoint, [&](journey::Touchpoint& changed) {
                  changed.status = retired ? journey::Status::retired : back;
                });
                if (retired) {
                  journey::tick(edit, m_review, stage, ReviewQuestion::dead_touchpoints, true);
                }
              });
}

bool ReviewSession::setOwner(Touchpoint touchpoint, const QString& department) {
  const journey::Touchpoint* there = journey().find(touchpoint);
  if (!there) return false;
  const Stage stage = there->stage;
  return edit(messages::changeOwner(), stage, [&](journey::Edit& edit) {
    journey::assignOwner(edit, {touchpoint}, department.trimmed().toStdString());
    journey::tick(edit, m_review, stage, ReviewQuestion::owners, true);
  });
}

bool ReviewSession::setReading(const journey::ReadingPlace& place, std::optional<double> value) {
  return edit(value ? messages::changeReading() : messages::clearReadings(1), place.stage,
              [&](journey::Edit& edit) {
                journey::setReadings(edit, {{place, value}});
                if (value) {
                  journey::tick(edit, m_review, place.stage, ReviewQuestion::numbers, true);
                }
              });
}

bool ReviewSession::park(const QString& text) {
  return edit(messages::parkTopic(), {},
              [&](journey::Edit& edit) { journey::park(edit, m_review, text.toStdString()); });
}

bool ReviewSession::unpark(std::size_t line) {
  return edit(messages::unparkTopic(), {},
              [&](journey::Edit& edit) { journey::unpark(edit, m_review, line); });
}

bool ReviewSession::decide(std::optional<Stage> stage, const QString& what, const QString& who,
                           std::optional<journey::Date> due) {
  return edit(messages::takeDecision(), stage, [&](journey::Edit& edit) {
    journey::decideInReview(edit, m_review,
                            {.text = what.trimmed().toStdString(),
                             .stage = stage,
                             .owner = who.trimmed().toStdString(),
                             .due = due});
  });
}

bool ReviewSession::setDecision(journey::Id<journey::Decision> decision,
                                journey::DecisionState state) {
  const journey::Message label = state == journey::DecisionState::done ? messages::closeDecision()
                                 : state == journey::DecisionState::open
                                     ? messages::reopenDecision()
                                     : messages::dropDecision();
  return edit(label, {},
              [&](journey::Edit& edit) { journey::setDecisionState(edit, decision, state); });
}

bool ReviewSession::pauseAt(Stage stage) {
  const journey::Review* now = review();
  if (!now || journey::isFinished(*now) || *now->pausedAt == stage) return true;
  return edit(messages::pauseReview(), stage, [](journey::Edit&) {});
}

/// "Evaluation: Can we pay by the seat", "Evaluation, Pricing page: Conte"; empty: not worth it.
QString ReviewSession::whatWaits(const PendingAnswers::Answer& answer) const {
  const QString text = answer.text.trimmed();
  QStringList where;
  const journey::Stage* stage = journey().find(answer.stage);
  if (stage) where << QString::fromStdString(stage->name);
  if (answer.field.startsWith(kOwnerField)) {
    const Touchpoint id{answer.field.mid(qstrlen(kOwnerField)).toLongLong()};
    const journey::Touchpoint* of = journey().find(id);
    if (of) where << QString::fromStdString(of->title);
  } else if (answer.field.startsWith(kReadingField)) {
    const auto measure = static_cast<journey::Measure>(
        answer.field.mid(qstrlen(kReadingField)).section(u'_', 0, 0).toInt());
    if (stage) where << measureName(*stage, measure);
  } else if (answer.field != kObjectionField && answer.field != kDecisionField &&
             answer.field != kParkField && answer.field != kNoteField) {
    return {};
  }
  if (text.isEmpty() || where.isEmpty()) return text;
  return QStringLiteral("%1: %2").arg(where.join(QStringLiteral(", ")), text);
}

bool ReviewSession::finish(const QStringList& participants) {
  std::vector<std::string> names;
  for (const QString& each : participants) names.push_back(each.trimmed().toStdString());
  QStringList waiting;
  for (const auto& each : m_pending.waitingFor(m_review)) waiting << whatWaits(each);
  const bool done = edit(messages::finishReview(), {}, [&](journey::Edit& edit) {
    for (const auto& answer : waiting) journey::park(edit, m_review, answer.toStdString());
    journey::finishReview(edit, m_review, names, exchange::keptMapOf);
  });
  if (done) m_pending.dropAll(m_review);
  return done;
}

}  // namespace throughline::editor
