#pragma once

#include <QColor>
#include <QString>
#include <optional>

#include "panels/experiment/trial_words.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// What a card, a row or a page shows of an experiment, in words of one line each.
struct TrialLook {
  journey::Id<journey::Experiment> id;
  journey::Id<journey::Stage> stage;
  std::size_t stagePlace = 0;  ///< from 0, of all stages
  bool isWeakest = false;      ///< it stands at the weakest link
  QString title;
  QString stageName;  ///< "4 Evaluation"
  QString kind;
  QString status;
  QString line;      ///< what it is about: the hypothesis, else the stage's job
  QString sample;    ///< empty: nothing is to be said of it
  double share = 0;  ///< of the sample, 0 to 1
  QString outcome;   ///< verdict or decision; empty: none yet
  Tone tone = Tone::calm;

  /// All of it as a sentence, for those who hear it.
  [[nodiscard]] QString spoken() const;
};

/// Requires that the experiment exists. `weakest`: an id of 0 where there is none.
[[nodiscard]] TrialLook lookOf(const journey::Journey& journey,
                               const journey::Experiment& experiment,
                               const metrics::ExperimentNumbers& numbers,
                               journey::Id<journey::Stage> weakest, const TrialFigures& figures);

/// The colour of a verdict's words; its sign and word stand beside it.
[[nodiscard]] const QColor& colorOf(Tone tone, const drawing::Theme& theme);

/// "4 Evaluation".
[[nodiscard]] QString stageWithNumber(const journey::Journey& journey,
                                      journey::Id<journey::Stage> stage);

}  // namespace throughline::editor
