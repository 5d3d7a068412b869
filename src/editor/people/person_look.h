#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "frame/shown_people.h"
#include "people/face_painting.h"
#include "throughline/drawing/curve_look.h"

namespace throughline::editor {

/// The lowest or the highest point of somebody's curve.
struct CurveEnd {
  QString stage;
  double score = 0;
  QString scoreText;
};

/// What a tile shows of a person.
struct PersonLook {
  PersonaId id;
  Portrait portrait;
  QString role;
  QString part;
  drawing::CurveLook curve;
  bool isShown = false;
  std::optional<CurveEnd> low;
  std::optional<CurveEnd> high;  ///< none: the low is the only point

  bool operator==(const PersonLook&) const = default;
};
[[nodiscard]] inline bool operator==(const CurveEnd& one, const CurveEnd& other) {
  return one.stage == other.stage && one.score == other.score && one.scoreText == other.scoreText;
}

[[nodiscard]] Portrait portraitOf(const journey::Journey& journey, const journey::Persona& persona);
/// Of all persons of the map, in its order.
[[nodiscard]] std::vector<PersonLook> peopleOf(const journey::Journey& journey,
                                               const ViewState& view);
/// "Marcus, CFO, Decision maker", and where the curve is lowest and highest: for tooltips and
/// screen readers.
[[nodiscard]] QString describedIn(const PersonLook& person);

}  // namespace throughline::editor
