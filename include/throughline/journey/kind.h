#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "throughline/journey/choices.h"

namespace throughline::journey {

/// The kinds of record that a map is made of. Each has one struct (`records.h`)
/// and one description of its fields (`description.h`).
enum class Kind {
  map,  ///< the one record about the map itself: title, scope, rule
  persona,
  department,
  period,
  stage,
  reading,          ///< one value of a stage's volume or health in one period
  passage_reading,  ///< days and moved of the step to another stage in one period
  earlier_target,   ///< what a stage's target was for the periods that ended by a day
  source,           ///< an interview, a note, a survey: what findings are taken from
  touchpoint,
  touchpoint_reading,
  finding,
  question,
  emotion,
  evidence,
  experiment,
  campaign,
  campaign_reading,
  survey,  ///< answers to one question of a campaign's brand survey, of one group in one phase
  link,
  review,
  stop,       ///< what a review found at one stage
  decision,   ///< what a review decided, with an owner and a date
  lane,       ///< how a lane of the map is shown, or one of the user's own
  cell,       ///< what a lane of the user's own holds in a stage
  set_aside,  ///< a finding of the map check that is left as it is, and why
  comment,    ///< a remark pinned to any other record
  answer,     ///< to a comment
};

/// All kinds, in an order in which a record's references come before it.
inline constexpr std::array kAllKinds{
    Kind::map,
    Kind::persona,
    Kind::department,
    Kind::period,
    Kind::stage,
    Kind::reading,
    Kind::passage_reading,
    Kind::earlier_target,
    Kind::source,
    Kind::touchpoint,
    Kind::touchpoint_reading,
    Kind::finding,
    Kind::question,
    Kind::emotion,
    Kind::evidence,
    Kind::experiment,
    Kind::campaign,
    Kind::campaign_reading,
    Kind::survey,
    Kind::link,
    Kind::review,
    Kind::stop,
    Kind::decision,
    Kind::lane,
    Kind::cell,
    Kind::set_aside,
    Kind::comment,
    Kind::answer,
};
inline constexpr std::size_t kKindCount = kAllKinds.size();

/// In the order of the enumerators, which is that of `kAllKinds`.
template <>
struct Words<Kind> {
  static constexpr std::array<std::string_view, kKindCount> all{
      "map",
      "persona",
      "department",
      "period",
      "stage",
      "reading",
      "passage_reading",
      "earlier_target",
      "source",
      "touchpoint",
      "touchpoint_reading",
      "finding",
      "question",
      "emotion",
      "evidence",
      "experiment",
      "campaign",
      "campaign_reading",
      "survey",
      "link",
      "review",
      "stop",
      "decision",
      "lane",
      "cell",
      "set_aside",
      "comment",
      "answer",
  };
};

/// The singular of the JSON document's key, and the name of the table.
[[nodiscard]] std::string_view kindName(Kind kind);
[[nodiscard]] std::optional<Kind> kindNamed(std::string_view name);

}  // namespace throughline::journey
