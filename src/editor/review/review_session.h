#pragma once

#include <QObject>
#include <functional>
#include <set>

#include "review/pending_answers.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/intents/reviews.h"

namespace throughline::editor {

/// One review of a map while it is held: what is asked, what is answered. Each
/// answer is an edit, on the disk when the call returns, that stands in the
/// history under this review; it also says where the review goes on, should it
/// end here.
class ReviewSession : public QObject {
  Q_OBJECT

 public:
  /// The review that goes on, or a new one of today. Nothing where the map
  /// takes no edit; the map has said why. Requires a stage.
  static std::optional<journey::Id<journey::Review>> begin(OpenMap& map, const Services& services);
  /// The newest period that has ended by the day, else the newest of all; none:
  /// the map has none.
  static std::optional<journey::Id<journey::Period>> periodOf(const journey::Journey& map,
                                                              journey::Date day);

  ReviewSession(OpenMap& map, const Services& services, PendingAnswers& pending,
                journey::Id<journey::Review> review, QObject* parent);

  [[nodiscard]] OpenMap& map() { return m_map; }
  [[nodiscard]] const journey::Journey& journey() const { return m_map.journey(); }
  [[nodiscard]] journey::Notation notation() const { return m_map.notation(); }
  [[nodiscard]] journey::Id<journey::Review> id() const { return m_review; }
  /// Null where it was undone or deleted.
  [[nodiscard]] const journey::Review* review() const;
  [[nodiscard]] journey::Date today() const;
  [[nodiscard]] QString dayOfReview() const;
  [[nodiscard]] std::optional<journey::Id<journey::Period>> period() const;
  /// The review is about this period.
  bool setPeriod(journey::Id<journey::Period> period);
  /// The next period, where it has ended and the map does not have it yet.
  [[nodiscard]] std::optional<journey::Period> missingPeriod() const;
  bool addMissingPeriod();
  [[nodiscard]] std::vector<const journey::Stage*> stages() const;

  // Answers. Each is true where it was taken.
  using Stage = journey::Id<journey::Stage>;
  using Touchpoint = journey::Id<journey::Touchpoint>;
  bool sayStillTrue(Stage stage, std::optional<journey::StillTrue> answer);
  bool note(Stage stage, const QString& text);
  bool tick(Stage stage, journey::ReviewQuestion question, bool answered);
  bool addObjection(Stage stage, const QString& text);
  bool setRetired(Touchpoint touchpoint, bool retired);
  bool setOwner(Touchpoint touchpoint, const QString& department);
  bool setReading(const journey::ReadingPlace& place, std::optional<double> value);
  bool park(const QString& text);
  bool unpark(std::size_t line);
  bool decide(std::optional<Stage> stage, const QString& what, const QString& who,
              std::optional<journey::Date> due);
  bool setDecision(journey::Id<journey::Decision> decision, journey::DecisionState state);
  bool pauseAt(Stage stage);
  /// What is half typed by then is parked, so that it is not lost.
  bool finish(const QStringList& participants);

  /// The map as it stood when the review began, as far as its history tells.
  [[nodiscard]] const journey::Journey& begun() const { return m_begun; }
  /// Whether the question was put on the map since then.
  [[nodiscard]] bool isNew(journey::Id<journey::Question> question) const {
    return !m_begun.find(question);
  }
  /// Whether the decision was still open when this session began.
  [[nodiscard]] bool cameBack(journey::Id<journey::Decision> decision) const {
    return m_open.contains(decision);
  }
  /// What is being typed at a stop and is no answer yet; of no stage: at no single one.
  [[nodiscard]] QString pending(Stage stage, const QString& field) const {
    return m_pending.text(m_review, stage, field);
  }
  [[nodiscard]] PendingAnswers& pendingAnswers() const { return m_pending; }
  void setPending(Stage stage, const QString& field, const QString& text) {
    m_pending.set(m_review, stage, field, text);
  }

 private:
  [[nodiscard]] QString whatWaits(const PendingAnswers::Answer& answer) const;
  bool edit(const journey::Message& label, std::optional<Stage> at,
            const std::function<void(journey::Edit&)>& intent);

  OpenMap& m_map;
  const Services& m_services;
  PendingAnswers& m_pending;
  journey::Id<journey::Review> m_review;
  journey::Journey m_begun;
  std::set<journey::Id<journey::Decision>> m_open;
};

// Where texts wait until they are answers.
inline constexpr auto kObjectionField = "objection";
inline constexpr auto kDecisionField = "what";
inline constexpr auto kNoteField = "note";  ///< while the map takes no edit
inline constexpr auto kParkField = "park";
inline constexpr auto kOwnerField = "owner_";      ///< followed by the touchpoint
inline constexpr auto kReadingField = "reading_";  ///< followed by measure and period

/// "7 October 2026", in the desktop's language of dates.
[[nodiscard]] QString longDate(journey::Date date);
/// "31 Oct 2026"
[[nodiscard]] QString shortDate(journey::Date date);

}  // namespace throughline::editor
