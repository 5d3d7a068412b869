#pragma once

#include <unordered_map>
#include <vector>

#include "markdown/markdown_page.h"
#include "throughline/exchange/map_text.h"
#include "throughline/metrics/evidence.h"
#include "throughline/metrics/numbers.h"

namespace throughline::exchange {

/// A map while it is written as text: what is asked of every stage is found once.
class MapText {
 public:
  MapText(const journey::Journey& journey, const DocumentWords& words, const MapTextWishes& wishes);

  const journey::Journey& journey;
  const DocumentWords& words;
  const MapTextWishes& wishes;
  const metrics::PeriodNumbers numbers;
  const std::vector<double> confidence;
  const metrics::EvidenceByStage evidence;
  MarkdownPage page;

  [[nodiscard]] std::string say(const journey::Message& message) const {
    return words.say(message);
  }
  /// The links that begin at the touchpoint.
  [[nodiscard]] const std::vector<const journey::Link*>& linksFrom(
      journey::Id<journey::Touchpoint> touchpoint) const;
  [[nodiscard]] bool isWished(journey::Id<journey::Persona> persona) const;
  /// Empty where there is no such record.
  template <class T>
  [[nodiscard]] std::string nameOf(const std::optional<journey::Id<T>>& id) const {
    const T* record = id ? journey.find(*id) : nullptr;
    return record ? labelOf(*record) : std::string();
  }
  /// Empty for an empty text.
  template <std::size_t Arity>
  [[nodiscard]] std::string about(const journey::Code<Arity>& code, const std::string& text) const {
    return text.empty() ? text : say(code(text));
  }
  /// "202", "24 %", "3.6 min".
  [[nodiscard]] journey::Message valueText(double value, const std::string& unit) const;
  /// "15 August 2026 to 31 October 2026"; empty for neither.
  [[nodiscard]] std::string spanText(std::optional<journey::Date> start,
                                     std::optional<journey::Date> end) const;

 private:
  std::unordered_map<journey::Id<journey::Touchpoint>, std::vector<const journey::Link*>> m_links;
};

// The parts of a stage, each below a heading that its caller has written.

void writeJob(MapText& text, const journey::Stage& stage);
void writeTouchpoints(MapText& text, const journey::Stage& stage);
void writeEmotions(MapText& text, const journey::Stage& stage);
void writeQuestions(MapText& text, const journey::Stage& stage);
void writeEvidence(MapText& text, const journey::Stage& stage);
void writeFindings(MapText& text, const journey::Stage& stage);
void writeOwnLane(MapText& text, const journey::Stage& stage, const journey::Lane& lane);

void writePassage(MapText& text, const journey::Stage& stage);
void writeMetrics(MapText& text, const journey::Stage& stage);

void writeExperiments(MapText& text, const journey::Stage& stage);
void writeCampaigns(MapText& text, const journey::Stage& stage);

/// Below its heading: what people wrote to each other, the newest first, by the thing it is on;
/// of one stage alone where that is wished.
void writeComments(MapText& text);

}  // namespace throughline::exchange
