#pragma once

#include <optional>
#include <string>
#include <vector>

#include "channel_icon.h"
#include "picture_builder.h"
#include "throughline/drawing/layout.h"
#include "throughline/metrics/evidence.h"
#include "throughline/metrics/numbers.h"

namespace throughline::drawing {

/// What slides are made from: a map at one time and its numbers, worked out once for all slides.
class SlideSource {
 public:
  SlideSource(const journey::Journey& shown, const ViewOptions& how, qreal width);
  SlideSource(const SlideSource&) = delete;
  SlideSource& operator=(const SlideSource&) = delete;

  [[nodiscard]] QString words(const journey::Message& message) const {
    return options.said(message);
  }
  /// The one persona whose feelings are told, else "the customer".
  [[nodiscard]] QString customer() const;
  /// "Leah finds a way to stop churn · Q3 2026"
  [[nodiscard]] QString titleAndPeriod() const;
  [[nodiscard]] QString periodName() const;
  [[nodiscard]] std::size_t placeOf(journey::Id<journey::Stage> stage) const;
  /// Null for the last stage.
  [[nodiscard]] const metrics::PassageNumbers* passageOf(std::size_t place) const;
  [[nodiscard]] const metrics::PassageNumbers* passageBefore(std::size_t place) const;
  [[nodiscard]] bool isWeakest(std::size_t place) const;
  [[nodiscard]] bool isMeasured() const;
  /// Worked out when it is first asked for.
  [[nodiscard]] const std::vector<double>& confidence();
  /// Those that the options show, in the order of the map.
  [[nodiscard]] std::vector<const journey::Touchpoint*> touchpointsOf(
      journey::Id<journey::Stage> stage) const;

  const journey::Journey journey;
  ViewOptions options;
  qreal width;
  const journey::Period* period = nullptr;
  const journey::Period* before = nullptr;  ///< the period before it
  metrics::PeriodNumbers numbers;
  std::optional<metrics::PeriodNumbers> numbersBefore;
  metrics::EvidenceByStage evidence;
  std::vector<const journey::Stage*> stages;
  const journey::Persona* persona = nullptr;  ///< whose feelings are told first
  std::size_t personaPlace = 0;               ///< among those that are shown
  std::vector<const journey::Persona*> personas;
  Typesetting type;
  ChannelIcons icons;

 private:
  std::optional<std::vector<double>> m_confidence;
};

}  // namespace throughline::drawing
