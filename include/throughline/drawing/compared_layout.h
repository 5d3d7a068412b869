#pragma once

#include <map>
#include <set>
#include <vector>

#include "throughline/drawing/layout.h"
#include "throughline/journey/differences.h"

// A map that is drawn with its differences from another one. It is laid out as any map is; what
// differs has a mark with a word, and what does not steps back.

namespace throughline::drawing {

/// A field that differs, in words.
struct ShownShift {
  QString field;   ///< what it is called
  QString before;  ///< both are short, or both empty: then the field is named alone
  QString after;
};

/// How something that differs looks.
struct ChangeLook {
  journey::Mark mark = journey::Mark::changed;
  bool former = false;  ///< it stood there: it was removed, or has moved away
  QString words;        ///< beside the sign of its mark: "Changed", "Moved to Evaluation"
  std::vector<ShownShift> shifts{};
};

/// A passage's figures then and now.
struct FlowShift {
  std::optional<double> conversionThen;
  std::optional<double> conversionNow;
  std::optional<double> daysThen;
  std::optional<double> daysNow;
  bool weakestThen = false;
  bool weakestNow = false;
  QStringList remarks;  ///< "few cases"
  bool operator==(const FlowShift&) const = default;
};
struct TotalsShift {
  std::optional<double> leadTimeThen;
  std::optional<double> leadTimeNow;
  std::optional<double> overallThen;
  std::optional<double> overallNow;
  bool operator==(const TotalsShift&) const = default;
};

/// A feeling that is on the curve no longer, or stands at another stage: shown where it stood.
struct FormerFeeling {
  journey::Emotion emotion;  ///< under the id of its look among `records`
  double within = 0;         ///< its stage, from left to right
};

/// All that is drawn of the differences, for the map that journey::mapOfBoth makes.
struct ComparedLooks {
  std::map<Target, ChangeLook> records;  ///< cards, stages and links
  /// What one picture of a stage shows.
  std::map<journey::Id<journey::Stage>, ChangeLook> jobs;
  std::map<journey::Id<journey::Stage>, ChangeLook> metrics;
  std::map<journey::Id<journey::Stage>, ChangeLook> evidence;
  std::map<journey::Id<journey::Stage>, FlowShift> flows;
  std::vector<FormerFeeling> feelings;
  TotalsShift totals;
  std::map<LaneId, QString> lanes;  ///< below their names: "3 changed, 1 moved"
  QString nothingChanged;           ///< said by a folded lane
  bool quiet = true;                ///< what did not change is drawn quieter

  /// Any stage itself differs.
  [[nodiscard]] bool marksStages() const;
};

/// "+", "−", "→", "~".
[[nodiscard]] QString signOf(journey::Mark mark);
/// Everywhere the same: of its sign and words, and of what they stand on.
[[nodiscard]] Ink markInk(journey::Mark mark);
[[nodiscard]] Ink markGround(journey::Mark mark);

/// Lanes without a word of their own in `looks` are folded, unless the options open them.
[[nodiscard]] MapLayout comparedLayout(const journey::Journey& both, const ViewOptions& options,
                                       const ComparedLooks& looks);

}  // namespace throughline::drawing
