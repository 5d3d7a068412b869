#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "throughline/journey/journey.h"

namespace throughline::commands {

/// A map to begin with.
struct Template {
  std::string_view name;
  std::string_view about;  ///< one line
  journey::Journey (*make)(const std::string& title, journey::IdSource& ids) = nullptr;
};

/// The first one is taken where none is named.
[[nodiscard]] std::span<const Template> allTemplates();
/// Compared folded. Throws Error(usage), which says which there are.
[[nodiscard]] const Template& templateNamed(const std::string& name);

}  // namespace throughline::commands
