#pragma once

#include <QString>
#include <optional>
#include <set>
#include <vector>

#include "frame/finding_key.h"
#include "throughline/check/check.h"
#include "throughline/journey/journey.h"

namespace throughline::editor {

/// A line of the panel.
struct CheckLine {
  enum class Kind {
    rings,  ///< all steps at once
    step,   ///< heads what was found in it
    stage,  ///< heads what was found there; an id of 0: on the map as a whole
    finding,
    several,  ///< of one rule, or what is set aside, as one line
    mended,   ///< was just found here, and is not any more
  };
  Kind kind = Kind::finding;
  check::Step step = check::Step::insight;
  journey::Id<journey::Stage> stage;
  std::optional<FindingKey> finding;
  check::Rule rule{};     ///< of several
  bool aside = false;     ///< several that are set aside
  std::size_t count = 0;  ///< of several
  bool opened = false;    ///< several, each of which stands below

  /// Tells it from all other lines, and stays the same while the map is edited.
  [[nodiscard]] QString key() const;
};

/// How findings are put in lines.
struct LineChoice {
  bool byStage = false;
  bool compact = false;               ///< steps that are done only as rings
  std::set<QString> opened;           ///< keys of lines of several
  std::optional<FindingKey> current;  ///< stands by itself also where its line is closed
};

/// More findings of one rule than this in a step, or at a stage, are one line.
inline constexpr std::size_t kMostOfOneRule = 5;

[[nodiscard]] std::vector<CheckLine> linesOf(const journey::Journey& journey,
                                             const check::MapCheck& found,
                                             const LineChoice& choice);

/// What is not shown is not to be mended yet: an earlier step comes first.
[[nodiscard]] bool waits(const check::MapCheck& found, const check::Finding& finding);

}  // namespace throughline::editor
