#include "reading_draft.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace throughline::editor {

namespace {

using journey::Measure;

constexpr std::array<std::pair<Measure, std::string_view>, 4> kMeasures{{
    {Measure::volume, "volume"},
    {Measure::health, "health"},
    {Measure::days, "days"},
    {Measure::moved, "moved"},
}};

}  // namespace

store::Draft draftOf(const journey::ReadingPlace& place, std::string text) {
  const auto* name =
      std::ranges::find(kMeasures, place.measure, &std::pair<Measure, std::string_view>::first);
  return {.kind = journey::Kind::reading,
          .field = std::string(name->second),
          .stage = place.stage.value,
          .period = place.period.value,
          .text = std::move(text)};
}

std::optional<journey::ReadingPlace> readingOf(const store::Draft& draft) {
  const auto* named =
      std::ranges::find(kMeasures, draft.field, &std::pair<Measure, std::string_view>::second);
  if (draft.kind != journey::Kind::reading || named == kMeasures.end()) return std::nullopt;
  return journey::ReadingPlace{{draft.stage}, named->first, {draft.period}};
}

}  // namespace throughline::editor
