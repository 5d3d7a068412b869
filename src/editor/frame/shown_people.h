#pragma once

#include <QString>

#include "throughline/editor/view_state.h"
#include "throughline/journey/description.h"

// Whose journey a window shows: one person's, several people's, or everyone's. The row of
// faces, the top bar and the keys all choose through these.

namespace throughline::editor {

using PersonaId = journey::Id<journey::Persona>;

/// The field in which records of the kind name a person; null where none does.
[[nodiscard]] const journey::Field* personNamedBy(journey::Kind kind);

[[nodiscard]] bool isShown(const journey::Journey& journey, const ViewState& view,
                           PersonaId persona);
/// Nobody is left out.
[[nodiscard]] bool showsEveryone(const journey::Journey& journey, const ViewState& view);

void showEveryone(ViewState& view);
/// That one alone; everyone where it was alone already.
void showOnly(const journey::Journey& journey, ViewState& view, PersonaId persona);
/// Adds it to those that are shown, or takes it away. The last one stays.
void toggleShown(const journey::Journey& journey, ViewState& view, PersonaId persona);

/// Whose curves an opened map shows: everyone's as long as each can be told apart with its faces
/// and quotes; of more than three the first person's alone. Empty: everyone's.
[[nodiscard]] std::set<PersonaId> shownAtFirst(const journey::Journey& journey);

/// "Leah, Marcus (2 of 8)", "Leah" on a map with one persona, "everyone (8)".
[[nodiscard]] QString shownPeopleWords(const journey::Journey& journey, const ViewState& view);

}  // namespace throughline::editor
