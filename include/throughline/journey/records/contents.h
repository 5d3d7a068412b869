#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/choices.h"
#include "throughline/journey/date.h"
#include "throughline/journey/id.h"
#include "throughline/journey/image.h"
#include "throughline/journey/kind.h"
#include "throughline/journey/rank.h"

// What stands at a stage: touchpoints and the links between them, and what customers said, asked
// and felt.

namespace throughline::journey {

struct Department;
struct Period;
struct Persona;
struct Stage;

/// What findings are taken from: an interview, a note, a survey.
struct Source {
  static constexpr Kind kKind = Kind::source;
  Id<Source> id;
  Rank rank;
  std::string title;  ///< findings, questions and emotions name it by this
  EvidenceKind kind = EvidenceKind::interview;
  std::optional<Date> date;
  std::optional<Id<Persona>> persona;
  std::vector<Id<Stage>> stages;  ///< those that it covers, each once
  std::string note;               ///< what was said
  bool operator==(const Source&) const = default;
};

struct Touchpoint {
  static constexpr Kind kKind = Kind::touchpoint;
  Id<Touchpoint> id;
  Id<Stage> stage;
  Rank rank;
  std::string title;
  std::string channel;
  std::optional<Id<Department>> owner;
  Side side = Side::customer;
  Status status = Status::planned;
  std::string job;
  std::string note;
  std::string url;  ///< where it can be seen; opened only on a click
  std::optional<ImageHash> picture;
  bool operator==(const Touchpoint&) const = default;
};

struct TouchpointReading {
  static constexpr Kind kKind = Kind::touchpoint_reading;
  Id<TouchpointReading> id;
  Id<Touchpoint> touchpoint;
  Rank rank;
  std::string metric;  ///< an id of CONTRACT.md's catalogue, or the user's own
  Id<Period> period;
  double value = 0;
  bool operator==(const TouchpointReading&) const = default;
};

struct Link {
  static constexpr Kind kKind = Kind::link;
  Id<Link> id;
  Rank rank;
  Id<Touchpoint> from;
  Id<Touchpoint> to;
  LinkKind kind = LinkKind::next;
  std::string note;
  std::optional<double> share;  ///< of those who are at its start, 0 to 1; or the count, not both
  std::optional<std::int64_t> count;
  bool operator==(const Link&) const = default;
};

/// Something that a customer said or did.
struct Finding {
  static constexpr Kind kKind = Kind::finding;
  Id<Finding> id;
  Id<Stage> stage;
  Rank rank;
  std::string text;
  std::optional<Id<Persona>> persona;
  Feeling feeling = Feeling::neutral;
  std::string source;  ///< the title of a Source, or plain text where none has it
  std::optional<Id<Touchpoint>> touchpoint;
  std::string excerpt;  ///< the words marked in the source's note
  bool operator==(const Finding&) const = default;
};

struct Question {
  static constexpr Kind kKind = Kind::question;
  Id<Question> id;
  Id<Stage> stage;
  Rank rank;
  std::string text;
  QuestionKind kind = QuestionKind::question;
  std::optional<Id<Persona>> persona;
  std::string source;                        ///< as a finding's
  std::string excerpt;                       ///< as a finding's
  std::optional<Id<Touchpoint>> touchpoint;  ///< what answers it
  bool answered = false;
  bool operator==(const Question&) const = default;
};

/// A point on a persona's emotion curve.
struct Emotion {
  static constexpr Kind kKind = Kind::emotion;
  Id<Emotion> id;
  Id<Stage> stage;
  Rank rank;
  Id<Persona> persona;
  double score = 0;  ///< -1 (low) to 1 (high)
  std::string quote;
  EmotionState state = EmotionState::now;
  std::string name;                    ///< of the high or low: "The hidden price"
  std::string mood;                    ///< the feeling in a word
  std::optional<Id<Finding>> finding;  ///< the one that the quote was taken from
  std::string source;                  ///< as a finding's
  std::optional<Id<Touchpoint>> touchpoint;
  std::optional<double> within;  ///< 0 to 1, from where its stage begins to where it ends
  bool operator==(const Emotion&) const = default;
};

struct Evidence {
  static constexpr Kind kKind = Kind::evidence;
  Id<Evidence> id;
  Id<Stage> stage;
  Rank rank;
  EvidenceKind kind = EvidenceKind::interview;
  std::int64_t count = 0;
  bool operator==(const Evidence&) const = default;
};

}  // namespace throughline::journey
