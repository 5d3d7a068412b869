#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/journey/edit.h"

namespace throughline::journey {

/// Stores a new touchpoint in `touchpoint.stage`; `before` empty: at its end.
Id<Touchpoint> addTouchpoint(Edit& edit, Touchpoint touchpoint, Id<Touchpoint> before = {});

/// Gives them all the owner of that name, compared folded; a department that
/// does not exist yet is made, with the next colour of the palette. An empty
/// name takes the owner away.
void assignOwner(Edit& edit, const std::vector<Id<Touchpoint>>& ids, const std::string& name);

/// The colours that departments are given in turn: clear of the reserved warm ones.
[[nodiscard]] std::span<const std::string_view> departmentColors();

/// The department of that name, made when there is none.
Id<Department> departmentNamed(Edit& edit, const std::string& name);

/// Draws a link; it is a loop back where `to` stands in an earlier stage than
/// `from`. An equal link that exists already is kept, and its id given.
Id<Link> linkTouchpoints(Edit& edit, Id<Touchpoint> from, Id<Touchpoint> to);

}  // namespace throughline::journey
