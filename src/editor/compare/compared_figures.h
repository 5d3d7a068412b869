#pragma once

#include "comparison.h"
#include "throughline/drawing/theme.h"
#include "throughline/editor/readings/number_format.h"

namespace throughline::editor {

/// The numbers of two maps in words and figures, in the notation of the open one. What is not
/// known is a dash.
class ComparedFigures {
 public:
  ComparedFigures(const Comparison& comparison, const journey::Notation& notation);

  [[nodiscard]] const Comparison& comparison() const { return m_comparison; }
  [[nodiscard]] const metrics::MapComparison& numbers() const { return m_comparison.numbers; }

  [[nodiscard]] QString fixed(double value, int digits) const;
  /// "+2.0", "−0.4", "0.0": the exact change, rounded once.
  [[nodiscard]] QString change(const std::optional<double>& value, int digits) const;
  [[nodiscard]] QString percent(const std::optional<double>& ratio) const;
  [[nodiscard]] QString figure(const std::optional<double>& value) const;
  /// "−0.1 to +4.1", in points.
  [[nodiscard]] QString interval(const metrics::PassageComparison& compared) const;
  /// "▲ 5.0 % better"; empty where there is nothing to say.
  [[nodiscard]] QString healthChange(const metrics::StageOfTwo& compared) const;
  /// "Evaluation → Purchase".
  [[nodiscard]] QString passage(const metrics::PassageComparison& compared) const;

  /// The names of the periods, "Q2" for "Q2 2026".
  [[nodiscard]] QString then() const;
  [[nodiscard]] QString now() const;

  /// "From Q3 2025: Evaluation ▼ worse, −9.6 (−19.1 to −0.1)": what changed since the period a year
  /// before and is not explained by chance. Empty where there is no such period.
  [[nodiscard]] QString yearBefore() const;

  /// What stands at the end of a passage's line, and in which ink.
  struct Verdict {
    QString words;
    drawing::Ink ink = drawing::Ink::secondText;
    bool strong = false;
  };
  [[nodiscard]] static Verdict verdict(const metrics::PassageOfTwo& passage);

  /// The stage whose passage is the weakest link; none: an empty id.
  [[nodiscard]] static journey::Id<journey::Stage> weakestFrom(
      const metrics::PeriodNumbers& numbers);

 private:
  [[nodiscard]] QString nameOf(const journey::Journey& map,
                               const metrics::PeriodNumbers& numbers) const;
  [[nodiscard]] QString rounded(double value) const;

  const Comparison& m_comparison;
  NumberFormat m_format;
};

}  // namespace throughline::editor
