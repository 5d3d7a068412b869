#pragma once

#include <optional>
#include <vector>

#include "throughline/journey/message.h"
#include "throughline/metrics/why.h"

namespace throughline::drawing {

/// How a figure stands against the same one of the period before.
struct Trend {
  enum class Way { up, down, level };
  enum class Judgement { better, worse, open };

  Way way = Way::level;
  Judgement judgement = Judgement::open;
  journey::Message text;  ///< "from 26 %, worse"; the way is drawn before it
  bool operator==(const Trend&) const = default;
};

/// What the map shows of a stage's numbers in one period.
struct StageFigures {
  std::optional<double> volume;
  std::optional<double> health;
  std::optional<double> volumeTarget;  ///< that held in the period
  std::optional<double> healthTarget;
  std::optional<Trend> healthTrend;
  bool operator==(const StageFigures&) const = default;
};

/// What it shows of a passage's.
struct PassageFigures {
  std::optional<double> volume;  ///< of the stage that is left
  std::optional<double> conversion;
  std::optional<double> days;
  std::optional<Trend> trend;  ///< of the conversion
  std::vector<metrics::Caution> cautions;
  std::vector<journey::Message> measuredTo;  ///< "measured to Evaluation: 200 moved on, 30 d"
  std::vector<journey::Message> back;        ///< "37 back to Consideration, 18 %"
  bool fixedTerm = false;
  bool weakest = false;
  std::vector<journey::Message> behind;  ///< what the figures stand on, in lines, for the tooltip
  bool operator==(const PassageFigures&) const = default;

  /// Nobody reached the stage, so nobody can have moved on.
  [[nodiscard]] bool isEmptied() const { return volume && *volume == 0; }
  [[nodiscard]] bool isMeasured() const { return conversion || days; }
};

/// The numbers of metrics::numbersOf as the map shows them, worked out once for
/// each layout.
struct MapNumbers {
  std::vector<StageFigures> stages;      ///< in the order of the map
  std::vector<PassageFigures> passages;  ///< one less than stages, or none
  std::optional<double> leadTimeDays;
  std::optional<double> overallConversion;
  const journey::Period* before = nullptr;  ///< what trends are against
};

/// All undefined without a period.
[[nodiscard]] MapNumbers mapNumbers(const journey::Journey& journey, const journey::Period* period);

}  // namespace throughline::drawing
