#pragma once

#include <functional>

#include "frame/shown_people.h"
#include "frame/window_context.h"

class QMimeData;

namespace throughline::editor {

/// What can be done to people of the map. Each tells why it is not done where the map can only
/// be read.
class PeopleVerbs {
 public:
  explicit PeopleVerbs(const WindowContext& context) : m_context(context) {}

  /// After the others, with a name to be typed over; nothing where that was refused.
  [[nodiscard]] std::optional<PersonaId> add();
  /// With the curve; undo is offered. False where it stays.
  bool remove(PersonaId persona);
  /// One place to the left or to the right in the row.
  void step(PersonaId persona, int by);
  /// Before another one; none: to the end.
  void moveBefore(PersonaId persona, PersonaId before);
  /// The record can name a person, as a question and a finding do.
  [[nodiscard]] bool canGive(const drawing::Target& record) const;
  /// Makes it that person's.
  void give(PersonaId persona, const drawing::Target& record);
  /// Gives the person the picture that lies in it; where it is none, that is told.
  void takePicture(PersonaId persona, const QMimeData& picture);
  /// The same with what is on the clipboard.
  void pastePicture(PersonaId persona);
  /// Shows the curve as it should be, drawing one where there is none, or hides it.
  void showAim(PersonaId persona, bool shown);
  [[nodiscard]] bool showsAim(PersonaId persona) const;

 private:
  [[nodiscard]] bool canEdit();

  WindowContext m_context;
};

}  // namespace throughline::editor
