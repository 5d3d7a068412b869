#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <string>

#include "canvas/element_key.h"
#include "throughline/journey/edit.h"
#include "throughline/journey/intents/feelings.h"
#include "throughline/journey/message.h"
#include "throughline/store/drafts.h"

namespace throughline::editor {

/// A text of the map that can be typed in place, or that of a record which is
/// only made once it has one.
struct TextSlot {
  journey::Message label;  ///< of the edit: "Rename touchpoint"
  QString text;            ///< as it is now
  QString placeholder;     ///< what a draft shows while it is empty
  drawing::ElementKind kind = drawing::ElementKind::touchpoint;
  drawing::Target target;   ///< the element shown; id 0: the draft of that kind
  store::Draft draft;       ///< what is kept while it is typed, but for the text
  bool mayBeEmpty = false;  ///< else an empty text means: leave it as it was
  /// Makes the edit and names the record; tried on a copy while typing.
  std::function<drawing::Target(journey::Edit&, const std::string&)> write;

  [[nodiscard]] bool isDraft() const { return target.id == 0; }
};

/// The slot of what an element shows; nothing where it isn't text to be typed.
[[nodiscard]] std::optional<TextSlot> slotOf(const journey::Journey& journey,
                                             const drawing::Element& element);

/// Slots of records to be made: of a kind that goes by a name and is shown on the map.
[[nodiscard]] TextSlot newRecord(journey::Kind kind, journey::Id<journey::Stage> stage,
                                 drawing::Target before = {});
/// A touchpoint that the side sees.
[[nodiscard]] TextSlot newCard(journey::Id<journey::Stage> stage, journey::Side side);
/// A text or a card in a lane of the user's own.
[[nodiscard]] TextSlot newCell(const journey::Lane& lane, journey::Id<journey::Stage> stage,
                               journey::Id<journey::Cell> before);
/// A point of the persona's curve, with what is said there.
[[nodiscard]] TextSlot newFeeling(const journey::FeelingPlace& place,
                                  std::optional<journey::Id<journey::Persona>> persona,
                                  journey::EmotionState state);
/// The first persona of a map, with a point of its curve in the stage.
[[nodiscard]] TextSlot newPersona(journey::Id<journey::Stage> stage);
[[nodiscard]] TextSlot newStage(journey::Id<journey::Stage> before);

}  // namespace throughline::editor
