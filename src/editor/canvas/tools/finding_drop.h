#pragma once

#include <optional>

#include "canvas/canvas_context.h"
#include "throughline/journey/intents/findings.h"

namespace throughline::editor {

/// Where a finding that is dragged over another lane goes, and what dropping it there does.
struct FindingDrop {
  Board::Intent make;      ///< the edit, tried on a copy while the finding is dragged
  journey::Message label;  ///< of the edit
  QString words;           ///< "Ines’s low at Purchase"
  /// On the curve: where its point will stand. Of whom, once it is made.
  std::optional<QPointF> point = {};
  std::optional<journey::Id<journey::Persona>> persona = {};
};

/// Onto the emotion curve a finding becomes a point's quote, onto the questions a question,
/// and on a card it is linked to that touchpoint. Nothing elsewhere.
[[nodiscard]] std::optional<FindingDrop> findingDrop(const CanvasContext& context,
                                                     journey::Id<journey::Finding> finding,
                                                     QPointF at);

/// The first of them alone: on the curve of the persona, who is made for it where there is none.
[[nodiscard]] std::optional<FindingDrop> curveDrop(const CanvasContext& context,
                                                   journey::Id<journey::Finding> finding,
                                                   journey::Id<journey::Persona> persona,
                                                   const journey::CurvePlace& place);

/// Makes the edit, and shows the curve that it changed. False where it was refused.
bool makeDrop(const CanvasContext& context, const FindingDrop& drop);

/// A dashed point where one will stand on the curve.
[[nodiscard]] std::vector<drawing::Mark> pointMarks(QPointF center);
/// The words below a card in hand, or beside a point; `bounds` is what they cover.
[[nodiscard]] std::vector<drawing::Mark> dropWords(const QString& words, QPointF topLeft,
                                                   QRectF& bounds);

/// On whose curve the finding would stand at that place: of the person who said it; where it
/// names nobody, of the only one who is shown, else of the one whose curve is the nearest. An id
/// of 0: that of a persona who is made for it.
[[nodiscard]] journey::Id<journey::Persona> personaOf(const CanvasContext& context,
                                                      const journey::Finding& finding, QPointF at);

}  // namespace throughline::editor
